import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Determination, Plan } from '../../../contract/index.ts'
import { parseDay } from '../../../core/values/index.ts'
import { fetchOnce } from '../../app/fetch.ts'
import { fetchCompiledPack, versionOn } from '../../policy/compiled.ts'
import { DeterminationView } from '../../policy/determination/determination-view.tsx'
import { PlanContext } from '../../policy/plan/plan.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Waiting } from '../frame/shell.tsx'

/** One answer of a programme with every condition, the facts that decided it and its clauses, as on the public pages. */
export function ProgrammeReasons({
  region,
  determination,
  facts,
}: {
  readonly region: string
  readonly determination: Determination
  readonly facts: unknown
}): ReactNode {
  const { data, error } = useQuery({
    queryKey: ['compiled', region],
    queryFn: async () => ({
      pack: await fetchCompiledPack(region),
      plan: await fetchOnce<Plan>(`/api/packs/${encodeURIComponent(region)}/plan`),
    }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <ProblemNotice fault={error} />
  if (!data) return <Waiting />
  const { pack, plan } = data
  const day = parseDay(determination.on)
  const programme = day.ok ? versionOn(pack, determination.programme, day.value) : undefined
  if (programme === undefined) return null
  return (
    <PlanContext value={plan}>
      <DeterminationView determination={determination} programme={programme} facts={facts} pack={pack} />
    </PlanContext>
  )
}
