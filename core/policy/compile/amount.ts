import type { SourceReader, Words } from '../source/index.ts'
import { addition, aligned, constant, product, quotient, rounded, type TypedNumber } from './arithmetic.ts'
import { extremeOf } from './calls.ts'
import { compare } from './comparison.ts'
import { type Context, chosenAt, feelAt, numberAt, numberOf, parsedOnce, roundedAt } from './context.ts'
import { type Band, bandRows, checkBandOrder, firstOf, isUpward } from './definitions.ts'
import { choose, compileExpression } from './expression.ts'
import type { Ir } from './ir.ts'
import { asList, entering } from './lists.ts'
import type { CompiledAmount, CompiledPart } from './programme.ts'
import type { Scope } from './scope.ts'
import { bandSentences, phraseAt } from './sentences.ts'

const MONEY = { CNY: 1 }
const PERCENT = { percent: 1 }
const NOWHERE = { from: 0, to: 0 }

/** Compiles the `amount` block: base × rate by line, or parts by payer, rounded half up to the fen. */
export function compileAmount(context: Context, place: SourceReader): CompiledAmount {
  place.only('base', 'label', 'rate', 'bands', 'alreadyPaid', 'whenRefused', 'parts', 'split', 'splitBy')
  const base = numberAt(context, place.at('base'), MONEY)
  const { rate, amount } = lineAmount(context, place, base)
  const parts = place.items('parts').map((part) => compilePart(context, part, base))
  checkRest(place, place.items('split'))
  const baseLabel = place.has('label') ? place.words('label') : null
  return {
    base: toFen(base).ir,
    baseLabel,
    sentence: amountSentences(context, place),
    rate,
    amount: notNegative(amount),
    alreadyPaid: place.has('alreadyPaid') ? toFen(numberAt(context, place.at('alreadyPaid'), MONEY)).ir : null,
    isPaidBackWhenRefused: isPaidBack(context, place),
    parts,
    split: place.items('split').map((share) => {
      share.only('payer', 'label', 'percent', 'rest')
      const percent = share.has('percent') ? roundedAt(context, share.at('percent'), PERCENT) : null
      return {
        payer: share.text('payer'),
        label: share.words('label'),
        percent: percent?.ir ?? null,
        scale: percent?.type.scale ?? 0,
      }
    }),
    splitBy: place.has('splitBy') ? compileSplitBy(context, place.at('splitBy')) : null,
  }
}

/** Whether what was paid before on an item that is refused is to be paid back; where nothing is written it is kept. */
function isPaidBack(context: Context, place: SourceReader): boolean {
  if (!place.has('whenRefused')) return false
  if (!place.has('alreadyPaid')) place.fault('missing', '缺少 alreadyPaid。', '"alreadyPaid" is missing.')
  return chosenAt(context, place, 'whenRefused', ['KEPT', 'PAID_BACK']) === 'PAID_BACK'
}

function amountSentences(context: Context, place: SourceReader): Words[] {
  const base = phraseAt(context, place.at('base'))
  const parts = place.items('parts').map((part) => {
    const [label, rate] = [part.words('label'), phraseAt(context, part.at('rate'))]
    const most = part.has('upTo') ? phraseAt(context, part.at('upTo')) : null
    return {
      zh: `${label.zh}：${base.zh} × ${rate.zh}${most ? `，且不超过${most.zh}` : ''}`,
      en: `${label.en}: ${base.en} × ${rate.en}${most ? `, at most ${most.en}` : ''}`,
    }
  })
  if (parts.length > 0) return parts
  const rounding = { zh: '，每笔四舍五入到分', en: ', rounded half up to the fen on each line' }
  if (place.has('bands')) {
    const head = { zh: `${base.zh} × 比例${rounding.zh}`, en: `${base.en} × rate${rounding.en}` }
    return [head, ...bandSentences(context, place.at('bands'), 'rate')]
  }
  if (!place.has('rate')) return [base]
  const rate = phraseAt(context, place.at('rate'))
  return [{ zh: `${base.zh} × ${rate.zh}${rounding.zh}`, en: `${base.en} × ${rate.en}${rounding.en}` }]
}

function lineAmount(
  context: Context,
  place: SourceReader,
  base: TypedNumber,
): { rate: CompiledAmount['rate']; amount: TypedNumber } {
  if (place.has('bands')) return byBands(context, place.at('bands'), base)
  if (!place.has('rate')) return { rate: null, amount: toFen(base) }
  const rate = roundedAt(context, place.at('rate'), PERCENT)
  return { rate: { ir: rate.ir, scale: rate.type.scale }, amount: ofPercent(context, base, rate) }
}

/** A line never takes money away: less than nothing is nothing. */
function notNegative({ ir, type }: TypedNumber): Ir {
  return type.low >= 0 ? ir : { op: 'greatest', items: [ir, { op: 'number', value: 0 }] }
}

/** The total is shared without rest or gap where exactly one share takes what the others leave. */
function checkRest(place: SourceReader, shares: readonly SourceReader[]): void {
  const resting = shares.filter((share) => share.truth('rest'))
  for (const share of shares)
    if (share.has('percent') === share.truth('rest'))
      share.fault('share', '每份写 percent，或写 rest: true。', 'Write a percent or rest: true for each share.')
  if (shares.length > 0 && resting.length !== 1)
    place
      .at('split')
      .fault('share', '须恰有一份取余下部分（rest: true）。', 'Exactly one share must take the rest (rest: true).')
}

