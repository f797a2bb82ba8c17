import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RegisterList } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Deed } from '../form/deed.tsx'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { Editions } from './editions.tsx'
import { ListForm } from './list-form.tsx'
import { LIST_KIND_KEYS } from './list-kinds.ts'
import { Members } from './members.tsx'
import { Reviews } from './reviews.tsx'
import { words } from './words.ts'

/** One list: who is on it on a day, its editions, and what it is called. */
export function ListPage(): ReactNode {
  const { list: id = '' } = useParams({ strict: false }) as { list?: string }
  const { say, tell, language } = useDesk()
  const may = useMay()
  const {
    data: list,
    error,
    refetch,
  } = useQuery({ queryKey: ['list', id], queryFn: () => ask<RegisterList>(addresses.list(id)) })
  if (error)
    return (
      <Page title={say('place.lists')}>
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (!list) return <Waiting />
  const isEnglish = language === 'en' && list.nameEn !== null
  return (
    <Page
      title={isEnglish ? (list.nameEn ?? '') : list.nameZh}
      isNameChinese={!isEnglish}
      lead={[say(LIST_KIND_KEYS[list.kind]), list.clause].filter(Boolean).join(' · ')}
      actions={
        may('list:write') && (
          <Deed label={say('list.change')}>
            {({ done, cancel }) => <ListForm list={list} onDone={done} onCancel={cancel} />}
          </Deed>
        )
      }
    >
      <Tabs
        label={say('list.tabs')}
        tabs={[
          { id: 'members', label: say('list.tab.members'), show: () => <Members list={list} /> },
          { id: 'editions', label: say('list.tab.editions'), show: () => <Editions list={list} /> },
          { id: 'reviews', label: tell(words.reviews), show: () => <Reviews list={list} /> },
        ]}
      />
    </Page>
  )
}
