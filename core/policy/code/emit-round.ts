import type { Ir } from '../compile/ir.ts'
import type { Emitted, Emitter } from './emitter.ts'

/**
 * Rounds once. Half up within plain exact numbers is `floor((2n + d) / 2d)`: quotients lie on multiples of 1/2d,
 * and 2n + d below 2^53 keeps the division's error under half of that, so the floor is exact.
 */
export function emitRound(emitter: Emitter, ir: Ir & { op: 'round' }): Emitted {
  const numerator = emitter.emit(ir.numerator)
  const denominator = ir.denominator === null ? null : emitter.emit(ir.denominator)
  const mayBeUnknown = numerator.mayBeUnknown || (denominator?.mayBeUnknown ?? false)
  const divisor = denominator?.js ?? '1'
  const isFast = ir.mode === 'half up' && !denominator?.mayBeBig && ir.power <= 0 && (denominator === null || ir.safe)
  const exact = `round(${JSON.stringify(ir.mode)}, ${numerator.js}, ${ir.power}, ${divisor})`
  if (!isFast) return { js: emitter.store(exact), mayBeUnknown: true, mayBeBig: false, isText: false }
  const scaled =
    denominator === null ? String(10 ** -ir.power) : ir.power === 0 ? divisor : `${divisor} * ${10 ** -ir.power}`
  const d = emitter.store(scaled)
  const n = numerator.js
  const name = emitter.fresh()
  const half = (top: string): string => `Math.floor((2 * ${top} + ${d}) / (2 * ${d}))`
  const plain = `${n} >= 0 ? ${half(n)} : -${half(`-${n}`)}`
  if (ir.safe && !numerator.mayBeBig) {
    emitter.push(`const ${name} = ${plain};`)
    return { js: name, mayBeUnknown, mayBeBig: false, isText: false }
  }
  emitter.push(
    `const ${name} = typeof ${n} === 'number' && ${n} <= HALF_SAFE - ${d} && ${n} >= ${d} - HALF_SAFE ? ${plain} : ${exact};`,
  )
  return { js: name, mayBeUnknown, mayBeBig: false, isText: false }
}
