import type { ReactNode } from 'react'
import type { ReevaluationCounts, RegionStandings, Verdict } from '../../../contract/index.ts'
import { VERDICT_WORDS } from '../../../contract/messages/index.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { DeskLink, useAddress } from '../frame/desk-link.tsx'
import { Part } from '../frame/page.tsx'
import { CreditCode } from '../registry/credit-code.tsx'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { words } from './words.ts'

const VERDICTS: readonly Verdict[] = ['yes', 'needs', 'no']

type Standing = RegionStandings['rows'][number]

/** Enterprises that stand so with the programme that was chosen, the largest amounts first. */
export function Standings({
  programmes,
  run,
}: {
  readonly programmes: ReevaluationCounts['programmes']
  /** The run that they come from; another is asked for anew. */
  readonly run: string
}): ReactNode {
  const { say, tell } = useDesk()
  const { programme = '', verdict = 'yes' } = useAddress()
  const chosen = programmes.find((each) => each.programme === programme)
  const answer = VERDICTS.find((each) => each === verdict)
  if (chosen === undefined || answer === undefined) return <p className="muted">{tell(words.choose)}</p>
  return (
    <Part title={`${tell(chosen.title)} · ${tell(VERDICT_WORDS[answer])}`}>
      <DataTable<Standing>
        key={`${run} ${programme} ${verdict}`}
        path="/api/standings"
        asked={{ programme, verdict }}
        label={tell(words.standings)}
        rowKey={({ enterprise }) => enterprise}
        empty={tell(words.empty)}
        columns={[
          {
            key: 'name',
            title: say('enterprise.name'),
            show: ({ enterprise, name }) => (
              <DeskLink to={`/enterprises/${enterprise}`} search={{ tab: 'programmes' }}>
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
            key: 'verdict',
            title: tell(words.verdict),
            show: ({ verdict }) => <VerdictChip verdict={verdict as Verdict} />,
          },
          {
            key: 'amount',
            title: tell(words.amount),
            isNumber: true,
            show: ({ amountFen }) => (amountFen === null ? say('none') : <ExactMoney fen={amountFen} />),
          },
          { key: 'class', title: tell(words.class), show: ({ class: put }) => put ?? say('none') },
        ]}
      />
    </Part>
  )
}
