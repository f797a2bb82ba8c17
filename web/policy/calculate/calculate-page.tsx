import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Plan } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { usePlan } from '../plan/plan.ts'
import { Calculator } from './calculator.tsx'

const route = getRouteApi('/$pack/calculate')

/** The short form of a region: choose programmes, fill in, and see the answers at once. */
export function CalculatePage(): ReactNode {
  const plan = usePlan()
  const { say, tell } = useSpeech()
  const { programmes } = route.useSearch()
  const chosen = chosenProgrammes(plan, programmes)
  return (
    <div className="wide page">
      <title>{`${say('calculate.title')} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('calculate.title')}</h1>
        <p>{say('calculate.lead')}</p>
      </header>
      {plan.programmes.length === 0 ? (
        <p className="empty">{say('programmes.none')}</p>
      ) : (
        <>
          <ProgrammeChoice plan={plan} chosen={chosen} />
          <Calculator programmes={chosen} />
        </>
      )}
    </div>
  )
}

function ProgrammeChoice({ plan, chosen }: { readonly plan: Plan; readonly chosen: readonly string[] }): ReactNode {
  const { say, tell } = useSpeech()
  const navigate = useNavigate({ from: '/$pack/calculate' })
  const toggle = (id: string): void => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]
    const ordered = plan.programmes.map((programme) => programme.id).filter((each) => next.includes(each))
    if (ordered.length === 0) return
    void navigate({
      search: (search) => ({ ...search, programmes: ordered.join(',') }),
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <fieldset className="group programme-choice">
      <legend>{say('calculate.programmes')}</legend>
      {plan.programmes.map(({ id, title }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          {tell(title)}
        </label>
      ))}
    </fieldset>
  )
}

/** Programmes named in the address that the plan has; the one with most examples where none is named. */
function chosenProgrammes({ programmes }: Plan, named: string | undefined): string[] {
  const wanted = new Set(named?.split(','))
  const known = programmes.filter(({ id }) => wanted.has(id)).map(({ id }) => id)
  if (known.length > 0) return known
  const [first] = programmes.toSorted((a, b) => b.examples - a.examples)
  return first ? [first.id] : []
}
