import type { SourceReader, Words } from '../policy/source/index.ts'

/** The words under `key`; a fault where a language is missing or stands in the other's place. */
export function readWords(place: SourceReader, key: string): Words {
  place.at(key).only('zh', 'en')
  const words = place.words(key)
  checkLanguages(place.at(key), words)
  return words
}

/** The words under `key`, or null where there are none. */
export function readWordsOrNull(place: SourceReader, key: string): Words | null {
  return place.has(key) ? readWords(place, key) : null
}

/** A named thing: its id beside its words. */
export function readNamed(place: SourceReader): Words & { readonly id: string } {
  place.only('id', 'zh', 'en')
  const words = { zh: place.text('zh'), en: place.text('en') }
  checkLanguages(place, words)
  return { id: readId(place), ...words }
}

/** The lower-case id of a thing; a fault where it is missing or no id. */
export function readId(place: SourceReader, key = 'id'): string {
  const id = place.text(key)
  if (id !== '' && !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    place
      .at(key)
      .fault('bad-id', `“${id}”应为小写英文、数字和连字符。`, `"${id}" must be lower-case letters, digits and hyphens.`)
  return id
}

/** Reports every id that stood before; the place is where the second one stands. */
export class IdRegister {
  readonly #places = new Map<string, string>()

  add(place: SourceReader, id: string): void {
    const before = this.#places.get(id)
    if (before) place.fault('duplicate-id', `“${id}”已见于 ${before}。`, `"${id}" stands already in ${before}.`)
    else if (id !== '') this.#places.set(id, `${place.document.path}:${place.line}`)
  }

  get ids(): string[] {
    return [...this.#places.keys()]
  }
}

function checkLanguages(place: SourceReader, { zh, en }: Words): void {
  if (zh !== '' && !/\p{Script=Han}/u.test(zh))
    place.at('zh').fault('not-chinese', '“zh”里没有中文。', '"zh" holds no Chinese.')
  if (en !== '' && !/[A-Za-z]/.test(en))
    place.at('en').fault('not-english', '“en”里没有英文。', '"en" holds no English.')
}
