// Installs Debian's Chromium and a Chinese font where they are absent and this process may install them.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { aptGet, mayInstall } from './apt-get.ts'
import { findChromium } from './chromium.ts'

const PACKAGES = ['chromium', 'fonts-noto-cjk']
const CHINESE_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/** Whether a browser stands ready for the tests; `why` says in one sentence what is missing where none does. */
export type ChromiumState = { readonly ready: true } | { readonly ready: false; readonly why: string }

/** Installs what is absent, where this process is root on Debian, and tells whether the browser tests can run. */
export function ensureChromium(): ChromiumState {
  const found = findChromium()
  if (found !== undefined && (existsSync(CHINESE_FONT) || process.platform !== 'linux')) return { ready: true }
  if (mayInstall()) {
    console.log(`[ensure] apt-get install ${PACKAGES.join(' ')}`)
    if (aptGet('update') && aptGet('install', '--no-install-recommends', ...PACKAGES) && findChromium() !== undefined)
      return { ready: true }
    if (found === undefined) return { ready: false, why: 'apt-get could not install chromium.' }
  }
  if (found !== undefined) return { ready: true }
  return { ready: false, why: 'No Chromium here. Install chromium and fonts-noto-cjk, or set CHROMIUM_PATH.' }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const state = ensureChromium()
  if (!state.ready) {
    console.error(`[ensure] ${state.why}`)
    process.exitCode = 1
  }
}
