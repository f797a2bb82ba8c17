/** Languages in which the server answers. */
export type Language = 'zh' | 'en'

/** The language that an `Accept-Language` header asks for first; Chinese where it asks for neither. */
export function languageOf(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return asked.find((part): part is Language => part === 'zh' || part === 'en') ?? 'zh'
}
