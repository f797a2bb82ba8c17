import { expect, test } from 'vitest'
import { placeAt, placesOf, reachOf } from './places.ts'

const pathsOf = (...roles: string[]): string[] => placesOf({ roles }).map(({ to }) => to)

test('each role finds the pages of its deeds, and no other', () => {
  expect(pathsOf('applicant')).toEqual([
    '/own',
    '/readers',
    '/notices',
    '/advice',
    '/intermediaries',
    '/orders',
    '/standards',
  ])
  expect(pathsOf('park')).toEqual(['/enterprises', '/units', '/park', '/cooperations'])
  expect(pathsOf('expert')).toEqual(['/experts', '/advice'])
  expect(pathsOf('officer')).toContain('/imports')
  expect(pathsOf('approver').slice(0, 3)).toEqual(['/enterprises', '/lists', '/standings'])
  expect(pathsOf('institution').slice(0, 2)).toEqual(['/enterprises', '/editions'])
  expect(pathsOf('security-administrator')).toEqual(['/people'])
  expect(pathsOf('auditor')).toEqual(
    expect.arrayContaining(['/enterprises', '/lists', '/standings', '/people', '/log']),
  )
})

test('a role of a department reaches its region, whatever else its holder is', () => {
  expect([
    reachOf({ roles: ['officer', 'institution'] }),
    reachOf({ roles: ['park'] }),
    reachOf({ roles: ['applicant'] }),
  ]).toEqual(['REGION', 'UNIT', 'OWN'])
})

test('a page within a place belongs to it', () => {
  const places = placesOf({ roles: ['officer'] })
  expect([placeAt('/lists/7', places)?.to, placeAt('/listsomething', places)]).toEqual(['/lists', undefined])
})
