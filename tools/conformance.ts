import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConformanceFiles } from './dmn-conformance/cases.ts'
import { rateOf, tallyOf, writeReport } from './dmn-conformance/report.ts'
import { runConformanceFile } from './dmn-conformance/run.ts'
import { root } from './step.ts'

const [folder] = process.argv.slice(2)
const files = folder === undefined ? [] : readConformanceFiles(folder)
if (files.length === 0) {
  console.error('Give the folder of the DMN Technology Compatibility Kit: npm run conformance -- <folder>')
  process.exitCode = 1
} else {
  const outcomes = files.flatMap(runConformanceFile)
  const tally = tallyOf(outcomes)
  writeFileSync(join(root, 'docs/reference/conformance.md'), writeReport(outcomes))
  console.log(
    `${tally.cases} cases: ${rateOf(tally)} % as expected, ${tally.refused} refused by name, ${tally.wrong} wrong`,
  )
  for (const { folder, id, detail } of outcomes.filter(({ verdict }) => verdict === 'wrong'))
    console.log(`${folder} ${id} ${detail}`)
}
