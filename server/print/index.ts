export { chromiumFlags, findChromium } from './find-chromium.ts'
export { NotPrinted } from './print-pdf.ts'
export { PrintRoom } from './print-room.ts'
