export { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './start.ts'
export { stateFolderOf } from './state-folder.ts'
