import type { ReactNode } from 'react'
import { useSpeech } from '../app/speech.ts'

/** A code with its words. */
export type Choice = readonly [code: string, words: string]

/** A closed list to filter by; the first entry, an empty text, stands for all. */
export function SelectField({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}): ReactNode {
  const { say } = useSpeech()
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say('filter.all')}</option>
        {choices.map(([code, words]) => (
          <option key={code} value={code} lang={/\p{Script=Han}/u.test(words) ? 'zh-CN' : undefined}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
