// Who may import whom. The tables are the whole architecture; the rules below only spell them out.
// Every message says what to do instead. A new tick in a table needs a page in docs/decisions.

/** Rooms of core, and the rooms each may enter, by their door. */
const ROOMS = {
  values: [],
  access: ['values'],
  policy: ['values'],
  registry: ['values'],
  financing: ['values'],
  ledger: ['values'],
  market: ['values', 'policy', 'registry'],
  cases: ['values', 'policy'],
  credit: ['values', 'policy'],
  plan: ['values', 'policy'],
}

/** Floors, and the places each may import from. core has its own table above. */
const FLOORS = {
  contract: ['core/values'],
  packs: ['core'],
  files: ['core', 'packs', 'contract'],
  server: ['core', 'packs', 'contract', 'files'],
  cli: ['core', 'packs', 'contract', 'files'],
  web: ['core/values', 'core/policy', 'core/access', 'core/registry', 'contract'],
}

/** Libraries, and the only places that may know them. A library that is not named here may not be imported by the product. */
const LIBRARIES = {
  '@bpmn-io/lezer-feel': ['core/policy/parse/'],
  yaml: ['core/policy/source/'],
  'decimal[.]js': ['core/policy/feel/'],
  '@rgrove/parse-xml': ['core/policy/dmn/'],
  typebox: ['contract/', 'server/'],
  'pg|pg-copy-streams': ['server/db/'],
  'otplib|uqr': ['server/access/'],
  '@node-rs/jieba|pinyin-pro': ['server/search/'],
  exceljs: ['files/'],
  'fastify|@fastify/[^/]+': ['server/'],
  'react|react-dom|react-i18next|i18next|@tanstack/[^/]+': ['web/'],
  'antd|@ant-design/[^/]+': ['web/desk/'],
  'vite|@vitejs/[^/]+': ['web/vite[.]config[.]ts$'],
}

/** Rooms of core through whose inner doors the browser goes, so that the parser stays out of its bundle. */
const BROWSER_DOORS = '^core/(?:values|access|registry|policy/(?:intake|evaluate|explain|advise))/index[.]ts$'

/** Folders that walk the expression tree, which is recursive, and so are they. */
const RECURSIVE = '^core/policy/(parse|compile|code|evaluate|explain|feel|sql)/'

/** Commands that keep the database, each by the doors of the rooms that know it. */
const DATABASE_COMMANDS = '^cli/(?:database|bootstrap|migrate|backup|restore|doctor)[.]ts$'

const TEST = '[.](?:test|fixture)[.]tsx?$'
const TESTING = `${TEST}|^(?:stories|bench|tools)/|^[^/]+[.]config[.]ts$`
const ANY_LIBRARY = '(?:^|/)node_modules/'

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })
const list = (names) => (names.length > 0 ? names.join(', ') : 'nothing')

const rooms = Object.entries(ROOMS).map(([room, doors]) =>
  error(
    `core-${room}`,
    `core/${room} may enter: ${list(doors)}. Take what it needs as an argument, or let a flow of the server bring the two together.`,
    { path: `^core/${room}/`, pathNot: TEST },
    { path: '^core/', pathNot: `^core/(?:${[room, ...doors].join('|')})/` },
  ),
)

const floors = Object.entries(FLOORS).map(([floor, places]) =>
  error(
    `floor-${floor}`,
    `${floor}/ may import from: ${list(places)}. Move what is shared down to one of these, or give it as an argument.`,
    { path: `^${floor}/`, pathNot: `${TEST}|^cli/serve[.]ts$|${DATABASE_COMMANDS}` },
    {
      path: `^(?:core|${Object.keys(FLOORS).join('|')}|stories|bench|tools)/`,
      pathNot: `^(?:${[floor, ...places].join('|')})/`,
    },
  ),
)

const libraries = Object.entries(LIBRARIES).map(([library, places]) =>
  error(
    `library-${library.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')}`,
    `This library is known only in ${list(places)}. Import the project's own name for it from that place's door.`,
    { path: '^(?:core|contract|packs|files|server|cli|web)/', pathNot: [TEST, ...places.map((place) => `^${place}`)] },
    { path: `(?:^|/)node_modules/(?:${library})/` },
  ),
)

