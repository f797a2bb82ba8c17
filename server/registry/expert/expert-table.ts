import type { Advice, Expert, ExpertConflict } from '../../../contract/index.ts'
import { column, type RecordTable, reading, unitName } from '../record/index.ts'

/** Experts; who signs in as one is not read. */
export const EXPERTS: RecordTable<Expert> = {
  subject: 'expert',
  table: 'registry.expert',
  key: 'id',
  columns: {
    name: column('name'),
    unit: column('unit', 'uuid'),
    unitName: unitName('unit'),
    fields: column('fields', 'text[]'),
    status: column('status'),
  },
  days: { column: 'valid', from: 'from', to: 'to' },
  order: 'r.name',
  search: `r.name || ' ' || array_to_string(r.fields, ' ')`,
}

/** What stands between experts and firms. */
export const CONFLICTS: RecordTable<ExpertConflict> = {
  subject: 'expert-conflict',
  table: 'registry.expert_conflict',
  key: 'id',
  columns: {
    expert: column('expert', 'uuid'),
    creditCode: column('credit_code'),
    kind: column('kind'),
    shareBp: column('share_bp', 'int'),
  },
  days: { column: 'valid', from: 'from', to: 'to' },
  order: 'r.credit_code',
}

/** A question as it is stored. */
export type AdviceRow = Omit<Advice, 'state' | 'workingDaysTaken' | 'isLate'>

/** Questions to experts. */
export const ADVICE: RecordTable<AdviceRow> = {
  subject: 'advice',
  table: 'registry.advice_request',
  key: 'id',
  columns: {
    enterprise: column('enterprise', 'uuid'),
    unit: column('unit', 'uuid'),
    askedBy: reading(`coalesce((select n.name_zh from registry.unit n where n.region = r.region and n.id = r.unit),
      (select e.name from registry.enterprise e where e.region = r.region and e.id = r.enterprise), '')`),
    creditCode: column('credit_code'),
    field: column('field'),
    question: column('question'),
    documents: column('documents', 'text[]'),
    askedOn: column('asked_on', 'date'),
    dueOn: column('due_on', 'date'),
    expert: column('expert', 'uuid'),
    expertName: reading('(select x.name from registry.expert x where x.region = r.region and x.id = r.expert)'),
    acceptedOn: column('accepted_on', 'date'),
    answer: column('answer'),
    answeredOn: column('answered_on', 'date'),
    rating: column('rating', 'int'),
  },
  order: `to_char(r.asked_on, 'YYYY-MM-DD')`,
  search: 'r.question',
}
