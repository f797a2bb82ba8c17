import * as contract from '../contract/index.ts'
import { can } from '../core/access/index.ts'
import type { SourceFile } from './source-files.ts'

/** One address of the interface as the source registers it. */
export type Route = {
  readonly method: string
  readonly path: string
  /** The deed that the person needs; null for addresses without one. */
  readonly deed: string | null
  /** Names of the messages asked for, in query and body. */
  readonly query: string | null
  readonly body: string | null
}

const REGISTERED = /\bapp\s*\.(get|post|put|delete)\(\s*'(\/api\/[^']+)'/g

/** A table of records, whose addresses are added all at once. */
const RECORDS = /\bpath: '(\/api\/[^']+)',/g

const ROLES = [
  'applicant',
  'officer',
  'approver',
  'payer',
  'institution',
  'park',
  'intermediary',
  'expert',
  'system-administrator',
  'security-administrator',
  'auditor',
]

/** Every address that files of routes register, in the order of their paths. */
export function routesIn(files: readonly SourceFile[]): Route[] {
  return files
    .filter(({ path }) => /^server\/.*routes[.]ts$/.test(path))
    .flatMap(({ text }) => [...routesOf(text), ...recordRoutesOf(text)])
    .toSorted((a, b) => (a.path === b.path ? compare(a.method, b.method) : compare(a.path, b.path)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function routesOf(text: string): Route[] {
  const found = [...text.matchAll(REGISTERED)]
  return found.map((match, index) => {
    const own = text.slice(match.index, found[index + 1]?.index)
    return {
      method: (match[1] ?? '').toUpperCase(),
      path: match[2] ?? '',
      deed: /'([a-z-]+:[a-z-]+)'/.exec(own)?.[1] ?? null,
      query: /\bquerystring: (\w+)/.exec(own)?.[1] ?? null,
      body: /\bbody: (\w+)/.exec(own)?.[1] ?? null,
    }
  })
}

/** Addresses of record tables: a list, one, a new one and a changed one (server/registry/record/routes.ts). */
function recordRoutesOf(text: string): Route[] {
  const found = [...text.matchAll(RECORDS)]
  return found.flatMap((match, index) => {
    const own = text.slice(match.index, found[index + 1]?.index)
    const [path = '', read, write, writing] = [
      match[1],
      ...['read', 'write'].map((name) => new RegExp(`\\b${name}: '([a-z-]+:[a-z-]+)'`).exec(own)?.[1] ?? null),
      /\bwriting: (\w+)/.exec(own)?.[1] ?? null,
    ]
    const plain = { query: null, body: null }
    return [
      { ...plain, method: 'GET', path, deed: read ?? null, query: 'RegisterPage' },
      { ...plain, method: 'POST', path, deed: write ?? null, body: writing ?? null },
      { ...plain, method: 'GET', path: `${path}/:id`, deed: read ?? null },
      { ...plain, method: 'PUT', path: `${path}/:id`, deed: write ?? null, body: writing ?? null },
    ]
  })
}

/** The page docs/reference/http.md. */
export function writeHttpReference(routes: readonly Route[]): string {
  const areas = Map.groupBy(routes, ({ path }) => path.split('/')[2] ?? '')
  const parts = [...areas].map(([area, own]) => [`## ${area}`, '', ...tableOf(own)].join('\n'))
  return `${[HEAD, ...parts].join('\n\n')}\n`
}

const HEAD = `# The interface by address

<!-- Written by \`node tools/write-documents.ts\`; do not edit by hand. -->

Every address under \`/api\`, with the deed that it asks for, who may do it, and the fields of its messages; \`?\` marks those that may be
left out. Public addresses ask for nobody to be signed in. Signed-in ones act in the region of the session; what they reach is what the
person may see. The schemas stand in \`contract/\`. Lists answer \`rows\` and \`next\`, which goes back as \`after\`. What is refused is
answered as problem details ([refusals.md](refusals.md)). Plans and evaluations are told in [json.md](json.md).`

function tableOf(routes: readonly Route[]): string[] {
  const rows = routes.map(({ method, path, deed, query, body }) => {
    const who = deed === null ? '' : ROLES.filter((role) => can([role], deed as never)).join(', ')
    const asked = [query && `query: ${fieldsOf(query)}`, body && `body: ${fieldsOf(body)}`].filter(Boolean).join('; ')
    return `| \`${method} ${path}\` | ${deed === null ? '' : `\`${deed}\``} | ${who.split(', ').length > 8 ? 'everyone signed in' : who} | ${asked} |`
  })
  return ['| address | deed | who | fields |', '|---|---|---|---|', ...rows]
}

/** The fields of a message by its name in the contract; the name where it has no fields of its own. */
function fieldsOf(name: string): string {
  const schema = (contract as Readonly<Record<string, unknown>>)[name] as { properties?: object; required?: string[] }
  if (schema?.properties === undefined) return name
  const fields = Object.keys(schema.properties)
  return fields.map((field) => `\`${field}\`${schema.required?.includes(field) ? '' : '?'}`).join(' ')
}
