import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EditionPreview } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { DeskLink, useAddress } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { fill } from '../record/fill.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { ChangesTable } from './changes-table.tsx'
import { Publishing } from './publishing.tsx'
import { words } from './words.ts'

/** What an edition would say beside the latest one, before it is published; and publishing it. */
export function PreviewPage(): ReactNode {
  const { list = '' } = useParams({ strict: false }) as { list?: string }
  const { tell } = useDesk()
  const membersOn = useAddress()['membersOn'] ?? ''
  const path = addresses.preview(list)
  const { data, error, refetch } = useQuery({
    queryKey: [path, membersOn],
    queryFn: () => ask<EditionPreview>(path, { membersOn, limit: 1 }),
  })
  return (
    <Page title={tell(words.preview)} actions={<Publishing list={list} />}>
      <p>
        <DeskLink to={`/lists/${list}`} search={{ tab: 'editions' }}>
          {tell(words.back)}
        </DeskLink>
      </p>
      {error && <ProblemNotice fault={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <p>
            {tell(
              data.previousNumber === null
                ? words.previewFirst
                : fill(words.previewLead, { last: data.previousNumber }),
            )}{' '}
            {tell(fill(words.previewFigures, figuresOf(data)))}
          </p>
          <ChangesTable path={path} filters={[{ name: 'membersOn', isDay: true }]} />
        </>
      )}
    </Page>
  )
}

function figuresOf({ members, added, removed, changed }: EditionPreview): Readonly<Record<string, number>> {
  return { members, added, removed, changed }
}
