import type { BatchCell, BatchState, BatchTotal, Refusal, Words } from '../../../contract/index.ts'
import type { CompiledPack } from '../../../core/policy/index.ts'

/** What a person uploads and asks. */
export type BatchOrder = {
  readonly id: string
  readonly pack: CompiledPack
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Names of the units that owe open numbers, by id. */
  readonly unitNames: Readonly<Record<string, Words>>
  /** Day of evaluation, `2026-11-22`. */
  readonly on: string
  /** Programmes to evaluate, in the pack's order. */
  readonly programmes: readonly string[]
  /** When the file came, in milliseconds. */
  readonly startedAt: number
}

/** One firm: who it is, and its answers in short, one a programme. */
export type FirmRow = { readonly subject: string; readonly name: string | null; readonly cells: readonly BatchCell[] }

/** Why a file is refused: its cells, or more firms than the page takes. */
export type BatchFault =
  | { readonly kind: 'refusals'; readonly refusals: readonly Refusal[]; readonly total: number }
  | { readonly kind: 'too-many-firms'; readonly count: number; readonly max: number }

/** An uploaded file and how far the work on it has come. Whole determinations are not kept: they are computed anew when asked for. */
export class BatchRun {
  readonly id: string
  readonly pack: CompiledPack
  readonly fileName: string
  readonly on: string
  readonly programmes: readonly string[]
  readonly unitNames: Readonly<Record<string, Words>>
  readonly startedAt: number
  /** Size of the upload, by which the store is bounded. */
  readonly size: number
  state: BatchState = 'reading'
  rows = 0
  documents: readonly unknown[] = []
  readonly firms: FirmRow[] = []
  fault: BatchFault | null = null

  constructor({ id, pack, fileName, on, programmes, unitNames, startedAt, bytes }: BatchOrder) {
    this.id = id
    this.pack = pack
    this.fileName = fileName
    this.on = on
    this.programmes = programmes
    this.unitNames = unitNames
    this.startedAt = startedAt
    this.size = bytes.byteLength
  }

  /** Whether work is still going on. */
  get isRunning(): boolean {
    return this.state === 'reading' || this.state === 'evaluating'
  }

  /** What each programme came to over the firms evaluated so far. */
  totals(): BatchTotal[] {
    return this.programmes.flatMap((id, place): BatchTotal[] => {
      const programme = this.pack.programmes.find((each) => each.id === id)
      if (!programme) return []
      const cells = this.firms.flatMap(({ cells: all }) => all[place] ?? [])
      const count = (verdict: string): number => cells.filter((cell) => cell.verdict === verdict).length
      const pays = programme.answers === 'amount'
      const amount = cells.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
      const { title, answers } = programme
      const counts = { yes: count('yes'), no: count('no'), needs: count('needs') }
      return [{ programme: id, title, answers, ...counts, amountFen: pays ? amount : null }]
    })
  }
}
