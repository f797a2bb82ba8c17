import type { SourceReader, Words } from '../policy/source/index.ts'
import { CAPABILITY_CODES, type Capability } from './capability.ts'
import { readTarget } from './read-target.ts'
import { IdRegister, readId, readWords } from './read-words.ts'
import type { Target } from './target.ts'

/** What a row of a clause is: it decides, sets a goal, leaves a number open, binds a unit to act, or states a direction. */
export const ENTRY_KINDS = {
  rule: { zh: '规则', en: 'Rule' },
  target: { zh: '目标', en: 'Target' },
  parameter: { zh: '参数', en: 'Parameter' },
  duty: { zh: '职责', en: 'Duty' },
  intent: { zh: '导向', en: 'Intent' },
} as const satisfies Readonly<Record<string, Words>>

/** Kind of a row. */
export type EntryKind = keyof typeof ENTRY_KINDS

const KINDS = Object.keys(ENTRY_KINDS) as [EntryKind, ...EntryKind[]]

/** Where the text can be read two ways: the reading taken, and why. Its id is that of a programme's reading where one decides. */
export type Reading = Words & { readonly id: string }

/** Who must do what, and how often where printed (ISO period such as `P1Y`). */
export type Duty = { readonly who: readonly string[]; readonly what: Words; readonly every: string | null }

/** One requirement of a clause, in own words, with all that carries it out. */
export type Entry = {
  /** Row id, e.g. `KLM-8b`. */
  readonly id: string
  readonly kind: EntryKind
  readonly capability: Capability
  readonly digest: Words
  /** Programme that carries out the rule, where one is executable. */
  readonly programme: string | null
  readonly parameters: readonly string[]
  readonly readings: readonly Reading[]
  readonly duty: Duty | null
  readonly targets: readonly Target[]
}

/** Reads one row of a clause and checks that it is complete for its kind. */
export function readEntry(place: SourceReader): Entry {
  place.only('id', 'kind', 'capability', 'digest', 'programme', 'parameters', 'readings', 'duty', 'target', 'targets')
  const entry: Entry = {
    id: place.text('id'),
    kind: place.choice('kind', KINDS),
    capability: place.choice('capability', CAPABILITY_CODES),
    digest: readWords(place, 'digest'),
    programme: place.has('programme') ? readId(place, 'programme') : null,
    parameters: place.texts('parameters'),
    readings: readReadings(place),
    duty: place.has('duty') ? readDuty(place.at('duty')) : null,
    targets: readTargets(place),
  }
  checkKind(place, entry)
  return entry
}

function readReadings(place: SourceReader): Reading[] {
  const ids = new IdRegister()
  return place.items('readings').map((item) => {
    item.only('id', 'zh', 'en')
    const id = item.text('id')
    if (id !== '' && !/^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/.test(id))
      item
        .at('id')
        .fault('bad-id', `“${id}”应为英文字母、数字和连字符。`, `"${id}" must be letters, digits and hyphens.`)
    ids.add(item, id)
    return { id, zh: item.text('zh'), en: item.text('en') }
  })
}

function readDuty(place: SourceReader): Duty {
  place.only('who', 'what', 'every')
  const who = place.texts('who')
  if (who.length === 0) place.fault('nobody', '没有写明由谁办（who）。', 'It does not say who must act (who).')
  const every = place.textOrNull('every')
  if (every !== null && !/^P[1-9]\d*[YMWD]$/.test(every))
    place
      .at('every')
      .fault('bad-period', `“${every}”应为 P1Y、P6M 一类的周期。`, `"${every}" must be a period such as P1Y or P6M.`)
  return { who, what: readWords(place, 'what'), every }
}

function readTargets(place: SourceReader): Target[] {
  const places = [...(place.has('target') ? [place.at('target')] : []), ...place.items('targets')]
  const ids = new IdRegister()
  return places.map((item) => {
    const target = readTarget(item)
    ids.add(item.at('indicator'), target.indicator.id)
    return target
  })
}

function checkKind(place: SourceReader, { kind, programme, parameters, duty, targets }: Entry): void {
  if (kind === 'target' && targets.length === 0)
    place.fault('target-missing', '目标类条目须写 target 或 targets。', 'A row of kind target needs target or targets.')
  if (targets.length > 0 && kind !== 'target' && kind !== 'rule')
    place
      .at('kind')
      .fault('kind-too-weak', '有目标的条目应归为 target 或 rule。', 'A row with a target is of kind target or rule.')
  if (kind === 'duty' && duty === null)
    place.fault('duty-missing', '职责类条目须写 duty。', 'A row of kind duty needs duty.')
  if (kind === 'parameter' && parameters.length === 0)
    place.fault('parameter-missing', '参数类条目须写 parameters。', 'A row of kind parameter needs parameters.')
  if (programme !== null && kind !== 'rule')
    place
      .at('programme')
      .fault('kind-too-weak', '有可执行项目的条目应归为 rule。', 'A row with a programme is of kind rule.')
}
