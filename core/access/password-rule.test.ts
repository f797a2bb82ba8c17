import { expect, test } from 'vitest'
import {
  isExpired,
  isPasswordRule,
  judgePassword,
  PASSWORD_RULES,
  type PasswordRule,
  sayPasswordRule,
} from './password-rule.ts'

const judge = (rule: PasswordRule, password: string): string[] => {
  const judged = judgePassword(password, { rule, names: ['li.fang', '李芳', 'kerong'] })
  return judged.ok ? [] : judged.refusals.map(({ code }) => code)
}

test('a long passphrase of one kind of characters is good for the one rule and bad for the other', () => {
  expect(judge('asvs', 'correcthorsebattery')).toEqual([])
  expect(judge('djbh3', 'correcthorsebattery')).toEqual(['password.too-few-kinds'])
})

test('eight characters of three kinds are good for the other rule and too short for the one', () => {
  expect(judge('djbh3', 'Zx9mKq2w')).toEqual([])
  expect(judge('asvs', 'Zx9mKq2w')).toEqual(['password.too-short'])
})

test('the bounds themselves are within, and Chinese characters count one each', () => {
  expect(judge('asvs', 'ab cd ef gh ')).toEqual([])
  expect(judge('asvs', 'ab cd ef gh')).toEqual(['password.too-short'])
  expect(judge('asvs', '山高月小水落石出清风徐来')).toEqual([])
  expect(judge('asvs', '山高月小水落石出清风徐')).toEqual(['password.too-short'])
  expect(judge('djbh3', 'Zx9mKq2')).toEqual(['password.too-short'])
  expect(judge('asvs', 'river-'.repeat(30))).toEqual(['password.too-long'])
})

test('what leaked lists hold is refused however it is dressed', () => {
  for (const password of [
    'Password123!',
    'P@ssw0rd2024',
    'qwertyuiop12',
    'Woaini520520',
    '123456789012',
    '201203199001',
    'aaaaaaaaaaaaa',
    'abababababab',
    'admin123admin123',
    '1qaz2wsx3edc',
    'zyxwvutsrqponm',
    'Welcome2026!',
  ])
    expect([password, judge('asvs', password)]).toEqual([password, ['password.widely-used']])
})

test('the names of the person and of the system are refused within a password', () => {
  expect(judge('asvs', 'blue LI.FANG kettle')).toEqual(['password.holds-name'])
  expect(judge('asvs', '青山李芳绿水长流明月松间')).toEqual(['password.holds-name'])
  expect(judge('asvs', 'my kerong kettle')).toEqual(['password.holds-name'])
})

test('every reason is told', () => {
  expect(judge('djbh3', 'kerong1')).toEqual([
    'password.too-short',
    'password.too-few-kinds',
    'password.widely-used',
    'password.holds-name',
  ])
})

test('a password of ninety days is good for its last day, and under the other rule for ever', () => {
  expect([isExpired('djbh3', 90), isExpired('djbh3', 91), isExpired('asvs', 10_000)]).toEqual([false, true, false])
})

test('each rule says in both languages what it asks', () => {
  for (const rule of Object.keys(PASSWORD_RULES).filter(isPasswordRule)) {
    const { zh, en } = sayPasswordRule(rule)
    expect(zh).toContain(`${PASSWORD_RULES[rule].charactersMin}个字符`)
    expect(en).toContain(`${PASSWORD_RULES[rule].charactersMin} characters`)
  }
  expect(isPasswordRule('toString')).toBe(false)
})
