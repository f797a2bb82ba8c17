import type { SourceReader, Words } from '../source/index.ts'
import { toFen } from './amount.ts'
import { type Context, chosenAt, dateAt, dateOrNoneAt, feelAt, numberAt, shapeOf, truthAt, wholeAt } from './context.ts'
import type { Ir } from './ir.ts'
import type { CompiledCeiling, CompiledClass, CompiledFlag, CompiledWindow } from './programme.ts'
import { conditionSentence, phraseAt, sentenceAt, valueSentence } from './sentences.ts'
import { number } from './type.ts'

const MONEY = { CNY: 1 }
const SCOPES = ['ENTERPRISE', 'DEAL', 'YEAR'] as const
const MODES = ['WINDOW', 'CUMULATIVE_DAYS'] as const

/** Compiles the `limits` list into at most one window and any number of ceilings. */
export function compileLimits(
  context: Context,
  places: readonly SourceReader[],
): { window: CompiledWindow | null; ceilings: CompiledCeiling[] } {
  const windows: CompiledWindow[] = []
  const ceilings: CompiledCeiling[] = []
  for (const place of places) {
    place.only('id', 'clause', 'label', 'window', 'ceiling')
    const head = { id: place.text('id'), clause: place.text('clause'), label: place.words('label') }
    if (place.has('window')) windows.push({ ...head, ...windowAt(context, place.at('window')) })
    else if (place.has('ceiling')) ceilings.push({ ...head, ...ceilingAt(context, place.at('ceiling')) })
    else place.fault('missing', '应写 window 或 ceiling。', 'Write window or ceiling.')
    if (windows.length > 1) place.fault('two-windows', '只能有一个期间限制。', 'There can be one window only.')
  }
  return { window: windows[0] ?? null, ceilings }
}

function windowAt(context: Context, place: SourceReader): Omit<CompiledWindow, 'id' | 'clause' | 'label'> {
  place.only('months', 'opened', 'used', 'mode')
  if (context.day === null) place.fault('no-accrual', '期间限制只用于逐日计算。', 'A window needs an accrual.')
  return {
    months: wholeAt(context, place.at('months'), { months: 1 }).ir,
    opened: dateOrNoneAt(context, place.at('opened')).ir,
    used: place.has('used') ? wholeAt(context, place.at('used'), { days: 1 }).ir : null,
    mode: chosenAt(context, place, 'mode', MODES),
    sentence: within(valueSentence(context, place.at('months'), 'months'), sentenceAt(context, place.at('opened'))),
  }
}

function ceilingAt(context: Context, place: SourceReader): Omit<CompiledCeiling, 'id' | 'clause' | 'label'> {
  place.only('max', 'per', 'already', 'alreadyInYear', 'orderBy')
  const money = (key: string): CompiledCeiling['already'] => {
    if (!place.has(key)) return null
    const names = new Map(context.names).set('year', {
      ir: { op: 'variable', name: 'year' },
      type: number({ year: 1 }, 0, 1900, 2199),
      level: 0,
    })
    return toFen(numberAt({ ...context, names }, place.at(key), MONEY)).ir
  }
  return {
    max: toFen(numberAt(context, place.at('max'), MONEY)).ir,
    per: chosenAt(context, place, 'per', SCOPES),
    already: money('already'),
    alreadyInYear: money('alreadyInYear'),
    orderBy: place.has('orderBy') ? dateAt(context, place.at('orderBy')).ir : null,
    sentence: atMost(phraseAt(context, place.at('max')), chosenAt(context, place, 'per', SCOPES)),
  }
}

function within(months: Words, opened: Words): Words {
  return {
    zh: `自${opened.zh}（未曾享受的，自本次首个合格日）起，不超过${months.zh}`,
    en: `at most ${months.en} from ${opened.en} on (or from the first eligible day now)`,
  }
}

const SCOPE_WORDS = {
  ENTERPRISE: { zh: '每家企业累计', en: 'for one enterprise in all' },
  DEAL: { zh: '每笔', en: 'for each item' },
  YEAR: { zh: '每家企业每年', en: 'for one enterprise in a calendar year' },
} as const

function atMost(max: Words, per: keyof typeof SCOPE_WORDS): Words {
  const scope = SCOPE_WORDS[per]
  return { zh: `${scope.zh}不超过${max.zh}`, en: `at most ${max.en} ${scope.en}` }
}

/** Compiles the `classes` list, in order. */
export function compileClasses(context: Context, places: readonly SourceReader[]): CompiledClass[] {
  return places.map((place) => {
    place.only('id', 'label', 'clause', 'when', 'gives')
    const gives = place.items('gives').map((gift) => {
      gift.only('id', 'label', 'feel')
      const typed = feelAt(context, gift.at('feel'))
      return { id: gift.text('id'), label: gift.words('label'), ir: typed.ir, shape: shapeOf(typed.type) }
    })
    const when = truthAt(context, place.at('when'))
    return {
      id: place.text('id'),
      label: place.words('label'),
      clause: place.text('clause'),
      when: when.ir,
      feel: place.text('when'),
      sentence: isAlways(when.ir) ? OTHERWISE : sentenceAt(context, place.at('when')),
      gives,
    }
  })
}

/** How the class reads that takes what no class before it took. */
const OTHERWISE: Words = { zh: '其余情形', en: 'in all other cases' }

function isAlways(ir: Ir): boolean {
  return ir.op === 'truth' && ir.value === 1
}

/** Compiles the `flags` list. */
export function compileFlags(context: Context, places: readonly SourceReader[]): CompiledFlag[] {
  return places.map((place) => {
    place.only('id', 'clause', 'label', 'feel')
    const { ir } = truthAt(context, place.at('feel'))
    return {
      id: place.text('id'),
      clause: place.text('clause'),
      label: place.words('label'),
      sentence: conditionSentence(context, place.at('feel')),
      ir,
    }
  })
}
