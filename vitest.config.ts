import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const BROWSER_TESTS = 'stories/**/*.browser.test.ts'
const DESK_TESTS = 'stories/desk/**/*.browser.test.ts'
const DATABASE_TESTS = '**/*.db.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // No test leaves anything behind in the modules it loads, so files share them: a third less processor time.
          isolate: false,
          // Commands that tests start keep what they compiled for the next one.
          env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compile', import.meta.url)) },
          // Properties over whole packs take seconds on a busy machine of two cores.
          testTimeout: 60_000,
          include: [
            '{bench,core,contract,files,packs,server,web,cli,tools}/**/*.test.{ts,tsx}',
            'stories/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'dist/**', BROWSER_TESTS, DATABASE_TESTS],
        },
      },
      {
        test: {
          name: 'db',
          include: ['{cli,server,stories}/**/*.db.test.ts'],
          globalSetup: 'server/db/cluster.fixture.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          exclude: ['**/node_modules/**', DESK_TESTS],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'desk',
          include: [DESK_TESTS],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
