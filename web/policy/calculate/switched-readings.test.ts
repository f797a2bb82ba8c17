import { expect, test } from 'vitest'
import { knownProgrammes } from '../pack.fixture.ts'
import { namedReadings, readSwitched, underReadings, withOption, writeSwitched } from './switched-readings.ts'

const found = knownProgrammes().find(({ programme }) => programme.readings.length > 1)
if (!found) throw new RangeError('No programme has two readings')
const { pack, programme } = found
const [first, second] = namedReadings([programme])
if (!first || !second) throw new RangeError('No programme has two readings')
const otherOf = ({ reading: { options, chosen } }: typeof first): string =>
  Object.keys(options).find((option) => option !== chosen) ?? ''

test('a choice is written to the address and read from it again', () => {
  const switched = { [first.name]: otherOf(first), [second.name]: otherOf(second) }
  expect(readSwitched(pack, writeSwitched(switched))).toEqual(switched)
  expect([writeSwitched({}), readSwitched(pack, undefined)]).toEqual([undefined, {}])
})

test('what the pack does not know, or takes anyway, is no choice', () => {
  const own = `${first.name}:${first.reading.chosen}`
  expect(readSwitched(pack, `${own},${first.name}:NOTHING,no.such:X,nonsense,:,__proto__:x`)).toEqual({})
})

test('a reading is switched, and switched back', () => {
  const switched = withOption({}, first, otherOf(first))
  const chosenIn = (each: typeof pack) =>
    namedReadings(each.programmes).find(({ name }) => name === first.name)?.reading
  expect(chosenIn(underReadings(pack, switched))?.chosen).toBe(otherOf(first))
  expect(withOption(switched, first, first.reading.chosenByPack)).toEqual({})
  expect(underReadings(pack, {})).toBe(pack)
})
