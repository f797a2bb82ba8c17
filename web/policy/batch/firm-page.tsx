import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, use } from 'react'
import type { Batch, BatchFirmDetail } from '../../../contract/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import { fetchOnce } from '../../app/fetch.ts'
import { useSpeech } from '../../app/speech.ts'
import { Icon } from '../../ui/icon.tsx'
import { ExactMoney } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { useCompiledPack, versionOn } from '../compiled.ts'
import { DeterminationView } from '../determination/determination-view.tsx'
import { FactsView } from '../determination/facts-view.tsx'
import type { CompiledPack, Programme } from '../engine.ts'
import { usePlan } from '../plan/plan.ts'

const route = getRouteApi('/$pack/batch/$batch/firms/$firm')

/** One firm of a file: every programme's answer with its reasons, and the facts it rests on. */
export function FirmPage(): ReactNode {
  const { pack: id, batch, firm } = route.useParams()
  const plan = usePlan()
  const pack = useCompiledPack()
  const { say, tell } = useSpeech()
  const detail = use(fetchOnce<BatchFirmDetail>(firmPath(batch, firm)))
  const [first] = detail.determinations
  const name = first?.subjectName ?? first?.subject ?? say('firms.unnamed', { number: detail.index + 1 })
  return (
    <div className="wide page">
      <title>{`${name} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <p>
          <Link to="/$pack/batch/$batch" params={{ pack: id, batch }} className="back">
            <Icon name="back" />
            {say('firm.back')}
          </Link>
        </p>
        <h1>{name}</h1>
      </header>
      <div className="folds">
        <h2>{say('firm.answers')}</h2>
        {detail.determinations.map((determination) => {
          const programme = versionOf(pack, determination)
          return (
            programme && (
              <details key={determination.programme} className="folded" open={determination.verdict === 'yes'}>
                <summary>
                  <VerdictChip verdict={determination.verdict} waits={determination} /> {tell(determination.title)}{' '}
                  {determination.amountFen !== null && determination.amountFen > 0 && (
                    <ExactMoney fen={determination.amountFen} />
                  )}
                </summary>
                <DeterminationView
                  determination={determination}
                  programme={programme}
                  facts={detail.facts}
                  pack={pack}
                />
              </details>
            )
          )
        })}
      </div>
      <section aria-labelledby="facts">
        <h2 id="facts">{say('firm.facts')}</h2>
        <FactsView vocabulary={pack.vocabulary} facts={detail.facts} />
      </section>
    </div>
  )
}

/** Where a firm's details are asked for. */
function firmPath(batch: Batch['id'], firm: string): string {
  return `/api/batches/${encodeURIComponent(batch)}/firms/${encodeURIComponent(firm)}`
}

function versionOf(
  pack: CompiledPack,
  { programme, on }: BatchFirmDetail['determinations'][number],
): Programme | undefined {
  const day = parseDay(on)
  return day.ok ? versionOn(pack, programme, day.value) : undefined
}
