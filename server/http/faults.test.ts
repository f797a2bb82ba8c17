import { connect } from 'node:net'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Problem } from '../../contract/index.ts'
import { Problem as ProblemSchema } from '../../contract/index.ts'
import { PROBLEM_WORDS } from '../../contract/messages/index.ts'
import { listPacks } from '../../packs/load.ts'
import { type RunningServer, startServer } from '../main.ts'
import { faultsOf, testServer } from '../server.fixture.ts'
import type { App } from './index.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const [pack] = listPacks()
const determinations = `/api/packs/${pack?.id}/determinations`
const json = { 'content-type': 'application/json' }
let app: App
let server: RunningServer

beforeAll(async () => {
  app = await testServer()
  server = await startServer({ port: 0, pages: '/nowhere', log: false })
})
afterAll(async () => {
  await app.close()
  await server.close()
})

/** Checks that an answer is a documented problem in the language asked for. */
function expectProblem(type: string | undefined, body: string, language: 'zh' | 'en'): Problem {
  expect(type).toMatch(/^application\/problem\+json/)
  const problem = JSON.parse(body) as Problem
  expect(faultsOf(ProblemSchema, problem)).toEqual([])
  expect(Object.keys(PROBLEM_WORDS)).toContain(problem.code)
  expect(problem.title).toBe(problem.words[language])
  expect(problem.words.zh).not.toMatch(/[A-Z][a-z]+ [a-z]+ [a-z]+/)
  return problem
}

const asked: readonly (readonly [string, InjectOptions & { readonly url: string }, number, string])[] = [
  ['an address with a broken escape', { url: '/%ZZ' }, 400, 'request.not-valid'],
  ['an address of the interface with a broken escape', { url: '/api/packs/%E0%A4%A/plan' }, 400, 'request.not-valid'],
  ['a name in an address that is too long', { url: `/api/packs/${'x'.repeat(300)}/plan` }, 414, 'request.not-valid'],
  ['an address of no route', { url: '/api/nothing' }, 404, 'route.unknown'],
  ['the interface itself', { url: '/api' }, 404, 'route.unknown'],
  ['a method that no route takes', { url: determinations, method: 'PUT', payload: {} }, 404, 'route.unknown'],
  [
    'JSON that is none',
    { url: determinations, method: 'POST', headers: json, payload: '{"facts":' },
    400,
    'request.not-valid',
  ],
  ['no body', { url: determinations, method: 'POST', headers: json, payload: '' }, 400, 'request.not-valid'],
  [
    'a body that writes to the prototype',
    { url: determinations, method: 'POST', headers: json, payload: '{"__proto__":{},"facts":{},"on":"2024-01-01"}' },
    400,
    'request.not-valid',
  ],
  [
    'another kind of body',
    { url: determinations, method: 'POST', headers: { 'content-type': 'application/xml' }, payload: '<a/>' },
    415,
    'request.not-valid',
  ],
  [
    'text for a body',
    { url: determinations, method: 'POST', headers: { 'content-type': 'text/plain' }, payload: 'a' },
    400,
    'request.not-valid',
  ],
  [
    'a body that is too large',
    { url: determinations, method: 'POST', headers: json, payload: `"${'x'.repeat(5 * 1024 * 1024)}"` },
    413,
    'request.too-large',
  ],
  [
    'a body of another length than stated',
    { url: determinations, method: 'POST', headers: { ...json, 'content-length': '7' }, payload: '{}' },
    400,
    'request.not-valid',
  ],
  [
    'a body that is packed in an unknown way',
    { url: determinations, method: 'POST', headers: { ...json, 'content-encoding': 'secret' }, payload: '{}' },
    415,
    'request.not-valid',
  ],
  [
    'a body that is not packed as it says',
    { url: determinations, method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, payload: '{}' },
    400,
    'request.not-valid',
  ],
]

describe.each(['zh', 'en'] as const)('what the reader of requests refuses, in %s', (language) => {
  test.each(asked)('%s', async (_, request, status, code) => {
    const headers = { ...request.headers, 'accept-language': language }
    const answer = await app.inject({ ...request, headers })
    const problem = expectProblem(String(answer.headers['content-type']), answer.body, language)
    expect([answer.statusCode, problem.status, problem.code]).toEqual([status, status, code])
  })
})

describe('what comes as raw bytes', () => {
  const long = 'x'.repeat(20_000)
  const rows: readonly (readonly [string, string, number])[] = [
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    ['a length that is no number', `POST ${determinations} HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n`, 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', 400],
    ['an address that is too long', `GET /${long} HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n\r\n`, 431],
    ['a method that is none', 'FETCH / HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nAccept-Language: en\r\nConnection: close\r\n\r\n', 400],
    ['an address with a broken escape', 'GET /%ZZ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ]

  test.each(rows)('%s', async (_, bytes, status) => {
    const { head, body } = await send(bytes)
    expect(head[0]).toBe(`HTTP/1.1 ${status} ${{ 400: 'Bad Request', 431: 'Request Header Fields Too Large' }[status]}`)
    const type = head.find((line) => /^content-type:/i.test(line))?.replace(/^[^:]*: /, '')
    const problem = expectProblem(type, body, bytes.includes('Accept-Language: en') ? 'en' : 'zh')
    expect([problem.status, problem.code]).toEqual([status, 'request.not-valid'])
  })

  test('the server goes on after all of them', async () => {
    expect((await fetch(`${server.address}/api/regions`)).status).toBe(200)
  })
})

/** Sends bytes as they are and reads the whole answer. */
function send(bytes: string): Promise<{ head: string[]; body: string }> {
  const { hostname, port } = new URL(server.address)
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('utf8')
    socket.on('data', (part) => {
      text += String(part)
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n')
      resolve({ head: head.split('\r\n'), body })
    })
  })
}