export default {
  forbidden: [
    ...rooms,
    ...floors,
    ...libraries,
    error(
      'core-room-unknown',
      'A new room of core needs a row in the table ROOMS of .dependency-cruiser.mjs and a decision page.',
      { path: '^core/', pathNot: `^core/(?:${Object.keys(ROOMS).join('|')})/` },
      {},
    ),
    error(
      'core-is-pure',
      'Core computes; it does not read files, clocks, sockets or other floors. Read the value at the edge and pass it in.',
      { path: '^core/', pathNot: TEST },
      { pathNot: `^core/|${ANY_LIBRARY}`, couldNotResolve: false },
    ),
    error(
      'contract-is-shape',
      'The contract describes messages; it holds no behaviour and reads nothing. Put the behaviour in core or server.',
      { path: '^contract/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    error(
      'packs-are-data',
      'A pack is data: only the loader, directly in packs/, is code. A new behaviour belongs to core/policy/mechanisms.',
      { path: '^packs/[^/]+/' },
      {},
    ),
    error(
      'pack-loader-reads-only-files',
      'The pack loader may use node:fs, node:path, node:url and node:crypto. What needs more belongs to files/ or server/.',
      { path: '^packs/', pathNot: TEST },
      { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:fs|fs/promises|path|url|crypto)$' },
    ),
    error(
      'files-do-not-serve',
      'files/ turns workbooks, CSV and JSON into facts and back; it opens no socket. Put the route into server/.',
      { path: '^files/', pathNot: TEST },
      { dependencyTypes: ['core'], path: '^(?:node:)?(?:http|https|http2|net|tls|dgram)$' },
    ),
    error(
      'web-runs-in-a-browser',
      'The browser has no Node. Ask the server through the contract.',
      { path: '^web/', pathNot: `${TEST}|^web/vite[.]config[.]ts$` },
      { dependencyTypes: ['core'] },
    ),
    error(
      'web-by-the-browser-doors',
      'The browser enters core by core/values and core/policy/{intake,evaluate,explain,advise} only, each by its index.ts; the parser stays out of the bundle.',
      { path: '^web/', pathNot: TEST },
      { path: '^core/', pathNot: BROWSER_DOORS },
    ),
    error(
      'evaluate-without-parser',
      'What the browser runs must not load the parser, the compiler or a file format. Import the type only, or move the function to values or evaluate.',
      { path: '^core/policy/(?:intake|evaluate|explain|advise)/', pathNot: TEST },
      { path: '^core/policy/(?:parse|source|dmn|check|sql)/', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'serve-by-the-door',
      'cli/serve.ts is the one place where the command line starts the server, by server/main.ts or server/index.ts.',
      { path: '^cli/serve[.]ts$' },
      { path: '^(?:server|web|stories|bench|tools)/', pathNot: '^server/(?:main|index)[.]ts$' },
    ),
    error(
      'keep-by-the-door',
      'Commands that keep the database enter server/db and server/access by their index.ts, and start no server.',
      { path: DATABASE_COMMANDS },
      { path: '^(?:server|web|stories|bench|tools)/', pathNot: '^server/(?:db|access)/index[.]ts$' },
    ),
    error(
      'use-the-door',
      'Enter another room by its index.ts, or a room within it by that index.ts; if the name is missing there, export it there.',
      { path: '^(core/[^/]+|contract|packs|files|server|cli)/', pathNot: TEST },
      { path: '^core/', pathNot: '^$1/|^core/[^/]+/index[.]ts$|^core/[^/]+/[^/]+/index[.]ts$' },
    ),
    error(
      'rooms-meet-in-flows',
      'Two server rooms meet only in server/flows, where one act spans both. Move the deed there.',
      { path: '^server/(?!flows/)([^/]+)/', pathNot: TEST },
      { path: '^server/[^/]+/', pathNot: '^server/(?:$1|http|db|access|audit|outbox|jobs|search|print)/' },
    ),
    error(
      'only-routes-speak-http',
      'Fastify lives in routes.ts, server/http, server/main.ts and server/index.ts. Name a type of theirs at most; give the function plain values and call it from a route.',
      { path: '^server/', pathNot: `^server/(?:http/|main[.]ts$|index[.]ts$)|/routes[.]ts$|${TEST}` },
      { path: '(?:^|/)node_modules/(?:fastify|@fastify)/', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'library-not-in-the-table',
      'A library enters the product by a row in the table LIBRARIES of .dependency-cruiser.mjs, with one place that knows it.',
      { path: '^(?:core|contract|packs|files|server|cli|web)/', pathNot: TEST },
      { path: ANY_LIBRARY, pathNot: `(?:^|/)node_modules/(?:@types/node|${Object.keys(LIBRARIES).join('|')})/` },
    ),
    error(
      'library-not-declared',
      'Declare the library in package.json, exactly, and install with npm ci.',
      { pathNot: ANY_LIBRARY },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    error(
      'resolves',
      'This import leads nowhere. Mend the path; local ones end in .ts.',
      {},
      { couldNotResolve: true },
    ),
    error(
      'no-cycle',
      'A cycle has no first file to read. Move the shared part into a third file.',
      { pathNot: RECURSIVE },
      { circular: true },
    ),
    error(
      'no-cycle-across-folders',
      'A folder that walks the expression tree may recurse within itself, not through another folder. Give the walk as an argument.',
      { path: RECURSIVE },
      { circular: true, via: { pathNot: '^core/policy/$1/' } },
    ),
    error(
      'no-test-import',
      'The product never imports a test. Move the shared part into a file of the room.',
      { pathNot: TESTING },
      { path: TEST },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|/fixtures/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
}
