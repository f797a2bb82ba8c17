import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Handbook, PlansQuery, SearchQuery } from '../../contract/index.ts'
import { type Day, parseDay } from '../../core/values/index.ts'
import type { Desk } from '../access/index.ts'
import { type Database, dayOf } from '../db/index.ts'
import { type App, answerProblem, MessageRefused } from '../http/index.ts'
import { NotPrinted, PrintRoom } from '../print/index.ts'
import { addCircularRoutes } from './circular/routes.ts'
import { addFeedbackRoutes } from './feedback/routes.ts'
import { PublicFinder } from './finding/public-finder.ts'
import { describeHandbook } from './handbook/describe-handbook.ts'
import { writeHandbookHtml } from './handbook/write-handbook-html.ts'
import { addNoticeRoutes } from './notice/routes.ts'
import { describeDeadlines, listPlans } from './plan-documents.ts'
import type { PlanOnShelf } from './plan-shelf.ts'
import type { PlanGround, RecordGround } from './room.ts'

const PackParams = Type.Object({ pack: Type.String({ maxLength: 60 }) })
const LanguageQuery = Type.Object({
  lang: Type.Union([Type.Literal('zh'), Type.Literal('en')], { default: 'zh' }),
})

/** What everybody reads: search, plans by day and number, their deadlines, handbooks as message and as PDF. */
export function addPortalRoutes(app: App, ground: PlanGround, database?: Database): void {
  const { shelf, now } = ground
  const today = (): string => dayOf(now())
  const finder = new PublicFinder({ shelf, today, ...(database ? { database } : {}) })
  app.get('/api/search', { schema: { querystring: SearchQuery } }, ({ query }) => finder.find(query))
  app.get('/api/plans', { schema: { querystring: PlansQuery } }, async ({ query: { on, number } }) => {
    const plans = shelf.ids.flatMap((id) => shelf.pack(id)?.plan() ?? [])
    return listPlans(plans, on === '' ? null : readDay(on), number)
  })
  app.get('/api/packs/:pack/deadlines', { schema: { params: PackParams } }, async ({ params }) =>
    describeDeadlines(packOf(ground, params.pack).plan()),
  )
  addHandbookRoutes(app, ground, today)
}

/** What departments keep for everybody: notices, circulars, feedback. `origin` is the address of the pages where one is named. */
export function addPlanRecordRoutes(app: App, desk: Desk, ground: RecordGround, origin: string | null): void {
  addNoticeRoutes(app, desk, ground, origin)
  addCircularRoutes(app, desk, ground)
  addFeedbackRoutes(app, desk, ground)
}

function addHandbookRoutes(app: App, ground: PlanGround, today: () => string): void {
  const room = new PrintRoom()
  const handbookOf = async (id: string): Promise<Handbook> => {
    const plan = packOf(ground, id).plan()
    const rules = await ground.rulesOf(id)
    if (rules === null) throw new MessageRefused({ problem: 'pack.unknown', values: { pack: id } })
    return { ...describeHandbook(plan, rules, readDay(today())), canPrint: room.canPrint }
  }
  app.get('/api/packs/:pack/handbook', { schema: { params: PackParams } }, ({ params }) => handbookOf(params.pack))
  app.get(
    '/api/packs/:pack/handbook.pdf',
    { schema: { params: PackParams, querystring: LanguageQuery } },
    async (request, reply) => {
      const { pack } = request.params
      const { lang } = request.query
      const handbook = await handbookOf(pack)
      // What is printed hangs on the rules, not on the day on which somebody asks: the day only chooses among versions.
      const { on, ...content } = handbook
      const key = createHash('sha256')
        .update(JSON.stringify([lang, content]))
        .digest('base64url')
      const printed = await room.print(key, () => writeHandbookHtml({ ...content, on }, lang)).catch(failed)
      if (typeof printed === 'string') return noPrint(request, reply, printed)
      void reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${pack}-handbook-${lang}.pdf"`)
      return printed
    },
  )
}

function failed(fault: unknown): 'failed' {
  if (fault instanceof NotPrinted) return 'failed'
  throw fault
}

function noPrint(request: FastifyRequest, reply: FastifyReply, why: 'no-browser' | 'busy' | 'failed'): string {
  const problem = ({ 'no-browser': 'print.no-browser', busy: 'print.busy', failed: 'print.failed' } as const)[why]
  return answerProblem(request, reply, { problem })
}

function packOf({ shelf }: PlanGround, id: string): PlanOnShelf {
  const pack = shelf.pack(id)
  if (pack === null) throw new MessageRefused({ problem: 'pack.unknown', values: { pack: id } })
  return pack
}

function readDay(text: string): Day {
  const day = parseDay(text)
  if (!day.ok) throw new MessageRefused({ problem: 'facts.refused', values: { count: 1 }, refusals: day.refusals })
  return day.value
}
