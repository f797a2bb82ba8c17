import { parseFeel } from '../parse/feel.ts'
import type { SourceReader, Words } from '../source/index.ts'
import { addition, aligned, constant, product, quotient, rounded, type TypedNumber } from './arithmetic.ts'
import { extremeOf } from './calls.ts'
import { type Context, numberAt, numberOf, sentenceAt } from './context.ts'
import { type Band, bandRows, bandSentences, checkBandOrder, firstOf } from './definitions.ts'
import { compileExpression } from './expression.ts'
import { asList, entering } from './lists.ts'
import type { CompiledAmount, CompiledPart } from './programme.ts'
import type { Scope } from './scope.ts'

const MONEY = { CNY: 1 }
const PERCENT = { percent: 1 }
const NOWHERE = { from: 0, to: 0 }

/** Compiles the `amount` block: base × rate by line, or parts by payer, rounded half up to the fen. */
export function compileAmount(context: Context, place: SourceReader): CompiledAmount {
  place.only('base', 'label', 'rate', 'bands', 'alreadyPaid', 'parts', 'split', 'splitBy')
  const base = numberAt(context, place.at('base'), MONEY)
  const { rate, amount } = lineAmount(context, place, base)
  const parts = place.items('parts').map((part) => compilePart(context, part, base))
  const baseLabel = place.has('label') ? place.words('label') : null
  return {
    base: toFen(base).ir,
    baseLabel,
    sentence: amountSentences(context, place),
    rate,
    amount: amount.ir,
    alreadyPaid: place.has('alreadyPaid') ? toFen(numberAt(context, place.at('alreadyPaid'), MONEY)).ir : null,
    parts,
    split: place.items('split').map((share) => {
      share.only('payer', 'label', 'percent', 'rest')
      const percent = share.has('percent') ? numberAt(context, share.at('percent'), PERCENT) : null
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

function amountSentences(context: Context, place: SourceReader): Words[] {
  const base = sentenceAt(context, place.at('base'))
  const parts = place.items('parts').map((part) => {
    const [label, rate] = [part.words('label'), sentenceAt(context, part.at('rate'))]
    const most = part.has('upTo') ? sentenceAt(context, part.at('upTo')) : null
    return {
      zh: `${label.zh}：${base.zh} × ${rate.zh}${most ? `，且不超过${most.zh}` : ''}`,
      en: `${label.en}: ${base.en} × ${rate.en}${most ? `, at most ${most.en}` : ''}`,
    }
  })
  if (parts.length > 0) return parts
  const rounding = { zh: '，按每笔四舍五入到分', en: ', rounded half up to the fen on each line' }
  if (place.has('bands')) {
    const head = { zh: `${base.zh} × 比例${rounding.zh}`, en: `${base.en} × rate${rounding.en}` }
    return [head, ...bandSentences(context, place.at('bands'), 'rate')]
  }
  if (!place.has('rate')) return [base]
  const rate = sentenceAt(context, place.at('rate'))
  return [{ zh: `${base.zh} × ${rate.zh}${rounding.zh}`, en: `${base.en} × ${rate.en}${rounding.en}` }]
}

function lineAmount(
  context: Context,
  place: SourceReader,
  base: TypedNumber,
): { rate: CompiledAmount['rate']; amount: TypedNumber } {
  if (place.has('bands')) return byBands(context, place.at('bands'), base)
  if (!place.has('rate')) return { rate: null, amount: toFen(base) }
  const rate = numberAt(context, place.at('rate'), PERCENT)
  return { rate: { ir: rate.ir, scale: rate.type.scale }, amount: ofPercent(context, base, rate) }
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

/** base × Σ(rate × slice of the line) ÷ line: each slice takes its own rate. */
function marginal(context: Context, place: SourceReader, base: TypedNumber, bands: readonly Band[]): TypedNumber {
  const scope = scopeOf(context, place)
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
  return rounded('half up', quotient(scope, share, constant(100, 0), NOWHERE), 2)
}

function compilePart(context: Context, place: SourceReader, base: TypedNumber): CompiledPart {
  place.only('payer', 'label', 'rate', 'upTo')
  const rate = numberAt(context, place.at('rate'), PERCENT)
  const upTo = place.has('upTo') ? toFen(numberAt(context, place.at('upTo'), MONEY)).ir : null
  return { payer: place.text('payer'), label: place.words('label'), amount: ofPercent(context, base, rate).ir, upTo }
}

function compileSplitBy(context: Context, place: SourceReader): CompiledAmount['splitBy'] {
  place.only('list', 'name', 'percent')
  const scope = scopeOf(context, place)
  const parsed = parseFeel(place.text('list'), {})
  const list = parsed.ok ? asList(compileExpression, { ...scope, text: place.text('list') }, parsed.value) : null
  if (list === null) return null
  const { inner, variable } = entering(scope, list, 'item')
  const field = (key: 'name' | 'percent') =>
    compileExpression(inner, { kind: 'name', name: place.text(key), ...NOWHERE })
  const percent = field('percent')
  const scale = percent.type.kind === 'number' ? percent.type.scale : 0
  return { list: list.ir, variable, name: field('name').ir, percent: percent.ir, scale }
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
