import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readToken, tokenCookie } from '../server/access/token.ts'
import { isFromOwnPage } from '../server/http/own-origin.ts'
import { chromiumFlags, findChromium } from '../tools/chromium.ts'

const TOKEN = 'T'.repeat(43)
const path = findChromium()

/** What a server hears of a browser that was given the cookie: whether it came back, and whether the page was its own. */
type Heard = { readonly token: string | null; readonly isOwn: boolean }

const heardOf = (request: IncomingMessage): Heard => ({
  token: readToken(request.headers.cookie),
  isOwn: isFromOwnPage(request, null),
})

const server = createServer((request, response) => {
  if (request.url === '/')
    response
      .writeHead(200, {
        'set-cookie': tokenCookie(TOKEN),
        'content-type': 'text/html',
        'referrer-policy': 'no-referrer',
      })
      .end()
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(heardOf(request)))
})
let browser: Browser | undefined
let port = 0

beforeAll(async () => {
  if (path === undefined) return
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
  browser = await chromium.launch({ executablePath: path, args: [...chromiumFlags] })
})

afterAll(async () => {
  await browser?.close()
  server.close()
})

test.runIf(path !== undefined).each(['localhost', '127.0.0.1'])(
  'within this machine a browser keeps the session’s cookie without https: %s',
  async (host) => {
    const page = await (await (browser as Browser).newContext()).newPage()
    await page.goto(`http://${host}:${port}/`)
    const ask = (method: string) =>
      page.evaluate(async (how) => (await fetch('/heard', { method: how })).json() as Promise<Heard>, method)
    expect(await ask('GET')).toMatchObject({ token: TOKEN })
    expect(await ask('DELETE')).toEqual({ token: TOKEN, isOwn: true })
    expect(await page.evaluate(() => document.cookie)).toBe('')
  },
)

test.runIf(path !== undefined)('elsewhere in the network a browser does not keep it', async () => {
  const flags = [...chromiumFlags, '--host-resolver-rules=MAP kerong.example 127.0.0.1']
  const other = await chromium.launch({ executablePath: path as string, args: flags })
  const page = await other.newPage()
  await page.goto(`http://kerong.example:${port}/`)
  expect(await page.evaluate(async () => (await fetch('/heard')).json() as Promise<Heard>)).toEqual({
    token: null,
    isOwn: false,
  })
  await other.close()
})
