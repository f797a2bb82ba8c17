import { Type } from 'typebox'
import {
  PartnerAgreementChange,
  PartnerAgreementWriting,
  PartnerEnding,
  PartnerSigning,
  RegisterPage,
} from '../../../../contract/index.ts'
import type { Desk } from '../../../access/index.ts'
import type { App } from '../../../http/index.ts'
import { findRecord, foundOr, IdParams, listRecords, OnQuery } from '../../record/index.ts'
import { AGREEMENTS } from './agreement-table.ts'
import { addAgreement, changeAgreement, proposeEnding, signAgreement } from './keep-agreement.ts'

const AgreementsQuery = Type.Object({
  ...RegisterPage.properties,
  ...OnQuery.properties,
  text: Type.String({ default: '', maxLength: 100 }),
})
const one = { params: IdParams }

/** The register of cooperating banks, for departments; a bank reads it and changes nothing. */
export function addPartnerRoutes(app: App, desk: Desk): void {
  app.get('/api/partner-agreements', { schema: { querystring: AgreementsQuery } }, (request, reply) =>
    desk.serve(request, reply, 'unit:read', (tx) => listRecords(tx, AGREEMENTS, request.query)),
  )
  app.post('/api/partner-agreements', { schema: { body: PartnerAgreementWriting } }, (request, reply) =>
    desk.serve(request, reply, 'agreement:write', (tx) => addAgreement(tx, request.body)),
  )
  app.get('/api/partner-agreements/:id', { schema: one }, (request, reply) =>
    desk.serve(request, reply, 'unit:read', async (tx) => foundOr(await findRecord(tx, AGREEMENTS, request.params.id))),
  )
  app.put('/api/partner-agreements/:id', { schema: { ...one, body: PartnerAgreementChange } }, (request, reply) =>
    desk.serve(request, reply, 'agreement:write', (tx) => changeAgreement(tx, request.params.id, request.body)),
  )
  app.post('/api/partner-agreements/:id/signatures', { schema: { ...one, body: PartnerSigning } }, (request, reply) =>
    desk.serve(request, reply, 'agreement:write', (tx, actor) =>
      signAgreement(tx, request.params.id, request.body, actor),
    ),
  )
  app.post('/api/partner-agreements/:id/ending', { schema: { ...one, body: PartnerEnding } }, (request, reply) =>
    desk.serve(request, reply, 'agreement:write', (tx) => proposeEnding(tx, request.params.id, request.body)),
  )
}
