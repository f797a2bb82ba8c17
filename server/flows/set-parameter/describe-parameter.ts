import type { ParameterPeriod, RegionParameter } from '../../../contract/index.ts'
import { type CompiledPack, type Parameter, parameterOn, programmeIds } from '../../../core/policy/index.ts'
import { formatDay, intervalContains, parseDay, valueOrThrow } from '../../../core/values/index.ts'
import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../db/index.ts'
import type { RegionPacks } from '../../policy/index.ts'
import { readSetHistory } from '../../policy/index.ts'

/** The unit that carries the duties of a unit of the plan on a day. */
export type Owing = { readonly planUnit: string; readonly unit: string; readonly nameZh: string; readonly kind: string }

/** Units of the register that carry the duties of the plan's units today. */
export function readOwing(tx: Transaction): Promise<Owing[]> {
  return tx.rows<Owing>(
    `select u.plan_unit as "planUnit", u.id as unit, u.name_zh as "nameZh", u.kind from registry.unit u
     where u.region = (select tenant.region()) and u.plan_unit is not null and u.valid @> tenant.today()`,
  )
}

/**
 * The department that must set a number: the unit of the register that carries the duties of the plan's unit today. Null where the
 * plan's unit stands for many (banks, incubators) or has nobody here: then any officer of the region sets it.
 */
export function setterOf({ owedBy }: Parameter, owing: readonly Owing[]): Owing | null {
  return owing.find(({ planUnit, kind }) => planUnit === owedBy && kind === 'GOV') ?? null
}

/** Whether a person may set a number. */
export function maySet(parameter: Parameter, owing: readonly Owing[], actor: Actor): boolean {
  if (parameter.owedBy === null || !actor.roles.includes('officer')) return false
  const setter = setterOf(parameter, owing)
  return setter === null || setter.unit === actor.unit
}

/** What a parameter is described from. */
export type ParameterSight = {
  readonly packs: RegionPacks
  readonly pack: CompiledPack
  readonly owing: readonly Owing[]
  readonly actor: Actor
  readonly on: string
}

/** A number of the plan as it stands on a day; `printed` is what the plan itself says. */
export function describeParameter(
  parameter: Parameter,
  printed: Parameter,
  { packs, pack, owing, actor, on }: ParameterSight,
): RegionParameter {
  const day = valueOrThrow(parseDay(on))
  const found = parameterOn(parameter, day)
  const isPrinted = printed.values.some((value) => intervalContains(value, day))
  const carrying = owing.find(({ planUnit }) => planUnit === parameter.owedBy) ?? null
  return {
    id: parameter.id,
    label: parameter.label,
    clause: parameter.clause,
    unit: parameter.unit,
    bound: parameter.bound,
    note: parameter.note,
    on,
    state: found.state === 'NOT_SET' ? 'NOT_SET' : isPrinted ? 'PRINTED' : 'SET',
    value: found.state === 'NOT_SET' ? null : found.value,
    owedBy: parameter.owedBy,
    owedByName: parameter.owedBy === null ? null : (packs.unitNames(actor.region)[parameter.owedBy] ?? null),
    owedByUnit: carrying?.unit ?? null,
    owedByUnitName: carrying?.nameZh ?? null,
    maySet: maySet(parameter, owing, actor),
    programmes: programmesReading(pack, parameter.id),
  }
}

/** Programmes of which some version reads a number, in the pack's order. */
export function programmesReading(pack: CompiledPack, parameter: string): string[] {
  const reading = new Set(
    pack.programmes.filter(({ parameters }) => Object.hasOwn(parameters, parameter)).map(({ id }) => id),
  )
  return programmeIds(pack).filter((id) => reading.has(id))
}

/** Every value that a number had: set ones by the time of their recording, then those that the plan prints. */
export async function readPeriods(tx: Transaction, printed: Parameter): Promise<ParameterPeriod[]> {
  const set = await readSetHistory(tx, printed.id)
  const own = printed.values.map(({ value, from, to }) => ({
    id: null,
    value,
    from: formatDay(from),
    to: to === null ? null : formatDay(to),
    clause: printed.clause,
    reason: null,
    documentNo: null,
    setByUnit: null,
    recordedFrom: null,
    recordedTo: null,
    supersededReason: null,
  }))
  return [...set.map(({ parameter: _parameter, ...period }) => period), ...own]
}
