import type { ReactNode } from 'react'
import type { Enterprise } from '../../../contract/index.ts'
import { SourceName } from '../facts/fact-with-source.tsx'
import { Part } from '../frame/page.tsx'
import { useMay } from '../session/session.ts'
import { type DeskKey, useDesk } from '../speech.ts'
import { Days } from './days.tsx'
import { Identity } from './identity.tsx'
import { Chains, People } from './links.tsx'
import { Granting, Revoking } from './title-deeds.tsx'

const STATE_KEYS = {
  'in-force': 'title.in-force',
  'to-come': 'title.to-come',
  ended: 'title.ended',
  revoked: 'title.revoked',
} as const satisfies Readonly<Record<string, DeskKey>>

/** Titles, life stage, names, areas, people and chains of an enterprise with the days over which they hold. */
export function Titles({ enterprise }: { readonly enterprise: Enterprise }): ReactNode {
  const { say, tell } = useDesk()
  const mayWrite = useMay()('title:write')
  return (
    <>
      <Part title={say('enterprise.titles')} actions={mayWrite && <Granting enterprise={enterprise} />}>
        {enterprise.titles.length === 0 ? (
          <p className="muted">{say('title.none')}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
          <section className="table-scroll" tabIndex={0} aria-label={say('enterprise.titles')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{say('title.name')}</th>
                  <th scope="col">{say('title.state')}</th>
                  <th scope="col">{say('span')}</th>
                  <th scope="col">{say('title.grantedBy')}</th>
                  <th scope="col">{say('source')}</th>
                  {mayWrite && <th scope="col">{say('deeds')}</th>}
                </tr>
              </thead>
              <tbody>
                {enterprise.titles.map((grant) => (
                  <tr key={grant.id}>
                    <th scope="row">
                      {tell(grant.words)}
                      {grant.certificateNo && <span className="fact-source">{grant.certificateNo}</span>}
                    </th>
                    <td>
                      {say(STATE_KEYS[grant.state])}
                      {grant.revokedFrom && (
                        <span className="fact-source" lang="zh-CN">
                          {say('title.revokedFrom', { day: grant.revokedFrom, reason: grant.revokedReason ?? '' })}
                        </span>
                      )}
                    </td>
                    <td>
                      <Days from={grant.from} to={grant.to} />
                    </td>
                    <td lang="zh-CN">{grant.grantedBy}</td>
                    <td>
                      <SourceName id={grant.source} sources={enterprise.sources} />
                    </td>
                    {mayWrite && (
                      <td>{grant.revokedFrom === null && <Revoking enterprise={enterprise.id} grant={grant} />}</td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Part>
      <Part title={say('enterprise.stage')}>
        {enterprise.stage ? (
          <p>
            <strong>{tell(enterprise.stage.words)}</strong>{' '}
            <Days from={enterprise.stage.from} to={enterprise.stage.to} />
            <span className="fact-source" lang="zh-CN">
              {enterprise.stage.reason}
            </span>
          </p>
        ) : (
          <p className="muted">{say('enterprise.stage.none')}</p>
        )}
      </Part>
      <Held
        title={say('enterprise.names')}
        rows={enterprise.names.map(({ name, ...rest }) => ({ text: name, ...rest }))}
      />
      <Held
        title={say('enterprise.areas')}
        rows={enterprise.areas.map(({ division, ...rest }) => ({ text: division, ...rest }))}
      />
      <Chains enterprise={enterprise} />
      <People enterprise={enterprise} />
      <Identity enterprise={enterprise} />
    </>
  )
}

type HeldRow = { readonly text: string; readonly from: string | null; readonly to: string | null }

function Held({ title, rows }: { readonly title: string; readonly rows: readonly HeldRow[] }): ReactNode {
  if (rows.length === 0) return null
  return (
    <Part title={title}>
      <ul className="held">
        {rows.map(({ text, from, to }) => (
          <li key={`${text} ${from}`}>
            <span {...(/\p{Script=Han}/u.test(text) ? { lang: 'zh-CN' } : {})}>{text}</span>{' '}
            <span className="muted">
              <Days from={from} to={to} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
