import type { Plan } from '../../../contract/index.ts'

/** The English name of an issuer: that of the unit whose Chinese name it is, or ends with, the longest; null where there is none. */
export function englishIssuer(issuer: string, units: Plan['units']): string | null {
  const fitting = units.filter(({ names }) => names.zh !== '' && issuer.endsWith(names.zh))
  const [best] = fitting.toSorted((a, b) => b.names.zh.length - a.names.zh.length)
  return best?.names.en ?? null
}
