import type { Transaction } from '../../db/index.ts'

/** Units of a demonstration are those that no plan prints. */
const OWN = `u.region = tenant.region() and u.plan_unit is null and u.name_zh like '示例%'`

/** Gives the invented institutions licences, technology branches, partner agreements, stars and a landing; all marked 示例. */
export async function addInstitutions(tx: Transaction): Promise<void> {
  await tx.run(
    `insert into registry.licence (region, unit, number, scope, valid)
     select u.region, u.id, '示例许可〔' || row_number() over (order by u.name_zh) || '〕号', '示例业务范围', daterange('2018-01-01',
       case when u.kind = 'LESSOR' then tenant.today() - 30 end)
     from registry.unit u where ${OWN} and u.kind in ('BANK', 'GUARANTOR', 'INSURER', 'LESSOR', 'MICRO_LENDER')`,
  )
  await tx.run(
    `insert into registry.capital (region, unit, capital_fen, ownership, valid)
     select u.region, u.id, 10000000000 * (1 + row_number() over (order by u.name_zh)),
       (array['STATE', 'PRIVATE', 'MIXED'])[1 + (row_number() over (order by u.name_zh) % 3)::int], '[2018-01-01,)'
     from registry.unit u where ${OWN} and u.kind in ('BANK', 'GUARANTOR', 'INSURER', 'LESSOR', 'MICRO_LENDER')`,
  )
  await tx.run(
    `insert into registry.partner_agreement (region, bank, agreement_no, valid, contact, in_force, branches)
     select u.region, u.id, '示例合作协议〔' || n || '〕号', daterange('2021-01-01', case when n = 3 then tenant.today() - 100 end),
       '示例联系人', true, array(select b.id from registry.unit b where b.region = u.region and b.parent = u.id)
     from (select u.*, row_number() over (order by u.name_zh) as n from registry.unit u where ${OWN} and u.kind = 'BANK') u where n <= 4`,
  )
  await addTechUnits(tx)
  await addLanding(tx)
}

async function addTechUnits(tx: Transaction): Promise<void> {
  await tx.run(
    `insert into registry.recognition_scheme (region, name_zh, aspects, aspects_min_parameter)
     values (tenant.region(), '示例科技支行认定办法', '{ACCESS,APPROVAL,RISK,COORDINATION,PROVISION}', 'branch-mechanisms-min')`,
  )
  await tx.run(
    `insert into registry.tech_unit (region, unit, scheme, form, since, quota_fen, approval_limit_fen, staff)
     select u.region, u.id, s.id, case when p.kind = 'INSURER' then 'DEPARTMENT' else 'BRANCH' end, '2020-03-02', 8000000000, 500000000, 12
     from registry.unit u join registry.unit p on p.region = u.region and p.id = u.parent
     join registry.recognition_scheme s on s.region = u.region where ${OWN} and u.kind = 'BRANCH' and p.kind in ('BANK', 'INSURER')`,
  )
  // Every third unit lacks its last mechanism.
  await tx.run(
    `insert into registry.tech_unit_proof (region, unit, aspect, document, valid)
     select t.region, t.unit, a.aspect, '示例文件：' || a.aspect, daterange('2020-06-01', null)
     from (select t.*, row_number() over (order by t.unit) as n from registry.tech_unit t where t.region = tenant.region()) t
     cross join unnest(array['ACCESS', 'APPROVAL', 'RISK', 'COORDINATION', 'PROVISION']) with ordinality as a (aspect, position)
     where a.position <= case when t.n % 3 = 0 then 4 else 5 end`,
  )
  await tx.run(
    `insert into registry.served_park (region, unit, park, valid)
     select t.region, t.unit, p.id, '[2021-01-01,)' from registry.tech_unit t
     join (select u.*, row_number() over (order by u.name_zh) as n from registry.unit u where ${OWN} and u.kind = 'PARK') p
       on p.region = t.region and p.n = 1 where t.region = tenant.region() and t.form = 'BRANCH'`,
  )
  await tx.run(
    `insert into registry.unit_figure (region, unit, park, kind, year, as_of, amount_fen)
     select s.region, s.unit, s.park, 'LENT', extract(year from tenant.today())::int, tenant.today() - 20,
       1000000000 * (2 + row_number() over (order by s.unit)) from registry.served_park s where s.region = tenant.region()`,
  )
  await tx.run(
    `insert into registry.star_rating (region, unit, stars, valid)
     select t.region, t.unit, 3 + (row_number() over (order by t.unit) % 3)::int, '[2024-01-01,)' from registry.tech_unit t
     where t.region = tenant.region()`,
  )
  await tx.run(
    `insert into registry.guidance_measure (region, kind, name_zh, stars_min, value, value_unit, valid)
     values (tenant.region(), 'COMPENSATION_SHARE', '示例：风险补偿比例', 4, '60', 'percent', '[2023-01-01,)'),
       (tenant.region(), 'COMPENSATION_SHARE', '示例：风险补偿比例', 0, '50', 'percent', '[2023-01-01,)')`,
  )
}

async function addLanding(tx: Transaction): Promise<void> {
  await tx.run(
    `with landing as (insert into registry.landing (region, name_zh, kind)
       values (tenant.region(), '示例科技保险专营机构（虚构）', 'INSURER') returning region, id)
     insert into registry.landing_step (region, landing, position, title, responsible, due_on, done_on)
     select l.region, l.id, s.position, s.title, '示例处室', tenant.today() + s.due, case when s.position < 3 then tenant.today() + s.due - 5 end
     from landing l cross join (values (1, '取得许可', -200), (2, '完成登记', -120), (3, '落实场所', -30), (4, '正式开业', 60)) as s (position, title, due)`,
  )
}
