import type { Transaction } from '../../db/index.ts'

const OWN = `u.region = tenant.region() and u.plan_unit is null and u.name_zh like '示例%'`

/** Enters the invented parks with tenants and cooperations, a zone, experts, intermediaries and talent; all marked 示例. */
export async function addDirectories(tx: Transaction): Promise<void> {
  await addParks(tx)
  await addZone(tx)
  await addExperts(tx)
  await addTalents(tx)
}

async function addParks(tx: Transaction): Promise<void> {
  await tx.run(
    `insert into registry.platform (region, unit, kind, level, recognised, area_sqm, private_share_bp)
     select u.region, u.id, case when u.kind = 'PARK' then 'PARK' when u.name_zh like '%众创%' then 'MAKER_SPACE'
         when u.name_zh like '%加速%' then 'ACCELERATOR' else 'INCUBATOR' end,
       'CITY', '[2019-01-01,)', 12000, 4000 from registry.unit u where ${OWN} and u.kind in ('PARK', 'INCUBATOR')`,
  )
  await tx.run(
    `with firms as (insert into registry.tenant_firm (region, platform, name, area_sqm)
       select p.region, p.unit, '示例入驻项目' || n || '（虚构）', 120 from registry.platform p cross join generate_series(1, 12) n
       where p.region = tenant.region() returning region, id, name),
     entered as (insert into registry.tenant_step (region, tenant, step, on_day) select region, id, 'PRE_INCUBATION', '2022-03-01' from firms),
     companies as (insert into registry.tenant_step (region, tenant, step, on_day)
       select region, id, 'COMPANY', '2022-09-15' from firms where name not like '%项目1（%'),
     gone as (insert into registry.tenant_step (region, tenant, step, on_day)
       select region, id, case when name like '%项目2（%' then 'GRADUATED' else 'LEFT' end, '2025-05-20' from firms
       where name like '%项目2（%' or name like '%项目3（%')
     insert into registry.tenant_finance (region, tenant, kind, amount_fen, on_day)
     select region, id, 'LOAN', 300000000, '2025-03-10' from firms where name like '%项目4（%' or name like '%项目5（%' or name like '%项目6（%'`,
  )
  await tx.run(
    `insert into registry.cooperation (region, platform, partner, scope, contact, valid, platform_confirmed_at, partner_confirmed_at)
     select p.region, p.unit, b.id, '示例：融资服务与联合走访', '示例联系人',
       daterange('2023-01-01', case when p.n = 1 then tenant.today() + 15 else tenant.today() + 500 end), now(), case when p.n <> 2 then now() end
     from (select p.*, row_number() over (order by p.unit) as n from registry.platform p where p.region = tenant.region()) p
     join lateral (select u.id from registry.unit u where ${OWN} and u.kind = 'BANK' order by u.name_zh limit 1) b on true where p.n <= 4`,
  )
}

async function addZone(tx: Transaction): Promise<void> {
  await tx.run(
    `with zone as (insert into registry.demonstration_zone (region, name_zh) values (tenant.region(), '示例科技金融示范区（虚构）') returning region, id),
     items as (insert into registry.zone_item (region, zone, kind, title, description, finished_on, replicable_from)
       select region, id, 'MEASURE', '示例：银园联合评审', '示例做法与成效说明', '2025-06-30', '2025-07-01' from zone)
     insert into registry.zone_milestone (region, zone, title, due_on, done_on, result_document)
     select region, id, '示例节点' || n, case when n = 7 then tenant.today() - 20 else tenant.today() + 30 * (n - 6) end,
       case when n <= 6 then tenant.today() - 40 end, case when n <= 6 then '示例成果材料' end from zone cross join generate_series(1, 8) n`,
  )
}

async function addExperts(tx: Transaction): Promise<void> {
  await tx.run(
    `insert into registry.expert (region, name, fields, valid)
     select tenant.region(), '示例专家' || n, case when n % 2 = 0 then '{新材料,装备制造}'::text[] else '{新材料,电子信息}'::text[] end, '[2023-01-01,)'
     from generate_series(1, 8) n`,
  )
  await tx.run(
    `insert into registry.intermediary (region, unit, kind, licence_no, licensed, areas, fields, price)
     select u.region, u.id, case when u.name_zh like '%会计%' then 'ACCOUNTANT' when u.name_zh like '%律师%' then 'LAWYER'
         when u.name_zh like '%评估%' then 'VALUER' when u.name_zh like '%评级%' then 'RATING' when u.name_zh like '%代理%' then 'AGENT'
         else 'ADVISORY' end, '示例执业许可', daterange('2019-01-01', case when u.name_zh like '%评级%' then tenant.today() - 10 end),
       '{FINANCE,EQUITY,LEGAL,LISTING}', '{科技企业服务}', '示例：面议' from registry.unit u where ${OWN} and u.kind = 'INTERMEDIARY'`,
  )
  await tx.run(
    `insert into registry.service_order (region, provider, enterprise, area, subject, ordered_on, delivered_on, delivery, rating, rated_on)
     select i.region, i.unit, e.id, 'FINANCE', '示例：财务规范辅导', tenant.today() - 90, tenant.today() - 60, '示例交付', 3 + (e.n % 3)::int, tenant.today() - 50
     from registry.intermediary i
     join (select e.*, row_number() over (order by e.credit_code) as n from registry.enterprise e where e.region = tenant.region()) e on e.n <= 4
     where i.region = tenant.region() and i.kind <> 'RATING'`,
  )
}

async function addTalents(tx: Transaction): Promise<void> {
  await tx.run(
    `with people as (insert into registry.talent (region, office_no, sector, credit_grade, income_fen)
       select tenant.region(), '示例人才' || to_char(n, 'FM000'), '示例行业', 'A', 30000000 from generate_series(1, 24) n returning region, id, office_no)
     insert into registry.talent_class (region, talent, class, valid)
     select region, id, (array['HIGH_END', 'INDUSTRY', 'YOUTH', 'VENTURE'])[1 + right(office_no, 3)::int % 4], '[2024-01-01,)' from people`,
  )
  await tx.run(
    `insert into registry.talent_band (region, score_min, line_fen, rate, term_months, way, is_sample, valid)
     values (tenant.region(), 80, 500000000, 3.65, 36, '示例：信用', true, '[2024-01-01,)'),
       (tenant.region(), 60, 200000000, 4, 24, '示例：信用', true, '[2024-01-01,)')`,
  )
}

/** Lets the person who may be tried as an expert act as the first of the invented experts. */
export async function nameExpert(tx: Transaction): Promise<void> {
  await tx.run(
    `update registry.expert e set person = (select a.person from access.appointment a where a.region = tenant.region() and a.role = 'expert' limit 1)
     where e.region = tenant.region() and e.name = '示例专家1'`,
  )
}
