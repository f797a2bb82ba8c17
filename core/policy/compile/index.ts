export { type CompiledPack, compilePack, isOwn, type Overlay, type PackSources } from './compile-pack.ts'
export { type Ir, partsOf, type Shown as ComparedAs, type ValueShape, walk } from './ir.ts'
export type {
  CompiledAmount,
  CompiledCeiling,
  CompiledClass,
  CompiledCondition,
  CompiledDefinition,
  CompiledFlag,
  CompiledParameter,
  CompiledPart,
  CompiledProgramme,
  CompiledWindow,
  Reading,
} from './programme.ts'
