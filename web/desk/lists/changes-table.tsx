import type { ReactNode } from 'react'
import type { EditionChange } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { CreditCode } from '../registry/credit-code.tsx'
import { type DeskKey, useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'

const CHANGE_KEYS = {
  ADDED: 'change.ADDED',
  REMOVED: 'change.REMOVED',
  CHANGED: 'change.CHANGED',
} as const satisfies Readonly<Record<EditionChange['kind'], DeskKey>>

/** How an edition, or one that is to come, differs from the one before. */
export function ChangesTable({
  path,
  exportPath,
  filters = [],
}: {
  readonly path: string
  readonly exportPath?: string
  /** Days that the difference is asked for. */
  readonly filters?: readonly { readonly name: string; readonly isDay: true }[]
}): ReactNode {
  const { say, language } = useDesk()
  return (
    <DataTable<EditionChange>
      path={path}
      {...(exportPath ? { exportPath, exportAsked: { lang: language } } : {})}
      label={say('edition.tab.changes')}
      rowKey={({ enterprise, kind }) => `${enterprise} ${kind}`}
      empty={say('changes.empty')}
      filters={filters.map((filter) => ({ ...filter, label: say('edition.membersOn') }))}
      columns={[
        { key: 'kind', title: say('change.kind'), show: ({ kind }) => say(CHANGE_KEYS[kind]) },
        {
          key: 'name',
          title: say('enterprise.name'),
          show: ({ enterprise, name }) => (
            <DeskLink to={`/enterprises/${enterprise}`}>
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
        { key: 'reason', title: say('change.reason'), show: ({ reason }) => <span lang="zh-CN">{reason}</span> },
      ]}
    />
  )
}
