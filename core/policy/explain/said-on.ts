import type { CompiledProgramme } from '../compile/programme.ts'

/** The rule with its sentences as they read on a day: with the numbers in force then, and what becomes of them. */
export function saidOn(programme: CompiledProgramme, day: number): CompiledProgramme {
  const earlier = programme.earlier.find(({ to }) => day < to)
  return earlier ? { ...programme, ...earlier.parts } : programme
}
