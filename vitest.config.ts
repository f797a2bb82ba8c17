import { defineConfig } from 'vitest/config'

const BROWSER_TESTS = 'stories/**/*.browser.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Properties over whole packs take seconds on a busy machine of two cores.
          testTimeout: 60_000,
          include: [
            '{bench,core,contract,files,packs,server,web,cli,tools}/**/*.test.{ts,tsx}',
            'stories/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'dist/**', BROWSER_TESTS],
        },
      },
      {
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
