import type {
  Enterprise,
  NewEnterprise,
  NewFormerCode,
  NewStatements,
  PredecessorChange,
} from '../../../contract/index.ts'
import { unknownSource } from '../../../core/registry/index.ts'
import { parseOrganisationCode } from '../../../core/values/index.ts'
import type { Transaction } from '../../db/index.ts'
import { answerProblem, MessageRefused } from '../../http/index.ts'
import {
  answerChanged,
  answerRefused,
  answerUnknown,
  type Exchange,
  faultsOfDay,
  refusedAnswer,
  today,
} from './answers.ts'
import { note } from './audit.ts'
import { describeEnterprise } from './describe-enterprise.ts'
import type { Ground } from './ground.ts'
import { linkPredecessor } from './link-predecessor.ts'
import { lockHead } from './read-enterprise.ts'
import { addFormerCodes, findByCodes, readCode, registerFirms } from './register-enterprise.ts'
import { readSources } from './source-store.ts'
import { stateFacts } from './state-facts.ts'

/** The enterprise as it is now, for answers to changes. */
export async function describeNow(tx: Transaction, ground: Ground, id: string): Promise<Enterprise> {
  const found = await describeEnterprise(tx, ground, id, { on: await today(tx), recordedBy: null })
  if (found === null) throw new Error(`Enterprise ${id} cannot be read by who changed it`)
  return found
}

/** Registers an enterprise by its code with what a source says of it; a known code is told, nothing is half-done. */
export async function registerEnterprise(
  tx: Transaction,
  exchange: Exchange,
  ground: Ground,
  wish: NewEnterprise,
): Promise<Enterprise | string> {
  const code = readCode(wish.creditCode)
  if (!code.ok) return answerRefused(exchange, code.refusals)
  const [known] = await findByCodes(tx, [code.value])
  const named = (wish.facts as { enterprise?: { name?: unknown } } | null)?.enterprise?.name
  const name = typeof named === 'string' && named.trim() !== '' ? named : code.value
  const id = known ? undefined : (await registerFirms(tx, [{ creditCode: code.value, name }])).get(code.value)
  if (id === undefined)
    return answerProblem(exchange.request, exchange.reply, { problem: 'record.exists', values: { what: code.value } })
  const { source, statedOn, facts: document } = wish
  const stated = await stateFacts(tx, ground, { source, statedOn }, { enterprise: id, document })
  if (!stated.ok) throw new MessageRefused(refusedAnswer(stated.refusals))
  return describeNow(tx, ground, id)
}

/** Takes what a source says of an enterprise, where the record is still the one that the person saw. */
export async function takeStatements(
  tx: Transaction,
  exchange: Exchange,
  ground: Ground,
  saying: NewStatements & { readonly enterprise: string },
): Promise<Enterprise | string> {
  const { enterprise, version, source, statedOn, facts: document, withdraw } = saying
  const head = await lockHead(tx, enterprise)
  if (head === null || head.mergedInto !== null) return answerUnknown(exchange)
  if (head.version !== version) return answerChanged(exchange, await describeNow(tx, ground, enterprise))
  const said = { enterprise, document, ...(withdraw === undefined ? {} : { withdraw }) }
  const stated = await stateFacts(tx, ground, { source, statedOn }, said)
  return stated.ok ? describeNow(tx, ground, enterprise) : answerRefused(exchange, stated.refusals)
}

/** Links an enterprise to the one that it succeeded, or takes the link away. */
export async function changePredecessor(
  tx: Transaction,
  exchange: Exchange,
  ground: Ground,
  change: PredecessorChange & { readonly id: string },
): Promise<Enterprise | string> {
  const faults = faultsOfDay('on', change.on)
  if (faults.length > 0) return answerRefused(exchange, faults)
  const linked = await linkPredecessor(tx, change)
  if (linked === 'unknown') return answerUnknown(exchange)
  const now = await describeNow(tx, ground, change.id)
  return linked === 'changed' ? answerChanged(exchange, now) : now
}

/** Records a code by which older records know an enterprise. Where it is another record's, the two are found as duplicates. */
export async function takeFormerCode(
  tx: Transaction,
  exchange: Exchange,
  ground: Ground,
  { enterprise, code, source }: NewFormerCode & { readonly enterprise: string },
): Promise<Enterprise | string> {
  const head = await lockHead(tx, enterprise)
  if (head === null) return answerUnknown(exchange)
  const read = code.length === 9 ? parseOrganisationCode(code) : readCode(code)
  if (!read.ok) return answerRefused(exchange, read.refusals)
  const sources = await readSources(tx)
  if (!sources.some(({ id }) => id === source)) return answerRefused(exchange, [unknownSource(source)])
  await addFormerCodes(tx, source, [{ enterprise, code: read.value }])
  const detail = { code: read.value, source }
  await note(tx, { action: 'enterprise:code-added', kind: 'enterprise', id: enterprise, enterprise, detail })
  return describeNow(tx, ground, enterprise)
}
