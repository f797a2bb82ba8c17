import { createWriteStream, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { Writable } from 'node:stream'
import { setImmediate as pause } from 'node:timers/promises'
import { type CompiledPack, type Determination, evaluate as evaluateFacts, readFacts } from '../core/policy/index.ts'
import { type Day, formatDay, valueOrThrow } from '../core/values/index.ts'
import { openResults, type ResultWriter, resultFormatOf } from '../files/index.ts'
import { programmesFor } from './applicant.ts'
import { dayOf, languageOf, readCommandLine, required } from './command-line.ts'
import { readFactsAt } from './facts.ts'
import { openPack, programmeOf, unitNamesOf } from './pack.ts'
import { openProgress, type Progress } from './progress.ts'
import { underReadings } from './readings.ts'
import { CommandRefused } from './refused.ts'
import { openSummary } from './summary.ts'

const documentsBetweenPauses = 200

/** Evaluates applicants of a file under a pack: answers to the terminal, as JSON, or into a file. Exit 0 whatever the verdict. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, {
    values: ['pack', 'programme', 'facts', 'on', 'out', 'language'],
    lists: ['reading'],
    flags: ['json'],
  })
  const language = languageOf(line)
  const on = dayOf(line)
  const { pack: own, sources } = openPack(required(line, 'pack'))
  const pack = underReadings(own, line)
  const programme = programmeOf(pack, line.text('programme'))
  const out = line.text('out')
  const format = out === undefined ? null : resultFormatOf(out)
  if (out !== undefined && format === null) throw new CommandRefused([outRefusal(out)])
  const reading = openProgress({ zh: '读取', en: 'reading' }[language], process.stderr)
  const documents = await readFactsAt(required(line, 'facts'), pack.vocabulary, reading)
  const context = { pack, on: formatDay(on), language, unitNames: unitNamesOf(sources) }
  const partial = `${out}.partial`
  const writers: ResultWriter[] = []
  if (format !== null) writers.push(openResults(format, openFile(partial, out), context))
  if (line.has('json')) writers.push(openResults('json', standardOutput(), context))
  if (writers.length === 0) writers.push(openSummary(standardOutput(), context))
  if (out !== undefined) process.once('SIGINT', () => endWithout(partial))
  const computing = openProgress({ zh: '计算', en: 'computing' }[language], process.stderr)
  try {
    await evaluateAll({ pack, programme, documents, on, progress: computing }, writers)
    for (const writer of writers) await writer.close()
  } catch (fault) {
    if (out !== undefined) rmSync(partial, { force: true })
    throw fault
  }
  if (out !== undefined) {
    renameSync(partial, out)
    // The standard output is for JSON alone where that is asked for.
    const told = line.has('json') ? process.stderr : process.stdout
    told.write(`${out}\n`)
  }
  return 0
}

type Work = {
  readonly pack: CompiledPack
  readonly programme: string | null
  readonly documents: readonly unknown[]
  readonly on: Day
  readonly progress: Progress
}

async function evaluateAll(
  { pack, programme, documents, on, progress }: Work,
  writers: readonly ResultWriter[],
): Promise<void> {
  for (const [index, document] of documents.entries()) {
    if (index % documentsBetweenPauses === 0) {
      progress.part(index, documents.length)
      await pause()
    }
    for (const determination of evaluateDocument(pack, programme, document, on))
      for (const writer of writers) await writer.add(determination)
  }
  progress.clear()
}

/** What the programmes of a pack answer for one facts document that was read before. */
export function evaluateDocument(
  pack: CompiledPack,
  programme: string | null,
  document: unknown,
  on: Day,
): Determination[] {
  const facts = valueOrThrow(readFacts(pack.vocabulary, document))
  const ids = programme === null ? programmesFor(pack, document) : [programme]
  return ids.map((id) => evaluateFacts(pack, id, facts, on))
}

/** Ends at an interrupt and leaves nothing half-written behind. */
function endWithout(partial: string): void {
  rmSync(partial, { force: true })
  process.exit(130)
}

/** A file to be written. Refuses file.not-writable before anything is computed. */
export function openFile(path: string, out = path): Writable {
  try {
    if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(out), { code: 'EISDIR' })
    return createWriteStream(path, { fd: openSync(path, 'w') })
  } catch (fault) {
    const why = (fault as { code?: string }).code ?? 'ERROR'
    throw new CommandRefused([
      {
        code: 'file.not-writable',
        messageZh: `无法写入文件“${out}”（${why}）。`,
        messageEn: `File "${out}" cannot be written (${why}).`,
        remedyZh: '请核对文件夹是否存在、是否有写入权限。',
        remedyEn: 'Check that its folder exists and that you may write there.',
      },
    ])
  }
}

/** The standard output as a stream that may be ended while the process goes on. */
function standardOutput(): Writable {
  return new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      process.stdout.write(chunk, done)
    },
  })
}

function outRefusal(out: string): ConstructorParameters<typeof CommandRefused>[0][number] {
  return {
    code: 'command.out',
    messageZh: `无法写出“${out}”：不认识的文件类型。`,
    messageEn: `"${out}" cannot be written: its kind is not known.`,
    remedyZh: '请用 .xlsx、.csv 或 .json 结尾的文件名。',
    remedyEn: 'Use a name that ends in .xlsx, .csv or .json.',
  }
}
