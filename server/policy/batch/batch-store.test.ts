import { expect, test } from 'vitest'
import { BatchRun } from './batch-run.ts'
import { BatchStore, MINUTES_KEPT } from './batch-store.ts'

const minute = 60_000

function run(id: string, startedAt: number, size = 1): BatchRun {
  const pack = {
    id: 'p',
    names: { zh: '', en: '' },
    version: '',
    vocabulary: {},
    programmes: [],
  } as unknown as BatchRun['pack']
  const bytes = new Uint8Array(size)
  const batch = new BatchRun({
    id,
    pack,
    fileName: 'f',
    on: '2024-06-30',
    programmes: [],
    unitNames: {},
    startedAt,
    bytes,
  })
  batch.state = 'done'
  return batch
}

test('work whose result was forgotten still takes its place', () => {
  const store = new BatchStore()
  const working = ['a', 'b'].map((id) => Object.assign(run(id, 0), { state: 'evaluating' as const }))
  for (const each of working) store.add(each, 0)
  expect([store.forget('a'), store.hasRoom()]).toEqual([true, false])
  Object.assign(working[0] ?? {}, { state: 'done' })
  expect(store.hasRoom()).toBe(true)
})

test('a result is forgotten after thirty minutes, not before', () => {
  const store = new BatchStore()
  store.add(run('a', 0), 0)
  expect(store.find('a', MINUTES_KEPT * minute)?.id).toBe('a')
  expect(store.find('a', MINUTES_KEPT * minute + 1)).toBeNull()
})

test('the oldest results make room, by number and by size', () => {
  const store = new BatchStore()
  for (let index = 0; index < 17; index += 1) store.add(run(`r${index}`, index), index)
  expect([store.find('r0', 20), store.find('r1', 20)?.id]).toEqual([null, 'r1'])
  const heavy = new BatchStore()
  for (let index = 0; index < 4; index += 1) heavy.add(run(`h${index}`, index, 20 * 1024 * 1024), index)
  expect(['h0', 'h1', 'h2', 'h3'].map((id) => heavy.find(id, 20)?.id ?? null)).toEqual([null, 'h1', 'h2', 'h3'])
})

test('two files are worked on at once, no third', () => {
  const store = new BatchStore()
  for (const id of ['a', 'b']) {
    expect(store.hasRoom()).toBe(true)
    const batch = run(id, 0)
    batch.state = 'evaluating'
    store.add(batch, 0)
  }
  expect(store.hasRoom()).toBe(false)
})

test('names of results cannot be guessed', () => {
  const store = new BatchStore()
  const ids = Array.from({ length: 100 }, () => store.newId())
  expect(new Set(ids).size).toBe(100)
  expect(ids.every((id) => id.length === 22)).toBe(true)
})
