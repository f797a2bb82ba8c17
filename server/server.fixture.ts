import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { compilePack, type Example, readExamples } from '../core/policy/index.ts'
import { completeCreditCode } from '../core/values/index.ts'
import { listPacks, loadPack } from '../packs/load.ts'
import type { App } from './http/index.ts'
import { createServer } from './main.ts'

/** A server that listens nowhere, with no built pages. */
export function testServer(): Promise<App> {
  return createServer({ pages: '/nowhere' })
}

/** Where a message does not fit its schema; none where it does. */
export function faultsOf(schema: TSchema, message: unknown): string[] {
  const check = Compile(schema)
  if (check.Check(message)) return []
  return [...check.Errors(message)].map(({ instancePath, message: why }) => `${instancePath} ${why}`).slice(0, 5)
}

/** A programme with an example that pays without assumed values, from whatever packs there are. */
export type PayingExample = { readonly pack: string; readonly programme: string; readonly example: Example }

/** The first worked example of any pack that pays money under the pack's own numbers. */
export function payingExample(): PayingExample {
  for (const { id } of listPacks()) {
    const { sources } = loadPack(id)
    if (compilePack(sources).pack.programmes.length === 0) continue
    const files = sources.documents.filter(({ path }) => path.startsWith(`${id}/`) && path.endsWith('/examples.yaml'))
    const found = files.flatMap((file) => readExamples(file, [])).find(pays)
    if (found) return { pack: id, programme: found.programme, example: found }
  }
  throw new RangeError('No example pays')
}

function pays({ expect, overlay, facts }: Example): boolean {
  const changes = [...Object.keys(overlay.parameters ?? {}), ...Object.keys(overlay.readings ?? {})]
  const amount = expect['amountYuan']
  const isEnterprise = typeof facts === 'object' && facts !== null && 'enterprise' in facts
  return isEnterprise && changes.length === 0 && typeof amount === 'string' && /[1-9]/.test(amount)
}

/** Facts of fictitious firms: the example's own under other names and codes. */
export function firmsLike({ example }: PayingExample, count: number): Record<string, unknown>[] {
  const facts = example.facts as { readonly enterprise: Record<string, unknown> }
  return Array.from({ length: count }, (_, index) => {
    const code = completeCreditCode(`91110000MA${String(1_000_000 + index)}`)
    const creditCode = typeof code === 'string' ? code : code.ok ? code.value : ''
    return { ...facts, enterprise: { ...facts.enterprise, creditCode, name: `示例企业${index + 1}（虚构）` } }
  })
}

/** A form with a file as browsers send it. */
export function formWith(
  file: { readonly name: string; readonly content: string | Buffer },
  fields: Readonly<Record<string, string>>,
): { readonly payload: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const boundary = 'x-fixed-boundary'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(file.content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
