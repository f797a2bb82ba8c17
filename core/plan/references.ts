import type { SourceReader } from '../policy/source/index.ts'

/** The files of a plan that name things, and all the names that exist. */
export type References = {
  readonly clauseFiles: readonly SourceReader[]
  readonly parameterFiles: readonly SourceReader[]
  readonly units: ReadonlySet<string>
  /** Row and clause ids. */
  readonly rows: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
  /** Null where the programmes are not at hand. */
  readonly programmes: ReadonlySet<string> | null
}

/** Reports every unit, parameter, programme or row that is named and does not exist, and every number no row names. */
export function checkReferences(references: References): void {
  const { clauseFiles, parameterFiles, units, rows } = references
  for (const file of clauseFiles) {
    for (const unit of file.items('roles').flatMap((role) => role.items('units'))) mustExist(unit, units, UNIT)
    for (const entry of file.items('entries')) checkEntry(entry, references)
  }
  const named = new Set(
    clauseFiles.flatMap((file) => file.items('entries').flatMap((entry) => entry.texts('parameters'))),
  )
  for (const parameter of parameterFiles.flatMap((file) => file.items('parameters'))) {
    if (parameter.has('clause')) mustExist(parameter.at('clause'), rows, ROW)
    if (parameter.has('owedBy')) mustExist(parameter.at('owedBy'), units, UNIT)
    checkUse(parameter, named)
  }
}

function checkEntry(entry: SourceReader, { units, parameters, programmes }: References): void {
  if (entry.has('duty')) for (const unit of entry.at('duty').items('who')) mustExist(unit, units, UNIT)
  for (const parameter of entry.items('parameters')) mustExist(parameter, parameters, PARAMETER)
  if (programmes && entry.has('programme')) mustExist(entry.at('programme'), programmes, PROGRAMME)
}

function checkUse(parameter: SourceReader, named: ReadonlySet<string>): void {
  const id = parameter.textOrNull('id')
  if (id !== null && !named.has(id))
    parameter.fault('unused-parameter', `没有条目用到参数“${id}”。`, `No row names the parameter "${id}".`, 'warning')
}

type Thing = { readonly code: string; readonly zh: string; readonly en: string }

const UNIT: Thing = { code: 'unknown-unit', zh: '单位', en: 'unit' }
const ROW: Thing = { code: 'unknown-row', zh: '条目或条款', en: 'row or clause' }
const PARAMETER: Thing = { code: 'unknown-parameter', zh: '参数', en: 'parameter' }
const PROGRAMME: Thing = { code: 'unknown-programme', zh: '项目', en: 'programme' }

function mustExist(place: SourceReader, known: ReadonlySet<string>, { code, zh, en }: Thing): void {
  const { value } = place
  if (typeof value === 'string' && known.has(value)) return
  const id = typeof value === 'string' ? value : JSON.stringify(value)
  place.fault(code, `没有${zh}“${id}”。`, `There is no ${en} "${id}".`)
}
