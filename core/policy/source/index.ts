export { type Diagnostic, formatDiagnostic, type Severity } from './diagnostic.ts'
export { readDocument, type SourceDocument, type SourceValue } from './document.ts'
export { SourceReader, type Words } from './reader.ts'
