import { expect, test } from 'vitest'
import { readCalculateSearch, readFirmsSearch, readPageSearch, readPlanSearch, readProgrammeSearch } from './search.ts'

test('an address carries only what was chosen and is known', () => {
  expect(readPageSearch({ lang: 'en' })).toEqual({ lang: 'en' })
  expect(readPageSearch({ lang: 'fr' })).toEqual({})
  expect(readPlanSearch({ q: 8, kind: 'rule', capability: '', unit: ['x'] })).toEqual({ q: '8', kind: 'rule' })
  expect(readCalculateSearch({ programmes: 'a,b' })).toEqual({ programmes: 'a,b' })
  expect(readCalculateSearch({ readings: 'a.b:C' })).toEqual({ readings: 'a.b:C' })
  expect(readProgrammeSearch({ readings: 'a.b:C', q: 'x' })).toEqual({ readings: 'a.b:C' })
})

test('filter and order of firms are read, and nonsense is left out', () => {
  expect(readFirmsSearch({ verdict: 'yes', sort: 'amount', order: 'down', page: 3 })).toEqual({
    verdict: 'yes',
    sort: 'amount',
    order: 'down',
    page: 3,
  })
  expect(readFirmsSearch({ verdict: 'maybe', sort: 'x', order: 'up', page: 1 })).toEqual({})
  expect(readFirmsSearch({ page: -2 })).toEqual({})
})
