import type { CompiledPack } from '../compile/compile-pack.ts'
import type { Ir } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import { walkDeep } from '../compile/walk-deep.ts'
import { frameOfRange } from '../evaluate/accrual.ts'
import type { Comparison } from '../evaluate/determination.ts'
import { programmeOn } from '../evaluate/evaluate.ts'
import { read } from '../evaluate/expression.ts'
import { type Frame, openSubject, traced } from '../evaluate/frame.ts'
import { type Item, itemsOf } from '../evaluate/items.ts'
import type { Span } from '../evaluate/reasons.ts'
import { newTrace } from '../evaluate/trace.ts'
import { type Entry, isUnknown } from '../evaluate/value.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import type { Standing } from './edit.ts'

/** A programme opened for one applicant, so that parts of it can be looked at. */
export type Opened = {
  readonly programme: CompiledProgramme
  readonly vocabulary: Vocabulary
  /** Names of the units that owe numbers, by id. */
  readonly units: CompiledPack['units']
  readonly subject: Frame
  readonly items: readonly Item[]
}

/** What was read and compared in an expression. */
export type Look = { readonly paths: readonly string[]; readonly comparisons: readonly Comparison[] }

/** Entries looked at for their first and last day. */
const ENTRIES_SHOWN = 20

/** Opens the version of the programme in force. Throws only where there is no such programme. */
export function openProgramme(pack: CompiledPack, programmeId: string, { facts, on }: Standing): Opened {
  const programme = programmeOn(pack, programmeId, on)
  if (!programme) throw new RangeError(`Pack ${pack.id} has no programme ${programmeId}`)
  const subject = openSubject({ programme, vocabulary: pack.vocabulary, facts }, on)
  return { programme, vocabulary: pack.vocabulary, units: pack.units, subject, items: itemsOf(subject).items }
}

/** The frame in which a reason was judged: of the subject, an item, or days of an item; null where the item is gone. */
export function frameFor({ subject, items }: Opened, path: string | null, span: Span | null): Frame | null {
  if (path === null) return subject
  const item = items.find((each) => each.path === path)
  if (!item) return null
  return span === null ? item.frame : frameOfRange(item, span)
}

/** Reads expressions and tells what they read and compared. */
export function lookInto(irs: readonly Ir[], frame: Frame): Look {
  const trace = newTrace()
  const inside = traced(frame, trace)
  for (const ir of irs) read(ir, inside)
  return { paths: [...trace.facts.keys()], comparisons: trace.comparisons }
}

/** Where dated entries begin and end, and the day they were asked for. */
export type DatedEnd = { readonly path: string; readonly day: number; readonly end: 'from' | 'to' }

/** The first and last days of the dated entries that expressions read as of a day. */
export function datedEndsOf({ programme }: Opened, irs: readonly Ir[], frame: Frame): DatedEnd[] {
  return walkDeep(programme, irs).flatMap((ir): DatedEnd[] => {
    if (ir.op !== 'as-of') return []
    const [list, day] = [read(ir.list, frame), read(ir.day, frame)]
    if (isUnknown(list) || isUnknown(day)) return []
    return (list as readonly Entry[]).slice(0, ENTRIES_SHOWN).flatMap(({ path }): DatedEnd[] => [
      { path: `${path}.from`, day: Number(day), end: 'from' },
      { path: `${path}.to`, day: Number(day), end: 'to' },
    ])
  })
}
