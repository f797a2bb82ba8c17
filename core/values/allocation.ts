import type { Fen } from './money.ts'
import { accept, type Result, refuse } from './refusal.ts'

/**
 * Splits an amount by whole-number weights so that the parts sum to it exactly: each gets its share cut down to the fen,
 * the fen left over go to the largest remainders, ties to the lower index. A negative amount splits as its mirror.
 * Refuses `money.no-weights` where no weight is above zero; throws on a weight that is negative or no whole number.
 */
export function allocate(total: Fen, weights: readonly number[]): Result<Fen[]> {
  const sum = weights.reduce((all, weight) => all + weightOf(weight), 0n)
  if (sum === 0n) return refuse(noWeights(weights.length))
  const size = BigInt(Math.abs(total))
  const shares = weights.map((weight, index) => {
    const product = size * BigInt(weight)
    return { index, fen: Number(product / sum), rest: product % sum }
  })
  let left = Math.abs(total) - shares.reduce((all, share) => all + share.fen, 0)
  const byRest = [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const share of byRest) {
    if (left === 0) break
    share.fen += 1
    left -= 1
  }
  const sign = total < 0 ? -1 : 1
  return accept(shares.map((share) => (share.fen * sign + 0) as Fen))
}

function weightOf(weight: number): bigint {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`${weight} is no weight: whole, 0 or more`)
  return BigInt(weight)
}

function noWeights(count: number) {
  return {
    code: 'money.no-weights',
    messageZh: `${count} 个分摊对象的权重全为零，金额无从分摊。`,
    messageEn: `All ${count} weights are zero, so the amount has nobody to go to.`,
    remedyZh: '请至少给一个对象填写大于零的权重。',
    remedyEn: 'Give at least one party a weight above zero.',
    values: { count },
  }
}
