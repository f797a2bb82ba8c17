import { expect, test } from 'vitest'
import { chosenId, chosenText, chosenWords } from './found.ts'

test('a chosen record keeps its id and its name in one text', () => {
  const text = chosenText(['7f', '示例企业 一（虚构）'])
  expect([chosenId(text), chosenWords(text)]).toEqual(['7f', '示例企业 一（虚构）'])
})

test('an id alone is both, and nothing is nothing', () => {
  expect([chosenId('7f'), chosenWords('7f'), chosenId(''), chosenWords('')]).toEqual(['7f', '7f', '', ''])
})
