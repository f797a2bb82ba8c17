import type { Handbook, HandbookNumber, HandbookProgramme, Words } from '../../../contract/index.ts'
import { UNIT_WORDS } from '../../../contract/messages/index.ts'
import type { Plan } from '../../../core/plan/index.ts'
import {
  type CompiledPack,
  type CompiledParameter,
  type CompiledProgramme,
  programmeIds,
} from '../../../core/policy/index.ts'
import { type Day, fen, formatDay, formatMoneyShort, formatScaled } from '../../../core/values/index.ts'

/** The handbook of a region on a day: each programme as whoever would apply reads it, from its rules and its plan. */
export function describeHandbook(plan: Plan, pack: CompiledPack, on: Day): Omit<Handbook, 'canPrint'> {
  const { title, number, issuer } = plan.document
  const programmes = programmeIds(pack).flatMap((id) => versionOn(pack, id, on) ?? [])
  return {
    region: plan.id,
    names: plan.names,
    title,
    number,
    issuer,
    version: pack.version,
    on: formatDay(on),
    programmes: programmes.map((programme) => describeProgramme(plan, pack, programme, on)),
  }
}

/** The version of a programme that is in force on a day, else the latest. */
function versionOn({ programmes }: CompiledPack, id: string, on: Day): CompiledProgramme | null {
  const versions = programmes.filter((each) => each.id === id).toSorted((a, b) => b.inForce.from - a.inForce.from)
  const standing = versions.find(({ inForce: { from, to } }) => from <= on && (to === null || on < to))
  return standing ?? versions[0] ?? null
}

function describeProgramme(plan: Plan, pack: CompiledPack, programme: CompiledProgramme, on: Day): HandbookProgramme {
  const { id, title, answers, inForce, amount, window, ceilings, conditions, classes } = programme
  return {
    id,
    title,
    answers,
    inForce: { from: formatDay(inForce.from as Day), to: inForce.to === null ? null : formatDay(inForce.to as Day) },
    gives: amount?.sentence ?? [],
    limits: [...(window ? [window] : []), ...ceilings].map(sentenceOf),
    conditions: conditions.map(sentenceOf),
    classes: classes.map(sentenceOf),
    clauses: clausesOf(plan, programme).map(({ id: clause, number, heading }) => ({ id: clause, number, heading })),
    units: unitsOf(plan, programme),
    facts: factsOf(pack, programme),
    numbers: Object.values(programme.parameters).map((parameter) => describeNumber(pack, parameter, on)),
  }
}

type Part = {
  readonly label: Words
  readonly sentence: Words
  readonly clause: string
  readonly ir?: { readonly op: string }
}

/** A part in words; its sentence is left out where it says no more than its name. */
function sentenceOf({ label, sentence, clause, ir }: Part): HandbookProgramme['conditions'][number] {
  const saysMore = ir?.op !== 'truth' && sentence.zh !== label.zh
  return { label, sentence: saysMore ? sentence : null, clause }
}

/** The clauses that a programme carries out, in the plan's order; its rows stand for their clause. */
function clausesOf({ clauses }: Plan, programme: CompiledProgramme): Plan['clauses'] {
  const isNamed = (id: string): boolean => programme.clauses.includes(id)
  return clauses.filter(({ id, entries }) => isNamed(id) || entries.some((entry) => isNamed(entry.id)))
}

function unitsOf(plan: Plan, programme: CompiledProgramme): HandbookProgramme['units'] {
  const roles = clausesOf(plan, programme).flatMap((clause) => clause.roles)
  const named = roles.flatMap(({ role, units }) =>
    units.flatMap((id) => {
      const unit = plan.units.find((each) => each.id === id)
      return unit ? [{ role, names: unit.names }] : []
    }),
  )
  return [...new Map(named.map((each) => [`${each.role} ${each.names.zh}`, each])).values()]
}

/** A number on a day: the value that holds, the first one for earlier days, or who owes it. */
function describeNumber(pack: CompiledPack, parameter: CompiledParameter, on: Day): HandbookNumber {
  const { id, label, clause, unit, scale, owedBy, values } = parameter
  const holding = values.find(({ from, to }) => from <= on && (to === null || on < to)) ?? null
  const value = holding?.value ?? null
  return {
    id,
    label,
    clause,
    unit,
    state: holding === null ? 'NOT_SET' : 'SET',
    value: value === null ? null : quantityOf(value, unit, scale),
    since: holding === null ? null : formatDay(holding.from as Day),
    owedBy: owedBy === null ? null : (pack.units[owedBy] ?? null),
  }
}

/** Decimals of yuan that make fen. */
const FEN_SCALE = 2

/** A value with its unit; money by its size. */
function quantityOf(value: number | string, unit: string, scale: number): Words {
  if (typeof value === 'string') return { zh: value, en: value }
  if (unit === 'CNY') {
    const amount = fen(value * 10 ** (FEN_SCALE - scale))
    return { zh: formatMoneyShort(amount, 'zh'), en: formatMoneyShort(amount, 'en') }
  }
  const number = formatScaled(value, scale).replace(/(?:[.]0+|([.]\d*?)0+)$/, '$1')
  const words = UNIT_WORDS[unit] ?? { zh: '', en: '' }
  return { zh: `${number}${words.zh}`, en: `${number}${words.en}` }
}

/** What a programme asks of whoever applies: the facts that its rule reads, entity by entity. */
function factsOf({ vocabulary }: CompiledPack, programme: CompiledProgramme): HandbookProgramme['facts'] {
  const read = factsReadBy(programme)
  return Object.values(vocabulary.entities).flatMap((entity) => {
    const fields = Object.values(entity.fields).filter(({ name }) => read.has(`${entity.name}.${name}`))
    return fields.length === 0 ? [] : [{ subject: entity.label, fields: fields.map(({ label }) => label) }]
  })
}

/** Every fact that a compiled rule names, as `entity.fact`. */
function factsReadBy(programme: CompiledProgramme): ReadonlySet<string> {
  const read = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { op, entity, name } = part as { op?: unknown; entity?: unknown; name?: unknown }
    if (op === 'field' && typeof entity === 'string' && typeof name === 'string') read.add(`${entity}.${name}`)
    for (const inner of Object.values(part)) visit(inner)
  }
  const { conditions, amount, window, ceilings, classes, each, accrual, definitions, governedBy } = programme
  visit([conditions, amount, window, ceilings, classes, each, accrual, definitions, governedBy])
  return read
}
