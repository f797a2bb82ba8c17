import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Plan } from '../../../contract/index.ts'
import type { PlanSearch } from '../../app/search.ts'
import { useSpeech } from '../../app/speech.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { type Choice, SelectField } from '../../ui/select-field.tsx'
import { unitsOf } from './clause-filter.ts'

/** Filter of the clauses; what is chosen stands in the address, so that it can be passed on. */
export function FilterForm({ plan, search }: { readonly plan: Plan; readonly search: PlanSearch }): ReactNode {
  const { say, tell, language } = useSpeech()
  const change = useSearchChange()
  const used = new Set(plan.clauses.flatMap(unitsOf))
  const units = plan.units.filter(({ id }) => used.has(id)).map(({ id, names }): Choice => [id, tell(names)])
  const kinds = Object.entries(plan.legend.kinds).map(([code, words]): Choice => [code, tell(words)])
  const capabilities = Object.entries(plan.legend.capabilities).map(([code, words]): Choice => [code, tell(words)])
  const byName = (a: Choice, b: Choice): number => a[1].localeCompare(b[1], language)
  return (
    <search>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <SearchField label={say('filter.text')} value={search.q ?? ''} onChange={(q) => change({ q })} />
        <SelectField
          label={say('filter.kind')}
          value={search.kind}
          choices={kinds}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label={say('filter.capability')}
          value={search.capability}
          choices={capabilities.toSorted(byName)}
          onChange={(capability) => change({ capability })}
        />
        <SelectField
          label={say('filter.unit')}
          value={search.unit}
          choices={units}
          onChange={(unit) => change({ unit })}
        />
      </form>
    </search>
  )
}

function useSearchChange(): (part: PlanSearch) => void {
  const navigate = useNavigate({ from: '/$pack/' })
  return (part) => void navigate({ search: (search) => ({ ...search, ...part }), replace: true, resetScroll: false })
}
