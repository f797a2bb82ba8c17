import type { Transaction } from '../../db/index.ts'
import { addList, enterList, publishEdition } from '../../registry/list/index.ts'

const OWN = `u.region = tenant.region() and u.plan_unit is null and u.name_zh like '示例%'`

/** Members of the invented list, and of the edition that was published of it. */
const MEMBERS = 12

/** Enters what invented units and people have to do with each other: questions, consents, an agreement to sign, a list delivered. */
export async function addDealings(tx: Transaction, today: string): Promise<void> {
  await askExperts(tx)
  await shareAndAuthorise(tx)
  await waitForSignatures(tx)
  await fillCheckLists(tx)
  await deliverList(tx, today)
}

async function askExperts(tx: Transaction): Promise<void> {
  await tx.run(
    `insert into registry.advice_request (region, unit, field, question, documents, asked_on, due_on, expert, accepted_on)
     select u.region, u.id, '新材料',
       case n when 1 then '示例：该项目的中试条件是否成熟？' else '示例：该技术路线与同类产品相比有何优势？' end, '{示例技术说明}',
       tenant.today() - 3, tenant.today() + 7, case when n = 2 then e.id end, case when n = 2 then tenant.today() - 2 end
     from registry.unit u join registry.expert e on e.region = u.region and e.name = '示例专家1' cross join generate_series(1, 2) n
     where ${OWN} and u.name_zh = '示例甲银行'`,
  )
}

async function shareAndAuthorise(tx: Transaction): Promise<void> {
  await tx.run(
    `insert into registry.talent_authorisation (region, talent, institution, document, valid)
     select t.region, t.id, u.id, '示例授权书', '[2025-01-01,)' from registry.talent t join registry.unit u on ${OWN} and u.name_zh = '示例甲银行'
     where t.region = tenant.region() and right(t.office_no, 3)::int <= 8`,
  )
  await tx.run(
    `insert into registry.exchange_item (region, platform, branch, class, title, owner, follow_up, shared_on, is_financed)
     select p.region, p.id, b.id, c.class, '示例：' || c.title, '示例联系人', '示例后续', tenant.today() - 10 * c.n, c.class = 'PROJECT'
     from (select u.* from registry.unit u where ${OWN} and u.kind = 'PARK' order by u.name_zh limit 1) p
     join (select u.* from registry.unit u where ${OWN} and u.kind = 'BRANCH' order by u.name_zh limit 1) b on true
     cross join (values (1, 'PROJECT', '中试项目推介'), (2, 'POLICY', '贴息政策宣讲'), (3, 'STAFF', '驻园专员安排')) as c (n, class, title)`,
  )
}

async function waitForSignatures(tx: Transaction): Promise<void> {
  await tx.run(
    `insert into registry.partner_agreement (region, bank, agreement_no, valid, contact, in_force, ceiling_fen, signers)
     select u.region, u.id, '示例合作协议〔待签〕号', daterange(tenant.today() + 30, tenant.today() + 760), '示例联系人', false, 50000000000,
       array(select d.id from registry.unit d where d.region = u.region and d.kind = 'GOV' and d.plan_unit is not null order by d.name_zh limit 2)
     from registry.unit u where ${OWN} and u.kind = 'BANK'
       and not exists (select from registry.partner_agreement a where a.region = u.region and a.bank = u.id)`,
  )
}

async function fillCheckLists(tx: Transaction): Promise<void> {
  await tx.run(
    `insert into registry.standard_item (region, enterprise, area, position, title, is_done, filled_by, filled_on)
     select tenant.region(), o.enterprise, i.area, 1, '示例：' || i.title, i.is_done, case when i.is_done then o.provider end,
       case when i.is_done then tenant.today() - 30 end
     from (select enterprise, min(provider::text)::uuid as provider from registry.service_order where region = tenant.region() group by 1) o
     cross join (values ('FINANCE', '三年审计报告齐备', true), ('EQUITY', '股权代持清理', false), ('LEGAL', '知识产权权属核查', true),
       ('LISTING', '内控制度建立', false)) as i (area, title, is_done)`,
  )
  await tx.run(
    `insert into registry.cooperation (region, platform, partner, scope, contact, valid, platform_confirmed_at)
     select p.region, p.id, b.id, '示例：驻园服务与项目推荐', '示例联系人', daterange(tenant.today() + 10, tenant.today() + 740), now()
     from (select u.* from registry.unit u where ${OWN} and u.kind = 'PARK' order by u.name_zh desc limit 1) p
     join registry.unit b on b.region = p.region and b.plan_unit is null and b.name_zh = '示例甲银行'`,
  )
}

async function deliverList(tx: Transaction, today: string): Promise<void> {
  const { id } = await addList(tx, {
    nameZh: '示例科技企业白名单（虚构）',
    nameEn: null,
    kind: 'WHITELIST',
    clause: null,
    division: null,
  })
  const firms = await tx.rows<{ creditCode: string }>(
    `select credit_code as "creditCode" from registry.enterprise where region = tenant.region() order by credit_code limit $1`,
    [MEMBERS],
  )
  for (const { creditCode } of firms) await enterList(tx, id, { creditCode, from: today, reason: '示例：符合入库条件' })
  const banks = await tx.rows<{ id: string }>(
    `select u.id from registry.unit u where ${OWN} and u.kind in ('BANK', 'GUARANTOR')`,
  )
  await publishEdition(tx, id, { membersOn: today, units: banks.map((bank) => bank.id) })
}
