import type { ReactNode } from 'react'
import type { EnterpriseRow } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { useMay } from '../session/session.ts'
import { type DeskSpeech, useDesk } from '../speech.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { CreditCode } from './credit-code.tsx'

/** Enterprises that whoever is signed in may see, to search. */
export function EnterprisesPage(): ReactNode {
  const speech = useDesk()
  const { say, language } = speech
  const may = useMay()
  return (
    <Page
      title={say('place.enterprises')}
      lead={say('enterprises.lead')}
      actions={
        may('enterprise:write') && (
          <DeskLink to="/enterprises/new" className="button small primary">
            {say('enterprise.register')}
          </DeskLink>
        )
      }
    >
      <DataTable<EnterpriseRow>
        path={addresses.enterprises}
        exportPath={addresses.book}
        exportAsked={{ lang: language }}
        label={say('place.enterprises')}
        rowKey={({ id }) => id}
        empty={say('enterprises.empty')}
        filters={[
          { name: 'text', label: say('enterprise.search') },
          { name: 'division', label: say('enterprise.divisionCode') },
        ]}
        columns={columns(speech)}
      />
    </Page>
  )
}

function columns({ say, tell }: DeskSpeech): readonly Column<EnterpriseRow>[] {
  return [
    {
      key: 'name',
      title: say('enterprise.name'),
      show: ({ id, name }) => (
        <DeskLink to={`/enterprises/${id}`}>
          <span lang="zh-CN">{name}</span>
        </DeskLink>
      ),
    },
    {
      key: 'code',
      title: say('enterprise.code'),
      isShort: true,
      show: ({ creditCode }) => <CreditCode code={creditCode} />,
    },
    {
      key: 'titles',
      title: say('enterprise.titles'),
      show: ({ titles }) =>
        titles.length === 0 ? say('none') : titles.map(({ words }) => tell(words)).join(say('comma')),
    },
    {
      key: 'stage',
      title: say('enterprise.stage'),
      isShort: true,
      show: ({ stage }) => (stage ? tell(stage.words) : say('enterprise.stage.none')),
    },
    {
      key: 'conflicts',
      title: say('enterprise.conflicts'),
      isNumber: true,
      show: ({ conflicts }) => (conflicts > 0 ? <span className="tag tag-parameter">{conflicts}</span> : '0'),
    },
    {
      key: 'division',
      title: say('enterprise.divisionCode'),
      isExtra: true,
      show: ({ division }) => division ?? say('unknown'),
    },
    {
      key: 'registeredOn',
      title: say('enterprise.registeredOn'),
      isShort: true,
      show: ({ registeredOn }) => registeredOn ?? say('unknown'),
    },
    {
      key: 'industry',
      title: say('enterprise.industry'),
      isExtra: true,
      show: ({ industry }) => industry ?? say('unknown'),
    },
  ]
}