function byBands(context: Context, place: SourceReader, base: TypedNumber): ReturnType<typeof lineAmount> {
  place.only('by', 'mode', 'rows')
  const bands = bandRows(context, place, context.on, 'rate').map((band) => ({
    ...band,
    value: numberOf(band.place, band.value, PERCENT),
  }))
  checkBandOrder(bands)
  const mode = context.scope.readings.get(place.textOrNull('mode') ?? '') ?? place.textOrNull('mode') ?? 'SLAB'
  if (mode !== 'SLAB' && mode !== 'MARGINAL')
    place.at('mode').fault('not-an-option', '应为 SLAB、MARGINAL 或一个读法。', 'Must be SLAB, MARGINAL or a reading.')
  if (mode === 'MARGINAL') return { rate: null, amount: marginal(context, place, base, bands) }
  const rate = numberOf(place, firstOf(place, bands), PERCENT)
  return { rate: { ir: rate.ir, scale: rate.type.scale }, amount: ofPercent(context, base, rate) }
}

/** base × Σ(rate × slice of the line) ÷ line: each slice takes its own rate; a line of nothing lies in the first. */
function marginal(context: Context, place: SourceReader, base: TypedNumber, bands: readonly Band[]): TypedNumber {
  const scope = scopeOf(context, place)
  if (bands.slice(0, -1).some((band) => !isUpward(band)))
    place.fault('mixed-bands', '分段计算的各档应由低到高。', 'Bands that are sliced must rise.')
  const by = numberAt(context, place.at('by'), MONEY)
  const nothing = constant(0, 0, MONEY)
  const slices = bands.map((band, index) => {
    const floor = bands[index - 1]?.limit ?? nothing
    const top = band.limit ? least(scope, [by, band.limit]) : by
    const slice = greatest(scope, [addition(scope, NOWHERE, -1, top, floor), nothing])
    return product(band.value as TypedNumber, slice)
  })
  const total = slices.reduce((sum, slice) => addition(scope, NOWHERE, 1, sum, slice))
  const divisor = { ...by, type: { ...by.type, low: Math.max(by.type.low, 1) } }
  const share = quotient(scope, product(base, total), divisor, NOWHERE)
  const sliced = rounded('half up', quotient(scope, share, constant(100, 0), NOWHERE), 2)
  const [first] = bands
  if (!first || by.type.low > 0) return sliced
  const isNothing = compare(scope, NOWHERE, '=', by, nothing, { left: NOWHERE, right: NOWHERE })
  return choose(scope, NOWHERE, isNothing, ofPercent(context, base, first.value as TypedNumber), sliced) as TypedNumber
}

function compilePart(context: Context, place: SourceReader, base: TypedNumber): CompiledPart {
  place.only('payer', 'label', 'rate', 'upTo')
  const rate = numberAt(context, place.at('rate'), PERCENT)
  const upTo = place.has('upTo') ? potAt(context, place.at('upTo')) : null
  return { payer: place.text('payer'), label: place.words('label'), amount: ofPercent(context, base, rate).ir, upTo }
}

/** The greatest amount of a payer; "none" is no limit. */
function potAt(context: Context, place: SourceReader): Ir {
  const typed = feelAt(context, place)
  const limit = typed.type.kind === 'number' ? { ...typed, type: { ...typed.type, none: false } } : typed
  return toFen(numberOf(place, limit, MONEY)).ir
}

function compileSplitBy(context: Context, place: SourceReader): CompiledAmount['splitBy'] {
  place.only('list', 'name', 'percent')
  const scope = scopeOf(context, place)
  const parsed = parsedOnce(context, place.text('list'))
  if (!parsed.ok) for (const fault of parsed.faults) place.at('list').fault('syntax', fault.zh, fault.en)
  const list = parsed.ok ? asList(compileExpression, { ...scope, text: place.text('list') }, parsed.value) : null
  if (list === null) return null
  const { inner, variable } = entering(scope, list, 'item')
  const field = (key: 'name' | 'percent') =>
    compileExpression(inner, { kind: 'name', name: place.text(key), ...NOWHERE })
  const [name, percent] = [field('name'), numberOf(place.at('percent'), field('percent'), PERCENT)]
  if (name.type.kind !== 'text') place.at('name').fault('not-text', '名称应为文字。', 'The name must be text.')
  return { list: list.ir, variable, name: name.ir, percent: percent.ir, scale: percent.type.scale }
}

/** base × rate ÷ 100, half up to the fen. */
function ofPercent(context: Context, base: TypedNumber, rate: TypedNumber): TypedNumber {
  const scope = scopeOf(context, null)
  return rounded('half up', quotient(scope, product(base, rate), constant(100, 0), NOWHERE), 2)
}

/** Money with exactly two decimals, half up where it has more. */
export function toFen(value: TypedNumber): TypedNumber {
  if (value.type.denominator === null && value.type.scale <= 2) return aligned(value, constant(0, 2))[0]
  return rounded('half up', value, 2)
}

function scopeOf(context: Context, place: SourceReader | null): Scope {
  const report = (fault: { code: string; zh: string; en: string }): void => place?.fault(fault.code, fault.zh, fault.en)
  return {
    ...context.scope,
    names: context.names,
    text: '',
    report,
    proved: new Set(),
    elements: [],
    asOf: context.on,
    zeroDivisors: null,
  }
}

function least(scope: Scope, numbers: readonly TypedNumber[]): TypedNumber {
  return extremeOf(scope, { kind: 'null', ...NOWHERE }, 'least', numbers) as TypedNumber
}

function greatest(scope: Scope, numbers: readonly TypedNumber[]): TypedNumber {
  return extremeOf(scope, { kind: 'null', ...NOWHERE }, 'greatest', numbers) as TypedNumber
}
