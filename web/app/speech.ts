import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Words } from '../../contract/index.ts'
import type { zh } from '../words/zh.ts'
import { type Language, rememberLanguage } from './language.ts'

/** A text of the pages, without the ending that tells one from many. */
export type Key = Singular<keyof typeof zh>

type Singular<Name> = Name extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Name

/** What fills the gaps of a text. */
export type Values = Readonly<Record<string, string | number>>

/** How a page speaks: its own texts, words that came from the server, and the language itself. */
export type Speech = {
  readonly language: Language
  readonly say: (key: Key, values?: Values) => string
  readonly tell: (words: Words) => string
}

const loaders = {
  zh: () => import('../words/zh.ts').then((module) => module.zh),
  en: () => import('../words/en.ts').then((module) => module.en),
}

/** Loads the texts of a language and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.isInitialized)
    await i18next.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      resources: {},
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    })
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await loaders[language]())
  await i18next.changeLanguage(language)
  rememberLanguage(language)
}

/** How the page speaks now; a component that uses it is drawn anew when the language changes. */
export function useSpeech(): Speech {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh'
  return useMemo(
    () => ({
      language,
      say: (key, values) => t(key, { ...values }),
      tell: (words) => words[language],
    }),
    [t, language],
  )
}
