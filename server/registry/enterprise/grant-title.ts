import type { NewTitle } from '../../../contract/index.ts'
import { findNamed } from '../../../core/policy/index.ts'
import { titleHeld, unknownSource, unknownTitle } from '../../../core/registry/index.ts'
import { placeRefusal, type Refusal, type Result, readInterval, refuse } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { note } from './audit.ts'
import type { Ground } from './ground.ts'
import { lockHeads } from './read-enterprise.ts'
import { rebelieve } from './rebelieve.ts'
import { readSources } from './source-store.ts'
import { readTitles, titleEntries } from './title-store.ts'

/** A title to be granted to an enterprise. */
export type TitleGrantWish = NewTitle & { readonly enterprise: string }

/** Grants one title; gives the id of the grant. Refuses as `grantTitles` does. */
export async function grantTitle(tx: Transaction, ground: Ground, wish: TitleGrantWish): Promise<Result<string>> {
  const granted = await grantTitles(tx, ground, [wish])
  return granted.ok ? { ok: true, value: granted.value[0] ?? '' } : granted
}

/**
 * Grants titles to enterprises, which must exist, and writes what is believed of them; gives the ids of the grants in order.
 * Refuses title.unknown, title.held, statement.source, and periods as `readInterval` does; where several are given, each path begins
 * with the place of its wish, e.g. `[3].title`.
 */
export async function grantTitles(
  tx: Transaction,
  ground: Ground,
  wishes: readonly TitleGrantWish[],
): Promise<Result<readonly string[]>> {
  const heads = await lockHeads(
    tx,
    wishes.map(({ enterprise }) => enterprise),
  )
  const sources = new Set((await readSources(tx)).map(({ id }) => id))
  const held = Map.groupBy(
    await readTitles(
      tx,
      heads.map(({ id }) => id),
    ),
    ({ enterprise }) => enterprise,
  )
  const taken = new Map([...held].map(([id, rows]) => [id, titleEntries(rows)]))
  const refusals = wishes.flatMap((wish, index) => {
    const entries = taken.get(wish.enterprise) ?? []
    const faults = faultsOf(ground, sources, wish, entries)
    taken.set(wish.enterprise, [...entries, wish])
    return wishes.length === 1 ? faults : faults.map((each) => placeRefusal(each, `[${index}]`))
  })
  const [first, ...rest] = refusals
  if (first !== undefined) return refuse(first, ...rest)
  const ids = await insertGrants(tx, wishes)
  await rebelieve(tx, ground, heads)
  await note(
    tx,
    ...wishes.map(({ enterprise, ...detail }, index) => ({
      action: 'title:granted',
      kind: 'title',
      id: ids[index] ?? '',
      enterprise,
      detail,
    })),
  )
  return { ok: true, value: ids }
}

type Entry = { readonly title: string; readonly from: string; readonly to: string | null }

function faultsOf(
  { vocabulary }: Ground,
  sources: ReadonlySet<string>,
  { title, from, to, source }: TitleGrantWish,
  entries: readonly Entry[],
): Refusal[] {
  const period = readInterval({ from, to })
  if (!period.ok) return [...period.refusals]
  const met = entries.find((each) => each.title === title && meets(each, { title, from, to }))
  return [
    ...(findNamed(vocabulary.choices['title'] ?? {}, title) === undefined ? [unknownTitle(title)] : []),
    ...(sources.has(source) ? [] : [unknownSource(source)]),
    ...(met === undefined ? [] : [titleHeld(title, met.from, met.to)]),
  ]
}

function meets(one: Entry, other: Entry): boolean {
  return (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to)
}

async function insertGrants(tx: Transaction, wishes: readonly TitleGrantWish[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `with given as (select w.*, gen_random_uuid() as id from jsonb_to_recordset($1::jsonb) as w (place integer, enterprise uuid,
       title text, "certificateNo" text, "grantedBy" text, "from" date, "to" date, source text)),
     added as (insert into registry.title_grant (region, id, enterprise, title, certificate_no, granted_by, valid, source, recorded_by)
       select tenant.region(), id, enterprise, title, "certificateNo", "grantedBy", daterange("from", "to"), source, tenant.person()
       from given)
     select id from given order by place`,
    [JSON.stringify(wishes.map((wish, place) => ({ ...wish, place })))],
  )
  return rows.map(({ id }) => id)
}
