export { chromiumFlags, findChromium } from '../server/print/index.ts'
