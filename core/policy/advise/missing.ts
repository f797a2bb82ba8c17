import { type Ir, walk } from '../compile/ir.ts'
import type { CompiledProgramme } from '../compile/programme.ts'
import type { Determination } from '../evaluate/determination.ts'
import type { Facts } from '../intake/facts.ts'
import type { Words } from '../source/index.ts'
import type { Vocabulary } from '../vocabulary/index.ts'
import type { Advice } from './advice.ts'
import { writeValue } from './edit.ts'
import type { Opened } from './opened.ts'
import { type Place, placeAt } from './place.ts'
import { sayClauses } from './words.ts'

/** What a question waits for: facts to supply, in the order they are needed, then numbers that the plan leaves open. */
export function missingOf(opened: Opened, determination: Determination): Advice[] {
  const advice = determination.needs.map((need) => missing(opened, determination, need))
  return [...advice.filter(({ kind }) => kind === 'supply'), ...advice.filter(({ kind }) => kind === 'set')]
}

/** What is missing in words: the fact with what it belongs to, or the number that is not set. */
export function labelOf(
  vocabulary: Vocabulary,
  facts: Facts,
  { unset }: Pick<Determination, 'unset'>,
  need: string,
): Words {
  const open = unset.find(({ parameter }) => need === `parameters.${parameter}`)
  return open?.label ?? placeAt(vocabulary, facts, need)?.label ?? { zh: need, en: need }
}

function missing(
  { programme, vocabulary, units, subject }: Opened,
  determination: Determination,
  need: string,
): Advice {
  const { facts } = subject.case
  const unset = determination.unset.find(({ parameter }) => need === `parameters.${parameter}`)
  const isParameter = need.startsWith('parameters.')
  const place = isParameter ? null : placeAt(vocabulary, facts, need)
  const asking = determination.reasons.filter(({ needs }) => needs.includes(need))
  const label = labelOf(vocabulary, facts, determination, need)
  const known = place === null ? null : writePlain(place)
  const source = isParameter ? (unset?.owedBy ?? null) : sourceOf(vocabulary, facts, need)
  const cited = [...asking.map(({ clause }) => clause), ...(unset ? [unset.clause] : [])]
  const clauses = [...new Set(cited.length > 0 ? cited : amountClauses(programme))]
  const asked = [...new Map(asking.map((reason) => [reason.condition, reason.label])).values()]
  return {
    kind: isParameter ? 'set' : 'supply',
    when: isParameter ? 'never' : 'now',
    changes: [{ path: need, label, from: known, to: null, unit: place?.field.kind ?? 'parameter', alternatives: [] }],
    on: null,
    source,
    verdictAfter: null,
    amountFenAfter: null,
    classAfter: null,
    gainFen: null,
    needsAfter: determination.needs.filter((each) => each !== need),
    words: isParameter
      ? sayUnset(label, ownerOf(units, source), { asked, clauses })
      : sayFact(label, known !== null, { source, asked, clauses }),
    clauses,
  }
}

/** Who knows a fact first: it, or the nearest thing around it, names a source. */
function sourceOf(vocabulary: Vocabulary, facts: Facts, path: string): string | null {
  const source = placeAt(vocabulary, facts, path)?.field.source ?? null
  const end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))
  return source !== null || end <= 0 ? source : sourceOf(vocabulary, facts, path.slice(0, end))
}

function writePlain({ field, value }: Place): string | null {
  return field.kind === 'entity' || value === null ? null : writeValue(field, value)
}

/** Clauses of the numbers an amount is computed with; of the programme where it has none. */
function amountClauses({ amount, ceilings, parameters, clauses }: CompiledProgramme): string[] {
  const irs: Ir[] =
    amount === null
      ? []
      : [amount.amount, ...amount.parts.map((part) => part.amount), ...ceilings.map(({ max }) => max)]
  const ids = irs.flatMap((ir) => [...walk(ir)].flatMap((part) => (part.op === 'parameter' ? [part.id] : [])))
  const found = ids.flatMap((id) => parameters[id]?.clause ?? [])
  return found.length > 0 ? found : [...clauses]
}

type Asked = { readonly source: string | null; readonly asked: readonly Words[]; readonly clauses: readonly string[] }

const AUTHORITY: Words = { zh: '主管单位', en: 'the authority' }

/** The unit that owes a number, by its name. */
function ownerOf(units: Opened['units'], id: string | null): Words {
  return id === null ? AUTHORITY : (units[id] ?? { zh: id, en: id })
}

function sayUnset(label: Words, owner: Words, { asked, clauses }: Omit<Asked, 'source'>): Words {
  const cited = sayClauses(clauses)
  const why = sayAsked(asked)
  return {
    zh: `实施细则未定：“${label.zh}”须由${owner.zh}确定${why.zh}${cited.zh}。`,
    en: `Not yet set: "${label.en}" is owed by ${owner.en}${why.en}${cited.en}.`,
  }
}

function sayFact(label: Words, isKnown: boolean, { source, asked, clauses }: Asked): Words {
  const cited = sayClauses(clauses)
  const why = sayAsked(asked)
  const keeper = SOURCES[source ?? ''] ?? null
  const from = keeper ? { zh: `（由${keeper.zh}掌握）`, en: ` (kept by ${keeper.en})` } : { zh: '', en: '' }
  const verb = isKnown ? { zh: '请核实', en: 'Confirm' } : { zh: '请提供', en: 'Supply' }
  return {
    zh: `${verb.zh}“${label.zh}”${from.zh}${why.zh}${cited.zh}。`,
    en: `${verb.en} "${label.en}"${from.en}${why.en}${cited.en}.`,
  }
}

function sayAsked(asked: readonly Words[]): Words {
  if (asked.length === 0) return { zh: '', en: '' }
  return {
    zh: `，用于判断：${asked.map(({ zh }) => zh).join('；')}`,
    en: `, to judge: ${asked.map(({ en }) => en).join('; ')}`,
  }
}

const SOURCES: Readonly<Record<string, Words>> = {
  registry: { zh: '登记机关', en: 'the registry' },
  statistics: { zh: '统计部门', en: 'the statistics office' },
  enterprise: { zh: '企业', en: 'the firm' },
  'science-bureau': { zh: '科技部门', en: 'the science bureau' },
  'market-regulator': { zh: '市场监管部门', en: 'the market regulator' },
}
