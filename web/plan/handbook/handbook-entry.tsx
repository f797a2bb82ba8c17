import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { HandbookNumber, HandbookProgramme } from '../../../contract/index.ts'
import { ANSWER_WORDS, NOT_SET_WORDS, ROLE_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { ClauseLink } from '../../policy/plan/clause-link.tsx'
import { usePlan } from '../../policy/plan/plan.ts'

/** One programme of the handbook. */
export function HandbookEntry({ programme }: { readonly programme: HandbookProgramme }): ReactNode {
  const { say, tell } = useSpeech()
  const plan = usePlan()
  const { id, title, answers, gives, conditions, limits, classes, numbers } = programme
  return (
    <section aria-labelledby={id} className="card handbook-entry">
      <p className="eyebrow">{tell(ANSWER_WORDS[answers] ?? { zh: '', en: '' })}</p>
      <h2 id={id}>
        <Link to="/$pack/programmes/$programme" params={{ pack: plan.id, programme: id }}>
          {tell(title)}
        </Link>
      </h2>
      {gives.length > 0 && (
        <>
          <h3>{say('handbook.gives')}</h3>
          <ul className="sentences">
            {gives.map((sentence) => (
              <li key={sentence.en}>{tell(sentence)}</li>
            ))}
          </ul>
        </>
      )}
      <Sentences title={say('handbook.conditions')} items={conditions} />
      <Sentences title={say('handbook.limits')} items={limits} />
      <Sentences title={say('handbook.classes')} items={classes} />
      <h3>{say('handbook.apply')}</h3>
      <Applying programme={programme} />
      {numbers.length > 0 && <Numbers numbers={numbers} />}
    </section>
  )
}

function Sentences({
  title,
  items,
}: {
  readonly title: string
  readonly items: HandbookProgramme['conditions']
}): ReactNode {
  const { tell } = useSpeech()
  if (items.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ol className="sentences">
        {items.map(({ label, sentence, clause }) => (
          <li key={label.en + clause}>
            <p className="sentence-label">
              {tell(label)} <ClauseLink id={clause} />
            </p>
            {sentence && <p className="sentence">{tell(sentence)}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}

function Applying({ programme: { id, units, facts } }: { readonly programme: HandbookProgramme }): ReactNode {
  const { say, tell, language } = useSpeech()
  const plan = usePlan()
  return (
    <>
      {units.length === 0 ? (
        <p>{say('handbook.noUnit')}</p>
      ) : (
        <ul className="in-charge">
          {units.map(({ role, names }) => (
            <li key={role + names.zh}>
              <span className="tag">{tell(ROLE_WORDS[role] ?? { zh: role, en: role })}</span> {tell(names)}
            </li>
          ))}
        </ul>
      )}
      <p className="no-print">
        <Link to="/$pack/calculate" params={{ pack: plan.id }} search={{ programmes: id }} className="button small">
          {say('handbook.calculate')}
        </Link>
      </p>
      {facts.length > 0 && (
        <details className="rule-more" open>
          <summary>{say('handbook.facts')}</summary>
          <dl className="definitions">
            {facts.map(({ subject, fields }) => (
              <div key={subject.en}>
                <dt>{tell(subject)}</dt>
                <dd>{fields.map(tell).join(language === 'zh' ? '、' : ', ')}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function Numbers({ numbers }: { readonly numbers: readonly HandbookNumber[] }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <table className="table stacked parameters">
      <caption>{say('handbook.numbers')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('parameters.name')}</th>
          <th scope="col">{say('parameters.value')}</th>
          <th scope="col">{say('parameters.since')}</th>
          <th scope="col">{say('parameters.owner')}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ id, label, value, since, owedBy }) => (
          <tr key={id}>
            <th scope="row">{tell(label)}</th>
            <td data-label={say('parameters.value')}>
              {value ? (
                <strong className="number">{tell(value)}</strong>
              ) : (
                <span className="not-set">{tell(NOT_SET_WORDS)}</span>
              )}
            </td>
            <td data-label={say('parameters.since')} className="whole">
              {since ?? '—'}
            </td>
            <td data-label={say('parameters.owner')}>
              {owedBy === null ? '—' : value ? tell(owedBy) : say('parameters.owes', { unit: tell(owedBy) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
