import type { Engine } from './engine.ts'

/** Every engine by its id, loaded only in the process that measures it. In the order of the page. */
export const ENGINES = {
  'hand-written': async () => (await import('./hand-written.ts')).handWritten,
  'record-code': async () => (await import('./record-code.ts')).recordUntraced,
  'record-code-traced': async () => (await import('./record-code.ts')).recordTraced,
  columnar: async () => (await import('./columnar.ts')).columnar,
  evaluate: async () => (await import('./interpreter.ts')).interpreter,
  'json-logic': async () => (await import('./json-logic.ts')).jsonLogic,
  'json-logic-scaled': async () => (await import('./json-logic.ts')).jsonLogicScaled,
  cel: async () => (await import('./cel.ts')).cel,
  zen: async () => (await import('./zen.ts')).zen,
  'json-rules': async () => (await import('./json-rules.ts')).jsonRules,
  publicodes: async () => (await import('./publicodes.ts')).publicodes,
  feelin: async () => (await import('./feelin.ts')).feelin,
} satisfies Record<string, () => Promise<Engine>>

/** Id of an engine. */
export type EngineId = keyof typeof ENGINES

/** Ids of all engines. */
export const ENGINE_IDS = Object.keys(ENGINES) as EngineId[]
