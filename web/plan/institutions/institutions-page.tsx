import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { UNIT_KIND_WORDS } from '../../../contract/messages/index.ts'
import type { FindSearch } from '../../app/search.ts'
import { useSpeech } from '../../app/speech.ts'
import { usePlan } from '../../policy/plan/plan.ts'
import { Prose } from '../../ui/prose.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type Choice, SelectField } from '../../ui/select-field.tsx'
import { type Institutions, NO_RECORDS } from '../ask.ts'
import { NoRecords } from '../no-records.tsx'

const route = getRouteApi('/$pack/institutions')

/** Institutions on record, and the banks that cooperate now. */
export function InstitutionsPage(): ReactNode {
  const told = route.useLoaderData()
  const plan = usePlan()
  const { say, tell } = useSpeech()
  return (
    <div className="wide page">
      <title>{`${say('institutions.title')} · ${tell(plan.names)} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('institutions.title')}</h1>
        <p>{say('institutions.lead')}</p>
      </header>
      {told === NO_RECORDS ? (
        <NoRecords />
      ) : (
        <>
          {told.partners.length > 0 && <Partners partners={told.partners} />}
          <Units units={told.units} />
        </>
      )}
    </div>
  )
}

function Partners({ partners }: { readonly partners: Institutions['partners'] }): ReactNode {
  const { say } = useSpeech()
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{say('institutions.partners')}</h2>
      <table className="table stacked">
        <caption className="unseen">{say('institutions.partners')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('institutions.name')}</th>
            <th scope="col">{say('institutions.agreement')}</th>
            <th scope="col">{say('institutions.span')}</th>
          </tr>
        </thead>
        <tbody>
          {partners.map(({ bank, nameZh, agreementNo, from, lastDay, branches }) => (
            <tr key={agreementNo + bank}>
              <th scope="row" lang="zh-CN">
                {nameZh}
                {branches.length > 0 && <span className="note">{branches.join('、')}</span>}
              </th>
              <td data-label={say('institutions.agreement')} lang="zh-CN">
                {agreementNo}
              </td>
              <td data-label={say('institutions.span')}>
                <Prose
                  text={
                    lastDay === null
                      ? say('institutions.openEnd', { from })
                      : say('plans.period', { from, to: lastDay })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Units({ units }: { readonly units: Institutions['units'] }): ReactNode {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { say, tell } = useSpeech()
  const { q = '', kind } = search
  const wanted = q.normalize('NFKC').toLowerCase()
  const shown = units.filter(
    (unit) =>
      (kind === undefined || unit.kind === kind) &&
      `${unit.names.zh} ${unit.names.en}`.normalize('NFKC').toLowerCase().includes(wanted),
  )
  const kinds = [...new Set(units.map((unit) => unit.kind))]
  const kindWords = (code: string): string => tell(UNIT_KIND_WORDS[code] ?? { zh: code, en: code })
  const change = (part: FindSearch): void =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  return (
    <section aria-label={say('institutions.title')}>
      <search>
        <form className="filters" onSubmit={(event) => event.preventDefault()}>
          <SearchField
            label={say('institutions.text')}
            value={q}
            onChange={(text) => change({ q: text || undefined })}
          />
          <SelectField
            label={say('institutions.kind')}
            value={kind}
            choices={kinds.map((code): Choice => [code, kindWords(code)])}
            onChange={(code) => change({ kind: code || undefined })}
          />
        </form>
      </search>
      <p className="found" aria-live="polite">
        {shown.length === 0 ? say('institutions.none') : say('institutions.found', { count: shown.length })}
      </p>
      {shown.length > 0 && (
        <table className="table stacked">
          <caption className="unseen">{say('institutions.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('institutions.name')}</th>
              <th scope="col">{say('institutions.kind')}</th>
              <th scope="col">{say('institutions.parent')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <tr key={unit.id}>
                <th scope="row" lang={/\p{Script=Han}/u.test(tell(unit.names)) ? 'zh-CN' : undefined}>
                  {tell(unit.names)}
                </th>
                <td data-label={say('institutions.kind')}>{kindWords(unit.kind)}</td>
                <td data-label={say('institutions.parent')} lang={unit.parent === null ? undefined : 'zh-CN'}>
                  {unit.parent ?? '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
