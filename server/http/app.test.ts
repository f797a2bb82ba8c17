import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Problem } from '../../contract/index.ts'
import { PROBLEM_WORDS } from '../../contract/messages/index.ts'
import { listPacks } from '../../packs/load.ts'
import { createServer, startServer } from '../main.ts'
import { type App, createApp, languageOf } from './index.ts'
import { PAGES_OF_DESK, PAGES_OF_PACK } from './page-address.ts'

const pack = listPacks()[0]?.id
const folder = mkdtempSync(join(tmpdir(), 'kerong-pages-'))
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
let app: App

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>entry</title>')
  writeFileSync(join(folder, 'desk.html'), '<!doctype html><title>signed in</title>')
  writeFileSync(join(folder, 'assets', 'main-0f.js'), 'export const a = 1\n'.repeat(200))
  app = await createServer({ pages: folder })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('pages', () => {
  // Pages of clauses and programmes are there where the plan has them: see the tests of server/policy.
  const pages = PAGES_OF_PACK.filter((page) => !/^(?:clauses|programmes)\//.test(page))
  test.each(['/', '/?lang=en', ...pages.map((page) => `/${pack}/${page.replaceAll(':', 'X-3(%E4%B8%80)')}`)])(
    '%s is answered with the entry page, asked for anew each time',
    async (url) => {
      for (const address of [url, url.replace(/\/$/, ''), `${url}?page=2`]) {
        const { statusCode, body, headers } = await app.inject({ url: address === '' ? '/' : address })
        expect([statusCode, body.includes('entry'), headers['cache-control']]).toEqual([200, true, 'no-cache'])
      }
    },
  )

  test.each([
    '/none',
    '/none/calculate',
    `/${pack}/none`,
    `/${pack}/clauses`,
    `/${pack}/clauses/`,
    `/${pack}/batch/a/b`,
  ])('%s is no page: the entry page says so, with the status of what is not there', async (url) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const { statusCode, body, headers } = await app.inject({ url, method })
      expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
        404,
        'text/html; charset=utf-8',
        'no-cache',
      ])
      expect(body.includes('entry')).toBe(method === 'GET')
    }
  })

  test('the server knows the pages that the router of the pages has', () => {
    const router = readFileSync(new URL('../../web/app/router.tsx', import.meta.url), 'utf8')
    const routes = router.matchAll(/getParentRoute: \(\) => (\w+),\s+path: '([^']*)'/g)
    const ofPack = [...routes].flatMap(([, parent, path = '']) => (parent === 'packRoute' ? [path] : []))
    const known = ofPack.map((path) => path.replace(/^\/$/, '').replaceAll(/\$\w+/g, ':'))
    expect(known.toSorted()).toEqual([...PAGES_OF_PACK].toSorted())
  })

  test('below /desk the entry of the signed-in pages answers, with the status of what is not there where it is no page', async () => {
    const ask = async (url: string) => {
      const { statusCode, body } = await app.inject({ url })
      return [statusCode, body.includes('signed in')]
    }
    for (const page of PAGES_OF_DESK)
      expect(await ask(`/desk/${page.replaceAll(':', '7')}?lang=en`)).toEqual([200, true])
    expect([await ask('/desk'), await ask('/desk/none')]).toEqual([
      [200, true],
      [404, true],
    ])
    const router = ['router.tsx', 'room-pages.ts']
      .map((file) => readFileSync(new URL(`../../web/desk/${file}`, import.meta.url), 'utf8'))
      .join()
    const known = [...router.matchAll(/\bpage\(\s*'([^']+)'/g)].map(([, path = '']) => path.replaceAll(/\$\w+/g, ':'))
    expect(['', ...known].toSorted()).toEqual([...PAGES_OF_DESK].toSorted())
  })

  test('a file with its hash in its name is kept for a year, packed on the way', async () => {
    const { headers } = await app.inject({ url: '/assets/main-0f.js', headers: { 'accept-encoding': 'gzip' } })
    expect([headers['cache-control'], headers['content-encoding']]).toEqual([
      'public, max-age=31536000, immutable',
      'gzip',
    ])
  })

  test('a file that is not there is no page', async () => {
    for (const url of ['/assets/none.js', '/none.map', '/..%2fpackage.json'])
      expect((await app.inject({ url })).statusCode).toBe(404)
  })

  test('where the pages were never built, that is said', async () => {
    const bare = await createServer({ pages: '/nowhere' })
    expect((await bare.inject({ url: '/' })).body).toContain('npm run build')
    await bare.close()
  })

  test('nothing inline may run, nothing may be evaluated, no frame may hold a page', async () => {
    const { headers } = await app.inject({ url: '/' })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('problems', () => {
  test('a fault of the program is told without its inside', async () => {
    const faulty = await createApp()
    faulty.get('/fault', () => {
      throw new Error('secret place')
    })
    const { statusCode, body } = await faulty.inject({ url: '/fault' })
    expect([statusCode, (JSON.parse(body) as Problem).code, body.includes('secret')]).toEqual([
      500,
      'server.fault',
      false,
    ])
    await faulty.close()
  })

  test('every problem has words in both languages with the same gaps', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
    for (const { title, remedy } of Object.values(PROBLEM_WORDS)) {
      expect(gaps(title.zh)).toEqual(gaps(title.en))
      expect([remedy.zh, remedy.en].map((text) => text.length > 3)).toEqual([true, true])
    }
  })

  test.each([
    ['en-US,zh;q=0.5', 'en'],
    ['zh-CN', 'zh'],
    ['fr-FR, en;q=0.3', 'en'],
    [undefined, 'zh'],
  ])('who asks for %s is answered in %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})

test('a started server listens on this machine only and ends when told', async () => {
  const server = await startServer({ port: 0, pages: folder })
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(server.address)).status).toBe(200)
  await server.close()
  await expect(fetch(server.address)).rejects.toThrow('fetch failed')
})
