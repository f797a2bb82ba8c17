export { addEvidenceRoutes, type EvidenceParts } from './routes.ts'
export type { Scan, ScanFile } from './scan.ts'
