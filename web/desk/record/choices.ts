import { useQueries } from '@tanstack/react-query'
import type { Choice } from '../../ui/select-field.tsx'
import { ask } from '../ask/ask.ts'
import type { AskedChoices, KeptField } from './kept.ts'

type Named = { readonly id: string } & Readonly<Record<string, unknown>>
type NamedRows = { readonly rows: readonly Named[]; readonly next: string | null }

/** Most rows that an address gives at once. */
const LIMIT = 200

/** How long choices count as fresh, in milliseconds. */
const FRESH_MS = 60_000

/** Most pages of choices that are asked for. */
const PAGES = 5

/** Choices by the field that they are for. */
export type AskedChoicesOf = Readonly<Record<string, readonly Choice[]>>

/** Choices that the server knows, by the field that they are for. */
export function useAskedChoices(fields: readonly KeptField[]): AskedChoicesOf {
  const asked = fields.flatMap(({ name, from }) => (from ? [{ name, from }] : []))
  const answers = useQueries({
    queries: asked.map(({ from }) => ({
      queryKey: ['choices', from.path, from.asked ?? {}, from.name ?? ''],
      queryFn: () => askChoices(from),
      staleTime: FRESH_MS,
    })),
  })
  return Object.fromEntries(asked.map(({ name }, at) => [name, answers[at]?.data ?? []]))
}

async function askChoices({ path, asked, name = 'nameZh' }: AskedChoices): Promise<readonly Choice[]> {
  const choices: Choice[] = []
  let after = ''
  for (let page = 0; page < PAGES; page += 1) {
    const { rows, next } = await ask<NamedRows>(path, { ...asked, after, limit: LIMIT })
    choices.push(...rows.map((row): Choice => [row.id, typeof row[name] === 'string' ? row[name] : row.id]))
    if (!next) break
    after = next
  }
  return choices
}
