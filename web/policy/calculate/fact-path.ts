import type { Vocabulary } from '../engine.ts'
import { type FormPath, valueAt } from './document-edit.ts'

/** How the engine names a place of the form: entries by their key, else by position, e.g. `loans[L1].drawnOn`. */
export function factPath(vocabulary: Vocabulary, document: unknown, path: FormPath): string {
  let fields = vocabulary.roots
  let key: string | null = null
  let text = ''
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') {
      const name: unknown = key === null ? undefined : valueAt(document, [...path.slice(0, index + 1), key])
      text += `[${typeof name === 'string' || typeof name === 'number' ? name : step}]`
      continue
    }
    text += text === '' ? step : `.${step}`
    const entity = vocabulary.entities[fields[step]?.of ?? '']
    key = entity?.key ?? null
    fields = entity?.fields ?? {}
  }
  return text
}

/** Names by which a refusal may call an entry of a list: by its key and by its position. */
export function entryPaths(vocabulary: Vocabulary, document: unknown, path: FormPath): string[] {
  const list = factPath(vocabulary, document, path.slice(0, -1))
  return [factPath(vocabulary, document, path), `${list}[${String(path.at(-1))}]`]
}
