import type { Diagnostic } from './diagnostic.ts'
import type { SourceDocument, SourceValue } from './document.ts'

/** A place in a pack file that can be asked for its parts; what is wrong becomes a diagnostic, never a throw. */
export class SourceReader {
  readonly document: SourceDocument
  readonly pointer: string
  readonly value: SourceValue
  readonly diagnostics: Diagnostic[]

  constructor(document: SourceDocument, diagnostics: Diagnostic[], pointer = '', value: SourceValue = document.value) {
    this.document = document
    this.diagnostics = diagnostics
    this.pointer = pointer
    this.value = value
  }

  /** Line of this place, or of the nearest enclosing one. */
  get line(): number {
    let pointer = this.pointer
    while (pointer !== '' && !this.document.lines.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'))
    return this.document.lines.get(pointer) ?? 1
  }

  /** Records a fault at this place. */
  fault(code: string, zh: string, en: string, severity: Diagnostic['severity'] = 'error'): void {
    const { line, diagnostics } = this
    const file = this.document.path
    const isKnown = diagnostics.some((known) => known.en === en && known.line === line && known.file === file)
    if (!isKnown) diagnostics.push({ severity, code, file, line, zh, en })
  }

  has(key: string): boolean {
    return isRecord(this.value) && Object.hasOwn(this.value, key) && this.value[key] !== null
  }

  /** The keys of this place, none where it is absent; a fault where it is no map. */
  keys(): string[] {
    if (isRecord(this.value)) return Object.keys(this.value)
    if (this.value !== null) this.fault('not-a-map', '此处应为“键: 值”。', 'Keys with values are due here.')
    return []
  }

  /** The part under `key`; its value is null where absent. */
  at(key: string): SourceReader {
    const value = isRecord(this.value) && Object.hasOwn(this.value, key) ? (this.value[key] ?? null) : null
    return new SourceReader(this.document, this.diagnostics, `${this.pointer}/${key}`, value)
  }

  /** The items under `key`, none where absent. */
  items(key: string): SourceReader[] {
    const place = this.at(key)
    if (place.value === null) return []
    if (Array.isArray(place.value))
      return place.value.map(
        (value: SourceValue, index) =>
          new SourceReader(this.document, this.diagnostics, `${place.pointer}/${index}`, value),
      )
    place.fault('not-a-list', `“${key}”应为列表。`, `"${key}" must be a list.`)
    return []
  }

  /** The text under `key`; a fault and '' where it is missing, empty or no text. */
  text(key: string): string {
    return this.at(key).ownText()
  }

  /** The text at this place; a fault and '' where it is missing, empty or no text. */
  ownText(): string {
    const text = this.ownTextOrNull() ?? ''
    const isMissing = text === '' && (this.value === null || this.value === '')
    if (isMissing) this.fault('missing', `缺少“${this.key}”。`, `"${this.key}" is missing.`)
    return text
  }

  /** The text under `key`, or null where absent; a fault where it is no text. */
  textOrNull(key: string): string | null {
    return this.at(key).ownTextOrNull()
  }

  /** The texts of the list under `key`; a fault for each item that is none. */
  texts(key: string): string[] {
    return this.items(key).flatMap((item) => item.ownTextOrNull() ?? [])
  }

  /** Whether `key` says true; a fault where it says neither true nor false. */
  truth(key: string): boolean {
    const place = this.at(key)
    if (place.value !== null && typeof place.value !== 'boolean')
      place.fault('not-a-truth', `“${key}”应为 true 或 false。`, `"${key}" must be true or false.`)
    return place.value === true
  }

  private ownTextOrNull(): string | null {
    if (typeof this.value === 'string') return this.value
    const [, number] = /^(\d+)$/.exec(this.key) ?? []
    const [zh, en] = number
      ? [`第${Number(number) + 1}项`, `Item ${Number(number) + 1}`]
      : [`“${this.key}”`, `"${this.key}"`]
    if (this.value !== null) this.fault('not-text', `${zh}应为文字。`, `${en} must be text.`)
    return null
  }

  private get key(): string {
    return this.pointer.slice(this.pointer.lastIndexOf('/') + 1)
  }

  /** A text in both languages; a fault where either is missing. */
  words(key: string): Words {
    const place = this.at(key)
    if (!isRecord(place.value)) {
      const at = place.value === null ? this : place
      at.fault('missing', `缺少“${key}”（zh 与 en）。`, `"${key}" is missing (zh and en).`)
      return { zh: '', en: '' }
    }
    place.only('zh', 'en')
    return { zh: place.text('zh'), en: place.text('en') }
  }

  /** Refuses keys the format does not know, so that a typing error is never silently ignored. */
  only(...known: readonly string[]): void {
    for (const key of this.keys())
      if (!known.includes(key))
        this.at(key).fault('unknown-key', `不认识的键“${key}”。`, `Unknown key "${key}"; known: ${known.join(', ')}.`)
  }

  /** One of a closed set of words; a fault and the first word otherwise. */
  choice<const T extends readonly [string, ...string[]]>(key: string, options: T, absent?: T[number]): T[number] {
    const text = this.textOrNull(key)
    if (text === null && absent !== undefined) return absent
    if (text === null && this.has(key)) return options[0]
    if (text !== null && (options as readonly string[]).includes(text)) return text
    this.at(key).fault(
      'not-an-option',
      `“${key}”应为：${options.join('、')}。`,
      `"${key}" must be one of: ${options.join(', ')}.`,
    )
    return options[0]
  }
}

/** The same text in Simplified Chinese and English. */
export type Words = { readonly zh: string; readonly en: string }

function isRecord(value: SourceValue): value is { readonly [key: string]: SourceValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
