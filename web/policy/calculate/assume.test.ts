import { expect, test } from 'vitest'
import type { Parameter, Plan } from '../../../contract/index.ts'
import { knownProgrammes } from '../pack.fixture.ts'
import { assumable, assume } from './assume.ts'

const open = knownProgrammes().flatMap(({ pack, programme }) =>
  Object.values(programme.parameters)
    .filter(({ values, unit }) => values.length === 0 && unit === 'percent')
    .map((parameter) => ({ pack, programme, parameter })),
)[0]

function described(values: Parameter['values']): Parameter {
  if (!open) throw new RangeError('No pack leaves a percentage open')
  const { id, clause, label, unit, owedBy } = open.parameter
  return { id, clause, label, unit, bound: { min: '0', max: '100' }, values, owedBy, note: null }
}

test('only a number without any value may be assumed', () => {
  const programmes = open ? [open.programme] : []
  const printed = described([{ from: '2022-01-01', to: null, value: '20' }])
  expect(assumable({ parameters: [described([])] } as unknown as Plan, programmes)).toHaveLength(1)
  expect(assumable({ parameters: [printed] } as unknown as Plan, programmes)).toEqual([])
})

test('an assumed value stands in the pack that answers and not in the pack itself', () => {
  if (!open) throw new RangeError('No pack leaves a percentage open')
  const { pack, parameter } = open
  const assumed = assume(pack, [described([])], { [parameter.id]: '１２.5' })
  const valueIn = (each: typeof pack) =>
    each.programmes.flatMap(({ parameters }) => parameters[parameter.id] ?? [])[0]?.values[0]?.value
  expect([valueIn(assumed.pack), valueIn(pack), assumed.used]).toEqual([125_000, undefined, [parameter.id]])
})

test('a value outside its bound or in another form is refused and not used', () => {
  if (!open) throw new RangeError('No pack leaves a percentage open')
  const { pack, parameter } = open
  for (const value of ['101', '12%', '1,2', '-1']) {
    const { used, refusals } = assume(pack, [described([])], { [parameter.id]: value })
    expect([value, used, Object.keys(refusals)]).toEqual([value, [], [parameter.id]])
  }
})
