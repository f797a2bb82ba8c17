import { describe, expect, test } from 'vitest'
import { type CompiledProgramme, compilePack } from '../core/policy/index.ts'
import type { Words } from '../core/policy/source/index.ts'
import { listPacks, loadPack } from './load.ts'

/** Every sentence of a programme, by the place it stands for. */
function sentencesOf(programme: CompiledProgramme): [string, Words][] {
  const { conditions, definitions, amount, window, ceilings, classes, flags } = programme
  const named = [...conditions, ...classes, ...flags, ...ceilings, ...(window ? [window] : [])]
  return [
    ...named.map(({ id, sentence }): [string, Words] => [id, sentence]),
    ...definitions.flatMap(({ id, sentence }) => sentence.map((each): [string, Words] => [id, each])),
    ...(amount?.sentence ?? []).map((each): [string, Words] => ['amount', each]),
  ]
}

/** What only a rule file should hold: FEEL's signs and words, camelCase, CODES_WITH_LINES, dates as machines write them. */
const RAW =
  /[<>{}[\]"=]|\bsatisfies\b|\bparameter\b|\breading\(|\bnull\b|[a-z][A-Z]|[A-Z]_[A-Z]|undefined|NaN|\bobject\b/
const RAW_ZH = /\d{4}-\d\d-\d\d|[a-z]{3,}|[A-Z]{3,}|\s,|\(|\)|“”|的的|，，|：：/
const RAW_EN = /\p{Script=Han}|\(\)|“”|\bthe the\b|\ba its\b|\s{2,}|\bat most at most\b/u

for (const { id } of listPacks())
  describe(`the rules of pack ${id} read as sentences`, () => {
    const { pack } = compilePack(loadPack(id).sources)
    const ids = new Set(
      pack.programmes.flatMap(({ id: own, parameters, readings, definitions, conditions }) => [
        own,
        ...Object.keys(parameters),
        ...readings.map((reading) => reading.id),
        ...definitions.map((definition) => definition.id),
        ...conditions.map((condition) => condition.id),
      ]),
    )
    // An id that is an ordinary word of the vocabulary, such as start-up, may stand in a sentence.
    const ordinary = JSON.stringify(Object.values(pack.vocabulary.choices)).toLowerCase()
    const raw = [...ids].filter((name) => /[A-Z]|-/.test(name) && !ordinary.includes(name))

    for (const programme of pack.programmes)
      test(`${programme.id} (${programme.file.split('/').at(-1)})`, () => {
        const offenders = sentencesOf(programme).filter(([, { zh, en }]) => {
          const isSilent = zh.trim() === '' || en.trim() === ''
          const words = new Set(en.split(/[^A-Za-z-]+/))
          const named = raw.some((name) => zh.includes(name) || words.has(name))
          return isSilent || named || RAW.test(zh) || RAW.test(en) || RAW_ZH.test(zh) || RAW_EN.test(en)
        })
        expect(offenders).toEqual([])
        expect(sentencesOf(programme).length).toBeGreaterThan(0)
      })
  })
