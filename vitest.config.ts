import { defineConfig } from 'vitest/config'

const BROWSER_TESTS = 'stories/**/*.browser.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,contract,files,packs,server,web,cli,tools}/**/*.test.{ts,tsx}', 'stories/**/*.test.ts'],
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
