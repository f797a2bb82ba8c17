import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Cooperation } from '../../../contract/index.ts'
import { Page } from '../frame/page.tsx'
import { reachOf } from '../frame/places.ts'
import { AskedPart } from '../record/asked-part.tsx'
import { SendDeed } from '../record/record-deed.tsx'
import { Known, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { LastUse, State } from './cooperation-table.tsx'
import { USE_FIELDS } from './kept-cooperations.ts'
import { coopWords as words } from './words.ts'

/** One cooperation: who has confirmed it, over which days, and how it is used. */
export function CooperationPage(): ReactNode {
  const { cooperation: id = '' } = useParams({ strict: false }) as { cooperation?: string }
  return (
    <AskedPart<Cooperation> path={`/api/cooperations/${encodeURIComponent(id)}`}>
      {(cooperation) => <Shown cooperation={cooperation} />}
    </AskedPart>
  )
}

function Shown({ cooperation }: { readonly cooperation: Cooperation }): ReactNode {
  const { tell } = useDesk()
  const confirmed = (at: string | null): string => at?.slice(0, 10) ?? tell(words.waiting)
  return (
    <Page
      title={`${cooperation.platformName} · ${cooperation.partnerName}`}
      isNameChinese
      lead={<State cooperation={cooperation} />}
      actions={<Deeds cooperation={cooperation} />}
    >
      <Known
        rows={[
          [words.scope, <Zh key="" text={cooperation.scope} />],
          [common.from, cooperation.from],
          [common.lastDay, cooperation.lastDay],
          [words.contact, <Zh key="" text={cooperation.contact} />],
          [words.platformConfirmed, confirmed(cooperation.platformConfirmedAt)],
          [words.partnerConfirmed, confirmed(cooperation.partnerConfirmedAt)],
          [words.lastUsed, <LastUse key="" cooperation={cooperation} />],
          [words.endedReason, <Zh key="" text={cooperation.endedReason} />],
        ]}
      />
    </Page>
  )
}

function Deeds({ cooperation }: { readonly cooperation: Cooperation }): ReactNode {
  const may = useMay()
  const { standing } = useSession()
  const { platform, partner, platformConfirmedAt, partnerConfirmedAt, version, state } = cooperation
  const path = `/api/cooperations/${cooperation.id}`
  const isOwn = standing.unit === platform || standing.unit === partner
  const waits = standing.unit === platform ? platformConfirmedAt === null : partnerConfirmedAt === null
  const writes = may('cooperation:write') && (isOwn || reachOf(standing) === 'REGION')
  return (
    <>
      {isOwn && waits && may('cooperation:confirm') && (
        <SendDeed label={words.confirm} path={`${path}/confirmation`} fields={[]} version={version} isPrimary />
      )}
      {writes && state === 'IN_FORCE' && <SendDeed label={words.use} path={`${path}/uses`} fields={USE_FIELDS} />}
      {writes && state !== 'EXPIRED' && (
        <SendDeed
          label={words.end}
          path={`${path}/ending`}
          version={version}
          fields={[
            { name: 'lastDay', label: common.lastDay, kind: 'day' },
            { name: 'reason', label: words.endedReason, kind: 'long', lengthMax: 1000 },
          ]}
        />
      )}
    </>
  )
}
