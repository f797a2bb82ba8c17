import { expect, test } from 'vitest'
import { readCommandLine } from './command-line.ts'
import { CommandRefused } from './refused.ts'

const names = { values: ['pack', 'population'], lists: ['reading'], flags: ['json'] }

function refusalsOf(...args: string[]) {
  try {
    readCommandLine(args, names)
  } catch (fault) {
    if (fault instanceof CommandRefused) return fault.refusals.map(({ messageZh, messageEn }) => [messageZh, messageEn])
    throw fault
  }
  return []
}

test('options, lists, flags and words are read', () => {
  const line = readCommandLine(
    ['--pack', 'a', '--reading=x', '--reading', 'y', 'word', '--json', '--population', '-5'],
    names,
  )
  expect([line.text('pack'), line.texts('reading'), line.has('json'), line.words, line.text('population')]).toEqual([
    'a',
    ['x', 'y'],
    true,
    ['word'],
    '-5',
  ])
  expect([line.text('reading-of-none'), line.texts('pack'), line.has('none')]).toEqual([undefined, ['a'], false])
})

test.each([
  [['--colour', 'red'], '没有选项 --colour', 'there is no option --colour'],
  [['--pack', 'a', '--pack', 'b'], '选项 --pack 写了不止一次', 'option --pack is given more than once'],
  [['--pack'], '选项 --pack 缺少值', 'option --pack lacks its value'],
  [['--pack', '--json'], '写成 --pack=--json', 'as --pack=--json'],
  [['--json=yes'], '选项 --json 不带值', 'option --json takes no value'],
])('%j is refused in both languages', (args, zh, en) => {
  const [[messageZh, messageEn] = []] = refusalsOf(...args)
  expect([messageZh, messageEn]).toEqual([expect.stringContaining(zh), expect.stringContaining(en)])
  expect(messageZh).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/i)
})
