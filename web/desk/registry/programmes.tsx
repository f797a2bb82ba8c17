import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Enterprise, EnterpriseProgrammes, ProgrammeStanding } from '../../../contract/index.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { useAddress } from '../frame/desk-link.tsx'
import { Part } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { type DeskKey, useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'

/** The whole answer with its reasons is loaded when one is opened. */
const Reasons = lazy(() => import('./programme-reasons.tsx').then((module) => ({ default: module.ProgrammeReasons })))

const STANDINGS = [
  ['now', 'programmes.now', 'programmes.now.none'],
  ['soon', 'programmes.soon', 'programmes.soon.none'],
  ['not', 'programmes.not', 'programmes.not.none'],
] as const satisfies readonly (readonly [ProgrammeStanding['standing'], DeskKey, DeskKey])[]

/** Every programme of the region for an enterprise: those it qualifies for now, soon, and not, each with its reasons. */
export function Programmes({ enterprise }: { readonly enterprise: Enterprise }): ReactNode {
  const { say } = useDesk()
  const on = useAddress()['on'] ?? ''
  const { data, error, refetch } = useQuery({
    queryKey: ['programmes', enterprise.id, on],
    queryFn: () => ask<EnterpriseProgrammes>(addresses.programmes(enterprise.id), { on }),
  })
  if (error) return <ProblemNotice fault={error} onAgain={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <>
      <p className="muted">{say('programmes.on', { on: data.on })}</p>
      {STANDINGS.map(([standing, title, none]) => {
        const found = data.programmes.filter((programme) => programme.standing === standing)
        return (
          <Part key={standing} title={`${say(title)} (${found.length})`}>
            {found.length === 0 && <p className="muted">{say(none)}</p>}
            {found.map((programme) => (
              <One key={programme.programme} programme={programme} enterprise={enterprise} />
            ))}
          </Part>
        )
      })}
    </>
  )
}

function One({
  programme,
  enterprise,
}: {
  readonly programme: ProgrammeStanding
  readonly enterprise: Enterprise
}): ReactNode {
  const { say, tell } = useDesk()
  const [best] = programme.advice
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <VerdictChip verdict={programme.verdict} /> {tell(programme.title)}{' '}
        {programme.amountFen !== null && programme.amountFen > 0 && <ExactMoney fen={programme.amountFen} />}
        {programme.class && <span className="tag">{tell(programme.class)}</span>}
      </summary>
      {best && programme.standing !== 'now' && (
        <p className="hint">
          {best.on ? say('programmes.byDay', { day: best.on }) : say('programmes.toDo')} {tell(best.words)}
        </p>
      )}
      {isOpen && (
        <Suspense fallback={<Waiting />}>
          <Reasons region={enterprise.region} determination={programme.determination} facts={enterprise.facts} />
        </Suspense>
      )}
    </details>
  )
}
