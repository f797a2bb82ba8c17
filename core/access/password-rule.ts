import { accept, type Refusal, type Result, refuse } from '../values/index.ts'
import { isWidelyUsed } from './widely-used-password.ts'

/** Rules of passwords by name; a deployment follows one. They contradict each other: see docs/guides/sign-in.md. */
export const PASSWORD_RULES = {
  /** OWASP ASVS 5 §6.2: long, of whatever characters, not widely used, and good until there is a reason to change it. */
  asvs: { charactersMin: 12, classesMin: 1, daysMax: null },
  /** GB/T 22239 level 3 as it is commonly assessed: of several kinds of characters, and changed every 90 days. */
  djbh3: { charactersMin: 8, classesMin: 3, daysMax: 90 },
} as const satisfies Readonly<Record<string, PasswordLimits>>

/** Least characters, least kinds of characters among four, and days after which it must be replaced. */
export type PasswordLimits = {
  readonly charactersMin: number
  readonly classesMin: 1 | 2 | 3 | 4
  readonly daysMax: number | null
}

/** Name of a rule of passwords. */
export type PasswordRule = keyof typeof PASSWORD_RULES

/** Longest password: more is no gain, and costs time to hash. */
const CHARACTERS_MAX = 128

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

/** Whether a text names a rule of passwords. */
export function isPasswordRule(text: string): text is PasswordRule {
  return Object.hasOwn(PASSWORD_RULES, text)
}

/** A password that its rule accepts. Refuses password.too-short, .too-long, .too-few-kinds, .widely-used and .holds-name, all that apply. */
export function judgePassword(
  password: string,
  { rule, names }: { readonly rule: PasswordRule; readonly names: readonly string[] },
): Result<string> {
  const { charactersMin, classesMin } = PASSWORD_RULES[rule]
  const length = Array.from(password.normalize('NFKC')).length
  const kinds = CLASSES.filter((kind) => kind.test(password)).length
  const refusals = [
    length < charactersMin ? tooShort(length, charactersMin) : null,
    length > CHARACTERS_MAX ? tooLong(length) : null,
    kinds < classesMin ? tooFewKinds(kinds, classesMin) : null,
    isWidelyUsed(password) ? WIDELY_USED : null,
    holdsName(password, names) ? HOLDS_NAME : null,
  ].filter((refusal) => refusal !== null)
  return refusals.length === 0 ? accept(password) : refuse(...refusals)
}

/** Whether a password has stood longer than its rule allows, counted in whole days. */
export function isExpired(rule: PasswordRule, daysOld: number): boolean {
  const { daysMax } = PASSWORD_RULES[rule]
  return daysMax !== null && daysOld > daysMax
}

/** What a password must be like, in both languages. */
export function sayPasswordRule(rule: PasswordRule): { readonly zh: string; readonly en: string } {
  const { charactersMin, classesMin, daysMax }: PasswordLimits = PASSWORD_RULES[rule]
  const kindsZh = classesMin > 1 ? `，含大写字母、小写字母、数字、其他字符中的${classesMin}种` : '，字符种类不限'
  const kindsEn = classesMin > 1 ? `, with ${classesMin} of capitals, small letters, digits and others` : ' of any kind'
  return {
    zh: `至少${charactersMin}个字符${kindsZh}；不能是常见密码，不能包含登录名或姓名${daysMax === null ? '' : `；每${daysMax}天更换`}。`,
    en: `At least ${charactersMin} characters${kindsEn}; not a widely used one, without your names${daysMax === null ? '' : `; replaced every ${daysMax} days`}.`,
  }
}

/** Names of three characters and more, of Chinese two, whatever their case. */
function holdsName(password: string, names: readonly string[]): boolean {
  const text = password.toLowerCase()
  return names
    .map((name) => name.toLowerCase())
    .some((name) => name.length >= (/^\p{Script=Han}+$/u.test(name) ? 2 : 3) && text.includes(name))
}

function tooShort(characters: number, charactersMin: number): Refusal {
  return {
    code: 'password.too-short',
    messageZh: `密码有${characters}个字符，至少要${charactersMin}个。`,
    messageEn: `The password has ${characters} characters; at least ${charactersMin} are asked for.`,
    remedyZh: '几个不相关的词连在一起，既长又好记。',
    remedyEn: 'Several unrelated words are long and easy to remember.',
    values: { characters, charactersMin },
  }
}

function tooLong(characters: number): Refusal {
  return {
    code: 'password.too-long',
    messageZh: `密码有${characters}个字符，最多${CHARACTERS_MAX}个。`,
    messageEn: `The password has ${characters} characters; at most ${CHARACTERS_MAX} are taken.`,
    remedyZh: '请缩短。',
    remedyEn: 'Shorten it.',
    values: { characters, charactersMax: CHARACTERS_MAX },
  }
}

function tooFewKinds(kinds: number, kindsMin: number): Refusal {
  return {
    code: 'password.too-few-kinds',
    messageZh: `密码只有${kinds}种字符，至少要${kindsMin}种。`,
    messageEn: `The password has ${kinds} kinds of characters; at least ${kindsMin} are asked for.`,
    remedyZh: '请在大写字母、小写字母、数字和其他字符中增加种类。',
    remedyEn: 'Add capitals, small letters, digits or other characters.',
    clause: 'GB/T 22239-2019 8.1.4.1',
    values: { kinds, kindsMin },
  }
}

const WIDELY_USED: Refusal = {
  code: 'password.widely-used',
  messageZh: '这是常见密码，别人最先试的就是它。',
  messageEn: 'This password is widely used: it is among the first that others try.',
  remedyZh: '请换一个与常见词、键盘顺序、重复字符都无关的密码。',
  remedyEn: 'Choose one that is no common word, run of keys or repetition.',
}

const HOLDS_NAME: Refusal = {
  code: 'password.holds-name',
  messageZh: '密码中有您的登录名、姓名或本系统的名称。',
  messageEn: 'The password holds your sign-in name, your name or the name of this system.',
  remedyZh: '请去掉其中的名称。',
  remedyEn: 'Leave the name out.',
}
