#!/usr/bin/env node
// Plain JavaScript, so that any Node from 20 on can read it. It looks for a Node that runs TypeScript (24 or newer) and hands over.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_MIN = 24
const here = dirname(fileURLToPath(import.meta.url))
const main = join(here, 'main.ts')

/** Whether the Node that reads this line already runs TypeScript. */
const isNewEnough = () => Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_MIN

/** Path of the Node that the package brings along for this platform, or undefined where it brings none. */
function findBundledNode() {
  const name = `node-${process.platform}-${process.arch}`
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    const path = join(dirname(manifest), 'bin', 'node')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Runs the command line under another Node and ends as it ends. */
function handOver(node) {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (fault) => {
    process.stderr.write(`kerong: ${node} could not be started: ${fault.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1)
  })
}

if (isNewEnough()) {
  await import('./main.ts')
} else {
  const node = findBundledNode()
  if (node) handOver(node)
  else {
    process.stderr.write(
      `kerong: this machine has Node ${process.versions.node}; Kerong needs Node ${NODE_MAJOR_MIN} or newer, or an installation made with 'npm ci', which brings one for Linux. ` +
        `本机 Node 版本过低：请安装 Node ${NODE_MAJOR_MIN} 以上版本，或在项目目录执行 npm ci。\n`,
    )
    process.exitCode = 1
  }
}
