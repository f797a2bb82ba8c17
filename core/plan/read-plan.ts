import { type Parameter, readParameters } from '../policy/parameters/index.ts'
import { type Diagnostic, type SourceDocument, SourceReader } from '../policy/source/index.ts'
import { type Clause, orderOfPart, readClause } from './clause.ts'
import { readJurisdiction } from './document.ts'
import type { Plan } from './plan.ts'
import { IdRegister } from './read-words.ts'
import { checkReferences } from './references.ts'
import { readUnits } from './unit.ts'

/**
 * Reads a pack's plan: pack.yaml, units.yaml, clauses/*.yaml, parameters/*.yaml; other documents are left alone,
 * but where programmes/ is among them, every programme that a clause names must be there.
 * With an error among the diagnostics the plan is only good for showing where it breaks.
 */
export function readPlan(documents: readonly SourceDocument[]): { plan: Plan; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const reader = (document: SourceDocument): SourceReader => new SourceReader(document, diagnostics)
  const pack = readerOf('pack.yaml', documents, diagnostics)
  const unitFile = readerOf('units.yaml', documents, diagnostics)
  const clauseFiles = documents.filter(({ path }) => /(?:^|\/)clauses\/[^/]+\.yaml$/.test(path)).map(reader)
  const parameterDocuments = documents.filter(({ path }) => /(?:^|\/)parameters\/[^/]+\.yaml$/.test(path))

  const jurisdiction = readJurisdiction(pack)
  const unitIds = new IdRegister()
  const units = readUnits(unitFile, unitIds, new IdRegister())
  const parameters = readParameters(parameterDocuments, diagnostics)
  const rows = new IdRegister()
  const clauses = readClauses(clauseFiles, rows)
  checkReferences({
    clauseFiles,
    parameterFiles: parameterDocuments.map(reader),
    units: new Set(unitIds.ids),
    rows: new Set([...rows.ids, ...clauses.map(({ id }) => id)]),
    parameters: new Set(parameters.map(({ id }) => id)),
    programmes: programmesOf(documents),
  })
  return {
    plan: { ...jurisdiction, units, clauses, parameters: sorted(parameters) },
    diagnostics: distinct(diagnostics),
  }
}

function readerOf(name: string, documents: readonly SourceDocument[], diagnostics: Diagnostic[]): SourceReader {
  const found = documents.find(({ path }) => path === name || path.endsWith(`/${name}`))
  if (!found)
    diagnostics.push({
      severity: 'error',
      code: 'no-file',
      file: name,
      line: 1,
      zh: `缺少文件 ${name}。`,
      en: `The file ${name} is missing.`,
    })
  // An absent file is reported once, not key by key.
  return found
    ? new SourceReader(found, diagnostics)
    : new SourceReader({ path: name, value: null, lines: new Map() }, [])
}

function readClauses(files: readonly SourceReader[], rows: IdRegister): Clause[] {
  const ids = new IdRegister()
  const clauses = files.map((file) => {
    const clause = readClause(file)
    ids.add(file.at('id'), clause.id)
    for (const item of file.items('entries')) rows.add(item.at('id'), item.textOrNull('id') ?? '')
    return clause
  })
  return clauses.sort((left, right) => orderOfPart(left.part) - orderOfPart(right.part))
}

function programmesOf(documents: readonly SourceDocument[]): ReadonlySet<string> | null {
  const ids = documents.flatMap(({ path }) => /(?:^|\/)programmes\/([^/]+)\//.exec(path)?.[1] ?? [])
  return ids.length > 0 ? new Set(ids) : null
}

/** A place that is asked twice, for its parts and for its references, is reported once. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}

function sorted(parameters: readonly Parameter[]): Parameter[] {
  return parameters.toSorted((left, right) => (left.id < right.id ? -1 : 1))
}
