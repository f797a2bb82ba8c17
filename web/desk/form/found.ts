import type { EnterpriseNames, People, RegisterUnit } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'

/** One record to choose: its id, or the code that names it, and what it is called. */
export type Found = readonly [id: string, words: string]

/** How records are found while one types: a name for what was found, and the search itself. */
export type Finder = { readonly key: string; readonly find: (text: string) => Promise<readonly Found[]> }

/** Records offered at once. */
const LIMIT = 10

/** A chosen record as a field keeps it: its id, a space, what it is called; a draft or an address then shows it again without asking. */
export function chosenText([id, words]: Found): string {
  return `${id} ${words}`
}

/** The id of a chosen record. */
export function chosenId(value: string): string {
  return value.trim().split(' ', 1)[0] ?? ''
}

/** What a chosen record is called; its id where no more was kept. */
export function chosenWords(value: string): string {
  const at = value.indexOf(' ')
  return at < 0 ? value : value.slice(at + 1)
}

/** Enterprises by part of a name or the beginning of a code. */
export const enterprisesById: Finder = {
  key: 'enterprises',
  find: async (text) =>
    (await askNames(text)).map(({ id, name, creditCode }) => [id, `${name} ${creditCode}`] as const),
}

/** The same, chosen by credit code. */
export const enterprisesByCode: Finder = {
  key: 'enterprise-codes',
  find: async (text) => (await askNames(text)).map(({ name, creditCode }) => [creditCode, name] as const),
}

/** Units in existence by part of a name. */
export const unitsById: Finder = {
  key: 'units',
  find: async (text) => {
    const { rows } = await ask<{ readonly rows: readonly RegisterUnit[] }>('/api/units', { text, limit: LIMIT })
    return rows.filter(({ to }) => to === null).map(({ id, nameZh }) => [id, nameZh] as const)
  },
}

/** People by part of a name. */
export const peopleById: Finder = {
  key: 'people',
  find: async (text) => {
    const { rows } = await ask<People>('/api/people', { text, limit: LIMIT })
    return rows.map(({ id, name }) => [id, name] as const)
  },
}

async function askNames(text: string): Promise<EnterpriseNames['rows']> {
  return (await ask<EnterpriseNames>('/api/enterprises/names', { text, limit: LIMIT })).rows
}
