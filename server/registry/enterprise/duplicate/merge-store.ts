import type { Transaction } from '../../../db/index.ts'

/** What a merge moved, so that it can be undone to the row. */
export type Moved = { readonly statements: string[]; readonly ended: string[]; readonly titles: string[] }

/** The two records of a merge: the one given up, and the one that stands for both. */
export type MergePair = { readonly givenUp: string; readonly kept: string }

/**
 * Moves statements and titles. Where one source speaks of one item in both records, the one stated earlier is ended; a title that
 * the kept record holds at the same time stays where it is. Bases by which institutions see the one open the other too.
 */
export async function moveAll(tx: Transaction, { givenUp, kept }: MergePair): Promise<Moved> {
  const ended = await tx.rows<{ id: string }>(
    `update registry.statement s set recorded = tstzrange(lower(s.recorded), greatest(clock_timestamp(), lower(s.recorded) + interval '1 microsecond'))
     from registry.statement o
     where s.region = (select tenant.region()) and o.region = s.region and upper_inf(s.recorded) and upper_inf(o.recorded)
       and s.enterprise = any($1::uuid[]) and o.enterprise = any($1::uuid[]) and s.enterprise <> o.enterprise
       and (s.part, s.item, s.source) = (o.part, o.item, o.source)
       and (s.stated_on, lower(s.recorded), s.id) < (o.stated_on, lower(o.recorded), o.id)
     returning s.id`,
    [[givenUp, kept]],
  )
  const statements = await tx.rows<{ id: string }>(
    `update registry.statement set enterprise = $2 where region = (select tenant.region()) and enterprise = $1 returning id`,
    [givenUp, kept],
  )
  const titles = await tx.rows<{ id: string }>(
    `update registry.title_grant g set enterprise = $2 where g.region = (select tenant.region()) and g.enterprise = $1
       and not exists (select from registry.title_grant k where k.region = g.region and k.enterprise = $2 and k.title = g.title
         and k.in_force && g.in_force)
     returning id`,
    [givenUp, kept],
  )
  await tx.run(
    `insert into registry.basis (region, unit, enterprise, kind, reference, valid)
     select region, unit, $2, kind, reference, valid from registry.basis where region = (select tenant.region()) and enterprise = $1
     on conflict do nothing`,
    [givenUp, kept],
  )
  const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
  return { statements: ids(statements), ended: ids(ended), titles: ids(titles) }
}

/** Writes that one record stands for both, and with what; the row of the given-up one stays, its beliefs go. */
export async function writeMerge(tx: Transaction, pair: MergePair, moved: Moved, reason: string): Promise<string> {
  const merge = await tx.row<{ id: string }>(
    `insert into registry.merge (region, given_up, kept, reason, merged_by, moved_statements, ended_statements, moved_titles)
     values (tenant.region(), $1, $2, $3, tenant.person(), $4::uuid[], $5::uuid[], $6::uuid[]) returning id`,
    [pair.givenUp, pair.kept, reason, moved.statements, moved.ended, moved.titles],
  )
  await tx.run(
    `update registry.enterprise set merged_into = $2, version = version + 1
     where region = (select tenant.region()) and id = $1`,
    [pair.givenUp, pair.kept],
  )
  await tx.run('delete from registry.believed where region = (select tenant.region()) and enterprise = $1', [
    pair.givenUp,
  ])
  await tx.run(
    `update registry.duplicate set state = 'MERGED', decided_by = tenant.person(), decided_at = clock_timestamp(), decision = $3,
       version = version + 1
     where region = (select tenant.region()) and state = 'OPEN' and one = least($1::uuid, $2::uuid) and other = greatest($1::uuid, $2::uuid)`,
    [pair.givenUp, pair.kept, reason],
  )
  return merge?.id ?? ''
}

/** A merge that stands. */
export type StandingMerge = MergePair & { readonly id: string } & Moved

/** The merge by which a record was given up; null where it stands for itself. */
export function readMerge(tx: Transaction, givenUp: string): Promise<StandingMerge | null> {
  return tx.row<StandingMerge>(
    `select id, given_up as "givenUp", kept, moved_statements as statements, ended_statements as ended, moved_titles as titles
     from registry.merge where region = (select tenant.region()) and given_up = $1 and undone_at is null for update`,
    [givenUp],
  )
}

/**
 * Puts everything back that the merge moved or ended and that still is as the merge left it: what was stated later stays with the
 * kept record.
 */
export async function undoMerge(tx: Transaction, merge: StandingMerge, reason: string): Promise<void> {
  const { id, givenUp, kept, statements, ended, titles } = merge
  await tx.run(
    `update registry.statement set enterprise = $2 where region = (select tenant.region()) and id = any($1::uuid[]) and enterprise = $3`,
    [statements, givenUp, kept],
  )
  // Where something was stated since, the statement that the merge ended stays ended.
  await tx.run(
    `update registry.statement s set recorded = tstzrange(lower(s.recorded), null)
     where s.region = (select tenant.region()) and s.id = any($1::uuid[]) and not exists (
       select from registry.statement o where o.region = s.region and o.enterprise = s.enterprise and upper_inf(o.recorded)
         and (o.part, o.item, o.source) = (s.part, s.item, s.source))`,
    [ended],
  )
  await tx.run(
    `update registry.title_grant set enterprise = $2 where region = (select tenant.region()) and id = any($1::uuid[]) and enterprise = $3`,
    [titles, givenUp, kept],
  )
  await tx.run(
    `update registry.enterprise set merged_into = null, version = version + 1 where region = (select tenant.region()) and id = $1`,
    [givenUp],
  )
  await tx.run(
    `update registry.merge set undone_at = clock_timestamp(), undone_by = tenant.person(), undone_reason = $2
     where region = (select tenant.region()) and id = $1`,
    [id, reason],
  )
  await tx.run(
    `update registry.duplicate set state = 'OPEN', decided_by = null, decided_at = null, decision = null, version = version + 1
     where region = (select tenant.region()) and state = 'MERGED' and one = least($1::uuid, $2::uuid) and other = greatest($1::uuid, $2::uuid)`,
    [givenUp, kept],
  )
}
