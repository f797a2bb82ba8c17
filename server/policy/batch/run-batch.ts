import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BatchCell } from '../../../contract/index.ts'
import { type Determination, evaluate, type Facts, readFacts } from '../../../core/policy/index.ts'
import { type Day, parseDay, valueOrThrow } from '../../../core/values/index.ts'
import type { FileLimits } from '../../../files/index.ts'
import { heap } from '../../heap.ts'
import { type BatchOrder, BatchRun } from './batch-run.ts'

/** Most firms that one upload may hold. */
export const FIRMS_MAX = 20_000

/** How long the work goes on before others are served, in milliseconds. */
const SLICE_MS = 20

/** Reads an uploaded file and evaluates its firms, a slice at a time. Whatever is wrong with the file is kept as its fault. */
export async function runBatch(run: BatchRun, bytes: Uint8Array, limits: FileLimits): Promise<void> {
  // The reader of workbooks is heavy and is loaded with the first file.
  const { readFactsFile } = await import('../../../files/index.ts')
  const onProgress = (rows: number): void => {
    run.rows = rows
  }
  const { vocabulary } = run.pack
  const read = await readFactsFile({ name: run.fileName, bytes }, { vocabulary, limits, onProgress })
  if (!read.ok) {
    run.fault = { kind: 'refusals', refusals: read.refusals, total: read.total }
    run.state = 'refused'
    return
  }
  if (read.documents.length > FIRMS_MAX) {
    run.fault = { kind: 'too-many-firms', count: read.documents.length, max: FIRMS_MAX }
    run.state = 'refused'
    return
  }
  run.documents = read.documents
  run.state = 'evaluating'
  for await (const answers of determinationsOf(run)) run.firms.push(shorten(answers))
  run.state = 'done'
}

/** The whole determinations of each firm, in the file's order. Others are served in between. */
export async function* determinationsOf(run: BatchRun): AsyncGenerator<Determination[]> {
  let since = performance.now()
  for (const index of run.documents.keys()) {
    yield determineFirm(run, index)
    if (performance.now() - since < SLICE_MS) continue
    await nextTurn()
    since = performance.now()
  }
}

/** The whole determinations of one firm. */
export function determineFirm({ pack, documents, programmes, on }: BatchRun, index: number): Determination[] {
  const facts: Facts = valueOrThrow(readFacts(pack.vocabulary, documents[index]))
  const day: Day = valueOrThrow(parseDay(on))
  return programmes.map((programme) => evaluate(pack, programme, facts, day))
}

/** Starts the work on an upload and gives the run at once. A fault of the program ends the run and is told to `onFault`. */
export function startBatch(order: BatchOrder, limits: FileLimits, onFault: (fault: unknown) => void): BatchRun {
  const run = new BatchRun(order)
  void heap
    .hurry(() => runBatch(run, order.bytes, limits))
    .catch((fault: unknown) => {
      run.fault = { kind: 'refusals', refusals: [], total: 0 }
      run.state = 'refused'
      onFault(fault)
    })
  return run
}

function shorten(answers: readonly Determination[]): BatchRun['firms'][number] {
  const [first] = answers
  const cells = answers.map(
    (answer): BatchCell => ({
      programme: answer.programme,
      verdict: answer.verdict,
      amountFen: answer.amountFen,
      class: answer.class?.label ?? null,
    }),
  )
  const named = answers.find(({ subject }) => subject !== '') ?? first
  return { subject: named?.subject ?? '', name: named?.subjectName ?? null, cells }
}
