import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const API = 'http://127.0.0.1:8080'

/** The project's own modules only define things; what a page does not use of them stays out of its bundle. */
const keepsNothingUnused = (id: string): boolean => id.endsWith('.css') || /[/]web[/]main[.]tsx$/.test(id)

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: (id) =>
          /[/](?:core|contract|web)[/]/.test(id) && !id.includes('node_modules') ? keepsNothingUnused(id) : true,
      },
    },
  },
  server: { proxy: { '/api': API } },
})
