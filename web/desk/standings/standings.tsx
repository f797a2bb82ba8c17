import type { ReactNode } from 'react'
import type { ReevaluationCounts, RegionStandings, Verdict } from '../../../contract/index.ts'
import { VERDICT_WORDS } from '../../../contract/messages/index.ts'
import { ExactMoney } from '../../ui/money.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Part } from '../frame/page.tsx'
import { CreditCode } from '../registry/credit-code.tsx'
import { useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { words } from './words.ts'

type Standing = RegionStandings['rows'][number]

/** Enterprises that stand so with a programme, the largest amounts first. */
export function Standings({
  programmes,
  run,
}: {
  readonly programmes: ReevaluationCounts['programmes']
  /** The run that they come from; another is asked for anew. */
  readonly run: string
}): ReactNode {
  const { say, tell } = useDesk()
  return (
    <Part title={tell(words.standings)}>
      <DataTable<Standing>
        key={run}
        path="/api/standings"
        label={tell(words.standings)}
        rowKey={({ enterprise }) => enterprise}
        empty={tell(words.empty)}
        filters={[
          {
            name: 'programme',
            label: tell(words.programme),
            choices: programmes.map(({ programme, title }) => [programme, tell(title)] as const),
          },
          {
            name: 'verdict',
            label: tell(words.verdict),
            choices: (['yes', 'needs', 'no'] as const).map(
              (verdict) => [verdict, tell(VERDICT_WORDS[verdict])] as const,
            ),
          },
        ]}
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
