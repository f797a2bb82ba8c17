import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import type { DeterminationDetail, Words } from '../../../contract/index.ts'
import { ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Page, Part } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { fill } from '../record/fill.ts'
import { useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { minute } from './history.tsx'
import { ProgrammeReasons } from './programme-reasons.tsx'
import { words } from './words.ts'

/** One kept determination with its reasons and facts, and whether it computes again to the byte. */
export function DeterminationPage(): ReactNode {
  const { determination: id = '' } = useParams({ strict: false }) as { determination?: string }
  const { say, tell } = useDesk()
  const { standing } = useSession()
  const path = addresses.determination(id)
  const { data, error, refetch } = useQuery({ queryKey: [path], queryFn: () => ask<DeterminationDetail>(path) })
  if (error)
    return (
      <Page title={tell(words.determination)}>
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (!data) return <Waiting />
  const { kept, answer, facts, isReproduced } = data
  const lead = fill(words.keptOn, {
    on: kept.on,
    at: minute(kept.recordedAt),
    version: kept.packVersion.replace(/^sha256:/, '').slice(0, 12),
  })
  return (
    <Page title={tell(words.determination)} lead={tell(lead)}>
      <p className={isReproduced === true ? 'done' : 'hint'} role="note">
        {tell(reproducedWords(isReproduced))}
      </p>
      <p>
        {tell(words.digest)} <code className="digest">{kept.factsDigest}</code>
      </p>
      <Part title={say('determination.answer')}>
        <Suspense fallback={<Waiting />}>
          <ProgrammeReasons region={standing.region} determination={answer} facts={facts} />
        </Suspense>
      </Part>
    </Page>
  )
}

function reproducedWords(isReproduced: boolean | null): Words {
  if (isReproduced === null) return words.rulesGone
  return isReproduced ? words.reproduced : words.notReproduced
}
