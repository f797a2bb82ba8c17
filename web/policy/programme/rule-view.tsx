import type { ReactNode } from 'react'
import type { Words } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import type { Programme } from '../engine.ts'
import { ClauseLink } from '../plan/clause-link.tsx'

/** A rule in sentences: conditions, amount, limits, classes, hints. With `rows`, only what those rows of the plan say. */
export function RuleView({
  programme,
  rows = null,
  level = 3,
}: {
  readonly programme: Programme
  readonly rows?: readonly string[] | null
  readonly level?: 3 | 4
}): ReactNode {
  const { say } = useSpeech()
  const Heading = `h${level}` as const
  const within = <T extends { readonly clause: string }>(all: readonly T[]): readonly T[] =>
    rows === null ? all : all.filter(({ clause }) => rows.includes(clause))
  const limits = [...(programme.window ? [programme.window] : []), ...programme.ceilings]
  return (
    <div className="rule">
      <Sentences title={say('rule.conditions')} items={within(programme.conditions)} level={level} scoped />
      {programme.amount && rows === null && (
        <section>
          <Heading>{say('rule.amount')}</Heading>
          <PlainSentences sentences={programme.amount.sentence} />
        </section>
      )}
      <Sentences title={say('rule.limits')} items={within(limits)} level={level} />
      <Sentences title={say('rule.classes')} items={within(programme.classes)} level={level} />
      <Definitions definitions={within(programme.definitions)} />
      <Flags flags={within(programme.flags)} />
    </div>
  )
}

type Sentence = {
  readonly id: string
  readonly clause: string
  readonly label: Words
  readonly sentence: Words
  readonly scope?: 'subject' | 'item' | 'day'
  readonly ir?: { readonly op: string }
}

function Sentences({
  title,
  items,
  level,
  scoped = false,
}: {
  readonly title: string
  readonly items: readonly Sentence[]
  readonly level: 3 | 4
  readonly scoped?: boolean
}): ReactNode {
  const Heading = `h${level}` as const
  if (items.length === 0) return null
  return (
    <section>
      <Heading>{title}</Heading>
      <SentenceList items={items} scoped={scoped} />
    </section>
  )
}

function SentenceList({ items, scoped }: { readonly items: readonly Sentence[]; readonly scoped: boolean }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <ol className="sentences">
      {items.map(({ id, clause, label, sentence, scope, ir }) => (
        <li key={id}>
          <p className="sentence-label">
            {tell(label)} <ClauseLink id={clause} />
            {scoped && scope && scope !== 'subject' && <span className="scope">{say(`rule.scope.${scope}`)}</span>}
          </p>
          {ir?.op === 'truth' ? (
            <p className="sentence">{say('rule.always')}</p>
          ) : (
            tell(sentence) !== tell(label) && <p className="sentence">{tell(sentence)}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Flags({ flags }: { readonly flags: Programme['flags'] }): ReactNode {
  const { say } = useSpeech()
  if (flags.length === 0) return null
  return (
    <details className="rule-more">
      <summary>{say('rule.flags', { count: flags.length })}</summary>
      <SentenceList items={flags} scoped={false} />
    </details>
  )
}

function PlainSentences({ sentences }: { readonly sentences: readonly Words[] }): ReactNode {
  const { tell } = useSpeech()
  return (
    <ul className="sentences">
      {sentences.map((sentence) => (
        <li key={sentence.en}>
          <p className="sentence">{tell(sentence)}</p>
        </li>
      ))}
    </ul>
  )
}

function Definitions({ definitions }: { readonly definitions: Programme['definitions'] }): ReactNode {
  const { say, tell } = useSpeech()
  if (definitions.length === 0) return null
  return (
    <details className="rule-more">
      <summary>{say('rule.definitions', { count: definitions.length })}</summary>
      <dl className="definitions">
        {definitions.map(({ id, label, clause, sentence }) => (
          <div key={id}>
            <dt>
              {tell(label)} <ClauseLink id={clause} />
            </dt>
            {sentence.map((each) => (
              <dd key={each.en}>{tell(each)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
