import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ListNotice } from '../../../contract/index.ts'
import { refreshAnswers } from '../ask/answers.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Page } from '../frame/page.tsx'
import { fill } from '../record/fill.ts'
import { minute } from '../registry/history.tsx'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

const KINDS = {
  ENTERED: words.ENTERED,
  LEFT: words.LEFT_LIST,
  BREACH: words.BREACH,
  REVIEW_ASKED: words.REVIEW_ASKED,
  REVIEW_WARNED: words.REVIEW_WARNED,
  REVIEW_DROPPED: words.REVIEW_DROPPED,
} as const

/** What an enterprise or an institution was told of lists, the latest first. */
export function NoticesPage(): ReactNode {
  const { say, tell } = useDesk()
  return (
    <Page title={say('place.notices')} lead={say('place.notices.about')}>
      <DataTable<ListNotice>
        path={addresses.notices}
        label={say('place.notices')}
        rowKey={({ id }) => id}
        empty={tell(words.noticesEmpty)}
        columns={[
          { key: 'on', title: tell(words.noticeOn), isShort: true, show: ({ on }) => on },
          {
            key: 'kind',
            title: tell(words.noticeKind),
            show: ({ kind }) => (kind in KINDS ? tell(KINDS[kind as keyof typeof KINDS]) : kind),
          },
          { key: 'list', title: say('list.name'), show: ({ listNameZh }) => <span lang="zh-CN">{listNameZh}</span> },
          { key: 'name', title: say('enterprise.name'), show: ({ name }) => <span lang="zh-CN">{name}</span> },
          {
            key: 'reason',
            title: tell(words.noticeReason),
            show: ({ reason }) => <span lang="zh-CN">{reason}</span>,
          },
          { key: 'read', title: tell(words.state), show: (notice) => <Reading notice={notice} /> },
        ]}
      />
    </Page>
  )
}

function Reading({ notice: { id, readAt } }: { readonly notice: ListNotice }): ReactNode {
  const { tell } = useDesk()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => tellServer('POST', addresses.noticeRead(id)),
    onSuccess: refreshAnswers,
  })
  if (readAt !== null) return <>{tell(fill(words.noticeReadAt, { at: minute(readAt) }))}</>
  return (
    <>
      <button type="button" className="button small" disabled={isPending} onClick={() => mutate()}>
        {tell(words.noticeRead)}
      </button>
      {error && <ProblemNotice fault={error} />}
    </>
  )
}
