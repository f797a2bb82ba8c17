import type { Answer } from './answer.ts'

/** Firms by verdict, firms that are paid, and the money due. Sums are exact and may pass 2^53, so they are bigints. */
export type Sums = { yes: number; no: number; needs: number; paid: number; budgetFen: bigint }

/** A group of firms under the rules in force and under the reform, with those who win and lose. */
export type Cell = {
  readonly base: Sums
  readonly reform: Sums
  winners: number
  /** What the winners get more, in fen. */
  wonFen: bigint
  losers: number
  /** What the losers get less, in fen. */
  lostFen: bigint
  /** Firms of which one of the two answers waits for facts. */
  undecided: number
}

/** Money of one year on both sides, in fen. */
export type YearCell = { baseFen: bigint; reformFen: bigint }

/** Firms of one class on both sides. */
export type ClassCell = { base: number; reform: number }

/** Everything counted of one programme, or of all together. */
export type Counts = {
  readonly all: Cell
  readonly years: Record<string, YearCell>
  readonly classes: Record<string, ClassCell>
  /** By dimension and group. */
  readonly groups: Record<string, Record<string, Cell>>
}

/** An answer on each side. */
export type Sides = { readonly base: Answer; readonly reform: Answer }

/** Nothing counted yet. */
export function emptyCounts(): Counts {
  return { all: emptyCell(), years: table(), classes: table(), groups: table() }
}

/** A record without inherited names, since its keys come from facts. */
function table<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>
}

/** A group without firms. */
export function emptyCell(): Cell {
  return { base: emptySums(), reform: emptySums(), winners: 0, wonFen: 0n, losers: 0, lostFen: 0n, undecided: 0 }
}

function emptySums(): Sums {
  return { yes: 0, no: 0, needs: 0, paid: 0, budgetFen: 0n }
}

/** Counts one firm's answers in a group. */
export function countIn(cell: Cell, { base, reform }: Sides): void {
  addAnswer(cell.base, base)
  addAnswer(cell.reform, reform)
  if (base.verdict === 'needs' || reform.verdict === 'needs') {
    cell.undecided += 1
    return
  }
  const change = changeOf(base, reform)
  const more = (reform.amountFen ?? 0) - (base.amountFen ?? 0)
  if (change > 0) {
    cell.winners += 1
    cell.wonFen += BigInt(more)
  } else if (change < 0) {
    cell.losers += 1
    cell.lostFen -= BigInt(more)
  }
}

/** More money, or the same money and a yes instead of a no, is a gain. */
function changeOf(base: Answer, reform: Answer): number {
  const more = (reform.amountFen ?? 0) - (base.amountFen ?? 0)
  return more !== 0 ? more : Number(reform.verdict === 'yes') - Number(base.verdict === 'yes')
}

function addAnswer(sums: Sums, { verdict, amountFen }: Answer): void {
  sums[verdict] += 1
  if (amountFen === null || amountFen === 0) return
  sums.paid += 1
  sums.budgetFen += BigInt(amountFen)
}

/** Counts one firm's answers whole: overall, by year, by class and in its groups. */
export function countFirm(
  counts: Counts,
  sides: Sides,
  groups: readonly (readonly [string, readonly string[]])[],
): void {
  countIn(counts.all, sides)
  for (const side of ['base', 'reform'] as const) {
    for (const { year, amountFen } of sides[side].years) yearCell(counts, year)[`${side}Fen`] += BigInt(amountFen)
    const given = sides[side].class
    if (given !== null) classCell(counts, given)[side] += 1
  }
  for (const [dimension, keys] of groups) for (const key of keys) countIn(groupCell(counts, dimension, key), sides)
}

/** Adds what another part of the population came to. */
export function addCounts(into: Counts, part: Counts): void {
  addCell(into.all, part.all)
  for (const [year, cell] of Object.entries(part.years)) {
    const sum = yearCell(into, year)
    sum.baseFen += cell.baseFen
    sum.reformFen += cell.reformFen
  }
  for (const [id, cell] of Object.entries(part.classes)) {
    const sum = classCell(into, id)
    sum.base += cell.base
    sum.reform += cell.reform
  }
  for (const [dimension, groups] of Object.entries(part.groups))
    for (const [key, cell] of Object.entries(groups)) addCell(groupCell(into, dimension, key), cell)
}

function addCell(into: Cell, part: Cell): void {
  for (const side of ['base', 'reform'] as const) {
    for (const name of ['yes', 'no', 'needs', 'paid'] as const) into[side][name] += part[side][name]
    into[side].budgetFen += part[side].budgetFen
  }
  into.winners += part.winners
  into.wonFen += part.wonFen
  into.losers += part.losers
  into.lostFen += part.lostFen
  into.undecided += part.undecided
}

function yearCell({ years }: Counts, year: number | string): YearCell {
  const known = years[year] ?? { baseFen: 0n, reformFen: 0n }
  years[year] = known
  return known
}

function classCell({ classes }: Counts, id: string): ClassCell {
  const known = classes[id] ?? { base: 0, reform: 0 }
  classes[id] = known
  return known
}

function groupCell({ groups }: Counts, dimension: string, key: string): Cell {
  const keys = groups[dimension] ?? table<Cell>()
  groups[dimension] = keys
  const known = keys[key] ?? emptyCell()
  keys[key] = known
  return known
}
