import type { ReactNode } from 'react'
import type { KnownFact, Source } from '../../../contract/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { useDesk } from '../speech.ts'
import { ValueText } from './value-text.tsx'

/** One fact: what is believed, who said it and when, and what other sources say instead. */
export function FactWithSource({
  fact,
  sources,
  action,
}: {
  readonly fact: KnownFact
  readonly sources: readonly Source[]
  readonly action?: ReactNode
}): ReactNode {
  const { say, tell } = useDesk()
  return (
    <div>
      <dt>{tell(fact.label)}</dt>
      <dd>
        <ValueText path={fact.path} value={fact.value} words={fact.valueWords} />
        <span className="fact-source">
          <SourceName id={fact.source} sources={sources} /> · {fact.statedOn}
        </span>
        {fact.others.map(({ value, source, statedOn }) => (
          <span key={`${source} ${statedOn}`} className="fact-conflict" role="note">
            <Icon name="warning" /> <SourceName id={source} sources={sources} /> · {statedOn} {say('fact.says')}
            <ValueText path={fact.path} value={value} />
          </span>
        ))}
        {action}
      </dd>
    </div>
  )
}

/** What a source is called; its id where it is not known. */
export function SourceName({ id, sources }: { readonly id: string; readonly sources: readonly Source[] }): ReactNode {
  const { tell } = useDesk()
  const source = sources.find((one) => one.id === id)
  return <>{source ? tell(source.words) : id}</>
}
