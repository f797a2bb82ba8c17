import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Evidence, EvidencePage } from '../../../contract/index.ts'
import { ask, tell as tellServer } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { SmallTable } from '../record/small-table.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { EvidenceUpload } from './evidence-upload.tsx'
import { aboutWords, words } from './evidence-words.ts'
import { type About, addresses } from './send-file.ts'

/** Files that prove something of one record: shown, downloaded, added and ended by those who may. */
export function EvidenceList({
  about,
  canAdd = true,
}: {
  readonly about: About
  readonly canAdd?: boolean
}): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['evidence', about.about, about.id],
    queryFn: ({ pageParam }) => ask<EvidencePage>(addresses.evidence, { ...about, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: ({ next }: EvidencePage) => next,
    enabled: may('evidence:read'),
  })
  if (!may('evidence:read')) return null
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {canAdd && may('evidence:add') && <EvidenceUpload about={about} />}
      {error && <ProblemNotice fault={error} onAgain={() => void refetch()} />}
      {data && (
        <SmallTable<Evidence>
          label={words.title}
          empty={words.none}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { title: words.name, show: (row) => <FileName row={row} /> },
            ...(about.about === 'enterprise'
              ? [{ title: words.of, show: (row: Evidence) => tell(aboutWords[row.about]) }]
              : []),
            { title: words.by, show: ({ addedByName }) => <span lang="zh-CN">{addedByName}</span> },
            { title: words.state, show: (row) => <State row={row} /> },
          ]}
        />
      )}
      {hasNextPage && (
        <button type="button" className="button small" onClick={() => void fetchNextPage()}>
          {tell(words.more)}
        </button>
      )}
    </>
  )
}

function FileName({ row: { id, name, kind, size, addedAt } }: { readonly row: Evidence }): ReactNode {
  const { tell } = useDesk()
  return (
    <>
      <a href={addresses.content(id)} download={name}>
        <span className="unseen">{tell(words.download)} </span>
        <span {...(/\p{Script=Han}/u.test(name) ? { lang: 'zh-CN' } : {})}>{name}</span>
      </a>
      <span className="fact-source">
        {kind} · {sayBytes(size)} · {addedAt.slice(0, 10)}
      </span>
    </>
  )
}

function State({ row }: { readonly row: Evidence }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  if (row.endedAt !== null)
    return (
      <>
        {tell(words.ended)} {row.endedAt.slice(0, 10)}
        <span className="fact-source" lang="zh-CN">
          {row.endedReason}
        </span>
      </>
    )
  return (
    <>
      {tell(row.scan === 'CLEAN' ? words.clean : words.unscanned)}{' '}
      {row.mayEnd && may('evidence:add') && (
        <Deed label={tell(words.end)} about={row.name} title={`${tell(words.end)} · ${row.name}`}>
          {({ done, cancel }) => (
            <RecordForm<Evidence>
              name={`end ${row.id}`}
              version={row.version}
              fields={[{ name: 'reason', label: tell(words.reason), kind: 'long', lengthMax: 500 }]}
              send={(typed, seen = row.version) =>
                tellServer<Evidence>('POST', addresses.end(row.id), {
                  version: seen,
                  reason: (typed['reason'] ?? '').trim(),
                })
              }
              sendLabel={tell(words.end)}
              onDone={done}
              onCancel={cancel}
            />
          )}
        </Deed>
      )}
    </>
  )
}

function sayBytes(size: number): string {
  return size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`
}
