import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,contract,files,packs,server,web,cli,tools}/**/*.test.{ts,tsx}', 'stories/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'stories/**/*.browser.test.ts'],
  },
})
