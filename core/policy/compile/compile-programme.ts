import { type Day, parseDay } from '../../values/index.ts'
import type { Parameter } from '../parameters/index.ts'
import type { ParseResult } from '../parse/feel.ts'
import type { SourceReader, Words } from '../source/index.ts'
import { findEntity, type Vocabulary } from '../vocabulary/index.ts'
import { compileAmount } from './amount.ts'
import { checkProgramme } from './check-programme.ts'
import { inClauseOrder } from './clause-order.ts'
import { type Context, dateAt, feelAt, isTaken, truthAt } from './context.ts'
import { dailyLists, dailyPoints, watchedDaily } from './cuts.ts'
import { compileDefinitions } from './definitions.ts'
import type { Ir } from './ir.ts'
import { compileClasses, compileFlags, compileLimits } from './limits.ts'
import { compileParameters, parameterBindings } from './parameters.ts'
import type { CompiledCondition, CompiledProgramme, Reading } from './programme.ts'
import type { Binding } from './scope.ts'
import { conditionSentence } from './sentences.ts'
import { number, type Type } from './type.ts'

/** What a programme may refer to outside its own file, and what an overlay changes. */
export type Surroundings = {
  readonly vocabulary: Vocabulary
  readonly parameters: ReadonlyMap<string, Parameter>
  /** Options that replace the chosen ones, by `programme.reading`. */
  readonly readings: Readonly<Record<string, string>>
  /** Titles of the pack's programmes by id, for rules that speak of one. */
  readonly titles: ReadonlyMap<string, Words>
  /** Day whose numbers the sentences state; the newest where none is told. */
  readonly saidOn?: Day
  /** What has been read of this rule's text already, under other readings. */
  readonly parsed?: Map<string, ParseResult>
}

const KEYS = [
  'programme',
  'title',
  'answers',
  'clauses',
  'inForce',
  'subject',
  'each',
  'combine',
  'governedBy',
  'accrues',
  'readings',
  'define',
  'eligible',
  'amount',
  'limits',
  'classes',
  'classOf',
  'shows',
  'flags',
]

/** Compiles one rule file; faults go to the reader's diagnostics. */
export function compileProgramme(file: SourceReader, around: Surroundings): CompiledProgramme {
  file.only(...KEYS)
  const id = file.text('programme')
  const answers = file.choice('answers', ['amount', 'check', 'class'])
  const readings = file
    .items('readings')
    .map((place) => readReading(place, around.readings[`${id}.${place.textOrNull('id')}`]))
  const context = contextOf(around, readings)
  const each = compileEach(context, file)
  const governedBy = file.has('governedBy') ? dateAt(context, file.at('governedBy')) : null
  const levels = { item: each.length, range: each.length + 1 }
  const governed = governedBy ?? context.on
  context.names.set('governed', { ...governed, ir: { op: 'variable', name: 'governed' } })
  const accrues = file.has('accrues') ? file.at('accrues') : null
  const span = accrues && { from: dateAt(context, accrues.at('from')), to: dateAt(context, accrues.at('to')) }
  if (span) bindRange(context, levels.range)
  const inner: Context = {
    ...context,
    levels,
    day: span ? (context.names.get('day') ?? null) : null,
    scope: { ...context.scope, governedLevel: governed.level },
  }
  const definitions = compileDefinitions(inner, file.items('define'))
  const conditions = file.items('eligible').map((place) => compileCondition(inner, place, each.length > 0))
  const amount = file.has('amount') ? compileAmount(inner, file.at('amount')) : null
  if (answers === 'amount' && !amount) file.fault('missing', '缺少 amount。', '"amount" is missing.')
  const limits = compileLimits(inner, file.items('limits'))
  const classes = compileClasses(inner, file.items('classes'))
  const flags = compileFlags(inner, file.items('flags'))
  const watched = watchedDaily(definitions, conditions, amount)
  const programme: CompiledProgramme = {
    id,
    file: file.document.path,
    title: file.words('title'),
    answers,
    clauses: file.texts('clauses'),
    inForce: readInForce(file),
    subject: readSubject(inner, file),
    each,
    combine: file.choice('combine', ['any', 'all'], answers === 'check' ? 'all' : 'any'),
    governedBy: governedBy?.ir ?? null,
    governedLevel: governedBy?.level ?? 0,
    accrual: span && {
      from: span.from.ir,
      to: span.to.ir,
      cuts: dailyLists(file, watched, conditions),
      points: dailyPoints(watched, conditions),
      watched: watched.map((definition) => definition.id),
    },
    parameters: compileParameters(around.parameters, inner.scope.uses.parameters),
    readings,
    switches: [],
    earlier: [],
    definitions,
    conditions,
    amount,
    ...limits,
    classes,
    classOf: readClassOf(inner, file),
    shows: file.texts('shows'),
    flags,
  }
  checkProgramme(file, programme)
  return { ...programme, conditions: inClauseOrder(programme.clauses, conditions) }
}

