import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Objection, ObjectionAnswer } from '../../../contract/index.ts'
import { refreshAnswers } from '../ask/answers.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { EvidenceDeed } from '../evidence/evidence-deed.tsx'
import { ValueText } from '../facts/value-text.tsx'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { useMay } from '../session/session.ts'
import { type DeskKey, useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'

const STATE_KEYS = {
  OPEN: 'objection.OPEN',
  ACCEPTED: 'objection.ACCEPTED',
  DECLINED: 'objection.DECLINED',
  WITHDRAWN: 'objection.WITHDRAWN',
} as const satisfies Readonly<Record<Objection['state'], DeskKey>>

/** Objections with what is believed and what is claimed, the day they are due, and the form to answer for those who may. */
export function ObjectionTable({ asked }: { readonly asked: Readonly<Record<string, string>> }): ReactNode {
  const { say, tell } = useDesk()
  const may = useMay()
  const states = Object.entries(STATE_KEYS).map(([code, key]) => [code, say(key)] as const)
  return (
    <DataTable<Objection>
      path={addresses.objections}
      asked={asked}
      label={say('place.objections')}
      rowKey={({ id }) => id}
      empty={say('objections.empty')}
      filters={[{ name: 'state', label: say('objection.state'), choices: states }]}
      columns={[
        {
          key: 'enterprise',
          title: say('enterprise.name'),
          show: ({ enterprise }) => (
            <DeskLink to={`/enterprises/${enterprise.id}`}>
              <span lang="zh-CN">{enterprise.name}</span>
            </DeskLink>
          ),
        },
        { key: 'fact', title: say('objection.fact'), show: ({ label }) => tell(label) },
        { key: 'values', title: say('objection.values'), show: (row) => <Values objection={row} /> },
        {
          key: 'due',
          title: say('objection.due'),
          show: ({ due, isLate, dueUnknown }) => (
            <>
              {due ?? (dueUnknown ? tell(dueUnknown) : '')}{' '}
              {isLate && <span className="tag tag-parameter">{say('objection.late')}</span>}
            </>
          ),
        },
        {
          key: 'state',
          title: say('objection.state'),
          show: (row) => (
            <>
              {say(STATE_KEYS[row.state])}
              {row.answer && (
                <span className="fact-source" lang="zh-CN">
                  {row.answer}
                </span>
              )}
              {may('evidence:read') && (
                <EvidenceDeed
                  about={{ about: 'objection', id: row.id }}
                  of={`${row.enterprise.name} ${tell(row.label)}`}
                  canAdd={row.state === 'OPEN'}
                />
              )}
              {row.state === 'OPEN' && may('objection:answer') && <Answering objection={row} />}
              {row.state === 'OPEN' && may('enterprise:object') && <Withdrawing objection={row} />}
            </>
          ),
        },
      ]}
    />
  )
}

function Values({ objection: { path, believed, claimed, reason } }: { readonly objection: Objection }): ReactNode {
  const { say } = useDesk()
  return (
    <>
      {believed ? <ValueText path={path} value={believed.value} /> : say('none')} →{' '}
      <strong>
        <ValueText path={path} value={claimed} />
      </strong>
      <span className="fact-source" lang="zh-CN">
        {reason}
      </span>
    </>
  )
}

function Answering({ objection: { id, version, enterprise } }: { readonly objection: Objection }): ReactNode {
  const { say } = useDesk()
  return (
    <Deed label={say('objection.answer')} about={enterprise.name}>
      {({ done, cancel }) => (
        <RecordForm<Objection>
          name={`answer ${id}`}
          version={version}
          fields={[
            {
              name: 'decision',
              label: say('objection.decision'),
              kind: 'choice',
              choices: [
                ['ACCEPTED', say('objection.ACCEPTED')],
                ['DECLINED', say('objection.DECLINED')],
              ],
            },
            { name: 'answer', label: say('objection.answerText'), kind: 'long' },
          ]}
          send={(typed, seen = version) =>
            tellServer<Objection>('POST', addresses.objectionAnswer(id), {
              version: seen,
              decision: typed['decision'] === 'ACCEPTED' ? 'ACCEPTED' : 'DECLINED',
              answer: (typed['answer'] ?? '').trim(),
            } satisfies ObjectionAnswer)
          }
          sendLabel={say('objection.answer')}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}

function Withdrawing({ objection: { id, version } }: { readonly objection: Objection }): ReactNode {
  const { say } = useDesk()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => tellServer<Objection>('POST', addresses.objectionWithdrawal(id), { version }),
    onSuccess: refreshAnswers,
  })
  return (
    <>
      <button type="button" className="button small" disabled={isPending} onClick={() => mutate()}>
        {say('objection.withdraw')}
      </button>
      {error && <ProblemNotice fault={error} />}
    </>
  )
}
