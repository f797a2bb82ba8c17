// The clauses of each rule are listed as its plan prints them, so that reasons come in the plan's order.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../core/plan/index.ts'
import { compilePack } from '../core/policy/index.ts'
import { listPacks, loadPack } from './load.ts'

describe.each(listPacks().map(({ id }) => id))('%s', (id) => {
  const { sources } = loadPack(id)
  const { plan } = readPlan(sources.documents.filter(({ path }) => path.startsWith(`${id}/`)))
  const printed = plan.clauses.flatMap(({ entries }) => entries.map((entry) => entry.id))

  test.each(compilePack(sources).pack.programmes.map((programme) => [programme.file, programme] as const))(
    '%s lists every clause that it cites, in the order of the plan',
    (_file, { clauses, conditions, classes, ceilings, window }) => {
      const places = clauses.map((clause) => printed.indexOf(clause))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      const cited = [...conditions, ...classes, ...ceilings, ...(window ? [window] : [])].map(({ clause }) => clause)
      expect(cited.filter((clause) => !clauses.includes(clause))).toEqual([])
      const told = conditions.map(({ clause }) => printed.indexOf(clause))
      expect(told).toEqual(told.toSorted((a, b) => a - b))
    },
  )
})
