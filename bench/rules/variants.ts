/** Numbers that the three rules read, each as decimal text the way the rule language takes it. */
export type Numbers = Readonly<Record<keyof typeof COLUMNS, string>>

const COLUMNS = {
  'age-days-min': '365 365 730 730 1095 365 180 365 730 365 1095 365 730 365 365 180 730',
  'staff-max': '300 500 300 200 1000 300 500 400 300 250 300 500 200 300 600 300 500',
  'revenue-max':
    '200000000 400000000 100000000 50000000 2000000000 200000000 300000000 200000000 80000000 200000000 500000000 200000000 60000000 200000000 1000000000 200000000 400000000',
  'rd-share-min': '5 4 3 6 5 2.5 3 5 4 3 8 5 4 4.5 3 10 5',
  'research-staff-share-min': '10 10 15 20 10 12 10 30 10 15 20 10 25 10 10 40 10',
  'loan-rate-max': '4.35 5 3.85 4.5 6 4.35 3.95 4.75 5.25 4.35 3.65 4.2 4.35 5.5 4.05 4.35 4.9',
  'line-lower':
    '5000000 3000000 2000000 10000000 5000000 1000000 5000000 3000000 2000000 5000000 4000000 10000000 5000000 3000000 2000000 5000000 1000000',
  'line-middle':
    '10000000 8000000 5000000 20000000 10000000 3000000 15000000 10000000 6000000 10000000 9000000 30000000 12000000 10000000 5000000 8000000 5000000',
  'rate-lower': '35 50 40 30 45 37.5 35 55 50 33 35 62.5 45 50 30 35 25',
  'rate-middle': '25 30 25 20 35 25 22.5 35 40 25 15 37.5 30 35 20 25 15',
  'rate-upper': '15 12.5 10 15 20 12.5 15 17.5 25 15 5 12.5 15 20 10 7.5 5',
  'subsidy-cap':
    '500000 300000 200000 1000000 500000 100000 800000 500000 300000 250000 400000 2000000 600000 500000 200000 300000 50000',
  'weight-rd': '40 35 45 30 37.5 50 32.5 40 42.25 36 38 33 41 34.5 48 31 39.25',
  'weight-staff': '20 25 15 30 22.5 20 27.5 25 17.75 24 22 27 19 25.5 12 29 20.75',
  'weight-patents': '25 25 20 25 25 20 22.5 20 25 26 18 23 29 24.5 24 21 23.25',
  'weight-debt': '15 15 20 15 15 10 17.5 15 15 14 22 17 11 15.5 16 19 16.75',
  'pass-mark': '50 55 45 50 60 50 52.5 50 48 50 55 45 50 52 50 60 50',
  'grade-a-min': '85 90 80 85 88 85 82.5 85 84 86 85 80 87 85 90 85 86',
  'grade-b-min': '70 75 65 70 74 68 67.5 70 66 71 70 65 72 68 75 72 70',
} as const

const rows = Object.entries(COLUMNS).map(([id, texts]) => [id, texts.split(' ')] as const)

/** Seventeen sets of numbers: with the three rules, fifty-one rules. */
export const VARIANTS: readonly Numbers[] = Array.from(
  { length: 17 },
  (_, index) => Object.fromEntries(rows.map(([id, texts]) => [id, texts[index] ?? '0'])) as Numbers,
)

/** How many sets of three rules there are. */
export const SET_COUNT = VARIANTS.length

/** Rules that one set holds. */
export const RULES_IN_A_SET = 3

/** A decimal text as a whole number of its last place: `scaled('4.35', 4)` is 43500. */
export function scaled(text: string, places: number): number {
  const [whole = '', fraction = ''] = text.split('.')
  return Number(`${whole}${fraction.padEnd(places, '0')}`)
}

/** A percentage as the decimal fraction that people write in formulas: '4.5' becomes 0.045. */
export function fractionOf(percent: string): number {
  return Number(`${percent}e-2`)
}
