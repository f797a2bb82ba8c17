import { findChromium } from './find-chromium.ts'
import { printPdf } from './print-pdf.ts'

/** Most documents that wait for the browser. */
const WAITING_MAX = 8

/** Most bytes of printed documents that are kept. */
const KEPT_BYTES_MAX = 24 * 1024 * 1024

/** Why a document is not printed: there is no browser on the machine, or too many wait already. */
export type NoPrint = 'no-browser' | 'busy'

/** Prints one document at a time, each once: what was printed is kept by its key, the least recently asked goes first. */
export class PrintRoom {
  readonly #kept = new Map<string, Buffer>()
  readonly #pending = new Map<string, Promise<Buffer>>()
  readonly #chromium: string | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(chromium: string | undefined = findChromium()) {
    this.#chromium = chromium
  }

  /** Whether there is a browser to print with. */
  get canPrint(): boolean {
    return this.#chromium !== undefined
  }

  /** The PDF of a document, printed where it is not kept yet. Throws NotPrinted where the browser fails. */
  async print(key: string, write: () => string): Promise<Buffer | NoPrint> {
    const kept = this.#kept.get(key)
    if (kept) {
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return kept
    }
    const chromium = this.#chromium
    if (chromium === undefined) return 'no-browser'
    const pending = this.#pending.get(key)
    if (pending) return pending
    if (this.#pending.size >= WAITING_MAX) return 'busy'
    const printing = this.#last.then(() => printPdf(chromium, write()))
    this.#last = printing.catch(() => undefined)
    this.#pending.set(key, printing)
    try {
      const pdf = await printing
      this.#keep(key, pdf)
      return pdf
    } finally {
      this.#pending.delete(key)
    }
  }

  #keep(key: string, pdf: Buffer): void {
    this.#kept.set(key, pdf)
    let bytes = [...this.#kept.values()].reduce((sum, { length }) => sum + length, 0)
    for (const [oldest, { length }] of this.#kept) {
      if (bytes <= KEPT_BYTES_MAX || oldest === key) break
      this.#kept.delete(oldest)
      bytes -= length
    }
  }
}
