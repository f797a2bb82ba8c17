import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ImportCommit, ImportRow, RegisterImport } from '../../../contract/index.ts'
import { refreshAnswers } from '../ask/answers.ts'
import { addressOf, ask, tell } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { Page, Part } from '../frame/page.tsx'
import { Waiting } from '../frame/shell.tsx'
import { type DeskSpeech, useDesk } from '../speech.ts'
import { DataTable } from '../table/data-table.tsx'
import { addresses } from './addresses.ts'
import { KIND_KEYS, STATE_KEYS, VERDICT_KEYS } from './import-words.ts'

/** How often an import that is at work is asked for, in milliseconds. */
const ASK_MS = 1000

/** One file on its way into the register: what it would change row by row, and taking or discarding it. */
export function ImportPage(): ReactNode {
  const { import: id = '' } = useParams({ strict: false }) as { import?: string }
  const { say } = useDesk()
  const { data, error, refetch } = useQuery({
    queryKey: ['import', id],
    queryFn: () => ask<RegisterImport>(addresses.import(id)),
    refetchInterval: ({ state }) =>
      state.data?.state === 'READING' || state.data?.state === 'COMMITTING' ? ASK_MS : false,
  })
  if (error)
    return (
      <Page title={say('place.imports')}>
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      </Page>
    )
  if (!data) return <Waiting />
  return (
    <Page
      title={data.fileName}
      lead={[say(KIND_KEYS[data.kind]), data.listNameZh, data.effectiveOn].filter(Boolean).join(' · ')}
    >
      <Part title={say(STATE_KEYS[data.state])}>
        <Figures data={data} />
        <FileRefusals data={data} />
        {data.state === 'COMPARED' && <Commit data={data} />}
      </Part>
      {data.state !== 'READING' && <Rows key={data.state} data={data} />}
    </Page>
  )
}

function Figures({ data }: { readonly data: RegisterImport }): ReactNode {
  const { say } = useDesk()
  if (data.state === 'READING') return <output>{say('import.readSoFar', { count: data.rowsRead })}</output>
  const figures = [
    [say('import.rowsRead'), data.rowsRead],
    [say('import.NEW'), data.added],
    [say('import.CHANGED'), data.changed],
    [say('import.UNCHANGED'), data.unchanged],
    [say('import.LEAVING'), data.leaving],
    [say('import.rowREFUSED'), data.refused],
  ] as const
  return (
    <dl className="import-figures">
      {figures.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="number">{count}</dd>
        </div>
      ))}
    </dl>
  )
}

function FileRefusals({ data }: { readonly data: RegisterImport }): ReactNode {
  const { language } = useDesk()
  if (data.refusals.length === 0) return null
  return (
    <ul className="problem problem-reasons">
      {data.refusals.map((refusal) => (
        <li key={`${refusal.code} ${refusal.path}`}>{sayRefusal(refusal, language)}</li>
      ))}
    </ul>
  )
}

function sayRefusal(
  { path, messageZh, messageEn, remedyZh, remedyEn }: RegisterImport['refusals'][number],
  language: DeskSpeech['language'],
): string {
  const [message, remedy] = language === 'en' ? [messageEn, remedyEn] : [messageZh, remedyZh]
  return [path, message, remedy].filter(Boolean).join(' ')
}

function Commit({ data }: { readonly data: RegisterImport }): ReactNode {
  const { say, language } = useDesk()
  const [takeGoodRows, setTakeGoodRows] = useState(false)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (deed: 'commit' | 'discard') =>
      deed === 'commit'
        ? tell('POST', addresses.commit(data.id), {
            comparison: data.comparison ?? '',
            takeGoodRows,
          } satisfies ImportCommit)
        : tell('POST', addresses.discard(data.id)),
    onSettled: refreshAnswers,
  })
  return (
    <>
      {data.refused > 0 && (
        <>
          <p>
            <a href={addressOf(addresses.refusedBook(data.id), { lang: language })} download>
              {say('import.refusedBook')}
            </a>
          </p>
          <label className="check">
            <input type="checkbox" checked={takeGoodRows} onChange={(event) => setTakeGoodRows(event.target.checked)} />
            <span>{say('import.takeGoodRows', { count: data.refused })}</span>
          </label>
        </>
      )}
      {error && <ProblemNotice fault={error} />}
      <div className="form-actions">
        <button
          type="button"
          className="button primary"
          disabled={isPending || (data.refused > 0 && !takeGoodRows)}
          onClick={() => mutate('commit')}
        >
          {say('import.commit')}
        </button>
        <button type="button" className="button" disabled={isPending} onClick={() => mutate('discard')}>
          {say('import.discard')}
        </button>
      </div>
    </>
  )
}

function Rows({ data }: { readonly data: RegisterImport }): ReactNode {
  const { say, language } = useDesk()
  const verdicts = Object.entries(VERDICT_KEYS).map(([code, key]) => [code, say(key)] as const)
  return (
    <DataTable<ImportRow>
      path={addresses.rows(data.id)}
      label={say('import.rows')}
      rowKey={({ number, key }) => `${number} ${key}`}
      filters={[{ name: 'verdict', label: say('import.verdict'), choices: verdicts }]}
      columns={[
        { key: 'number', title: say('import.rowNumber'), isNumber: true, show: ({ number }) => number },
        { key: 'verdict', title: say('import.verdict'), show: ({ verdict }) => say(VERDICT_KEYS[verdict]) },
        {
          key: 'cells',
          title: say('import.cells'),
          show: ({ cells }) => <span lang="zh-CN">{Object.values(cells).filter(Boolean).join(' · ')}</span>,
        },
        {
          key: 'changes',
          title: say('import.changes'),
          show: ({ changes, refusals }) => (
            <ul>
              {Object.entries(changes).map(([name, { from, to }]) => (
                <li key={name}>
                  <code>{name}</code> <span lang="zh-CN">{`${from ?? say('none')} → ${to ?? say('none')}`}</span>
                </li>
              ))}
              {refusals.map((refusal) => (
                <li key={`${refusal.code} ${refusal.path}`} className="wrong">
                  {sayRefusal(refusal, language)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
