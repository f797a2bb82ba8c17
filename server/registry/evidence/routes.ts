import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { EvidenceEnd, EvidenceQuery } from '../../../contract/index.ts'
import type { Actor, Desk } from '../../access/index.ts'
import { actAs, type Database, dayOf } from '../../db/index.ts'
import { type App, answerProblem } from '../../http/index.ts'
import { note } from '../enterprise/index.ts'
import { foundOr } from '../list/constraint.ts'
import { pageOf } from '../list/cursor.ts'
import { addEvidence, judgeFile, openSubject } from './add-evidence.ts'
import { endEvidence } from './end-evidence.ts'
import { findEvidence, findSubject, listEvidence } from './evidence-store.ts'
import { readForm } from './read-form.ts'
import { type ScanFile, scanNothing } from './scan.ts'
import { contentHeaders, contentOf, type Reading } from './send-content.ts'
import { UploadPlaces } from './upload-places.ts'

const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** What evidence needs besides the desk; without a scanner, files are kept unscanned and said to be so. */
export type EvidenceParts = { readonly database: Database; readonly now: () => Date; readonly scan?: ScanFile }

/** Files that prove something: added, listed, downloaded, ended. */
export function addEvidenceRoutes(app: App, desk: Desk, parts: EvidenceParts): void {
  addUpload(app, desk, parts.scan ?? scanNothing)
  addReading(app, desk, parts)
  app.post('/api/evidence/:id/end', { schema: { params: IdParams, body: EvidenceEnd } }, (request, reply) =>
    desk.serve(request, reply, 'evidence:add', (tx) => endEvidence(tx, request.params.id, request.body)),
  )
}

function addUpload(app: App, desk: Desk, scan: ScanFile): void {
  const places = new UploadPlaces()
  app.post('/api/evidence', async (request, reply) => {
    const actor = await desk.serve(request, reply, 'evidence:add', async (_, who) => who)
    if (typeof actor === 'string') return actor
    const answer = await places.take(actor.person, async () => {
      const sent = await readForm(request)
      // Nobody has a file looked into for a record that is not theirs.
      const seen = await desk.serve(request, reply, 'evidence:add', (tx) => openSubject(tx, sent))
      if (typeof seen === 'string') return seen
      const file = await judgeFile(sent, scan)
      return desk.serve(request, reply, 'evidence:add', (tx) => addEvidence(tx, sent, file))
    })
    return answer ?? answerProblem(request, reply, { problem: 'evidence.busy' })
  })
}

function addReading(app: App, desk: Desk, { database, now }: EvidenceParts): void {
  app.get('/api/evidence', { schema: { querystring: EvidenceQuery } }, (request, reply) =>
    desk.serve(request, reply, 'evidence:read', async (tx) => {
      const { about, id, limit } = request.query
      const { enterprise } = foundOr(await findSubject(tx, about, id))
      await note(tx, { action: 'evidence:read', kind: about, id, enterprise, detail: { what: 'list' } })
      return pageOf(await listEvidence(tx, request.query), limit, (row) => [row.addedAt, row.id])
    }),
  )
  app.get('/api/evidence/:id/content', { schema: { params: IdParams }, compress: false }, async (request, reply) => {
    const found = await desk.serve(request, reply, 'evidence:read', async (tx, actor) => {
      const { id } = request.params
      const evidence = foundOr(await findEvidence(tx, id))
      const { enterprise, sha256 } = evidence
      await note(tx, { action: 'evidence:read', kind: 'evidence', id, enterprise, detail: { what: 'content', sha256 } })
      return { evidence, actor }
    })
    if (typeof found === 'string') return found
    const read: Reading = (work) => actAs(database, standingOf(found.actor, dayOf(now())), work)
    void reply.headers(contentHeaders(found.evidence))
    return reply.send(Readable.from(contentOf(found.evidence, read), { objectMode: false, highWaterMark: 1 }))
  })
}

function standingOf({ region, reach, person, unit, enterprise, roles }: Actor, today: string) {
  return {
    region,
    today,
    reach,
    person,
    roles,
    ...(unit === null ? {} : { unit }),
    ...(enterprise === null ? {} : { enterprise }),
  }
}
