import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const API = 'http://127.0.0.1:8080'

/** The project's own modules only define things; what a page does not use of them stays out of its bundle. */
const keepsNothingUnused = (id: string): boolean => id.endsWith('.css') || /[/]web[/](?:desk[/])?main[.]tsx$/.test(id)

/** Component styles of the signed-in pages become style sheets of the document, for which the content policy needs no exception. */
const adoptStyles: Plugin = {
  name: 'adopt-styles',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source) => (/[/]Dom[/]dynamicCSS$/.test(source) ? pathOf('desk/frame/adopt-styles.ts') : null),
}

/** While the pages are worked on, addresses of the signed-in part are answered with its entry. */
const serveDesk: Plugin = {
  name: 'serve-desk',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (/^[/]desk(?:[/?][^.]*)?$/.test(request.url ?? '')) request.url = '/desk.html'
      next()
    })
  },
}

export default defineConfig({
  root: here,
  plugins: [adoptStyles, serveDesk, react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The largest part is antd's table, which signed-in pages load when they first show one.
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [pathOf('index.html'), pathOf('desk.html')],
      treeshake: {
        moduleSideEffects: (id) =>
          /[/](?:core|contract|web)[/]/.test(id) && !id.includes('node_modules') ? keepsNothingUnused(id) : true,
      },
    },
  },
  server: { proxy: { '/api': API } },
})
