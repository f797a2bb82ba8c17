import type { ReactNode } from 'react'
import type { Expert, ExpertConflict, ExpertWorkload } from '../../../contract/index.ts'
import { Page } from '../frame/page.tsx'
import { reachOf } from '../frame/places.ts'
import { type Tab, Tabs } from '../frame/tabs.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { useAskedChoices } from '../record/choices.ts'
import type { Kept } from '../record/kept.ts'
import { Register } from '../record/register.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { SPAN_FIELDS } from '../record/span-fields.ts'
import { words as common } from '../record/words.ts'
import { Days } from '../registry/days.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { CONFLICT_KINDS, EXPERT_STATES, expertWords as words } from './words.ts'

const EXPERTS: Kept = {
  path: '/api/experts',
  fields: [
    { name: 'name', label: words.name, kind: 'text', lengthMax: 50 },
    { name: 'unit', label: words.unit, kind: 'choice', empty: 'null', from: { path: '/api/units' } },
    { name: 'fields', label: words.fields, kind: 'texts' },
    { name: 'status', label: words.status, kind: 'choice', choices: EXPERT_STATES },
    ...SPAN_FIELDS,
  ],
}

const EXPERT_NAMES = { path: '/api/experts', name: 'name' } as const

const CONFLICTS: Kept = {
  path: '/api/expert-conflicts',
  fields: [
    { name: 'expert', label: words.expert, kind: 'choice', from: EXPERT_NAMES },
    {
      name: 'creditCode',
      label: words.creditCode,
      kind: 'text',
      pattern: /^(?:[0-9A-Z]{18}|\d{15})$/,
      patternHint: words.codeHint,
    },
    { name: 'kind', label: words.kind, kind: 'choice', choices: CONFLICT_KINDS },
    { name: 'shareBp', label: words.share, kind: 'hundredths', empty: 'null', hint: words.shareHint },
    ...SPAN_FIELDS,
  ],
}

/** Experts, what stands between them and firms, and what they do. */
export function ExpertsPage(): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const tabs: readonly Tab[] = [
    { id: 'experts', label: tell(words.experts), show: () => <Experts /> },
    ...(may('conflict:read') ? [{ id: 'conflicts', label: tell(words.conflicts), show: () => <Conflicts /> }] : []),
    ...(may('expert:write') ? [{ id: 'workload', label: tell(words.workload), show: () => <Workload /> }] : []),
  ]
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <Tabs label={tell(words.tabs)} tabs={tabs} />
    </Page>
  )
}

function Experts(): ReactNode {
  return (
    <Register<Expert>
      kept={EXPERTS}
      label={words.experts}
      write="expert:write"
      addLabel={words.add}
      nameOf={({ name }) => name}
      empty={words.empty}
      filters={[
        { name: 'text', label: common.search },
        { name: 'status', label: words.status, choices: EXPERT_STATES },
        { name: 'on', label: common.on, isDay: true },
      ]}
      columns={[
        { key: 'name', title: words.name, show: ({ name }) => <Zh text={name} /> },
        { key: 'unit', title: words.unit, show: ({ unitName }) => <Zh text={unitName} /> },
        { key: 'fields', title: words.fields, show: ({ fields }) => <Zh text={fields.join('、')} /> },
        { key: 'status', title: words.status, show: ({ status }) => <Coded code={status} of={EXPERT_STATES} /> },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

function Conflicts(): ReactNode {
  const { standing } = useSession()
  const { expert: names = [] } = useAskedChoices([
    { name: 'expert', label: words.expert, kind: 'choice', from: EXPERT_NAMES },
  ])
  return (
    <Register<ExpertConflict>
      kept={CONFLICTS}
      label={words.conflicts}
      write="conflict:write"
      addLabel={words.addConflict}
      nameOf={({ creditCode }) => creditCode}
      empty={words.conflictsEmpty}
      filters={reachOf(standing) === 'REGION' ? [{ name: 'expert', label: words.expert, from: EXPERT_NAMES }] : []}
      columns={[
        {
          key: 'expert',
          title: words.expert,
          show: ({ expert }) => <Zh text={names.find(([id]) => id === expert)?.[1] ?? expert} />,
        },
        { key: 'code', title: words.creditCode, show: ({ creditCode }) => creditCode },
        { key: 'kind', title: words.kind, show: ({ kind }) => <Coded code={kind} of={CONFLICT_KINDS} /> },
        {
          key: 'share',
          title: words.share,
          isNumber: true,
          show: ({ shareBp }) => (shareBp === null ? '' : (shareBp / 100).toFixed(2)),
        },
        { key: 'span', title: common.span, show: ({ from, to }) => <Days from={from} to={to} /> },
      ]}
    />
  )
}

function Workload(): ReactNode {
  const { tell } = useDesk()
  return (
    <AskedPart<ExpertWorkload> path="/api/expert-workload">
      {({ rows, fieldsWithoutExpert }) => (
        <>
          {fieldsWithoutExpert.length > 0 && (
            <p className="is-wanting">
              {tell(words.without)}: <Zh text={fieldsWithoutExpert.join('、')} />
            </p>
          )}
          <SmallTable
            label={words.workload}
            rows={rows}
            keyOf={({ expert }) => expert}
            empty={words.workloadEmpty}
            columns={[
              { title: words.name, show: ({ name }) => <Zh text={name} /> },
              { title: words.accepted, isNumber: true, show: ({ accepted }) => accepted },
              { title: words.open, isNumber: true, show: ({ open }) => open },
              { title: words.answered, isNumber: true, show: ({ answered }) => answered },
              { title: words.late, isNumber: true, show: ({ late }) => late },
              { title: words.days, isNumber: true, show: ({ workingDaysAverage }) => <Zh text={workingDaysAverage} /> },
              { title: words.rating, isNumber: true, show: ({ ratingAverage }) => <Zh text={ratingAverage} /> },
            ]}
          />
        </>
      )}
    </AskedPart>
  )
}
