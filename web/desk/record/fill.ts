import type { Words } from '../../../contract/index.ts'

/** Words with their gaps filled: `{days}` by the value of that name. */
export function fill(words: Words, values: Readonly<Record<string, string | number>>): Words {
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return { zh: filled(words.zh), en: filled(words.en) }
}
