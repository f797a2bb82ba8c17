import type { ReactNode } from 'react'
import type { Determination } from '../../../contract/index.ts'
import { formatYuanGrouped, percentOf } from '../../../core/values/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { fenOf } from '../../ui/fen.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { Prose } from '../../ui/prose.tsx'
import { useCompiledPack } from '../compiled.ts'
import { spanWords } from '../days.ts'
import type { Programme } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { itemWords } from '../words-of-places.ts'
import { FactText } from './fact-text.tsx'
import { baseWords, factsBehind, rateSource } from './sources.ts'

type Line = Determination['lines'][number]

/** The amount line by line: 370,069.44 × 20% = 74,013.89, each number with the facts and the clause it comes from. */
export function Working({
  determination,
  programme,
  facts,
}: {
  readonly determination: Determination
  readonly programme: Programme
  readonly facts: unknown
}): ReactNode {
  const { say } = useSpeech()
  const { lines, amountFen } = determination
  if (lines.length === 0 || !programme.amount) return null
  return (
    <section className="part-of-determination">
      <h4>{say('working.title')}</h4>
      <ol className="working">
        {lines.map((line) => (
          <LineItem
            key={`${line.item}${line.from}`}
            line={line}
            limits={determination.limits}
            programme={programme}
            facts={facts}
          />
        ))}
      </ol>
      {amountFen !== null && (
        <p className="working-total">
          {say('working.total')} <ExactMoney fen={amountFen} />
        </p>
      )}
    </section>
  )
}

function LineItem({
  line,
  limits,
  programme,
  facts,
}: {
  readonly line: Line
  readonly limits: Determination['limits']
  readonly programme: Programme
  readonly facts: unknown
}): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const item = itemWords(vocabulary, line.item)
  return (
    <li className="line">
      <p className="line-head">
        {item && <strong>{tell(item)}</strong>}{' '}
        {line.from !== null && (
          <span>
            <Prose text={tell(spanWords(line.from, line.to))} />
            {line.days !== null && say('working.days', { count: line.days })}
          </span>
        )}
      </p>
      <p className="formula">
        <Formula line={line} />
      </p>
      <LineNotes line={line} limits={limits} />
      <LineSources line={line} programme={programme} facts={facts} />
    </li>
  )
}

function Formula({ line }: { readonly line: Line }): ReactNode {
  const money = (amount: number): string => formatYuanGrouped(fenOf(amount))
  const base = money(line.baseFen)
  if (line.rate !== null) return `${base} × ${percentOf(line.rate)}% = ${money(line.rawFen)}`
  return line.baseFen === line.rawFen ? money(line.rawFen) : `${base} → ${money(line.rawFen)}`
}

/** What changed the line's amount after the working: limits, shares, what was paid before. */
function LineNotes({ line, limits }: { readonly line: Line; readonly limits: Determination['limits'] }): ReactNode {
  const { say, tell } = useSpeech()
  const label = (id: string): string => tell(limits.find(({ limit }) => limit === id)?.label ?? { zh: id, en: id })
  return (
    <ul className="line-notes">
      {line.rawFen !== line.amountFen && (
        <li>
          {say('working.limited', { limits: line.limits.map(label).join('; ') })} <ExactMoney fen={line.amountFen} />
        </li>
      )}
      {line.parts.map(({ payer, label: words, amountFen }) => (
        <li key={payer}>
          {tell(words)} <ExactMoney fen={amountFen} />
        </li>
      ))}
      {line.paidFen > 0 && (
        <li>
          {say('working.paid')} <ExactMoney fen={line.paidFen} />
        </li>
      )}
      {line.clawbackFen > 0 && (
        <li>
          {say('working.clawback')} <ExactMoney fen={line.clawbackFen} />
        </li>
      )}
    </ul>
  )
}

function LineSources({
  line,
  programme,
  facts,
}: {
  readonly line: Line
  readonly programme: Programme
  readonly facts: unknown
}): ReactNode {
  const { say, tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  const behind = factsBehind(line, programme, vocabulary, facts)
  const rate = rateSource(line, programme)
  const base = baseWords(programme, vocabulary)
  if (behind.length === 0 && !rate) return null
  return (
    <ul className="fact-list line-sources">
      {(base?.sentence || behind.length > 1) && (
        <li className="source-name">
          {base ? say('working.baseOf', { base: tell(base.label) }) : say('working.base')}
          {base?.sentence && <span className="source-rule">{tell(base.sentence)}</span>}
        </li>
      )}
      {behind.map(({ path, value, isAssumed }) => (
        <li key={path}>
          <FactText path={path} value={value} within={line.item} isAssumed={isAssumed} />
        </li>
      ))}
      {line.days !== null && (
        <li>
          <span className="fact-label">{say('working.dayCount')}</span> <span className="fact-value">{line.days}</span>
        </li>
      )}
      {rate && (
        <li>
          <span className="fact-label">{tell(rate.label)}</span>{' '}
          <span className="fact-value">{line.rate === null ? '' : `${percentOf(line.rate)}%`}</span>{' '}
          <ClauseLink id={rate.clause} />
        </li>
      )}
    </ul>
  )
}
