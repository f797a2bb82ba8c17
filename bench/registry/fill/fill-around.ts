import type pg from 'pg'
import { LIST, type Scene } from '../scene.ts'
import { idOf } from './fill-registry.ts'

/** What stands around the firms: titles of one in five, stages of one in ten, a list, partner banks, an officer of each region. */
export async function fillAround(client: pg.Client, scene: Scene): Promise<void> {
  const { searched, judged } = scene
  const titles = Object.keys(searched.pack.vocabulary.choices['title'] ?? {})
  await client.query(
    `insert into registry.title_grant (region, enterprise, title, granted_by, valid, source)
     select $1, ${idOf(searched.id, 'n')}, ($2::text[])[1 + n / 5 % $3], '示例认定机构', daterange('2025-03-01', '2028-03-01'), 'science-bureau'
     from generate_series(0, $4::integer - 1, 5) n`,
    [searched.id, titles, titles.length, scene.firms],
  )
  await client.query(
    `insert into registry.tier_assignment (region, enterprise, programme, class, label_zh, label_en, from_day, origin, reason)
     select $1, ${idOf(searched.id, 'n')}, 'life-stage', (array['SEED', 'GROWTH', 'MATURE'])[1 + n / 10 % 3], '示例阶段', 'Sample stage',
       date '2026-01-01', 'PERSON', '示例' from generate_series(0, $2::integer - 1, 10) n`,
    [searched.id, scene.firms],
  )
  await client.query(
    `insert into registry.list (region, id, kind, name_zh, exclusive_group) values ($1, $2::uuid, 'LIBRARY', '示例名单（虚构）', $2::text)`,
    [searched.id, LIST],
  )
  await client.query(
    `insert into registry.membership (region, list, exclusive_group, enterprise, from_day, entry_reason)
     select $1, $2::uuid, $2::text, ${idOf(searched.id, 'n')}, date '2025-01-01', '符合条件（示例）' from generate_series(0, $3::integer - 1) n`,
    [searched.id, LIST, scene.members],
  )
  for (const { id } of [searched, judged]) await fillOfficer(client, id)
  await client.query(
    `with bank as (insert into registry.unit (region, kind, name_zh) select $1, 'BANK', name from unnest($2::text[]) name returning id, name_zh)
     insert into registry.partner_agreement (region, bank, agreement_no, valid, in_force)
     select $1, id, '示例-' || name_zh, daterange('2021-01-01', null), true from bank`,
    [judged.id, judged.lenders],
  )
}

/** Someone fictitious to sign in as, without password or name to sign in with. */
async function fillOfficer(client: pg.Client, region: string): Promise<void> {
  await client.query(
    `with unit as (insert into registry.unit (region, kind, name_zh) values ($1, 'GOV', '示例部门（虚构）') returning id),
     person as (insert into access.person (sign_in_name, name, is_demonstration) values ('bench-' || $1, '示例经办（演示）', true) returning id)
     insert into access.appointment (region, person, role, unit, valid)
     select $1, person.id, 'officer', unit.id, '[2020-01-01,)' from unit, person`,
    [region],
  )
}
