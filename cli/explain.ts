import { explain, explanationText } from '../core/policy/explain/index.ts'
import { dayOf, languageOf, readCommandLine, required } from './command-line.ts'
import { evaluateDocument } from './evaluate.ts'
import { readFactsAt } from './facts.ts'
import { openPack, programmeOf } from './pack.ts'
import { openProgress } from './progress.ts'

/** Says in sentences, clause by clause, how the answers for the applicants of a file come about. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, { values: ['pack', 'programme', 'facts', 'on', 'language'], flags: ['json'] })
  const language = languageOf(line)
  const on = dayOf(line)
  const { pack } = openPack(required(line, 'pack'))
  const programme = programmeOf(pack, line.text('programme'))
  const reading = openProgress({ zh: '读取', en: 'reading' }[language], process.stderr)
  const documents = await readFactsAt(required(line, 'facts'), pack.vocabulary, reading)
  const told = documents.flatMap((document) =>
    evaluateDocument(pack, programme, document, on).map((determination) => explain(pack, determination)),
  )
  if (line.has('json')) process.stdout.write(`${JSON.stringify({ explanations: told })}\n`)
  else process.stdout.write(`${told.map((explanation) => explanationText(explanation, language)).join('\n\n')}\n`)
  return 0
}
