import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StandardCheck, StandardItem } from '../../../contract/index.ts'
import { Page } from '../frame/page.tsx'
import { ForbiddenPage } from '../frame/states.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { Coded, Figures, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { SERVICE_AREAS, serviceWords as words } from './words.ts'

/** The check-list of an enterprise, for a provider of its orders or a department. */
export function StandardPage(): ReactNode {
  const { enterprise = '' } = useParams({ strict: false }) as { enterprise?: string }
  return <CheckOf id={enterprise} />
}

/** The check-list of the own enterprise, which it confirms. */
export function OwnStandardPage(): ReactNode {
  const { standing } = useSession()
  return standing.enterprise === null ? <ForbiddenPage /> : <CheckOf id={standing.enterprise} />
}

function CheckOf({ id }: { readonly id: string }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const path = `/api/enterprises/${encodeURIComponent(id)}`
  return (
    <Page
      title={tell(words.checkList)}
      lead={tell(words.checkLead)}
      actions={
        may('standard:fill') && (
          <SendDeed
            label={words.addItem}
            path={`${path}/standard-items`}
            isPrimary
            fields={[
              { name: 'area', label: words.area, kind: 'choice', choices: SERVICE_AREAS },
              { name: 'title', label: words.item, kind: 'text', lengthMax: 300 },
            ]}
          />
        )
      }
    >
      <AskedPart<StandardCheck> path={`${path}/standard-check`}>{(check) => <Check check={check} />}</AskedPart>
    </Page>
  )
}

function Check({ check }: { readonly check: StandardCheck }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const said = (done: number, total: number, percent: string | null): string =>
    tell(percent === null ? words.progressNone : fill(words.progressSaid, { done, total, percent }))
  return (
    <>
      <Figures
        rows={[
          [words.progress, said(check.done, check.total, check.percent)],
          ...check.areas.map(
            ({ area, done, total, percent }) => [SERVICE_AREAS[area], said(done, total, percent)] as const,
          ),
        ]}
      />
      <p>{tell(check.isComplete ? words.complete : words.notComplete)}</p>
      <SmallTable
        label={words.checkList}
        rows={check.items}
        keyOf={({ id }) => id}
        empty={words.checkEmpty}
        columns={[
          { title: words.item, show: ({ title }) => <Zh text={title} /> },
          { title: words.area, show: ({ area }) => <Coded code={area} of={SERVICE_AREAS} /> },
          { title: words.done, show: ({ isDone }) => tell(isDone ? words.done : words.open) },
          { title: words.filledOn, show: ({ filledOn }) => <Zh text={filledOn} /> },
          { title: words.confirmedOn, show: ({ confirmedOn }) => <Zh text={confirmedOn} /> },
          ...(may('standard:fill') || may('standard:confirm')
            ? [{ title: common.deeds, show: (item: StandardItem) => <ItemDeeds item={item} /> }]
            : []),
        ]}
      />
    </>
  )
}

function ItemDeeds({ item: { id, title, isDone, version, confirmedOn } }: { readonly item: StandardItem }): ReactNode {
  const may = useMay()
  const path = `/api/standard-items/${id}`
  return (
    <div className="row-deeds">
      {may('standard:fill') && (
        <SendDeed
          label={isDone ? words.markOpen : words.markDone}
          about={title}
          method="PUT"
          path={path}
          fields={[]}
          preset={{ isDone: !isDone }}
          version={version}
        />
      )}
      {may('standard:confirm') && isDone && confirmedOn === null && (
        <SendDeed label={words.confirm} about={title} path={`${path}/confirmation`} fields={[]} version={version} />
      )}
    </div>
  )
}