function contextOf(around: Surroundings, readings: readonly Reading[]): Context {
  let made = 0
  const on: Binding = { ir: { op: 'variable', name: 'on' }, type: { kind: 'date', none: false }, level: 0 }
  return {
    scope: {
      vocabulary: around.vocabulary,
      parameters: parameterBindings(around.parameters, around.saidOn ?? null),
      readings: new Map(readings.map((reading) => [reading.id, reading.chosen])),
      governedLevel: 0,
      fresh: (hint) => `${hint}_${++made}`,
      uses: { parameters: new Set(), definitions: new Set() },
    },
    names: new Map([['on', on]]),
    labels: new Map(),
    titles: around.titles,
    parsed: around.parsed ?? new Map(),
    on,
    day: null,
    levels: { item: 0, range: 1 },
  }
}

function compileEach(context: Context, file: SourceReader): CompiledProgramme['each'] {
  return file.items('each').map((place, index) => {
    place.only('name', 'in')
    const name = place.text('name')
    if (isTaken(context, name))
      place.fault('duplicate', `“${name}”已有所指。`, `"${name}" stands for something already.`)
    const list = feelAt(context, place.at('in'), null)
    const entity = list.type.kind === 'list' ? list.type.of : ''
    if (entity === '') place.fault('not-a-list', '应为列表。', 'A list is due here.')
    const type: Type = { kind: 'entity', of: entity }
    context.names.set(name, { ir: { op: 'variable', name }, type, level: index + 1 })
    const known = findEntity(context.scope.vocabulary, entity)
    if (known) context.labels.set(name, known.label)
    return { name, variable: name, list: list.ir, entity }
  })
}

function bindRange(context: Context, level: number): void {
  const date: Type = { kind: 'date', none: false }
  for (const name of ['day', 'from', 'to']) context.names.set(name, { ir: { op: 'variable', name }, type: date, level })
  context.names.set('days', { ir: { op: 'variable', name: 'days' }, type: number({ days: 1 }, 0, 0, 110_000), level })
}

function compileCondition(context: Context, place: SourceReader, hasItems: boolean): CompiledCondition {
  place.only('id', 'clause', 'label', 'on', 'asOf', 'feel', 'otherwise', 'asks')
  const on = place.choice('on', ['subject', 'item', 'each day'], hasItems ? 'item' : 'subject')
  if (on === 'each day' && context.day === null)
    place.fault('no-accrual', '“each day”只用于逐日计算的项目。', '"each day" needs an accrual.')
  const asOf = on === 'each day' ? context.day : place.has('asOf') ? dateAt(context, place.at('asOf')) : context.on
  const truth = truthAt(context, place.at('feel'), asOf)
  const level = { subject: 0, item: context.levels.item, 'each day': context.levels.range }[on]
  if (truth.level > level)
    place.fault(
      'too-early',
      '此条件用到更内层的事实，请改 on。',
      'This condition reads facts of an inner level; change "on".',
    )
  const asks =
    place.choice('otherwise', ['refuse', 'ask'], 'refuse') === 'ask' ? askedFact(context, place.at('asks')) : null
  return {
    id: place.text('id'),
    clause: place.text('clause'),
    label: place.words('label'),
    scope: on === 'each day' ? 'day' : on,
    feel: place.text('feel'),
    sentence: conditionSentence(context, place.at('feel')),
    ir: truth.ir,
    asks,
  }
}

