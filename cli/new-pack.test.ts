import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from './new-pack.ts'
import { CommandRefused } from './refused.ts'

const folder = mkdtempSync(join(tmpdir(), 'kerong-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function refusedCodes(path: string): Promise<string[]> {
  try {
    await run([path, '--id', 'some-region'])
    return []
  } catch (fault) {
    if (!(fault instanceof CommandRefused)) throw fault
    return fault.refusals.map(({ code }) => code)
  }
}

describe('a folder that cannot be made is refused at once', () => {
  test('below a file', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await refusedCodes(join(folder, 'file'))).toEqual(['file.not-writable'])
    expect(await refusedCodes(join(folder, 'file', 'deeper', 'still'))).toEqual(['file.not-writable'])
  })

  test.runIf(existsSync('/proc/self'))('where the system takes no folders', async () => {
    expect(await refusedCodes('/proc/some-region')).toEqual(['file.not-writable'])
    expect(await refusedCodes('/proc/x/y/some-region')).toEqual(['file.not-writable'])
  })

  test('where something is already', async () => {
    expect(await refusedCodes(folder)).toEqual([])
    expect(await refusedCodes(join(folder, 'some-region'))).toEqual(['command.folder-not-empty'])
  })

  test('and a folder in folders that are not there yet is made with them', async () => {
    expect(await refusedCodes(join(folder, 'a', 'b', 'some-region'))).toEqual([])
    expect(readdirSync(join(folder, 'a', 'b', 'some-region'))).toContain('pack.yaml')
  })
})
