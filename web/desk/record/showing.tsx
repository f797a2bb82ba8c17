import type { ReactNode } from 'react'
import type { NumberNotSet, Words } from '../../../contract/index.ts'
import { Money } from '../../ui/money.tsx'
import { useDesk } from '../speech.ts'
import { fill } from './fill.ts'
import { words } from './words.ts'

/** A Chinese name or text, whatever the language of the page. */
export function Zh({ text }: { readonly text: string | null }): ReactNode {
  const { tell } = useDesk()
  return text === null || text === '' ? (
    <None />
  ) : (
    <span lang={isHan(text) ? 'zh-CN' : undefined}>{tell({ zh: text, en: text })}</span>
  )
}

/** What stands where there is nothing. */
export function None(): ReactNode {
  const { tell } = useDesk()
  return <span className="muted">{tell(words.none)}</span>
}

/** An amount in fen, or that there is none. */
export function MoneyOrNone({ fen }: { readonly fen: number | null }): ReactNode {
  return fen === null ? <None /> : <Money fen={fen} />
}

/** What a code is called; the code itself where it has no words. */
export function Coded({
  code,
  of,
}: {
  readonly code: string | null
  readonly of: Readonly<Record<string, Words>>
}): ReactNode {
  const { tell } = useDesk()
  if (code === null) return <None />
  const said = of[code]
  return said ? tell(said) : code
}

/** What several codes are called. */
export function CodedAll({
  codes,
  of,
}: {
  readonly codes: readonly string[]
  readonly of: Readonly<Record<string, Words>>
}): ReactNode {
  const { say, tell } = useDesk()
  if (codes.length === 0) return <None />
  return codes.map((code) => (of[code] ? tell(of[code]) : code)).join(say('comma'))
}

/** Figures that are seen at once, with their labels. */
export function Figures({
  rows,
}: {
  readonly rows: readonly (readonly [label: Words, shown: ReactNode])[]
}): ReactNode {
  const { tell } = useDesk()
  return (
    <dl className="desk-figures">
      {rows.map(([label, shown]) => (
        <div key={label.zh}>
          <dt>{tell(label)}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Facts with their labels. */
export function Known({ rows }: { readonly rows: readonly (readonly [label: Words, shown: ReactNode])[] }): ReactNode {
  const { tell } = useDesk()
  return (
    <dl className="known">
      {rows.map(([label, shown]) => (
        <div key={label.zh}>
          <dt>{tell(label)}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Numbers of the plan that nobody has set, each with the unit that owes it. */
export function NumbersNotSet({ numbers }: { readonly numbers: readonly NumberNotSet[] }): ReactNode {
  const { tell } = useDesk()
  if (numbers.length === 0) return null
  return (
    <div className="numbers-not-set" role="note">
      <p>
        <strong>{tell(words.numbersNotSet)}</strong>
      </p>
      <ul>
        {numbers.map(({ parameter, label, clause, owedByName }) => (
          <li key={parameter}>
            {tell(label)}
            {clause && <span className="muted"> · {clause}</span>}
            {owedByName && <span className="muted"> · {tell(fill(words.owedBy, { unit: tell(owedByName) }))}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
