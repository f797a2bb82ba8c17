import { type Static, Type } from 'typebox'
import { Count, type ReadOnly, TextOrNull } from './words.ts'

/** What evidence is about: an enterprise, an objection, a grant of a title, a membership of a list, a proof of a technology unit. */
export const EvidenceAbout = Type.Union([
  Type.Literal('enterprise'),
  Type.Literal('objection'),
  Type.Literal('title'),
  Type.Literal('membership'),
  Type.Literal('tech-unit-proof'),
])
/** What evidence is about. */
export type EvidenceAbout = ReadOnly<Static<typeof EvidenceAbout>>

/** A file that was added as evidence; its content is asked for by itself. */
export const Evidence = Type.Object({
  id: Type.String(),
  about: EvidenceAbout,
  aboutId: Type.String(),
  enterprise: TextOrNull,
  /** The technology unit whose proof it is, null for others. */
  unit: TextOrNull,
  /** Name as sent, without what could deceive, ending as the content says. */
  name: Type.String(),
  /** Kind by content. */
  kind: Type.String(),
  /** In bytes. */
  size: Count,
  sha256: Type.String(),
  /** Whether a virus scanner has looked at it. */
  scan: Type.Union([Type.Literal('NOT_SCANNED'), Type.Literal('CLEAN')]),
  scannedBy: TextOrNull,
  addedAt: Type.String(),
  /** Which side added it. */
  addedBy: Type.Union([Type.Literal('DEPARTMENT'), Type.Literal('ENTERPRISE'), Type.Literal('INSTITUTION')]),
  /** Name of the unit or enterprise that added it. */
  addedByName: TextOrNull,
  endedAt: TextOrNull,
  endedReason: TextOrNull,
  /** Whether whoever asks may end it. */
  mayEnd: Type.Boolean(),
  version: Type.Integer({ minimum: 1 }),
})
/** A file that was added as evidence; its content is asked for by itself. */
export type Evidence = ReadOnly<Static<typeof Evidence>>

/** Evidence, the latest first. */
export const EvidencePage = Type.Object({ rows: Type.Array(Evidence), next: TextOrNull })
/** Evidence, the latest first. */
export type EvidencePage = ReadOnly<Static<typeof EvidencePage>>

/** Asks for the evidence about one record; about an enterprise: all that touches it. */
export const EvidenceQuery = Type.Object({
  about: EvidenceAbout,
  id: Type.String({ format: 'uuid' }),
  after: Type.String({ default: '', maxLength: 400 }),
  limit: Type.Integer({ default: 50, minimum: 1, maximum: 200 }),
})
/** Asks for the evidence about one record; about an enterprise: all that touches it. */
export type EvidenceQuery = ReadOnly<Static<typeof EvidenceQuery>>

/** What is sent with a file: what it is about. */
export const EvidenceForm = Type.Object({ about: EvidenceAbout, id: Type.String({ format: 'uuid' }) })
/** What is sent with a file: what it is about. */
export type EvidenceForm = ReadOnly<Static<typeof EvidenceForm>>

/** Ends evidence: it stays kept, with the reason. */
export const EvidenceEnd = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
})
/** Ends evidence: it stays kept, with the reason. */
export type EvidenceEnd = ReadOnly<Static<typeof EvidenceEnd>>
