import type { Machine } from './machine.ts'
import type { Measured, Population, Startup } from './measured.ts'
import { completeOf, errorsOf, megabytes, type Run, targetsOf } from './targets.ts'

/** The page docs/reference/performance.md. */
export function writePage(run: Run, machine: Machine): string {
  const parts = [
    head(machine),
    section('What is asked and what was measured', targetTable(run)),
    section('The same rules on every engine, every fact known', engineTable(run, 'complete'), NOTES),
    section('With gaps: one fact in twenty not known', engineTable(run, 'gaps'), GAPS),
    ...(run.population ? [section('A million firms', populationText(run.population))] : []),
    ...(run.startup ? [section('Start', startText(run.startup))] : []),
    section('How it is measured', METHOD),
  ]
  return `${parts.join('\n\n')}\n`
}

function head(machine: Machine): string {
  const peers = Object.entries(machine.peers).map(([name, version]) => `${name} ${version}`)
  return [
    '# Performance',
    '',
    '<!-- Written by `npm run bench`; do not edit by hand. -->',
    '',
    `Measured on ${machine.day}: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.platform}, Node ${machine.node}.`,
    `Peers: ${peers.join(' · ')}.`,
    'Everything on this page comes from one run of `npm run bench`. Figures of another machine differ; ratios differ less.',
  ].join('\n')
}

function section(title: string, ...texts: readonly string[]): string {
  return [`## ${title}`, ...texts].join('\n\n')
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = headings.map((_, index) => (index === 0 ? '---' : '---:'))
  return [line(headings), `|${rule.join('|')}|`, ...rows.map(line)].join('\n')
}

function targetTable(run: Run): string {
  const rows = targetsOf(run).map(({ asked, measured, isMet }) => [asked, measured, isMet ? 'met' : '**missed**'])
  return table(['asked', 'measured', ''], rows)
}

function engineTable(run: Run, dataSet: Measured['dataSet']): string {
  const hand = completeOf(run, 'hand-written')
  const rows = run.engines
    .filter((each) => each.dataSet === dataSet)
    .map((each) => [
      `${each.name}: ${each.manner}`,
      thousands(each.setsPerSecond),
      hand ? ratio(each.setsPerSecond / hand.setsPerSecond) : '',
      ...wrongCells(each),
      `${each.firms.toLocaleString('en')} × ${each.rounds}`,
      megabytes(each.peakBytes),
    ])
  return table(
    [
      'engine',
      'sets per cpu-second',
      '× hand-written',
      'wrong verdicts',
      'wrong amounts (fen off)',
      'wrong grades',
      'firms × rounds',
      'peak memory',
    ],
    rows,
  )
}

function wrongCells({ findings }: Measured): string[] {
  const { wrongVerdicts, wrongAmounts, wrongFen, wrongGrades } = findings
  const amounts = wrongAmounts === 0 ? '0' : `${wrongAmounts.toLocaleString('en')} (${wrongFen.toLocaleString('en')})`
  return [wrongVerdicts.toLocaleString('en'), amounts, wrongGrades.toLocaleString('en')]
}

function populationText(population: Population): string {
  const { firms, rules, cpuSeconds, allCpuSeconds, peakBytes, budgetFen, findings } = population
  const rounds = allCpuSeconds.map((seconds) => seconds.toFixed(2)).join(', ')
  return [
    `${firms.toLocaleString('en')} invented firms, one fact in twenty not known, under ${rules} rules as columns on one core:`,
    `**${cpuSeconds.toFixed(2)} s** of processor time (rounds: ${rounds}), ${megabytes(peakBytes)} at the peak, records included.`,
    `Subsidies due: ${(budgetFen / 1e10).toFixed(2)} hundred million yuan. Compared with the oracle: ${findings.compared.toLocaleString('en')} answers,`,
    `${errorsOf(findings)} wrong; ${findings.waiting.toLocaleString('en')} of them wait for a fact, as they must.`,
  ].join('\n')
}

function startText(startup: Startup): string {
  return [
    `A warm \`npm start\` listens after ${(startup.listeningMs / 1000).toFixed(2)} s, npm and its check of what is stale included, and holds`,
    `${megabytes(startup.idleBytes)} resident at rest. The first page loads ${(startup.scriptGzipBytes / 1000).toFixed(1)} kB of script, gzipped, in ${startup.scriptFiles.length} files.`,
  ].join('\n')
}

function thousands(perSecond: number): string {
  return perSecond >= 100_000 ? `${(perSecond / 1e6).toFixed(2)} M` : `${(perSecond / 1000).toFixed(2)} k`
}

function ratio(value: number): string {
  return value >= 0.01 ? value.toFixed(2) : value.toFixed(5)
}

const NOTES = [
  'A set is three rules: eligibility, a tiered subsidy, a scorecard. The comparison with the oracle covers every answer of the last round.',
  'An engine that computes in doubles is wrong where an amount stands on half a fen or a ratio on its threshold; the records aim at such places,',
  'so the counts say where an engine is wrong, not how often ordinary records meet it. Where every fact and formula is scaled by hand, the author',
  'of the rules vouches for exactness, not the engine; that row is shown for its speed and is not counted among the exact ready-made engines.',
].join('\n')

const GAPS = [
  'The answers are yes, no, or *needs* this fact. json-logic-engine, json-rules-engine, zen-engine, CEL and publicodes have no such third answer',
  'and are measured on complete records only. FEEL knows null, but its `if` takes the `else` branch on it: what feelin then gets wrong is counted.',
].join('\n')

const METHOD = `- **Rules.** Three programmes of an invented region, \`bench/pack/\`, under seventeen sets of numbers: 51 rules. Each peer has them
  by hand in its own idiom, compiled, parsed or precompiled once as its documents advise; engines that gain by it hold all 51 rules at once.
  feelin parses with each call, because it offers no other way. What an engine cannot express is a function in JavaScript, and is said so.
- **Records.** A seeded generator that aims at thresholds: on them, one fen, one day, one head or a ten-thousandth of a percent beside them.
  Every engine gets the same firms in the shape it likes best, made before the clock starts; dates are day numbers for all.
  Sets of rules are run one after another, each over all firms. (Asked about one firm at a time, seventeen sets that differ
  in numbers only would run through the same branches of hand-written code again and again, which a processor learns by heart.)
  This order favours ours: firm by firm over all 51 rules, a separate trial saw record code at about a quarter of hand-written speed,
  and about a third of it where each rule was a hand-written function of its own. The ratio above does not hold for that use.
- **Oracle.** \`bench/oracle/\`: the rules once more in exact fractions of unbounded integers with three-valued logic, sharing no code with any engine.
- **Clock.** Processor time of all threads (\`process.cpuUsage\`), after one round of warm-up; the median of the rounds. Each engine in a process of
  its own, so that its peak memory (maxRSS, taken before the comparison, records included) is its own.
- **Ours.** Record code is compiled JavaScript over one firm; traced, it answers every condition and definition; columnar code runs over
  columns; \`evaluate\` is the interpreter that gives the whole determination with reasons and facts.`
