import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ANSWER_WORDS } from '../../../contract/messages/index.ts'
import { type Day, formatDay } from '../../../core/values/index.ts'
import { MissingPage } from '../../app/missing-page.tsx'
import { useSpeech } from '../../app/speech.ts'
import { Calculator } from '../calculate/calculator.tsx'
import { ExampleSection } from '../clause/example-section.tsx'
import { ParameterTable } from '../clause/parameter-table.tsx'
import { useCompiledPack, versionsOf } from '../compiled.ts'
import type { Programme } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'
import { usePlan } from '../plan/plan.ts'
import { ReadingsView } from './readings-view.tsx'
import { RuleView } from './rule-view.tsx'

const route = getRouteApi('/$pack/programmes/$programme')

/** One programme: its rule in sentences, the readings it rests on, its numbers, examples, and the form. */
export function ProgrammePage(): ReactNode {
  const plan = usePlan()
  const pack = useCompiledPack()
  const { programme: id } = route.useParams()
  const { say, tell } = useSpeech()
  const versions = versionsOf(pack, id)
  const [latest] = versions
  if (!latest) return <MissingPage pack={plan.id} />
  return (
    <div className="wide page">
      <title>{`${tell(latest.title)} · ${tell(plan.names)} · ${say('product')}`}</title>
      <ProgrammeHead programme={latest} />
      <section aria-labelledby="calculator">
        <h2 id="calculator">{say('programme.calculator')}</h2>
        <Calculator programmes={[id]} />
      </section>
      {versions.map((version) => (
        <VersionView key={version.inForce.from} version={version} isOnly={versions.length === 1} />
      ))}
    </div>
  )
}

function ProgrammeHead({ programme }: { readonly programme: Programme }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <header className="lead">
      <p className="eyebrow">{tell(ANSWER_WORDS[programme.answers] ?? { zh: '', en: '' })}</p>
      <h1>{tell(programme.title)}</h1>
      <p className="muted">
        {say('programme.clauses')}{' '}
        {programme.clauses.map((clause) => (
          <ClauseLink key={clause} id={clause} />
        ))}
      </p>
    </header>
  )
}

function VersionView({ version, isOnly }: { readonly version: Programme; readonly isOnly: boolean }): ReactNode {
  const { say } = useSpeech()
  const plan = usePlan()
  const read = new Set(Object.keys(version.parameters))
  const { from, to } = version.inForce
  const span =
    to === null
      ? say('document.openEnd', { from: formatDay(from as Day) })
      : say('document.span', { from: formatDay(from as Day), to: formatDay(to as Day) })
  return (
    <section aria-labelledby={`rule-${from}`} className="rule-version">
      <h2 id={`rule-${from}`}>{isOnly ? say('programme.rule') : say('programme.ruleOf', { span })}</h2>
      {isOnly && <p className="muted">{span}</p>}
      <RuleView programme={version} />
      <ParameterTable parameters={plan.parameters.filter(({ id }) => read.has(id))} />
      <ReadingsView readings={version.readings} />
      <ExampleSection programme={version} />
    </section>
  )
}
