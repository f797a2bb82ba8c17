import { expect, test } from 'vitest'
import { createWorkCalendar, readCalendarYear, valueOrThrow } from '../../../core/values/index.ts'
import { codeOf, type DirectoryHouse, directoryHouse, rowsOf } from '../record/directory.fixture.ts'
import { addExpertRoutes } from './index.ts'

const CALENDAR = createWorkCalendar([valueOrThrow(readCalendarYear({ year: 2026, holidays: [], makeUpDays: [] }))])
const QUESTION = { creditCode: null, field: '新材料', question: '示例问题', documents: [], workingDays: 10 }

function house(): Promise<DirectoryHouse> {
  return directoryHouse((app, desk) => addExpertRoutes(app, desk, () => CALENDAR))
}

async function expertsOf({ officer, done }: DirectoryHouse, count: number): Promise<{ id: string; version: number }[]> {
  const experts: { id: string; version: number }[] = []
  for (let index = 1; index <= count; index += 1)
    experts.push(
      await done(officer, 'POST', '/api/experts', {
        name: `示例专家${index}`,
        unit: null,
        fields: ['新材料', '光电'],
        status: 'ACTIVE',
        from: '2025-01-01',
        to: null,
      }),
    )
  return experts
}

test('a request in a field shows six experts, excludes the one with a share in the firm, and is answered in six working days', async () => {
  const here = await house()
  const { officer, done, ask, person, enterprise, turnTo } = here
  const firm = await enterprise(1)
  const applicant = await person({ role: 'applicant', enterprise: firm })
  const experts = await expertsOf(here, 7)
  const [adviser, partner] = [await person({ role: 'expert' }), await person({ role: 'expert' })]
  const name = (index: number, who: string) =>
    done(officer, 'PUT', `/api/experts/${experts[index]?.id}/person`, { person: who, version: experts[index]?.version })
  await name(0, adviser.person)
  await name(6, partner.person)
  const conflict = {
    expert: experts[6]?.id,
    creditCode: codeOf(1),
    kind: 'SHARE',
    shareBp: 500,
    from: '2025-01-01',
    to: null,
  }
  await done(partner, 'POST', '/api/expert-conflicts', conflict)
  const { id, version } = await done(applicant, 'POST', '/api/advice', QUESTION)
  const proposals = await done(applicant, 'GET', `/api/advice/${id}/experts`)
  expect([rowsOf(proposals).length, proposals['excluded']]).toEqual([6, 1])
  expect(JSON.stringify(proposals)).not.toContain(experts[6]?.id)
  // Whoever holds a share sees neither the question nor a way to take it.
  expect((await ask(partner, 'POST', `/api/advice/${id}/acceptance`, { version })).status).toBe(404)
  const accepted = await done(adviser, 'POST', `/api/advice/${id}/acceptance`, { version })
  expect(accepted).toMatchObject({ state: 'ACCEPTED', dueOn: '2026-03-16' })
  await turnTo('2026-03-10')
  const answered = await done(adviser, 'POST', `/api/advice/${id}/answer`, {
    answer: '示例答复',
    version: accepted.version,
  })
  expect(answered).toMatchObject({ state: 'ANSWERED', workingDaysTaken: 6, isLate: false })
  const rated = await done(applicant, 'POST', `/api/advice/${id}/rating`, { rating: 5, version: answered.version })
  expect(rated).toMatchObject({ state: 'RATED', rating: 5 })
  const workload = rowsOf(await done(officer, 'GET', '/api/expert-workload')).find(
    (row) => row['expert'] === experts[0]?.id,
  )
  expect(workload).toMatchObject({
    accepted: 1,
    open: 0,
    answered: 1,
    workingDaysAverage: '6.00',
    ratingAverage: '5.00',
  })
})

test('a question that one expert took cannot be taken by another, and is rated only by whoever asked', async () => {
  const here = await house()
  const { officer, done, ask, person, enterprise } = here
  const applicant = await person({ role: 'applicant', enterprise: await enterprise(1) })
  const experts = await expertsOf(here, 2)
  const [first, second] = [await person({ role: 'expert' }), await person({ role: 'expert' })]
  for (const [index, who] of [first, second].entries())
    await done(officer, 'PUT', `/api/experts/${experts[index]?.id}/person`, { person: who.person, version: 1 })
  const { id, version } = await done(applicant, 'POST', '/api/advice', QUESTION)
  const accepted = await done(first, 'POST', `/api/advice/${id}/acceptance`, { version })
  expect((await ask(second, 'GET', `/api/advice/${id}`)).status).toBe(404)
  const early = await ask(applicant, 'POST', `/api/advice/${id}/rating`, { rating: 1, version: accepted.version })
  expect([early.status, early.body['code']]).toEqual([409, 'advice.state'])
  const stranger = await person({ role: 'applicant', enterprise: await enterprise(2) })
  expect((await ask(stranger, 'GET', `/api/advice/${id}`)).status).toBe(404)
})

test('a question in a field without an expert is told to the department, and one beyond the calendar is refused', async () => {
  const here = await house()
  const { officer, done, ask, person, enterprise, turnTo } = here
  const applicant = await person({ role: 'applicant', enterprise: await enterprise(1) })
  await done(applicant, 'POST', '/api/advice', { ...QUESTION, field: '低空经济' })
  expect((await done(officer, 'GET', '/api/expert-workload'))['fieldsWithoutExpert']).toEqual(['低空经济'])
  await turnTo('2026-12-30')
  expect((await ask(applicant, 'POST', '/api/advice', QUESTION)).body['code']).toBe('advice.no-calendar')
})
