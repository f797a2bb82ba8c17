import { describe, expect, test } from 'vitest'
import { compilePack, compilerOf, formatDiagnostic, readExamples, runExample } from '../core/policy/index.ts'
import { listPacks, loadPack } from './load.ts'

for (const { id } of listPacks())
  describe(`pack ${id}`, () => {
    const { sources, diagnostics: read } = loadPack(id)
    const { diagnostics } = compilePack(sources)
    const compile = compilerOf(sources)
    const found = [...read, ...diagnostics].filter(({ severity }) => severity === 'error')

    test('compiles without a fault', () => {
      expect(found.map((diagnostic) => formatDiagnostic(diagnostic, 'en'))).toEqual([])
    })

    const files = sources.documents.filter(({ path }) => path.startsWith(`${id}/`) && path.endsWith('/examples.yaml'))
    for (const file of files)
      for (const example of readExamples(file, diagnostics))
        test(`${example.programme}: ${example.name.en} (${example.file}:${example.line})`, () => {
          expect(runExample(sources, example, compile).mismatches).toEqual([])
        })
  })
