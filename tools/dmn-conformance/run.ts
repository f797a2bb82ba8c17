import { evaluateDecision, evaluateDecisionService, readModels } from '../../core/policy/dmn/index.ts'
import type { DmnModels } from '../../core/policy/dmn/model.ts'
import { type FeelValue, formatValue, isKind } from '../../core/policy/feel/index.ts'
import { canonicalName } from '../../core/policy/parse/name.ts'
import type { Result } from '../../core/values/index.ts'
import type { ConformanceCase, ConformanceFile, ExpectedResult } from './cases.ts'
import { type Nearness, nearnessOf } from './compare.ts'
import { platformZones } from './time-zones.ts'
import { readCaseValue } from './values.ts'

/** How a case went: as expected (and how nearly), refused by name, or wrong; the worst of its results counts. */
export type Outcome = {
  readonly level: string
  readonly folder: string
  readonly id: string
  readonly verdict: Exclude<Nearness, 'other'> | 'refused' | 'wrong'
  /** Code of the refusal, else ''. */
  readonly code: string
  /** What came and what was due, or the words of the refusal. */
  readonly detail: string
}

type Check = Pick<Outcome, 'verdict' | 'code' | 'detail'>

const WORST_FIRST: readonly Outcome['verdict'][] = ['wrong', 'refused', 'head', 'printed', 'exact']

/** Runs every case of a file on the interpreter. */
export function runConformanceFile(file: ConformanceFile): Outcome[] {
  const models = readModels(file.models)
  return file.cases.map((one) => {
    const checks = models.ok ? one.results.map((due) => checkResult(models.value, one, due)) : [refusedBy(models)]
    const [worst] = [...checks].sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict))
    return { level: file.level, folder: file.folder, id: one.id, ...(worst ?? NOTHING_EXPECTED) }
  })
}

const NOTHING_EXPECTED: Check = { verdict: 'wrong', code: '', detail: 'The case expects nothing.' }

function checkResult(models: DmnModels, one: ConformanceCase, { name, expected }: ExpectedResult): Check {
  const answer = evaluateCase(models, one, name)
  if (!answer.ok) return refusedBy(answer)
  const due = readCaseValue(expected)
  const nearness = nearnessOf(answer.value, due)
  if (nearness === 'exact') return { verdict: nearness, code: '', detail: '' }
  const detail = `${name}: ${formatValue(answer.value)} instead of ${formatValue(due)}`
  return { verdict: nearness === 'other' ? 'wrong' : nearness, code: '', detail }
}

function refusedBy(result: Extract<Result<unknown>, { ok: false }>): Check {
  const [first] = result.refusals
  return { verdict: 'refused', code: first?.code ?? '', detail: first?.messageEn ?? '' }
}

// Some day on which the kit's cases of now() and today(), which ask for a kind and not for a day, may run.
const NOW = { kind: 'date and time', day: 20_000, nanos: 0, zone: { offset: 0 } } as const

function evaluateCase(models: DmnModels, one: ConformanceCase, decision: string): Result<FeelValue> {
  const inputs = one.inputs.map(({ name, namespace, element }) => {
    const input = { name, value: readCaseValue(element) }
    return namespace === null ? input : { ...input, namespace }
  })
  const options = { zones: platformZones, now: NOW }
  if (one.service === null) return evaluateDecision(models, decision, inputs, options)
  const outputs = evaluateDecisionService(models, one.service, inputs, options)
  if (!outputs.ok || !isKind(outputs.value, 'context')) return outputs
  return { ok: true, value: outputs.value.entries.get(canonicalName(decision)) ?? null }
}
