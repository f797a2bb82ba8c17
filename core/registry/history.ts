import { believe } from './believe.ts'
import type { Ranks, RecordedStatement, Statement, Voiced } from './statement.ts'

/** A value of a fact over the days on which it was believed; `to` excluded, null is open. */
export type Believed = Voiced & { readonly from: string; readonly to: string | null }

/**
 * What each source had said by a day, of all that was ever recorded: of each item the statement stated last, and of those the one
 * recorded last.
 */
export function saidBy(statements: readonly RecordedStatement[], day: string): RecordedStatement[] {
  const latest = new Map<string, RecordedStatement>()
  for (const statement of statements) {
    if (statement.statedOn > day) continue
    const key = JSON.stringify([statement.part, statement.item, statement.source])
    const known = latest.get(key)
    if (known === undefined || isLater(statement, known)) latest.set(key, statement)
  }
  return [...latest.values()]
}

function isLater(a: RecordedStatement, b: RecordedStatement): boolean {
  return a.statedOn === b.statedOn ? a.order > b.order : a.statedOn > b.statedOn
}

/** How one fact was believed over time, by the days on which sources spoke, as is known now. */
export function historyOf(
  statements: readonly RecordedStatement[],
  ranks: Ranks,
  { part, item, fact }: { readonly part: string; readonly item: string; readonly fact: string },
): Believed[] {
  const about = statements
    .filter((each) => each.part === part && each.item === item)
    .map((each) => sayingOnly(each, fact))
  const days = [...new Set(about.map(({ statedOn }: Statement) => statedOn))].sort()
  const history: Believed[] = []
  for (const day of days) {
    const [found] = believe(saidBy(about, day), ranks).facts
    const last = history.at(-1)
    const isSame = last?.to === null && JSON.stringify(last.value) === JSON.stringify(found?.value)
    if (isSame) continue
    if (last?.to === null) history[history.length - 1] = { ...last, to: day }
    if (found) history.push({ value: found.value, source: found.source, statedOn: found.statedOn, from: day, to: null })
  }
  return history
}

function sayingOnly(statement: RecordedStatement, fact: string): RecordedStatement {
  const { facts } = statement
  return { ...statement, facts: facts !== null && Object.hasOwn(facts, fact) ? { [fact]: facts[fact] } : null }
}
