import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answerProblem } from './problem.ts'

/** Where the interface for programs stands. */
const API_PREFIX = '/api/'

const YEAR_SECONDS = 31_536_000

/** What is shown where the pages were never built. */
const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Kerong</title>' +
  '<p>页面尚未构建，请运行 <code>npm run build</code>。</p><p lang="en">The pages are not built yet: run <code>npm run build</code>.</p></html>'

/**
 * Serves the built pages from `folder`. Files whose name carries their content's hash are kept for a year,
 * everything else is asked for anew. Addresses of pages are answered with the one entry page.
 */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
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
    if (!isPage(request)) return answerProblem(request, reply, { problem: 'route.unknown' })
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache')
    return isBuilt ? readFile(join(folder, 'index.html'), 'utf8') : NOT_BUILT
  })
}

/** A page's address: asked for with GET, outside the interface for programs, and not the name of a file. */
function isPage({ method, url }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? ''
  return (
    method === 'GET' &&
    !path.startsWith(API_PREFIX) &&
    !path.startsWith('/assets/') &&
    !/\.[a-z][a-z0-9]{1,4}$/.test(path)
  )
}
