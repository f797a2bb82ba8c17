import { setTimeout as pause } from 'node:timers/promises'
import { readVocabulary } from '../../../core/policy/index.ts'
import { createWorkCalendar, readCalendarYear, valueOrThrow } from '../../../core/values/index.ts'
import { listPacks, loadPack } from '../../../packs/load.ts'
import { formWith } from '../../server.fixture.ts'
import { makeGround } from '../enterprise/index.ts'
import { type Answered, type ListHouse, listHouse, type Told } from '../list/list.fixture.ts'
import { addImportRoutes } from './index.ts'

/** A house of lists that takes files, too. */
export type ImportHouse = ListHouse & {
  /** Sends a file and waits until it is compared or refused. */
  readonly send: (kind: string, file: { name: string; content: string | Buffer }, query?: string) => Promise<Told>
  readonly commit: (told: Told, takeGoodRows?: boolean) => Promise<Answered>
}

/** The vocabulary of the first pack that there is, and a calendar without holidays. */
export function exampleGround() {
  const [first] = listPacks()
  const documents = first === undefined ? [] : loadPack(first.id).sources.documents
  const vocabulary = readVocabulary(
    documents.filter(({ path }) => path.includes('/vocabulary/')),
    [],
  )
  const year = valueOrThrow(readCalendarYear({ year: 2026, holidays: [], makeUpDays: [] }))
  return makeGround(vocabulary, createWorkCalendar([year]))
}

/** Opens a house for a test. */
export async function importHouse(): Promise<ImportHouse> {
  const house = await listHouse()
  const ground = exampleGround()
  addImportRoutes(house.app, house.desk, { database: house.database, now: house.now, groundOf: () => ground })
  const send: ImportHouse['send'] = async (kind, file, query = '') => {
    const { payload, headers } = formWith(file, {})
    const url = `/api/imports/${kind}?${query}`
    const reply = await house.app.inject({
      method: 'POST',
      url,
      headers: { ...house.officer.headers, ...headers },
      payload,
    })
    const sent = reply.json<Told>()
    if (reply.statusCode !== 202) throw new Error(JSON.stringify(sent))
    for (;;) {
      const { body } = await house.ask(house.officer, 'GET', `/api/imports/${String(sent['id'])}`)
      if (body['state'] !== 'READING') return body
      await pause(20)
    }
  }
  const commit: ImportHouse['commit'] = (told, takeGoodRows = false) =>
    house.ask(house.officer, 'POST', `/api/imports/${String(told['id'])}/commit`, {
      comparison: told['comparison'],
      takeGoodRows,
    })
  return { ...house, send, commit }
}

/** A CSV file of rows. */
export function csvOf(name: string, head: string, rows: readonly string[]): { name: string; content: string } {
  return { name, content: [head, ...rows].join('\r\n') }
}

/** The counts of an import. */
export function countsOf(told: Told): Told {
  const { state, rowsRead, added, changed, unchanged, leaving, refused } = told
  return { state, rowsRead, added, changed, unchanged, leaving, refused }
}
