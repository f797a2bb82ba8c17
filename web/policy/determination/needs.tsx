import type { ReactNode } from 'react'
import type { Determination } from '../../../contract/index.ts'
import { NOT_SET_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { useCompiledPack } from '../compiled.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { unitWords, usePlan } from '../plan/plan.ts'
import { placeOf } from '../words-of-places.ts'

const PARAMETER = 'parameters.'

/** Facts that are missing or cannot be right as given, and numbers that are not set yet, each with whom to ask. */
export function Needs({ determination }: { readonly determination: Determination }): ReactNode {
  const { say } = useSpeech()
  const { unset, needs, toVerify } = determination
  const missing = needs.filter((need) => !need.startsWith(PARAMETER) && !toVerify.includes(need))
  if (missing.length + toVerify.length + unset.length === 0) return null
  return (
    <section className="part-of-determination needs">
      <Places title={say('needs.facts')} paths={missing} />
      <Places title={say('needs.verify')} paths={toVerify} />
      {unset.length > 0 && (
        <>
          <h4>{say('needs.parameters')}</h4>
          <ul>
            {unset.map((each) => (
              <li key={each.parameter}>
                <UnsetText unset={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Places({ title, paths }: { readonly title: string; readonly paths: readonly string[] }): ReactNode {
  const { tell } = useSpeech()
  const { vocabulary } = useCompiledPack()
  if (paths.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {paths.map((path) => (
          <li key={path}>{tell(placeOf(vocabulary, path).words)}</li>
        ))}
      </ul>
    </>
  )
}

/** One thing that is needed: a fact by its place, to be given or, where it is given, to be verified; or a number that is not set. */
export function NeedText({ need, isGiven }: { readonly need: string; readonly isGiven: boolean }): ReactNode {
  const { tell, say } = useSpeech()
  const plan = usePlan()
  const { vocabulary } = useCompiledPack()
  if (!need.startsWith(PARAMETER))
    return <span>{say(isGiven ? 'needs.given' : 'needs.fact', { place: tell(placeOf(vocabulary, need).words) })}</span>
  const parameter = plan.parameters.find(({ id }) => id === need.slice(PARAMETER.length))
  return (
    <span>
      <span className="not-set">{tell(NOT_SET_WORDS)}</span>{' '}
      {parameter ? tell(parameter.label) : need.slice(PARAMETER.length)}
    </span>
  )
}

function UnsetText({ unset }: { readonly unset: Determination['unset'][number] }): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  return (
    <>
      <span className="not-set">{tell(NOT_SET_WORDS)}</span> {tell(unset.label)} <ClauseLink id={unset.clause} />
      {unset.owedBy !== null && (
        <span className="muted"> {say('parameters.owes', { unit: tell(unitWords(plan, unset.owedBy)) })}</span>
      )}
    </>
  )
}
