import type { Writable } from 'node:stream'
import { VERDICT_WORDS } from '../contract/messages/index.ts'
import {
  assumptionTold,
  type CompiledPack,
  type Determination,
  type Verdict,
  type Words,
} from '../core/policy/index.ts'
import { formatDecimal, groupThousands } from '../core/values/index.ts'
import type { ResultContext, ResultWriter } from '../files/index.ts'
import { missingWords, openPlaceWords, type SayPlace } from '../files/need-rows.ts'
import { verdictWords } from '../files/verdict-words.ts'

const shownMax = 40
const assumedMax = 5

type Total = { readonly title: string; readonly count: Record<Verdict, number>; amountFen: bigint | null }

/** Writes answers for a person at a terminal: the first forty one by one, then totals of each programme. */
export function openSummary(target: Writable, { pack, on, language }: ResultContext): ResultWriter {
  const totals = new Map<string, Total>()
  const sayPlace = openPlaceWords(pack.vocabulary)
  let count = 0
  target.write(`${pack.names[language]} · ${on} · ${pack.version}\n`)
  for (const line of switchedLines(pack, language)) target.write(line)
  const add = (answer: Determination): Promise<void> => {
    count += 1
    if (count <= shownMax) target.write(`${lineOf(answer, sayPlace, language)}${assumedLines(answer, pack, language)}`)
    const total = totals.get(answer.programme) ?? {
      title: answer.title[language],
      count: { yes: 0, no: 0, needs: 0 },
      amountFen: null,
    }
    totals.set(answer.programme, total)
    total.count[answer.verdict] += 1
    if (answer.amountFen !== null) total.amountFen = (total.amountFen ?? 0n) + BigInt(answer.amountFen)
    return Promise.resolve()
  }
  const close = (): Promise<void> => {
    if (count > shownMax) target.write(`… ${count - shownMax}\n`)
    if (count > 1) for (const total of totals.values()) target.write(totalLine(total, language))
    return new Promise((resolve) => target.end(resolve))
  }
  return { add, close }
}

/** One line for each reading that is not the pack's own choice. */
function switchedLines({ programmes }: CompiledPack, language: 'zh' | 'en'): string[] {
  const lines = programmes.flatMap(({ id, readings }) =>
    readings
      .filter(({ chosen, chosenByPack }) => chosen !== chosenByPack)
      .map(
        ({ id: reading, chosen, chosenByPack }) =>
          ({
            zh: `读法 ${id}.${reading} = ${chosen}（规则包：${chosenByPack}）\n`,
            en: `reading ${id}.${reading} = ${chosen} (pack: ${chosenByPack})\n`,
          })[language],
      ),
  )
  return [...new Set(lines)]
}

function lineOf(answer: Determination, sayPlace: SayPlace, language: 'zh' | 'en'): string {
  const { subject, subjectName, title, amountFen, clauses } = answer
  const say = (places: readonly Words[]): string =>
    places.map((words) => words[language].trim()).join({ zh: '、', en: ', ' }[language])
  const missing = missingWords(answer, sayPlace)
  const toVerify = answer.toVerify.map(sayPlace)
  const parts = [
    verdictWords(answer)[language],
    ...(answer.class ? [answer.class.label[language]] : []),
    ...(amountFen === null ? [] : [yuan(amountFen, language)]),
    ...(missing.length > 0 ? [{ zh: `缺 ${say(missing)}`, en: `missing ${say(missing)}` }[language]] : []),
    ...(toVerify.length > 0
      ? [{ zh: `须核实 ${say(toVerify)}`, en: `to be verified ${say(toVerify)}` }[language]]
      : []),
  ]
  return `${subject} ${subjectName ?? ''} · ${title[language]}: ${parts.join(', ')} [${clauses.join(', ')}]\n`
}

/** One line for each fact that was not given and taken at its usual value, the first few. */
function assumedLines({ assumed }: Determination, { vocabulary }: CompiledPack, language: 'zh' | 'en'): string {
  const lines = assumed.slice(0, assumedMax).map((fact) => `  ${assumptionTold(vocabulary, fact)[language]}\n`)
  const more = assumed.length - lines.length
  return `${lines.join('')}${more > 0 ? `  … ${more}\n` : ''}`
}

function totalLine({ title, count, amountFen }: Total, language: 'zh' | 'en'): string {
  const counts = (['yes', 'no', 'needs'] as const).map(
    (verdict) => `${VERDICT_WORDS[verdict][language]} ${count[verdict]}`,
  )
  const sum = amountFen === null ? '' : `, ${yuan(amountFen, language)}`
  return `= ${title}: ${counts.join(', ')}${sum}\n`
}

function yuan(amountFen: number | bigint, language: 'zh' | 'en'): string {
  return `${yuanText(BigInt(amountFen))}${{ zh: ' 元', en: ' yuan' }[language]}`
}

/** An amount of any size in yuan with two decimals, grouped: -1234567n fen is `-12,345.67`. Sums may pass 2^53. */
export function yuanText(amountFen: bigint): string {
  return groupThousands(formatDecimal({ digits: amountFen, scale: 2 }))
}
