import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Region } from '../../../contract/index.ts'
import { LEVEL_WORDS } from '../../../contract/messages/index.ts'
import { useSpeech } from '../../app/speech.ts'
import { DocumentDates } from '../plan/document-dates.tsx'

const route = getRouteApi('/')

/** All regions, each with its document and its plan in figures. */
export function RegionsPage(): ReactNode {
  const { regions } = route.useLoaderData()
  const { say } = useSpeech()
  const local = regions.filter(({ level }) => level !== 'NATION')
  const national = regions.filter(({ level }) => level === 'NATION')
  return (
    <div className="wide page">
      <title>{`${say('regions.title')} · ${say('product')}`}</title>
      <header className="lead">
        <h1>{say('regions.title')}</h1>
        <p>{say('regions.lead')}</p>
        <p>
          <Link to="/plans">{say('nav.plans')}</Link>
        </p>
      </header>
      {regions.length === 0 && <p className="empty">{say('regions.empty')}</p>}
      <ul className="regions">
        {local.map((region) => (
          <RegionCard key={region.id} region={region} />
        ))}
      </ul>
      {national.length > 0 && (
        <section aria-labelledby="national">
          <h2 id="national">{say('regions.national')}</h2>
          <p className="muted">{say('regions.national.text')}</p>
          <ul className="regions">
            {national.map((region) => (
              <RegionCard key={region.id} region={region} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function RegionCard({ region }: { readonly region: Region }): ReactNode {
  const { say, tell } = useSpeech()
  return (
    <li className="card region-card">
      <p className="region-level">{tell(LEVEL_WORDS[region.level] ?? { zh: region.level, en: region.level })}</p>
      <h2>
        <Link to="/$pack" params={{ pack: region.id }} className="card-link">
          {tell(region.names)}
        </Link>
      </h2>
      <p className="region-document">{tell(region.title)}</p>
      <p className="region-dates muted">
        {region.number && <span lang="zh-CN">{region.number}</span>}
        <DocumentDates dates={region.dates} />
      </p>
      <dl className="figures">
        <Figure value={region.clauses} label={say('figure.clauses', { count: region.clauses })} />
        <Figure value={region.programmes} label={say('figure.programmes', { count: region.programmes })} />
        <Figure value={region.targets} label={say('figure.indicators', { count: region.targets })} />
        <Figure value={region.notSet} label={say('figure.notSet', { count: region.notSet })} open />
      </dl>
    </li>
  )
}

function Figure({
  value,
  label,
  open = false,
}: {
  readonly value: number
  readonly label: string
  readonly open?: boolean
}): ReactNode {
  return (
    <div className={open && value > 0 ? 'figure figure-open' : 'figure'}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
