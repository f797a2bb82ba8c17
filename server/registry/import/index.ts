export { addImportRoutes, type ImportParts } from './routes.ts'