/** The fact, or `parameters.<id>`, that a question is about. */
function askedFact(context: Context, place: SourceReader): Ir {
  const text = typeof place.value === 'string' ? place.value : ''
  if (!text.startsWith('parameters.')) {
    const { ir } = feelAt(context, place)
    if (ir.op !== 'field' && ir.op !== 'root' && text !== '')
      place.fault('not-a-fact', '应为一项事实，以便提问。', 'A fact is due here, so that it can be asked about.')
    return ir
  }
  const id = text.slice('parameters.'.length)
  context.scope.uses.parameters.add(id)
  if (!context.scope.parameters.has(id))
    place.fault('unknown-parameter', `没有参数“${id}”。`, `There is no parameter "${id}".`)
  return { op: 'parameter', id }
}

function readReading(place: SourceReader, switched: string | undefined): Reading {
  place.only('id', 'clause', 'options', 'chosen', 'switchedBy', 'why')
  const codes = place.at('options').keys()
  const options = Object.fromEntries(codes.map((code) => [code, place.at('options').words(code)]))
  const chosenByPack = place.text('chosen')
  const chosen = switched ?? chosenByPack
  if (!codes.includes(chosen))
    place.fault('not-an-option', `读法应为：${codes.join('、')}。`, `The reading must be one of ${codes.join(', ')}.`)
  if (codes.length < 2) place.fault('one-reading', '至少登记两种读法。', 'Register at least two readings.')
  const switchedBy = place.textOrNull('switchedBy')
  const [id, clause, why] = [place.text('id'), place.text('clause'), place.words('why')]
  return { id, clause, options, chosen, chosenByPack, switchedBy, why }
}

function readInForce(file: SourceReader): CompiledProgramme['inForce'] {
  const place = file.at('inForce')
  const day = (key: string): number | null => {
    const text = place.textOrNull(key)
    if (text === null) return null
    const parsed = parseDay(text)
    if (!parsed.ok) place.at(key).fault('not-a-date', `日期“${text}”不存在。`, `There is no date "${text}".`)
    return parsed.ok ? parsed.value : 0
  }
  place.only('from', 'to')
  const [from, to] = [day('from'), day('to')]
  if (from === null) place.fault('missing', '缺少生效日 from。', 'The first day in force ("from") is missing.')
  if (from !== null && to !== null && to <= from)
    place.fault('empty-interval', '失效日须晚于生效日。', 'The rule must end after it begins.')
  return { from: from ?? 0, to }
}

function readSubject(context: Context, file: SourceReader): string {
  const subject = file.text('subject')
  if (subject !== '' && !Object.hasOwn(context.scope.vocabulary.roots, subject))
    file.at('subject').fault('unknown-fact', `没有“${subject}”这类对象。`, `There is no subject "${subject}".`)
  return subject
}

function readClassOf(context: Context, file: SourceReader): CompiledProgramme['classOf'] {
  const definition = file.textOrNull('classOf')
  if (definition === null) return null
  const binding = context.names.get(definition)
  const choice = binding?.type.kind === 'text' ? binding.type.choice : null
  if (binding?.type.kind !== 'text')
    file.at('classOf').fault('unknown-fact', `没有定义“${definition}”。`, `"${definition}" is not defined.`)
  return { definition, choice: choice ?? definition }
}
