// dependency-cruiser reads TypeScript through the JavaScript API that TypeScript 7 no longer has.
// Only for it, `typescript` means the older package that still has the API; everything else uses TypeScript 7.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, nextResolve) {
    const asksForApi = /^typescript(?:\/|$)/.test(specifier) && context.parentURL?.includes('/dependency-cruiser/')
    return nextResolve(asksForApi ? specifier.replace('typescript', 'typescript-with-js-api') : specifier, context)
  },
})

await import(new URL('../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', import.meta.url).href)
