import type { Client } from '../client.ts'
import { WHOLE_EVERY } from '../fill/fill-registry.ts'
import { codeOf } from '../fill/names.ts'
import { LIST, type Scene } from '../scene.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Firms whose pages are read, each once. */
const PAGES = 200

/** Everything known of firms that have all their statements, one after another. */
export async function measurePages(client: Client, { firms, searched }: Scene): Promise<Spread> {
  const durations: number[] = []
  for (let page = 0; page < PAGES; page++) {
    const number = (page * 7919 * WHOLE_EVERY) % firms
    const code = codeOf(number - (number % WHOLE_EVERY), searched.division)
    const { rows } = await client.json<{ rows: { id: string }[] }>(`/api/enterprises?text=${code}`)
    durations.push(await client.time(`/api/enterprises/${rows[0]?.id}`))
  }
  return spreadOf(durations)
}

/** Who is on the list on a day: first pages with the whole number of members, and pages after them. */
export async function measureMembers(client: Client): Promise<Spread> {
  const durations: number[] = []
  for (const on of ['2025-06-30', '2025-12-31', '2026-03-31', '2025-01-01', '2026-06-30']) {
    const path = `/api/lists/${LIST}/members?on=${on}&limit=200`
    durations.push(await client.time(path))
    const { next } = await client.json<{ next: string }>(path)
    durations.push(await client.time(`${path}&after=${next}`))
  }
  return spreadOf(durations)
}
