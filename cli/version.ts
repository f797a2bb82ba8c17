import { readFileSync } from 'node:fs'

/** Prints the version of the program. */
export function run(): Promise<number> {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { readonly version: string }
  process.stdout.write(`kerong ${version}\n`)
  return Promise.resolve(0)
}
