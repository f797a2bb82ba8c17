import i18next from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from '../../contract/index.ts'
import type { Language } from '../app/language.ts'
import { speak } from '../app/speech.ts'
import type { zh } from './words/zh.ts'

/** Where the texts of the signed-in pages stand beside those of the public ones. */
const NAMESPACE = 'desk'

/** A text of the signed-in pages, without the ending that tells one from many. */
export type DeskKey = Singular<keyof typeof zh>

type Singular<Name> = Name extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Name

/** How a signed-in page speaks: its own texts, words that came from the server, and the language itself. */
export type DeskSpeech = {
  readonly language: Language
  readonly say: (key: DeskKey, values?: Readonly<Record<string, string | number>>) => string
  readonly tell: (words: Words) => string
}

const loaders = {
  zh: () => import('./words/zh.ts').then((module) => module.zh),
  en: () => import('./words/en.ts').then((module) => module.en),
}

/** Loads the texts of a language, public and signed-in, and speaks it from now on. */
export async function speakDesk(language: Language): Promise<void> {
  const texts = await loaders[language]()
  if (!i18next.isInitialized) await speak(language)
  if (!i18next.hasResourceBundle(language, NAMESPACE)) i18next.addResourceBundle(language, NAMESPACE, texts)
  await speak(language)
}

/** How a signed-in page speaks now; a component that uses it is drawn anew when the language changes. */
export function useDesk(): DeskSpeech {
  const { t, i18n } = useTranslation(NAMESPACE)
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return useMemo(
    () => ({ language, say: (key, values) => t(key, { ...values }), tell: (words) => words[language] }),
    [t, language],
  )
}
