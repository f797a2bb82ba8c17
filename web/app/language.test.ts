import { expect, test } from 'vitest'
import { firstLanguage, readLanguage } from './language.ts'

test('the address decides the language, Chinese where nothing does', () => {
  expect(firstLanguage('?lang=en')).toBe('en')
  expect(firstLanguage('?lang=de')).toBe('zh')
  expect(firstLanguage('')).toBe('zh')
  expect(readLanguage(undefined)).toBeUndefined()
})
