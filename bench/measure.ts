// Measures one engine in a process of its own and writes one line of JSON: `node bench/measure.ts zen complete`.
import { ENGINES, type EngineId } from './engines/index.ts'
import { newAnswers } from './oracle/answers.ts'
import { compareWithOracle } from './oracle/compare.ts'
import { type DataSet, generate } from './records/generate.ts'
import { cpuSecondsOf } from './report/cpu.ts'
import type { Measured } from './report/measured.ts'
import { SET_COUNT } from './rules/variants.ts'

const [id, dataSet] = process.argv.slice(2) as [EngineId, DataSet]
const engine = await ENGINES[id]()
const columns = generate(dataSet, engine.firms)
const runner = await engine.open(columns)
const answers = newAnswers(engine.firms)
const round = (): Promise<number> => cpuSecondsOf(() => runner.run(0, engine.firms, answers))

await round()
const seconds: number[] = []
for (let count = 0; count < engine.rounds; count++) seconds.push(await round())
const { maxRSS } = process.resourceUsage()
runner.finish?.(0, engine.firms, answers)

const speeds = seconds.map((each) => (engine.firms * SET_COUNT) / each).sort((a, b) => a - b)
const { open: _, dataSets: __, ...described } = engine
const measured: Measured = {
  ...described,
  id,
  dataSet,
  setsPerSecond: speeds[Math.floor(speeds.length / 2)] ?? 0,
  slowest: speeds[0] ?? 0,
  fastest: speeds.at(-1) ?? 0,
  peakBytes: maxRSS * 1024,
  findings: compareWithOracle(columns, answers, dataSet, { from: 0, to: engine.firms }),
}
process.stdout.write(`${JSON.stringify(measured)}\n`)
process.exit(0)
