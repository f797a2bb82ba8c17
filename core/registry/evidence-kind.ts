/** Kinds of files that are taken as evidence, as their content tells; how each is named and sent. */
export const EVIDENCE_KINDS = {
  PDF: { ending: 'pdf', mediaType: 'application/pdf' },
  PNG: { ending: 'png', mediaType: 'image/png' },
  JPEG: { ending: 'jpg', mediaType: 'image/jpeg' },
  DOCX: { ending: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  XLSX: { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  OFD: { ending: 'ofd', mediaType: 'application/ofd' },
  TEXT: { ending: 'txt', mediaType: 'text/plain' },
  CSV: { ending: 'csv', mediaType: 'text/csv' },
} as const satisfies Readonly<Record<string, { readonly ending: string; readonly mediaType: string }>>

/** Kind of a file that was taken as evidence. */
export type EvidenceKind = keyof typeof EVIDENCE_KINDS
