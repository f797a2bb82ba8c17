import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { creditCheckOf } from '../core/values/index.ts'

// Each test starts a process or two, so there are few of them, and they share one invented region made from the template.
const kerong = fileURLToPath(new URL('./kerong.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kerong-'))
const patience = 30_000

beforeAll(() => {
  const { stderr } = run('new-pack', 'sixth', '--zh', '第六市', '--en', 'Sixth City', '--division', '990600')
  if (stderr !== '') throw new Error(stderr)
}, patience)

afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [kerong, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function codeOf(number: number): string {
  const body = `91650203MA${String(number).padStart(7, '0')}`
  return `${body}${creditCheckOf(body)}`
}

function firm(number: number, title: string) {
  return {
    enterprise: {
      creditCode: codeOf(number),
      name: `示例企业${number}（虚构）`,
      titles: [{ title, from: '2022-01-01', to: null }],
      years: [{ year: 2023, rdExpenseYuan: '1234567.89' }],
    },
    history: { awardsPaid: [] },
  }
}

test(
  'a sixth region is made from data alone, passes its check and pays its award',
  () => {
    expect(readFileSync(join(folder, 'sixth/pack.yaml'), 'utf8')).toContain('names: { zh: "第六市", en: "Sixth City" }')
    const checked = run('check', 'sixth', '--language', 'en')
    expect(checked.stdout).toContain('sixth: 0 errors, 0 warnings')
    expect(checked.stdout).toContain('; 0 unmapped')
    expect(checked.status).toBe(0)
    writeFileSync(join(folder, 'firms.json'), JSON.stringify([firm(1, 'HNTE'), firm(2, 'LEADING_TECH')]))
    const answered = run('evaluate', '--pack', 'sixth', '--facts', 'firms.json', '--on', '2024-06-30', '--json')
    expect(answered).toMatchObject({ status: 0, stderr: '' })
    const { determinations } = JSON.parse(answered.stdout)
    expect(determinations).toMatchObject([
      { subject: codeOf(1), programme: 'sample-award', verdict: 'yes', amountFen: 12_345_679, needs: [] },
      { subject: codeOf(2), programme: 'sample-award', verdict: 'no', amountFen: 0, lines: [] },
    ])
    expect(determinations[0].lines).toMatchObject([{ baseFen: 123_456_789, rate: '0.1', amountFen: 12_345_679 }])
    expect(determinations[1].reasons[1]).toMatchObject({ condition: 'recognised', result: 'no', clause: 'SMP-1a' })
    const explained = run(
      'explain',
      '--pack',
      'sixth',
      '--facts',
      'firms.json',
      '--on',
      '2024-06-30',
      '--language',
      'en',
    )
    expect(explained.stdout).toContain('1,234,567.89 × 10% = 123,456.79 yuan')
    expect(explained.stdout).toContain('[no] Is a high-tech enterprise or technology SME on the day of judging')
    expect(explained.stdout).toContain('What can be done now')
  },
  patience,
)

test(
  'bad facts are refused in both languages with exit 2, and neither output is written',
  () => {
    const code = `${codeOf(1).slice(0, -1)}${codeOf(1).endsWith('0') ? '1' : '0'}`
    writeFileSync(join(folder, 'bad.csv'), `统一社会信用代码,成立日期\n${code},2023-02-29\n`)
    const asked = ['--pack', 'sixth', '--facts', 'bad.csv', '--on', '2024-06-30', '--json', '--out', 'result.xlsx']
    const refused = run('evaluate', ...asked)
    expect(refused.status).toBe(2)
    expect(refused.stdout).toBe('')
    expect(refused.stderr).toContain('企业!A2  credit-code.check-digit')
    expect(refused.stderr).toMatch(
      /企业!B2 {2}day\.does-not-exist\n {2}日期“2023-02-29”不存在.*\n {2}Date "2023-02-29" does not exist/,
    )
    expect(existsSync(join(folder, 'result.xlsx'))).toBe(false)
    expect(existsSync(join(folder, 'result.xlsx.partial'))).toBe(false)
  },
  patience,
)

test(
  'a plain CSV file of firms comes back as a CSV file of results',
  () => {
    writeFileSync(join(folder, 'flat.csv'), `creditCode,name\n${codeOf(3)},=1+1\n`)
    const answered = run(
      'evaluate',
      '--pack',
      'sixth',
      '--facts',
      'flat.csv',
      '--on',
      '2024-06-30',
      '--out',
      'result.csv',
    )
    expect(answered).toMatchObject({ status: 0, stdout: 'result.csv\n', stderr: '' })
    const [head, row] = readFileSync(join(folder, 'result.csv'), 'utf8').split('\r\n')
    expect(head).toContain('结论')
    expect(row).toContain(`${codeOf(3)},'=1+1,`)
    expect(row).toContain(',还缺材料,,')
    expect(row).toContain('enterprise.titles')
  },
  patience,
)

test(
  'a reform is compared with the rules in force over a population, and refused where it names what is not there',
  () => {
    writeFileSync(join(folder, 'firms.json'), JSON.stringify([firm(1, 'HNTE'), firm(2, 'LEADING_TECH')]))
    writeFileSync(join(folder, 'reform.yaml'), 'parameters:\n  sample-award-rate: "20"\n')
    const asked = ['simulate', '--pack', 'sixth', '--on', '2024-06-30', '--language', 'en', '--population']
    const told = run(...asked, 'firms.json', '--reform', 'reform.yaml')
    expect(told).toMatchObject({ status: 0, stderr: '' })
    expect(told.stdout).toMatch(/^ {2}Yuan +123,456\.79 +246,913\.58 +\+123,456\.79$/m)
    expect(told.stdout).toContain('Gain 1 (+123,456.79 yuan) · Lose 0 · Undecided 0')
    expect(told.stdout).toMatch(/^ {2}High-tech enterprise.* 1 +1 +123,456\.79 /m)
    const invented = run(...asked, '40', '--seed', '7', '--json')
    const data = JSON.parse(invented.stdout)
    expect(data).toMatchObject({ on: '2024-06-30', firms: 40, fictitious: true, seed: 7, hasReform: false })
    expect(data.programmes).toMatchObject([{ programme: 'sample-award', base: { budgetFen: expect.any(String) } }])
    const written = run(...asked, '40', '--seed', '7', '--out', 'simulated.json')
    expect(written).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(folder, 'simulated.json'), 'utf8')).toBe(invented.stdout)
    expect(run(...asked, '40', '--out', 'simulated.xlsx')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('command.out'),
    })
    expect(run(...asked, 'none.json', '--out', 'none-simulated.json').status).toBe(2)
    expect(existsSync(join(folder, 'none-simulated.json.partial'))).toBe(false)
    for (const count of ['0', '-5', '1.5'])
      expect(run(...asked, count)).toMatchObject({ status: 2, stderr: expect.stringContaining('command.number') })
    writeFileSync(join(folder, 'reform.yaml'), 'parameters:\n  sample-award-rate: "20"\n  no-rate: "1"\n')
    const refused = run(...asked, '40', '--reform', 'reform.yaml')
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain('reform.yaml:3  reform.invalid\n  unknown-parameter')
  },
  patience,
)

