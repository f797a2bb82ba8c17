import type { ReactNode } from 'react'
import type { ReevaluationCounts } from '../../../contract/index.ts'
import { VERDICT_WORDS } from '../../../contract/messages/index.ts'
import { Money } from '../../ui/money.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Part } from '../frame/page.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { useDesk } from '../speech.ts'
import { words } from './words.ts'

type ProgrammeCount = ReevaluationCounts['programmes'][number]

const VERDICTS = ['yes', 'no', 'needs'] as const

/** Each programme with its enterprises by verdict and the money that would be due; a number leads to those enterprises. */
export function ProgrammeCounts({ counts }: { readonly counts: readonly ProgrammeCount[] }): ReactNode {
  const { tell } = useDesk()
  return (
    <Part title={tell(words.counts)}>
      <SmallTable<ProgrammeCount>
        label={words.counts}
        rows={counts}
        keyOf={({ programme }) => programme}
        empty={words.never}
        columns={[
          { title: words.programme, show: ({ title }) => tell(title) },
          ...VERDICTS.map((verdict) => ({
            title: VERDICT_WORDS[verdict],
            isNumber: true,
            show: (count: ProgrammeCount) => (
              <DeskLink to="." search={{ programme: count.programme, verdict }}>
                {count[verdict]}
              </DeskLink>
            ),
          })),
          { title: words.money, isNumber: true, show: ({ amountFen }) => <Money fen={Number(amountFen)} /> },
        ]}
      />
    </Part>
  )
}
