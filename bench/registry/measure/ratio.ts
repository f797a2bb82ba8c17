import { Client } from '../client.ts'
import { nameOf } from '../fill/names.ts'
import type { House } from '../house.ts'
import type { Scene } from '../scene.ts'

/** How many reads a second ours answers beside a bare route with the same query. */
export type Ratio = { readonly kind: string; readonly ours: number; readonly bare: number }

/** Rounds of each side, in turn; the first of each warms up. */
const ROUNDS = 7

/** Reads of a round, and how many are on their way at once. */
const [READS, AT_ONCE] = [160, 4]

/** Measures both sides alternately in one run: the median of the rounds. */
export async function measureRatio(house: House, ours: Client, scene: Scene): Promise<Ratio[]> {
  const server = await house.startBare()
  const bare = new Client(server.address)
  try {
    const kinds: [string, (number: number) => string][] = [
      ['the first page of all', () => ''],
      [
        'parts of names',
        (number) => `?text=${encodeURIComponent(nameOf((number * 7919) % scene.firms).text.slice(2, 6))}`,
      ],
    ]
    const ratios: Ratio[] = []
    for (const [kind, queryOf] of kinds) {
      const rounds: { ours: number; bare: number }[] = []
      for (let round = 0; round < ROUNDS; round++)
        rounds.push({
          ours: await perSecond(ours, (number) => `/api/enterprises${queryOf(number)}`),
          bare: await perSecond(bare, (number) => `/enterprises${queryOf(number)}`),
        })
      const kept = rounds.slice(1)
      ratios.push({ kind, ours: median(kept.map((each) => each.ours)), bare: median(kept.map((each) => each.bare)) })
    }
    return ratios
  } finally {
    bare.close()
    await server.stop()
  }
}

async function perSecond(client: Client, pathOf: (number: number) => string): Promise<number> {
  const begun = performance.now()
  let number = 0
  const ask = async (): Promise<void> => {
    while (number < READS) await client.time(pathOf(number++))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  return (READS * 1000) / (performance.now() - begun)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
