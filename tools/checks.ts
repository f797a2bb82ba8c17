import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, root } from './step.ts'

const IMPORT_ROOTS = ['cli', 'contract', 'core', 'files', 'packs', 'server', 'stories', 'tools', 'web']

const compile = (name: string, project: string, needs: string): Check => ({
  name: `types: ${name}`,
  script: 'node_modules/typescript/bin/tsc',
  args: ['-p', project],
  needs,
})

/** Names of the packs that stand in packs/, in the order of the alphabet. */
export function packNames(): string[] {
  return readdirSync(join(root, 'packs'))
    .filter((name) => existsSync(join(root, 'packs', name, 'pack.yaml')))
    .sort()
}

/** Everything a machine can say about the source without running it, quick ones first. */
export function checks(): readonly Check[] {
  return [
    {
      name: 'format and lint',
      script: 'node_modules/@biomejs/biome/bin/biome',
      args: ['ci', '--max-diagnostics=50', '.'],
    },
    { name: 'lint with types', script: 'node_modules/oxlint/bin/oxlint', args: ['--deny-warnings'] },
    compile('core and contract, without Node and browser', 'tsconfig.core.json', 'core'),
    compile('everything under Node', 'tsconfig.json', 'tools'),
    compile('web', 'tsconfig.web.json', 'web'),
    compile('stories and tests of pages', 'tsconfig.stories.json', 'stories'),
    {
      name: 'import table',
      script: 'tools/run-dependency-cruiser.mjs',
      args: ['--config', '.dependency-cruiser.mjs', ...IMPORT_ROOTS.filter((folder) => existsSync(join(root, folder)))],
    },
    { name: 'dead code', script: 'node_modules/knip/bin/knip.js', args: [] },
    { name: 'packs', script: 'cli/kerong.mjs', args: ['check', ...packNames()], needs: 'cli/main.ts' },
  ]
}
