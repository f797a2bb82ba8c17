import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isEmptyAddress } from './empty-addresses.ts'
import { isDeskAddress, isPageAddress } from './page-address.ts'
import { answerProblem, NOT_FOUND } from './problem.ts'

/** Where the interface for programs stands. */
const API_PREFIX = '/api/'

const YEAR_SECONDS = 31_536_000

/** Where the built pages stand, and which packs have pages. */
export type PageOptions = { readonly folder: string; readonly isPack: (id: string) => boolean }

/** What is shown where the pages were never built. */
const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Kerong</title>' +
  '<p>页面尚未构建，请运行 <code>npm run build</code>。</p><p lang="en">The pages are not built yet: run <code>npm run build</code>.</p></html>'

/** Entry of the signed-in pages. */
const DESK = 'desk.html'

/**
 * Serves the built pages from `folder`. Files whose name carries their content's hash are kept for a year,
 * everything else is asked for anew. Addresses of pages are answered with one entry page, or that of the signed-in pages below /desk;
 * so are those of no page and of no pack, with the status that says so, and the entry page tells it to its reader.
 */
export async function servePages(app: FastifyInstance, { folder, isPack }: PageOptions): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt)
    await app.register(staticFiles, {
      root: folder,
      cacheControl: false,
      index: 'index.html',
      setHeaders: (reply, path) => {
        const isHashed = path.includes('/assets/')
        reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
      },
    })
  app.setNotFoundHandler(async (request, reply) => {
    if (!isForReader(request)) return answerProblem(request, reply, { problem: 'route.unknown' })
    const path = pathOf(request)
    const isDesk = /^\/desk(?:\/|$)/.test(path)
    const isThere = isDesk ? isDeskAddress(path) : isPageAddress(path, isPack) && !isEmptyAddress(app, path)
    if (!isThere) void reply.code(NOT_FOUND)
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache')
    return isBuilt ? readFile(join(folder, isDesk ? DESK : 'index.html'), 'utf8') : NOT_BUILT
  })
}

/** What a person may have asked for: with GET, outside the interface for programs, and not by the name of a file. */
function isForReader(request: FastifyRequest): boolean {
  const path = pathOf(request)
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !`${path}/`.startsWith(API_PREFIX) &&
    !path.startsWith('/assets/') &&
    !/\.[a-z][a-z0-9]{1,4}$/.test(path)
  )
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?')[0] ?? ''
}
