import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CompiledPack } from '../../../core/policy/index.ts'
import { parseDay, valueOrThrow } from '../../../core/values/index.ts'
import { actAs, type Database } from '../../db/index.ts'
import { type Judge, makeJudge } from './judge-firms.ts'
import {
  endRun,
  failRun,
  holdRunning,
  nextFirms,
  type RunState,
  recordPart,
  type StandingRow,
} from './reevaluation-store.ts'

/** Firms that are judged and written in one transaction. */
const PART = 1000

/** Firms after which other requests are served. */
const TURN = 50

/** Whole roots of the facts document that hold for every enterprise of a region on a day, such as its partner banks. */
export type RegionFacts = (
  tx: Parameters<typeof nextFirms>[0],
  on: string,
) => Promise<Readonly<Record<string, unknown>>>

/** What a run stands on. */
export type RunGround = {
  readonly database: Database
  readonly region: string
  readonly today: string
  readonly pack: CompiledPack
  readonly regionFacts: RegionFacts
  /** True once the program ends: the run stops after the part it is at, and can go on later. */
  readonly isEnding: () => boolean
}

/**
 * Goes on with the run of a region, part by part, until it is whole; each part is one transaction, so that a run that was broken off
 * goes on where it was. A fault ends the run as failed and is thrown on.
 */
export async function reevaluate(ground: RunGround): Promise<void> {
  const standing = { region: ground.region, today: ground.today, reach: 'SYSTEM' } as const
  let judge: Judge | null = null
  let reading: Reading | null = null
  const readAfter = (after: string | null): Reading => {
    const firms = actAs(ground.database, standing, (tx) => nextFirms(tx, after, PART))
    // Whoever waits for it hears of a fault; nobody may be waiting yet, or any more.
    firms.catch(() => undefined)
    return { after, firms }
  }
  try {
    for (let goesOn = true; goesOn && !ground.isEnding(); )
      goesOn = await actAs(ground.database, standing, async (tx) => {
        const run = await holdRunning(tx)
        if (run === null) return false
        judge ??= judgeOf(ground.pack, run)
        const { firms: read } = reading?.after === run.after ? reading : readAfter(run.after)
        const firms = await read
        const last = firms.at(-1)?.enterprise
        if (last === undefined) {
          await endRun(tx, run)
          return false
        }
        // The database reads the next part while this one is judged.
        reading = readAfter(last)
        const shared = await ground.regionFacts(tx, run.on)
        const rows = await judgeAll(judge, firms, shared)
        await recordPart(tx, run, { rows, firms: firms.length, last })
        return true
      })
  } catch (fault) {
    await actAs(ground.database, standing, (tx) => failRun(tx, String(fault))).catch(() => undefined)
    throw fault
  }
}

/** A part that is read, and the firm that it comes after. */
type Reading = { readonly after: string | null; readonly firms: ReturnType<typeof nextFirms> }

function judgeOf(pack: CompiledPack, run: RunState): Judge {
  if (pack.version !== run.packVersion)
    throw new Error(`The rules changed while the run went on: ${run.packVersion} is now ${pack.version}`)
  return makeJudge(pack, run.programmes, valueOrThrow(parseDay(run.on)))
}

async function judgeAll(
  judge: Judge,
  firms: readonly { enterprise: string; document: Record<string, unknown> }[],
  shared: Readonly<Record<string, unknown>>,
): Promise<StandingRow[]> {
  const rows: StandingRow[] = []
  for (const [index, { enterprise, document }] of firms.entries()) {
    rows.push(...judge(enterprise, { ...document, ...shared }))
    if (index % TURN === TURN - 1) await nextTurn()
  }
  return rows
}
