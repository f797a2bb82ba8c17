import type { NewObjection, Objection } from '../../../../contract/index.ts'
import { readFacts } from '../../../../core/policy/index.ts'
import { documentAt, pathOf, readPlace, unknownPath } from '../../../../core/registry/index.ts'
import { addWorkDays, formatDay, parseDay, type Refusal, type Result, refuse } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { today } from '../answers.ts'
import { note } from '../audit.ts'
import { convince } from '../convince.ts'
import { type Ground, wordsOf } from '../ground.ts'
import { readHead } from '../read-enterprise.ts'
import { ranksOf, readSources } from '../source-store.ts'
import { readStanding } from '../statement-store.ts'
import { readTitles, titleEntries } from '../title-store.ts'
import { addObjection, type ObjectionRow } from './objection-store.ts'

/** Working days within which a department answers. */
const ANSWER_WORK_DAYS = 20

/**
 * Raises an objection of an enterprise against one fact; gives its id, null where the enterprise is not the person's to see.
 * Refuses statement.path where there is no such fact, and as `readFacts` does where what it claims could not be.
 */
export async function raiseObjection(
  tx: Transaction,
  ground: Ground,
  enterprise: string,
  { path, claimed = null, reason, evidence = [] }: NewObjection,
): Promise<Result<string> | null> {
  const head = await readHead(tx, enterprise)
  if (head === null) return null
  const place = readPlace(ground.layout, path)
  if (place === null) return refuse(unknownPath(path))
  const faults = claimed === null || place.fact === null ? [] : faultsOfClaim(ground, path, claimed)
  const [first, ...rest] = faults
  if (first !== undefined) return refuse(first, ...rest)
  const ranks = ranksOf(await readSources(tx))
  const titles = titleEntries(await readTitles(tx, [enterprise]))
  const { belief } = convince(ground, head, { statements: await readStanding(tx, [enterprise]), titles, ranks })
  const fact = belief.facts.find((each) => pathOf(ground.layout, each) === path)
  const believed = fact ? { value: fact.value, source: fact.source, statedOn: fact.statedOn } : null
  const due = dueOf(ground, await today(tx))
  const id = await addObjection(tx, { enterprise, path, believed, claimed, reason, evidence, due })
  await note(tx, { action: 'objection:raised', kind: 'objection', id, enterprise, detail: { path, due } })
  return { ok: true, value: id }
}

/** What is claimed is judged as a fact would be; a title is judged by its register, not here. */
function faultsOfClaim({ vocabulary, layout }: Ground, path: string, claimed: unknown): readonly Refusal[] {
  const place = readPlace(layout, path)
  if (place === null || place.fact === 'titles') return []
  const read = readFacts(vocabulary, documentAt(layout, place, claimed))
  return read.ok ? [] : read.refusals
}

/** Last of twenty working days after a day; null where the holidays of that time are not published yet. */
function dueOf({ calendar }: Ground, from: string): string | null {
  const day = parseDay(from)
  const due = day.ok ? addWorkDays(calendar, day.value, ANSWER_WORK_DAYS) : day
  return due.ok ? formatDay(due.value) : null
}

/** An objection as messages tell it. */
export function describeObjection(ground: Ground, row: ObjectionRow): Objection {
  const { enterprise, enterpriseName, ...own } = row
  const place = readPlace(ground.layout, row.path)
  return {
    ...own,
    enterprise: { id: enterprise, name: enterpriseName },
    label: place === null ? { zh: row.path, en: row.path } : wordsOf(ground, place, null).label,
    dueUnknown: row.due === null ? DUE_UNKNOWN : null,
  }
}

const DUE_UNKNOWN = {
  zh: '答复期限跨入节假日安排尚未公布的年度，公布后才能确定。',
  en: 'The time runs into a year whose holidays are not published yet; the day is known once they are.',
}
