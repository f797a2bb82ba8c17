import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Advice, AdviceProposals } from '../../../contract/index.ts'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page, Part } from '../frame/page.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { fill } from '../record/fill.ts'
import type { Kept } from '../record/kept.ts'
import { RecordDeed, SendDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Known, Zh } from '../record/showing.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { ADVICE_STATES, expertWords, adviceWords as words } from './words.ts'

const QUESTIONS: Kept = {
  path: '/api/advice',
  fields: [
    { name: 'field', label: words.field, kind: 'text', lengthMax: 50 },
    { name: 'question', label: words.question, kind: 'long', lengthMax: 4000 },
    { name: 'documents', label: words.documents, kind: 'texts' },
    {
      name: 'creditCode',
      label: words.creditCode,
      kind: 'text',
      empty: 'null',
      hint: words.creditCodeHint,
      pattern: /^(?:[0-9A-Z]{18}|\d{15})$/,
      patternHint: expertWords.codeHint,
    },
    {
      name: 'workingDays',
      label: words.workingDays,
      kind: 'count',
      pattern: /^(?:[1-9]|[1-5]\d|60)$/,
      patternHint: words.workingDaysHint,
    },
  ],
}

/** Questions to experts that whoever is signed in asked, may answer, or oversees. */
export function AdviceListPage(): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  return (
    <Page
      title={tell(words.title)}
      lead={tell(words.lead)}
      actions={may('advice:ask') && <RecordDeed kept={QUESTIONS} label={words.ask} isPrimary />}
    >
      <Register<Advice>
        kept={QUESTIONS}
        label={words.title}
        nameOf={({ question }) => question}
        empty={words.empty}
        filters={[{ name: 'field', label: words.field }]}
        columns={[
          {
            key: 'question',
            title: words.question,
            show: ({ id, question }) => (
              <DeskLink to={`/advice/${id}`}>
                <Zh text={question} />
              </DeskLink>
            ),
          },
          { key: 'field', title: words.field, show: ({ field }) => <Zh text={field} /> },
          { key: 'by', title: words.askedBy, show: ({ askedBy }) => <Zh text={askedBy} /> },
          { key: 'due', title: words.dueOn, show: ({ dueOn }) => dueOn },
          { key: 'expert', title: words.expert, show: ({ expertName }) => <Zh text={expertName} /> },
          { key: 'state', title: words.state, show: (advice) => <State advice={advice} /> },
        ]}
      />
    </Page>
  )
}

function State({ advice: { state, isLate } }: { readonly advice: Advice }): ReactNode {
  const { tell } = useDesk()
  return (
    <>
      <Coded code={state} of={ADVICE_STATES} />
      {isLate && <span className="fact-source is-wanting">{tell(words.late)}</span>}
    </>
  )
}

/** One question: who is proposed, who took it on, the answer and how it was rated. */
export function AdvicePage(): ReactNode {
  const { advice: id = '' } = useParams({ strict: false }) as { advice?: string }
  return (
    <AskedPart<Advice> path={`${QUESTIONS.path}/${encodeURIComponent(id)}`}>
      {(advice) => <Shown advice={advice} />}
    </AskedPart>
  )
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const { tell } = useDesk()
  return (
    <Page
      title={`${tell(words.one)} · ${advice.field}`}
      lead={<State advice={advice} />}
      actions={<Deeds advice={advice} />}
    >
      <Known
        rows={[
          [words.question, <Zh key="" text={advice.question} />],
          [words.documents, <Zh key="" text={advice.documents.join('、')} />],
          [words.creditCode, <Zh key="" text={advice.creditCode} />],
          [words.askedBy, <Zh key="" text={advice.askedBy} />],
          [words.askedOn, advice.askedOn],
          [words.dueOn, advice.dueOn],
          [words.expert, advice.expertName === null ? tell(words.waits) : <Zh key="" text={advice.expertName} />],
          [words.answer, <Zh key="" text={advice.answer} />],
          [words.answeredOn, <Zh key="" text={advice.answeredOn} />],
          [words.taken, advice.workingDaysTaken ?? <Zh key="" text={null} />],
          [words.rating, advice.rating ?? <Zh key="" text={null} />],
        ]}
      />
      {advice.state === 'OPEN' && <Proposals id={advice.id} />}
    </Page>
  )
}

function Deeds({ advice }: { readonly advice: Advice }): ReactNode {
  const may = useMay()
  const { standing } = useSession()
  const { id, version, state, enterprise, unit } = advice
  const path = `${QUESTIONS.path}/${id}`
  const asked = enterprise === null ? unit === standing.unit : enterprise === standing.enterprise
  return (
    <>
      {may('advice:answer') && state === 'OPEN' && (
        <SendDeed label={words.accept} path={`${path}/acceptance`} fields={[]} version={version} isPrimary />
      )}
      {may('advice:answer') && state === 'ACCEPTED' && (
        <SendDeed
          label={words.answer}
          path={`${path}/answer`}
          version={version}
          fields={[{ name: 'answer', label: words.answer, kind: 'long', lengthMax: 8000 }]}
          isPrimary
        />
      )}
      {may('advice:ask') && asked && state === 'ANSWERED' && (
        <SendDeed
          label={words.rate}
          path={`${path}/rating`}
          version={version}
          fields={[
            { name: 'rating', label: words.rating, kind: 'count', pattern: /^[1-5]$/, patternHint: words.rating },
          ]}
        />
      )}
    </>
  )
}

function Proposals({ id }: { readonly id: string }): ReactNode {
  const { tell } = useDesk()
  return (
    <Part title={tell(words.proposals)}>
      <AskedPart<AdviceProposals> path={`${QUESTIONS.path}/${id}/experts`}>
        {({ rows, excluded }) => (
          <>
            <SmallTable
              label={words.proposals}
              rows={rows}
              keyOf={({ expert }) => expert}
              empty={words.proposalsEmpty}
              columns={[
                { title: words.expert, show: ({ name }) => <Zh text={name} /> },
                { title: words.unit, show: ({ unitName }) => <Zh text={unitName} /> },
                { title: words.openRequests, isNumber: true, show: ({ openRequests }) => openRequests },
              ]}
            />
            {excluded > 0 && <p className="muted">{tell(fill(words.excluded, { count: excluded }))}</p>}
          </>
        )}
      </AskedPart>
    </Part>
  )
}
