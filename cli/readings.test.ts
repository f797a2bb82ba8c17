import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { listPacks } from '../packs/load.ts'
import { readCommandLine } from './command-line.ts'
import { openPack } from './pack.ts'
import { underReadings } from './readings.ts'
import { CommandRefused } from './refused.ts'
import { openSummary } from './summary.ts'

/** Two readings of any pack, each with an option that the pack does not choose. */
const { pack, others } = withTwoReadings()

function withTwoReadings() {
  for (const { id } of listPacks()) {
    const { pack: opened } = openPack(id)
    const found = opened.programmes.flatMap(({ id: programme, readings }) =>
      readings.map(({ id: reading, options, chosen }) => {
        const option = Object.keys(options).find((each) => each !== chosen) ?? ''
        return { name: `${programme}.${reading}`, option, chosen }
      }),
    )
    if (found.length > 1) return { pack: opened, others: found.slice(0, 2) }
  }
  throw new Error('No pack has two readings')
}

const lineOf = (...readings: string[]) =>
  readCommandLine(
    readings.flatMap((reading) => ['--reading', reading]),
    { values: [], lists: ['reading'], flags: [] },
  )

function codesOf(...readings: string[]): string[] {
  try {
    underReadings(pack, lineOf(...readings))
    return []
  } catch (fault) {
    if (fault instanceof CommandRefused) return fault.refusals.map(({ code }) => code)
    throw fault
  }
}

describe('--reading', () => {
  test('switches each reading that it names, and no other', () => {
    const read = underReadings(pack, lineOf(...others.map(({ name, option }) => `${name}=${option}`)))
    const switched = read.programmes.flatMap(({ id, readings }) =>
      readings
        .filter(({ chosen, chosenByPack }) => chosen !== chosenByPack)
        .map(({ id: reading, chosen }) => ({ name: `${id}.${reading}`, option: chosen })),
    )
    expect(switched).toEqual(others.map(({ name, option }) => ({ name, option })))
  })

  test('is not needed', () => {
    expect(underReadings(pack, lineOf())).toBe(pack)
  })

  test('refuses what the pack does not know', () => {
    expect(codesOf('nothing.at-all=X')).toEqual(['reading.unknown'])
    expect(codesOf('nothing')).toEqual(['reading.unknown'])
    expect(codesOf(`${others[0]?.name}=NOTHING`)).toEqual(['reading.not-an-option'])
    expect(codesOf(`${others[0]?.name}`)).toEqual(['reading.not-an-option'])
  })

  test('is said above the answers, with what the pack itself takes', async () => {
    const [first] = others
    const read = underReadings(pack, lineOf(`${first?.name}=${first?.option}`))
    let text = ''
    const target = new Writable({
      write: (chunk, _encoding, done) => {
        text += String(chunk)
        done()
      },
    })
    await openSummary(target, { pack: read, on: '2024-06-30', language: 'en', unitNames: {} }).close()
    expect(text).toContain(`reading ${first?.name} = ${first?.option} (pack: ${first?.chosen})\n`)
  })
})
