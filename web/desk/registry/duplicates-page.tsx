import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Duplicate, DuplicateDecision, Enterprise, MergeRequest } from '../../../contract/index.ts'
import { refreshAnswers } from '../ask/answers.ts'
import { tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { DeskLink } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { type DeskKey, useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { CreditCode } from './credit-code.tsx'

const REASON_KEYS = {
  'same-name': 'duplicate.same-name',
  'linked-code': 'duplicate.linked-code',
  'near-name': 'duplicate.near-name',
} as const satisfies Readonly<Record<Duplicate['reasons'][number], DeskKey>>

/** Records that may be one enterprise, side by side; a person merges them or says that they are two. */
export function DuplicatesPage(): ReactNode {
  const { say } = useDesk()
  const { mutate, error, isPending, data } = useMutation({
    mutationFn: () => tell<{ readonly found: number }>('POST', addresses.duplicateSearch),
    onSuccess: refreshAnswers,
  })
  return (
    <Page
      title={say('place.duplicates')}
      lead={say('place.duplicates.about')}
      actions={
        <button type="button" className="button small" disabled={isPending} onClick={() => mutate()}>
          {say('duplicate.search')}
        </button>
      }
    >
      {error && <ProblemNotice fault={error} />}
      {data && <output>{say('duplicate.found', { count: data.found })}</output>}
      <DataTable<Duplicate>
        path={addresses.duplicates}
        label={say('place.duplicates')}
        rowKey={({ id }) => id}
        empty={say('duplicates.empty')}
        columns={[
          { key: 'one', title: say('duplicate.one'), show: ({ one }) => <Record record={one} /> },
          { key: 'other', title: say('duplicate.other'), show: ({ other }) => <Record record={other} /> },
          {
            key: 'reasons',
            title: say('duplicate.reasons'),
            show: ({ reasons, likeness }) =>
              `${reasons.map((reason) => say(REASON_KEYS[reason])).join(say('comma'))}（${likeness}%）`,
          },
          { key: 'deeds', title: say('deeds'), show: (pair) => <Deciding pair={pair} /> },
        ]}
      />
    </Page>
  )
}

function Record({ record: { id, name, creditCode } }: { readonly record: Duplicate['one'] }): ReactNode {
  return (
    <>
      <DeskLink to={`/enterprises/${id}`}>
        <span lang="zh-CN">{name}</span>
      </DeskLink>
      <span className="fact-source">
        <CreditCode code={creditCode} />
      </span>
    </>
  )
}

function Deciding({ pair }: { readonly pair: Duplicate }): ReactNode {
  const { say } = useDesk()
  const reason = { name: 'reason', label: say('objection.reason'), kind: 'long' } as const
  const kept = {
    name: 'kept',
    label: say('duplicate.kept'),
    kind: 'choice',
    choices: [pair.one, pair.other].map(({ id, name, creditCode }) => [id, `${name} ${creditCode}`] as const),
  } as const
  return (
    <div className="desk-actions">
      <Deed label={say('duplicate.merge')} about={pair.one.name}>
        {({ done, cancel }) => (
          <RecordForm<Enterprise>
            name={`merge ${pair.id}`}
            fields={[kept, reason]}
            send={(typed) => {
              const [into, from] = typed['kept'] === pair.other.id ? [pair.other, pair.one] : [pair.one, pair.other]
              const body: MergeRequest = {
                version: into.version,
                other: from.id,
                otherVersion: from.version,
                reason: (typed['reason'] ?? '').trim(),
              }
              return tell('POST', addresses.merges(into.id), body)
            }}
            sendLabel={say('duplicate.merge')}
            onDone={done}
            onCancel={cancel}
          />
        )}
      </Deed>
      <Deed label={say('duplicate.different')} about={pair.one.name}>
        {({ done, cancel }) => (
          <RecordForm<Duplicate>
            name={`different ${pair.id}`}
            version={pair.version}
            fields={[reason]}
            send={(typed, version = pair.version) =>
              tell('POST', addresses.duplicateDifferent(pair.id), {
                version,
                reason: (typed['reason'] ?? '').trim(),
              } satisfies DuplicateDecision)
            }
            sendLabel={say('duplicate.different')}
            onDone={done}
            onCancel={cancel}
          />
        )}
      </Deed>
    </div>
  )
}
