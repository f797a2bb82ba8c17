import type { Overlay } from '../compile/index.ts'
import { type Diagnostic, type SourceDocument, SourceReader, type SourceValue, type Words } from '../source/index.ts'

/** A worked example of a programme: facts in, determination out. Shown to readers and run as a test. */
export type Example = {
  readonly programme: string
  readonly name: Words
  readonly clause: string
  readonly on: string
  /** The facts document, what is given merged with what is said here. */
  readonly facts: SourceValue
  readonly overlay: Overlay
  readonly expect: { readonly [key: string]: SourceValue }
  readonly file: string
  readonly line: number
}

/** Reads an `examples.yaml`; the programme is that of its folder. */
export function readExamples(document: SourceDocument, diagnostics: Diagnostic[]): Example[] {
  const file = new SourceReader(document, diagnostics)
  file.only('givens', 'examples')
  const programme = document.path.split('/').at(-2) ?? ''
  return file.items('examples').map((place) => {
    place.only('name', 'clause', 'on', 'given', 'with', 'facts', 'expect')
    const given = place.textOrNull('given')
    if (given !== null && !file.at('givens').has(given))
      place.at('given').fault('unknown-given', `没有“${given}”。`, `There is no given "${given}".`)
    const base = given === null ? {} : file.at('givens').at(given).value
    const expect = place.at('expect')
    if (expect.keys().length === 0)
      place.fault('expects-nothing', '示例没有写出应得的结果。', 'The example says nothing of what is expected.')
    return {
      programme,
      name: place.words('name'),
      clause: place.text('clause'),
      on: place.text('on'),
      facts: merge(base, place.at('facts').value),
      overlay: overlayOf(place.at('with'), programme),
      expect: isRecord(expect.value) ? expect.value : {},
      file: document.path,
      line: place.line,
    }
  })
}

function overlayOf(place: SourceReader, programme: string): Overlay {
  place.only('parameters', 'readings')
  const texts = (key: string, prefix: string): Record<string, string> => {
    const entries = place
      .at(key)
      .keys()
      .map((name) => [`${prefix}${name}`, place.at(key).text(name)] as const)
    return Object.fromEntries(entries)
  }
  return { parameters: texts('parameters', ''), readings: texts('readings', `${programme}.`) }
}

/** Maps are merged deep, everything else is replaced whole. */
function merge(base: SourceValue, over: SourceValue): SourceValue {
  if (over === null) return base
  if (!isRecord(base) || !isRecord(over)) return over
  const keys = new Set([...Object.keys(base), ...Object.keys(over)])
  const part = (key: string): SourceValue => {
    if (!Object.hasOwn(over, key)) return base[key] ?? null
    const [below, above] = [base[key] ?? null, over[key] ?? null]
    return isRecord(below) && isRecord(above) ? merge(below, above) : above
  }
  return Object.fromEntries([...keys].map((key) => [key, part(key)]))
}

function isRecord(value: SourceValue): value is { readonly [key: string]: SourceValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
