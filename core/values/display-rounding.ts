import { formatDecimal } from './decimal.ts'
import { compareRatios, type Ratio } from './ratio.ts'
import { roundDiv } from './rounding.ts'

const extraDecimalsMax = 40

/**
 * A ratio as decimal text for reading, rounded half up to `decimals`. A value below one of the thresholds is never
 * shown as reaching it: then it is cut down, and where that still reads like the threshold more decimals are shown.
 * 4.996 against 5 is `4.99`; 4.999 against 4.9991 is `4.9990`.
 */
export function roundForDisplay(value: Ratio, decimals: number, thresholds: readonly Ratio[] = []): string {
  const above = thresholds.filter((threshold) => compareRatios(value, threshold) < 0)
  for (let places = decimals; places < decimals + extraDecimalsMax; places += 1) {
    for (const mode of ['half up', 'floor'] as const) {
      const shown = roundToPlaces(mode, value, places)
      if (above.every((threshold) => shown < roundToPlaces('floor', threshold, places)))
        return formatDecimal({ digits: shown, scale: places })
    }
  }
  return formatDecimal({ digits: roundToPlaces('floor', value, decimals), scale: decimals })
}

/** A ratio as percent for reading: 1/3 is `33.33%`. Thresholds are ratios too: 5 % is { num: 5, den: 100 }. */
export function formatPercent(value: Ratio, decimals = 2, thresholds: readonly Ratio[] = []): string {
  return `${roundForDisplay(inPercent(value), decimals, thresholds.map(inPercent))}%`
}

function inPercent({ num, den }: Ratio): Ratio {
  return { num: BigInt(num) * 100n, den }
}

function roundToPlaces(mode: 'half up' | 'floor', { num, den }: Ratio, places: number): bigint {
  return roundDiv(mode, BigInt(num) * 10n ** BigInt(places), BigInt(den))
}