test(
  'a fault of a pack is told with file and line, and exit 1',
  () => {
    const path = join(folder, 'sixth/programmes/sample-award/rule.yaml')
    const rule = readFileSync(path, 'utf8')
    writeFileSync(path, rule.replace('base: annual.rdExpenseYuan', 'base: annual.rdExpense'))
    const checked = run('check', 'sixth')
    const line = rule.split('\n').findIndex((each) => each.includes('base: annual.rdExpenseYuan')) + 1
    writeFileSync(path, rule)
    expect(checked.stdout).toMatch(new RegExp(`^sixth/programmes/sample-award/rule\\.yaml:${line} error `, 'm'))
    expect(checked.status).toBe(1)
  },
  patience,
)

test(
  'an unknown command, option, pack or day is refused with what is known',
  () => {
    const refused = run('evaluate', '--pack', 'seventh', '--facts', 'none.json', '--on', '2024-06-31')
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain('--on  day.does-not-exist')
    expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^kerong \d+\.\d+\.\d+\n$/) })
    expect(run('evalute')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('command.unknown') })
  },
  patience,
)

test(
  'what cannot be written or listened at is refused, not a fault of the program',
  () => {
    const template = run('template', '--pack', 'sixth', '--out', 'no-folder/t.xlsx')
    expect([template.status, template.stderr.includes('file.not-writable')]).toEqual([2, true])
    const text = run('template', '--pack', 'sixth', '--out', 't.txt')
    expect([text.status, text.stderr.includes('command.out'), existsSync(join(folder, 't.txt'))]).toEqual([
      2,
      true,
      false,
    ])
    writeFileSync(join(folder, 'one.json'), '{}')
    mkdirSync(join(folder, 'taken.json'))
    const into = run('evaluate', '--pack', 'sixth', '--facts', 'one.json', '--on', '2024-06-30', '--out', 'taken.json')
    expect([into.status, existsSync(join(folder, 'taken.json.partial'))]).toEqual([2, false])
  },
  patience,
)
