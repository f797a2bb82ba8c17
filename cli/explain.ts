import { type Advice, advise } from '../core/policy/advise/index.ts'
import { explain, explanationText } from '../core/policy/explain/index.ts'
import { type CompiledPack, type Determination, readFacts } from '../core/policy/index.ts'
import { type Day, valueOrThrow } from '../core/values/index.ts'
import type { Language } from '../files/index.ts'
import { dayOf, languageOf, readCommandLine, required } from './command-line.ts'
import { evaluateDocument } from './evaluate.ts'
import { readFactsAt } from './facts.ts'
import { openPack, programmeOf } from './pack.ts'
import { openProgress } from './progress.ts'
import { underReadings } from './readings.ts'

/** Says in sentences, clause by clause, how the answers for the applicants of a file come about, and what would better them. */
export async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args, {
    values: ['pack', 'programme', 'facts', 'on', 'language'],
    lists: ['reading'],
    flags: ['json'],
  })
  const language = languageOf(line)
  const on = dayOf(line)
  const pack = underReadings(openPack(required(line, 'pack')).pack, line)
  const programme = programmeOf(pack, line.text('programme'))
  const reading = openProgress({ zh: '读取', en: 'reading' }[language], process.stderr)
  const documents = await readFactsAt(required(line, 'facts'), pack.vocabulary, reading)
  const told = documents.flatMap((document) =>
    evaluateDocument(pack, programme, document, on).map((determination) => ({
      explanation: explain(pack, determination),
      advice: adviseOn(pack, determination, document, on),
    })),
  )
  const text = told.map(
    ({ explanation, advice }) => `${explanationText(explanation, language)}\n${adviceText(advice, language)}`,
  )
  process.stdout.write(line.has('json') ? `${JSON.stringify({ explanations: told })}\n` : `${text.join('\n\n')}`)
  return 0
}

function adviseOn(pack: CompiledPack, { programme }: Determination, document: unknown, on: Day): Advice[] {
  return advise(pack, programme, valueOrThrow(readFacts(pack.vocabulary, document)), on)
}

const times = {
  now: { zh: '现在可做', en: 'What can be done now' },
  'by-date': { zh: '到期可得', en: 'What comes with time' },
  never: { zh: '非申请人所能改变', en: "What is not in the applicant's power" },
} as const

function adviceText(advice: readonly Advice[], language: Language): string {
  return (['now', 'by-date', 'never'] as const)
    .map((when) => ({ when, own: advice.filter((each) => each.when === when) }))
    .filter(({ own }) => own.length > 0)
    .map(({ when, own }) => `\n${times[when][language]}\n${own.map(({ words }) => `  ${words[language]}\n`).join('')}`)
    .join('')
}
