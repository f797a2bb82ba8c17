/** Languages of the pages. */
export type Language = 'zh' | 'en'

const KEY = 'kerong.language'

/** The language for the value of a parameter or a stored word; undefined where it names none. */
export function readLanguage(value: unknown): Language | undefined {
  return value === 'zh' || value === 'en' ? value : undefined
}

/** The language to begin with: that of the address, else the one chosen before, else Chinese. */
export function firstLanguage(query: string): Language {
  return readLanguage(new URLSearchParams(query).get('lang')) ?? readLanguage(recall()) ?? 'zh'
}

/** Keeps the chosen language for the next visit and tells the browser what language the page is in. */
export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // A browser that stores nothing still shows the page; the address carries the language.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
