import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Landing, LandingStep } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page, Part } from '../frame/page.tsx'
import { UNIT_KIND_WORDS } from '../institution/unit-words.ts'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import type { Kept } from '../record/kept.ts'
import { RecordDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { words as common } from '../record/words.ts'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { landingWords as words } from './words.ts'

const LANDINGS: Kept = {
  path: '/api/landings',
  fields: [
    { name: 'nameZh', label: words.nameZh, kind: 'text', lengthMax: 200 },
    { name: 'kind', label: words.kind, kind: 'choice', choices: UNIT_KIND_WORDS },
    { name: 'clause', label: words.clause, kind: 'text', lengthMax: 60, empty: 'null' },
    {
      name: 'unit',
      label: words.unit,
      kind: 'choice',
      empty: 'null',
      hint: words.unitHint,
      from: { path: '/api/units' },
    },
  ],
}

const STEPS: Kept = {
  path: '/api/landing-steps',
  fields: [
    { name: 'position', label: words.position, kind: 'count' },
    { name: 'title', label: words.stepTitle, kind: 'text', lengthMax: 200 },
    { name: 'responsible', label: words.responsible, kind: 'text', lengthMax: 100, empty: 'text' },
    { name: 'dueOn', label: words.dueOn, kind: 'day' },
    { name: 'doneOn', label: words.doneOn, kind: 'day', empty: 'null' },
    { name: 'document', label: words.document, kind: 'text', lengthMax: 300, empty: 'null' },
    { name: 'obstacle', label: words.obstacle, kind: 'long', lengthMax: 1000, empty: 'null' },
  ],
}

/** Institutions and units on their way, with how far they are and how late. */
export function LandingsPage(): ReactNode {
  const { tell } = useDesk()
  return (
    <Page title={tell(words.title)} lead={tell(words.lead)}>
      <Register<Landing>
        kept={LANDINGS}
        label={words.title}
        write="landing:write"
        addLabel={words.add}
        nameOf={({ nameZh }) => nameZh}
        empty={words.empty}
        filters={[
          { name: 'text', label: common.search },
          { name: 'on', label: common.on, isDay: true },
        ]}
        columns={[
          {
            key: 'name',
            title: words.nameZh,
            show: ({ id, nameZh }) => (
              <DeskLink to={`/landings/${id}`}>
                <Zh text={nameZh} />
              </DeskLink>
            ),
          },
          { key: 'kind', title: words.kind, show: ({ kind }) => <Coded code={kind} of={UNIT_KIND_WORDS} /> },
          { key: 'clause', title: words.clause, show: ({ clause }) => <Zh text={clause} /> },
          {
            key: 'progress',
            title: words.progress,
            show: ({ stepsDone, steps, isOpen }) =>
              tell(isOpen ? words.open : fill(words.steps, { done: stepsDone, total: steps.length })),
          },
          { key: 'late', title: words.late, show: ({ overdueDays }) => <Late days={overdueDays} /> },
        ]}
      />
    </Page>
  )
}

/** One institution on its way, step by step. */
export function LandingPage(): ReactNode {
  const { landing: id = '' } = useParams({ strict: false }) as { landing?: string }
  return (
    <AskedPart<Landing> path={`${LANDINGS.path}/${encodeURIComponent(id)}`}>
      {(landing) => <Shown landing={landing} />}
    </AskedPart>
  )
}

function Shown({ landing }: { readonly landing: Landing }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const writes = may('landing:write')
  return (
    <Page
      title={landing.nameZh}
      isNameChinese
      lead={tell(
        landing.isOpen ? words.open : fill(words.steps, { done: landing.stepsDone, total: landing.steps.length }),
      )}
      actions={writes && <RecordDeed kept={LANDINGS} record={landing} />}
    >
      <Part
        title={tell(words.stepsTitle)}
        actions={writes && <RecordDeed kept={STEPS} preset={{ landing: landing.id }} label={words.addStep} isPrimary />}
      >
        <SmallTable
          label={words.stepsTitle}
          rows={landing.steps}
          keyOf={({ id }) => id}
          empty={words.stepsEmpty}
          columns={[
            { title: words.stepTitle, show: ({ title }) => <Zh text={title} /> },
            { title: words.responsible, show: ({ responsible }) => <Zh text={responsible} /> },
            { title: words.dueOn, show: ({ dueOn }) => dueOn },
            { title: words.doneOn, show: ({ doneOn }) => <Zh text={doneOn} /> },
            { title: words.late, show: ({ overdueDays }) => <Late days={overdueDays} /> },
            { title: words.document, show: ({ document }) => <Zh text={document} /> },
            { title: words.obstacle, show: ({ obstacle }) => <Zh text={obstacle} /> },
            ...(writes
              ? [
                  {
                    title: common.deeds,
                    show: (step: LandingStep) => (
                      <RecordDeed kept={STEPS} record={step} preset={{ landing: landing.id }} about={step.title} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Part>
    </Page>
  )
}

function Late({ days }: { readonly days: number }): ReactNode {
  const { tell } = useDesk()
  if (days === 0) return <span className="muted">{tell(words.onTime)}</span>
  return <span className="is-wanting">{tell(fill(common.overdue, { days }))}</span>
}
