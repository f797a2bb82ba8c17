import type { Enterprise } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'
import { readChainTags } from './chains.ts'
import { readKeyPeople } from './key-people.ts'
import type { EnterpriseHead } from './read-enterprise.ts'
import { STAGE_PROGRAMME } from './search-conditions.ts'

/** What stands around the facts of an enterprise: names and areas over time, codes, links, people, chains. */
export type Surroundings = Pick<
  Enterprise,
  | 'names'
  | 'areas'
  | 'formerCodes'
  | 'predecessor'
  | 'successors'
  | 'mergedInto'
  | 'people'
  | 'chains'
  | 'stage'
  | 'openObjections'
>

type OtherFirm = { readonly id: string; readonly creditCode: string; readonly name: string }

/** Reads what stands around an enterprise, as of a day. */
export async function readSurroundings(tx: Transaction, head: EnterpriseHead, on: string): Promise<Surroundings> {
  const { id, predecessor, mergedInto } = head
  const linked = await readLinked(tx, head)
  const find = (wanted: string | null): OtherFirm | null => linked.find((each) => each.id === wanted) ?? null
  const codes = await tx.rows<{ code: string }>(
    `select code from registry.former_code where region = (select tenant.region()) and enterprise = $1 order by code`,
    [id],
  )
  const objections = await tx.row<{ count: number }>(
    `select count(*)::int as count from registry.objection
     where region = (select tenant.region()) and enterprise = $1 and state = 'OPEN'`,
    [id],
  )
  return {
    names: await readPeriods(tx, 'name', id),
    areas: await readPeriods(tx, 'division', id),
    formerCodes: codes.map(({ code }) => code),
    predecessor: strip(find(predecessor)),
    successors: linked.filter((each) => each.predecessor === id).flatMap((each) => strip(each) ?? []),
    mergedInto: strip(find(mergedInto)),
    people: await readKeyPeople(tx, id, on),
    chains: await readChainTags(tx, id, on),
    stage: await readStage(tx, id, on),
    openObjections: objections?.count ?? 0,
  }
}

function strip(firm: OtherFirm | null): OtherFirm | null {
  return firm && { id: firm.id, creditCode: firm.creditCode, name: firm.name }
}

function readLinked(tx: Transaction, { id, predecessor, mergedInto }: EnterpriseHead) {
  return tx.rows<OtherFirm & { readonly predecessor: string | null }>(
    `select id, credit_code as "creditCode", name, predecessor from registry.enterprise
     where region = (select tenant.region()) and (id = any($1::uuid[]) or predecessor = $2) order by id`,
    [[predecessor, mergedInto].filter((each) => each !== null), id],
  )
}

function readPeriods(tx: Transaction, fact: 'name', id: string): Promise<Enterprise['names'][number][]>
function readPeriods(tx: Transaction, fact: 'division', id: string): Promise<Enterprise['areas'][number][]>
function readPeriods(tx: Transaction, fact: 'name' | 'division', id: string) {
  const table = fact === 'name' ? 'registry.enterprise_name' : 'registry.enterprise_area'
  return tx.rows<never>(
    `select ${fact}, source, lower(valid) as "from", upper(valid) as "to" from ${table}
     where region = (select tenant.region()) and enterprise = $1 order by lower(valid)`,
    [id],
  )
}

function readStage(tx: Transaction, id: string, on: string): Promise<Enterprise['stage']> {
  return tx.row<NonNullable<Enterprise['stage']>>(
    `select class as code, jsonb_build_object('zh', label_zh, 'en', label_en) as words, reason, from_day as "from", to_day as "to"
     from registry.tier_assignment
     where region = (select tenant.region()) and enterprise = $1 and programme = $2 and valid @> $3::date and upper_inf(recorded)`,
    [id, STAGE_PROGRAMME, on],
  )
}
