import { Type } from 'typebox'
import { NewReevaluation, type ReevaluationCounts, RegionStandingQuery } from '../../../contract/index.ts'
import type { CompiledPack } from '../../../core/policy/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import type { Desk } from '../../access/index.ts'
import type { Database, Transaction } from '../../db/index.ts'
import { ACCEPTED, type App, answerProblem } from '../../http/index.ts'
import { note, today } from '../../registry/enterprise/index.ts'
import type { PackOf } from '../programmes/routes.ts'
import { programmesOfEnterprises } from '../programmes/sort-programmes.ts'
import { type RegionFacts, reevaluate } from './reevaluate.ts'
import { beginRun, countStandings, findRun, lastRun, listStandings } from './reevaluation-store.ts'

const Params = Type.Object({ id: Type.String() })

/** What the routes stand on: the database for work that goes on after the answer, and the rules of a region. */
export type ReevaluationGround = {
  readonly database: Database
  readonly packOf: PackOf
  readonly regionFacts: RegionFacts
}

/** How every enterprise of a region stands with every programme: worked out in the background, counted, and listed. */
export function addReevaluationRoutes(
  app: App,
  desk: Desk,
  { database, packOf, regionFacts }: ReevaluationGround,
): void {
  const works = new Set<Promise<void>>()
  let isEnding = false
  app.addHook('onClose', async () => {
    isEnding = true
    await Promise.allSettled(works)
  })

  const goOn = (region: string, day: string, pack: CompiledPack): void => {
    const work = reevaluate({ database, region, today: day, pack, regionFacts, isEnding: () => isEnding })
    works.add(work)
    work.catch((fault: unknown) => app.log.error(fault)).finally(() => works.delete(work))
  }

  app.post('/api/reevaluations', { schema: { body: NewReevaluation } }, async (request, reply) => {
    let begun: { region: string; day: string; pack: CompiledPack } | null = null
    const answer = await desk.serve(request, reply, 'reevaluation:begin', async (tx, { region }) => {
      const pack = await packOf(region, tx)
      if (pack === null) return answerProblem(request, reply, { problem: 'pack.unknown', values: { pack: region } })
      const day = await today(tx)
      const on = request.body.on ?? day
      const read = parseDay(on)
      if (!read.ok)
        return answerProblem(request, reply, {
          problem: 'facts.refused',
          values: { count: 1 },
          refusals: read.refusals,
        })
      const run =
        (await beginRun(tx, {
          on,
          packVersion: pack.version,
          programmes: programmesOfEnterprises(pack, read.value),
        })) ?? (await lastRun(tx, 'RUNNING'))
      await note(tx, {
        action: 'reevaluation:begun',
        kind: 'reevaluation',
        id: run?.id ?? '',
        enterprise: null,
        detail: { on },
      })
      begun = { region, day, pack }
      void reply.code(ACCEPTED)
      return run
    })
    // Begun once it is written: the work looks for the run in the database, and goes on with one that was broken off.
    if (begun !== null) goOn(...(Object.values(begun) as [string, string, CompiledPack]))
    return answer
  })

  app.get('/api/reevaluations/:id', { schema: { params: Params } }, (request, reply) =>
    desk.serve(request, reply, 'reevaluation:read', async (tx) => {
      const run = await findRun(tx, request.params.id)
      return run ?? answerProblem(request, reply, { problem: 'record.unknown' })
    }),
  )

  app.get('/api/reevaluations', (request, reply) =>
    desk.serve(request, reply, 'reevaluation:read', async (tx, { region }) =>
      countRegion(tx, await packOf(region, tx)),
    ),
  )

  app.get('/api/standings', { schema: { querystring: RegionStandingQuery } }, (request, reply) =>
    desk.serve(request, reply, 'reevaluation:read', async (tx) => {
      const latest = await lastRun(tx, 'DONE')
      if (latest === null) return { reevaluation: null, rows: [], next: null }
      const { programme, verdict, limit } = request.query
      const after = Math.max(0, Number.parseInt(request.query.after, 10) || 0)
      const rows = await listStandings(tx, latest.id, { programme, verdict, after, limit: limit + 1 })
      const next = rows.length > limit ? String(after + limit) : null
      return { reevaluation: latest, rows: rows.slice(0, limit), next }
    }),
  )
}

/** Every programme by the last whole run. */
async function countRegion(tx: Transaction, pack: CompiledPack | null): Promise<ReevaluationCounts> {
  const [latest, running] = [await lastRun(tx, 'DONE'), await lastRun(tx, 'RUNNING')]
  const counts = latest === null ? [] : await countStandings(tx, latest.id)
  const titles = new Map(pack?.programmes.map(({ id, title }) => [id, title]))
  const programmes = [...new Set(counts.map(({ programme }) => programme))].map((programme) => {
    const of = (verdict: string) => counts.find((each) => each.programme === programme && each.verdict === verdict)
    const title = titles.get(programme) ?? { zh: programme, en: programme }
    const [yes, no, needs] = ['yes', 'no', 'needs'].map((verdict) => of(verdict)?.firms ?? 0)
    return { programme, title, yes: yes ?? 0, no: no ?? 0, needs: needs ?? 0, amountFen: of('yes')?.amountFen ?? '0' }
  })
  return { latest, running, programmes }
}
