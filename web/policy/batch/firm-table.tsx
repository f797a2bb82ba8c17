import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Batch, BatchCell, BatchFirm } from '../../../contract/index.ts'
import { formatCreditCode, parseCreditCode } from '../../../core/values/index.ts'
import type { FirmsSearch } from '../../app/search.ts'
import { useSpeech } from '../../app/speech.ts'
import { Money, MoneyInFull } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'

const route = getRouteApi('/$pack/batch/$batch')

/** Firms by programmes: each cell one of the three answers in words, with the amount. */
export function FirmTable({
  batch,
  firms,
  search,
}: {
  readonly batch: Batch
  readonly firms: readonly BatchFirm[]
  readonly search: FirmsSearch
}): ReactNode {
  const { say, tell } = useSpeech()
  const shown = batch.totals.filter(({ programme }) => search.programme === undefined || programme === search.programme)
  return (
    <div className="table-scroll">
      <table className="table stacked firm-table">
        <thead>
          <tr>
            <th scope="col">
              <SortButton column="name" label={say('firms.firm')} search={search} />
            </th>
            {shown.map(({ programme, title }) => (
              <th key={programme} scope="col">
                {tell(title)}
              </th>
            ))}
            <th scope="col" className="number">
              <SortButton column="amount" label={say('firms.amount')} search={search} />
            </th>
          </tr>
        </thead>
        <tbody>
          {firms.map((firm) => (
            <FirmRow key={firm.index} batch={batch} firm={firm} shown={shown} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FirmRow({
  batch,
  firm,
  shown,
}: {
  readonly batch: Batch
  readonly firm: BatchFirm
  readonly shown: Batch['totals']
}): ReactNode {
  const { say, tell } = useSpeech()
  const code = parseCreditCode(firm.subject)
  const cells = shown.flatMap(({ programme }) => firm.cells.filter((cell) => cell.programme === programme))
  const total = cells.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  return (
    <tr>
      <th scope="row">
        <Link
          to="/$pack/batch/$batch/firms/$firm"
          params={{ pack: batch.pack, batch: batch.id, firm: String(firm.index) }}
          preload={false}
        >
          {firm.name ?? (firm.subject === '' ? say('firms.unnamed', { number: firm.index + 1 }) : firm.subject)}
        </Link>
        {firm.subject !== '' && (
          <span className="note credit-code">{code.ok ? formatCreditCode(code.value) : firm.subject}</span>
        )}
      </th>
      {cells.map((cell, index) => (
        <td key={cell.programme} data-label={tell(shown[index]?.title ?? { zh: '', en: '' })}>
          <CellView cell={cell} />
        </td>
      ))}
      <td className="number" data-label={say('firms.amount')}>
        {total > 0 ? <MoneyInFull fen={total} /> : '—'}
      </td>
    </tr>
  )
}

function CellView({ cell }: { readonly cell: BatchCell }): ReactNode {
  const { tell } = useSpeech()
  return (
    <span className="cell">
      <VerdictChip verdict={cell.verdict} />
      {cell.class && <span>{tell(cell.class)}</span>}
      {cell.amountFen !== null && cell.amountFen > 0 && <Money fen={cell.amountFen} />}
    </span>
  )
}

function SortButton({
  column,
  label,
  search,
}: {
  readonly column: 'name' | 'amount'
  readonly label: string
  readonly search: FirmsSearch
}): ReactNode {
  const { say } = useSpeech()
  const navigate = route.useNavigate()
  const isSorted = search.sort === column
  const isDown = isSorted && search.order === 'down'
  const next: FirmsSearch = isDown ? { sort: column } : isSorted ? {} : { sort: column, order: 'down' }
  const change = (): void =>
    void navigate({
      search: (current) => ({ ...current, sort: undefined, order: undefined, page: undefined, ...next }),
      replace: true,
      resetScroll: false,
    })
  const direction = isSorted ? say(isDown ? 'firms.sortedDown' : 'firms.sortedUp') : ''
  return (
    <button
      type="button"
      className="sort"
      onClick={change}
      aria-label={[say('firms.sort', { label }), direction].join(' ').trim()}
    >
      {label} <span aria-hidden="true">{isSorted ? (isDown ? '↓' : '↑') : '↕'}</span>
    </button>
  )
}
