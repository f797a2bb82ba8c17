// Installs and builds what is stale, and nothing else: `node tools/ensure.mjs deps build`, `node tools/ensure.mjs bench`.
// Plain JavaScript without dependencies: it runs under whatever Node the machine has, before node_modules exists.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_MIN = 20
const root = fileURLToPath(new URL('..', import.meta.url))
const steps = new Set(process.argv.slice(2))

/** Content hash of files, given by their paths below the root. */
function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

/** Paths of all files below a folder, sorted; none where the folder is absent. */
function filesIn(folder) {
  if (!existsSync(join(root, folder))) return []
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  const paths = entries.flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
  return paths.sort((a, b) => (a < b ? -1 : 1))
}

/** Runs one command in the root, says how long it took, and ends with its status where it fails. */
function run(label, command, args) {
  const startedAt = performance.now()
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (error) console.error(`[ensure] ${label}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
  console.log(`[ensure] ${label}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** Does `work` unless its product stands and the stamp already carries the hash `wanted`; then writes the stamp. */
function whenStale({ stamp, product, wanted }, work) {
  const path = join(root, stamp)
  if (existsSync(join(root, product)) && existsSync(path) && readFileSync(path, 'utf8') === wanted) return
  work()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, wanted)
}

/** The Node that npm ci brought, or the one that reads this line where it brought none. */
function findNode() {
  const brought = join(root, 'node_modules/.bin/node')
  return existsSync(brought) ? brought : process.execPath
}

if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR_MIN) {
  console.error(
    `[ensure] Node ${process.versions.node} is too old: install Node ${NODE_MAJOR_MIN} or newer. 请安装 Node ${NODE_MAJOR_MIN} 以上版本。`,
  )
  process.exit(1)
}

if (steps.has('deps')) {
  const wanted = hashOf(['package-lock.json', '.npmrc'])
  whenStale({ stamp: 'node_modules/.stamp', product: 'node_modules', wanted }, () =>
    run('npm ci', 'npm', ['ci', '--prefer-offline', '--loglevel=error']),
  )
}

if (steps.has('bench')) {
  const wanted = hashOf(['bench/package.json', 'bench/package-lock.json'])
  whenStale({ stamp: 'bench/node_modules/.stamp', product: 'bench/node_modules', wanted }, () =>
    run('npm ci for bench', 'npm', ['ci', '--prefix', 'bench', '--prefer-offline', '--loglevel=error']),
  )
}

if (steps.has('build') && existsSync(join(root, 'web/index.html'))) {
  const sources = ['web', 'core', 'contract'].flatMap(filesIn)
  const bundled = sources.filter((path) => !/[.](?:test|fixture)[.]tsx?$/.test(path))
  const wanted = hashOf([...bundled, 'package-lock.json'])
  const vite = ['node_modules/vite/bin/vite.js', 'build', 'web', '--config', 'web/vite.config.ts', '--logLevel', 'warn']
  whenStale({ stamp: 'dist/.web-stamp', product: 'dist/web/index.html', wanted }, () =>
    run('web build', findNode(), vite),
  )
}
