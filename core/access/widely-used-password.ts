/** Cores of passwords that lists of leaked ones hold most often, in small letters; what is put around them is taken off first. */
const CORES = new Set(
  (
    'password passw0rd pass pa55word passwort motdepasse admin administrator root superuser guest user test testtest demo default changeme ' +
    'letmein letmeinnow welcome welcometo login signin master secret trustno iloveyou iloveu loveyou woaini woaiwojia wohenhao mima mimamima ' +
    'nihao zhongguo china beijing shanghai dragon monkey sunshine princess football baseball superman batman pokemon starwars shadow michael ' +
    'jordan ashley jessica charlie qazwsx qazwsxedc qweasd qweasdzxc qwerty qwertyui qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm azerty ' +
    'google facebook windows microsoft computer internet hello helloworld freedom whatever access mustang summer winter spring autumn killer ' +
    'abc abcd abcde abcdef abcdefg aa aaa asd asdf qwe qaz zxc wang zhang taobao alipay weixin wechat qq tencent alibaba baidu kerong keji jinrong'
  ).split(' '),
)

/** Rows of keys and runs of characters, forwards and backwards. */
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
].flatMap((run) => [run, run.split('').toReversed().join('')])

/** Signs that are often written for a letter. */
const LETTERS: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

/**
 * Whether a password is of the kind that lists of leaked ones hold: a word of theirs with digits or signs around it, a word
 * repeated, one run of keys, or two characters only. A small check in the program itself, not a list of all that leaked.
 */
export function isWidelyUsed(password: string): boolean {
  const text = password.toLowerCase()
  if (new Set(text).size <= 2) return true
  const unit = repeatedUnit(text)
  const bare = takeOff(unit)
  const cores = [unit, bare, repeatedUnit(bare)].flatMap((core) => [core, spell(core), takeOff(spell(core))])
  if (cores.some((core) => CORES.has(core))) return true
  return RUNS.some((run) => `${run}${run}`.includes(unit)) || /^\d+$/.test(unit)
}

/** The text without the digits and signs around it. */
function takeOff(text: string): string {
  return text.replaceAll(/^[^a-z]+|[^a-z]+$/g, '')
}

/** The text with letters for the signs that are often written for them. */
function spell(text: string): string {
  return text
    .split('')
    .map((sign) => LETTERS[sign] ?? sign)
    .join('')
}

/** The shortest text of which a text is a repetition: `abcabc` is `abc` twice. */
function repeatedUnit(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length)
    if (text.length % length === 0 && unit.repeat(text.length / length) === text) return unit
  }
  return text
}
