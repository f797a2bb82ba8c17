import { expect, test } from 'vitest'
import { Problem } from '../../contract/index.ts'
import { freshDatabase } from '../db/database.fixture.ts'
import { createServer } from '../main.ts'
import { faultsOf } from '../server.fixture.ts'
import { AT, HERE } from './access.fixture.ts'
import { isPublicRoute } from './public-routes.ts'
import { COOKIE } from './token.ts'

/** Every method and path that the server answers, read from its own table. */
function routesIn(table: string): { method: string; path: string }[] {
  const parents: string[] = []
  return table
    .split('\n')
    .filter((line) => /[├└]── /.test(line))
    .flatMap((line) => {
      const depth = line.search(/[├└]/) / 4
      const [, part = '', methods = ''] = /[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
      parents.length = depth
      parents.push(part)
      const path = parents.join('')
      return methods === '' ? [] : methods.split(', ').map((method) => ({ method, path }))
    })
}

const ID = '00000000-0000-4000-8000-000000000000'
const filled = (path: string): string => path.replaceAll(/:\w+/g, ID)

test('the table of routes is read whole', () => {
  const table =
    '├── /api/\n│   ├── people (GET, HEAD, POST)\n│   │   └── /:person (GET)\n│   └── x (PUT)\n└── * (GET)\n'
  expect(routesIn(table)).toEqual([
    { method: 'GET', path: '/api/people' },
    { method: 'HEAD', path: '/api/people' },
    { method: 'POST', path: '/api/people' },
    { method: 'GET', path: '/api/people/:person' },
    { method: 'PUT', path: '/api/x' },
    { method: 'GET', path: '*' },
  ])
})

test('whatever is not public answers nobody but who is signed in', async () => {
  const { database } = await freshDatabase()
  const app = await createServer({ pages: '/nowhere', database, now: () => AT })
  const closed = routesIn(app.printRoutes()).filter(({ method, path }) => !isPublicRoute(method, path))
  expect(closed.length).toBeGreaterThan(15)
  for (const { method, path } of closed) {
    const ask = async (headers: Record<string, string>) => {
      const body = ['POST', 'PUT', 'PATCH'].includes(method) ? { payload: {} } : {}
      const answer = await app.inject({
        method: method as 'GET',
        url: filled(path),
        headers: { ...HERE, ...headers },
        ...body,
      })
      return answer
    }
    const bare = await ask({})
    expect([method, path, bare.statusCode]).toEqual([method, path, 401])
    if (method !== 'HEAD') expect(faultsOf(Problem, bare.json())).toEqual([])
    const forged = await ask({ cookie: `${COOKIE}=${'A'.repeat(43)}` })
    expect([method, path, [400, 401].includes(forged.statusCode)]).toEqual([method, path, true])
  }
})

test('a route is closed unless it is named', () => {
  expect(isPublicRoute('GET', '/api/anything-new')).toBe(false)
  expect(isPublicRoute('GET', '/api/regionsx')).toBe(false)
  expect(isPublicRoute('DELETE', '/api/regions/:region/notices')).toBe(false)
  expect(isPublicRoute('GET', '/api/session')).toBe(false)
  expect(isPublicRoute('POST', '/api/session')).toBe(true)
  expect(isPublicRoute('POST', '/api/session/confirmation')).toBe(false)
  expect(isPublicRoute('HEAD', '/api/regions')).toBe(true)
})
