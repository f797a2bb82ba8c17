import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Clause, Entry, Parameter } from '../../../contract/index.ts'
import { PERIOD_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { Prose } from '../../ui/prose.tsx'
import { useCompiledPack, versionsOf } from '../compiled.ts'
import { KindTag } from '../plan/kind-tag.tsx'
import { usePlan } from '../plan/plan.ts'
import { UnitLink } from '../plan/role-line.tsx'
import { ReadingOptions } from '../programme/readings-view.tsx'
import { RuleView } from '../programme/rule-view.tsx'
import { ExampleSection } from './example-section.tsx'
import { ParameterTable } from './parameter-table.tsx'
import { TargetView } from './target-view.tsx'

/** One row of a clause with all that carries it out. */
export function EntryView({ entry }: { readonly clause: Clause; readonly entry: Entry }): ReactNode {
  const { tell } = useSpeech()
  const plan = usePlan()
  const capability = plan.legend.capabilities[entry.capability]
  const parameters = entry.parameters.flatMap((id): Parameter[] => plan.parameters.filter((each) => each.id === id))
  return (
    <section className="entry" id={entry.id} aria-labelledby={`${entry.id}-title`}>
      <h2 className="entry-head" id={`${entry.id}-title`}>
        <KindTag kind={entry.kind} />
        <span className="clause-ref" lang="zh-CN">
          {entry.id}
        </span>
        {capability && <span className="muted small">{tell(capability)}</span>}
      </h2>
      <p className="digest">
        <Prose text={tell(entry.digest)} />
      </p>
      <DutyView entry={entry} />
      {entry.targets.map((target) => (
        <TargetView key={target.indicator.id} target={target} />
      ))}
      <ParameterTable parameters={parameters} />
      <ProgrammePart entry={entry} />
      <EntryReadings entry={entry} />
    </section>
  )
}

function DutyView({ entry: { duty } }: { readonly entry: Entry }): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  if (!duty) return null
  const every = duty.every === null ? null : (PERIOD_WORDS[duty.every] ?? { zh: duty.every, en: duty.every })
  return (
    <dl className="roles duty">
      <div>
        <dt>{say('duty.who')}</dt>
        <dd>
          {duty.who.map((unit) => (
            <UnitLink key={unit} plan={plan} id={unit} />
          ))}
        </dd>
      </div>
      <div>
        <dt>{say('duty.what')}</dt>
        <dd>
          {tell(duty.what)}
          {every && <span className="scope">{tell(every)}</span>}
        </dd>
      </div>
    </dl>
  )
}

function ProgrammePart({ entry }: { readonly entry: Entry }): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  const pack = useCompiledPack()
  if (entry.programme === null) return null
  const [programme] = versionsOf(pack, entry.programme)
  if (!programme) return null
  return (
    <div className="programme-part">
      <h3>
        {say('clause.programme')}{' '}
        <Link to="/$pack/programmes/$programme" params={{ pack: plan.id, programme: programme.id }}>
          {tell(programme.title)}
        </Link>
      </h3>
      <RuleView programme={programme} rows={[entry.id]} level={4} />
      <ExampleSection programme={programme} row={entry.id} />
    </div>
  )
}

function EntryReadings({ entry }: { readonly entry: Entry }): ReactNode {
  const { say, tell } = useSpeech()
  const pack = useCompiledPack()
  if (entry.readings.length === 0) return null
  const versions = entry.programme === null ? [] : versionsOf(pack, entry.programme)
  const options = versions[0]?.readings ?? []
  return (
    <div className="readings">
      <h3>{say('readings.title')}</h3>
      {entry.readings.map((reading) => {
        const known = options.find(({ id }) => id === reading.id)
        return (
          <div key={reading.id} className="entry-reading">
            <p>
              <Prose text={tell(reading)} />
            </p>
            {known && <ReadingOptions reading={known} />}
          </div>
        )
      })}
    </div>
  )
}
