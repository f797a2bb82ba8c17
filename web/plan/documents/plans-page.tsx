import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { ListedPlan } from '../../../contract/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DocumentDates } from '../../policy/plan/document-dates.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Prose } from '../../ui/prose.tsx'

const route = getRouteApi('/plans')

/** All plans as documents: which are in force on a day, which bears a number, and over what days their targets run. */
export function PlansPage(): ReactNode {
  const { rows } = route.useLoaderData()
  const { say } = useSpeech()
  return (
    <div className="wide page">
      <title>{`${say('plans.title')} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('plans.title')}</h1>
        <p>{say('plans.lead')}</p>
      </header>
      <PlansForm />
      <div aria-live="polite">
        {rows.length === 0 ? <p className="empty">{say('plans.none')}</p> : <PlansTable rows={rows} />}
      </div>
    </div>
  )
}

function PlansForm(): ReactNode {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { say } = useSpeech()
  const id = useId()
  const [on, setOn] = useState(search.on ?? '')
  const [number, setNumber] = useState(search.number ?? '')
  const ask = (event: FormEvent): void => {
    event.preventDefault()
    void navigate({ search: (before) => ({ ...before, on: on || undefined, number: number || undefined }) })
  }
  return (
    <search>
      <form className="asking" onSubmit={ask}>
        <div className="field">
          <label htmlFor={id}>{say('plans.on')}</label>
          <DayField id={id} value={on} onChange={setOn} />
        </div>
        <label className="field">
          <span>{say('plans.number')}</span>
          <input type="text" maxLength={60} value={number} onChange={(event) => setNumber(event.target.value)} />
        </label>
        <button type="submit" className="button primary">
          {say('plans.ask')}
        </button>
      </form>
    </search>
  )
}

function PlansTable({ rows }: { readonly rows: readonly ListedPlan[] }): ReactNode {
  const { say } = useSpeech()
  return (
    <table className="table stacked">
      <caption className="unseen">{say('plans.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('plans.plan')}</th>
          <th scope="col">{say('document.issuer')}</th>
          <th scope="col">{say('plans.dates')}</th>
          <th scope="col">{say('document.inForce')}</th>
          <th scope="col">{say('plans.targets')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PlanRow key={row.region} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function PlanRow({ row }: { readonly row: ListedPlan }): ReactNode {
  const { say, tell } = useSpeech()
  const { region, names, title, number, issuer, dates, inForce, targets } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/$pack" params={{ pack: region }}>
          {tell(title)}
        </Link>
        <span className="note">
          {tell(names)}
          {number && <span lang="zh-CN"> {number}</span>}
        </span>
      </th>
      <td data-label={say('document.issuer')}>
        <span lang="zh-CN">{issuer}</span>
      </td>
      <td data-label={say('plans.dates')} className="dates">
        <DocumentDates dates={dates} />
      </td>
      <td data-label={say('document.inForce')}>
        <Prose
          text={
            inForce.to === null
              ? say('document.openEnd', { from: inForce.from })
              : say('document.span', { from: inForce.from, to: inForce.to })
          }
        />
      </td>
      <td data-label={say('plans.targets')}>
        {targets === null ? (
          '—'
        ) : (
          <Prose text={say('plans.period', { from: targets.from ?? '…', to: targets.lastDay })} />
        )}
      </td>
    </tr>
  )
}
