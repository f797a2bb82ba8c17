import { expect, test } from 'vitest'
import { dayOf } from '../../values/index.ts'
import { plainPack } from '../code/plain-pack.fixture.ts'
import { compilePack } from '../compile/index.ts'
import { changesOf } from './changes.ts'

const day = dayOf(2024, 6, 30)

test('a reform is told number by number with its unit, so that 0.3 is not taken for 30 percent', () => {
  const { pack: base } = compilePack(plainPack)
  const { pack: reform } = compilePack(plainPack, { parameters: { lower: '0.3', cap: '600000' } })
  expect(changesOf(base, reform, day).map(({ label, before, after }) => [label.en, before.en, after.en])).toEqual([
    ['Cap', '500,000 yuan', '600,000 yuan'],
    ['Lower', '20%', '0.3%'],
  ])
  expect(changesOf(base, base, day)).toEqual([])
})
