import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { RegisterImport, RegisterLists } from '../../../contract/index.ts'
import { DayField } from '../../ui/day-field.tsx'
import { addressOf, ask, tell } from '../ask/ask.ts'
import { isDay } from '../form/fields.ts'
import { useGo } from '../frame/desk-link.tsx'
import { useDesk } from '../speech.ts'
import { UploadWithRefusals } from '../upload/upload-with-refusals.tsx'
import { addresses } from './addresses.ts'
import { KIND_KEYS } from './import-words.ts'

const KINDS = Object.keys(KIND_KEYS) as RegisterImport['kind'][]

type Wish = {
  readonly kind: RegisterImport['kind']
  readonly list: string
  readonly mode: RegisterImport['mode']
  readonly on: string
}

/** Says what a file holds, and sends it to be compared; nothing is written before it is confirmed. */
export function NewImport(): ReactNode {
  const { say, language } = useDesk()
  const go = useGo()
  const id = useId()
  const [wish, setWish] = useState<Wish>({ kind: 'enterprises', list: '', mode: 'ADD', on: '' })
  const isOfList = wish.kind === 'list-members'
  const isReady = (!isOfList || wish.list !== '') && (wish.on === '' || isDay(wish.on))
  const send = async (file: File): Promise<void> => {
    const body = new FormData()
    body.append('file', file)
    const path = addressOf(
      addresses.upload(wish.kind),
      isOfList ? { list: wish.list, mode: wish.mode, on: wish.on } : { on: wish.on },
    )
    const { id: made } = await tell<RegisterImport>('POST', path, body)
    go({ to: `/imports/${made}` })
  }
  return (
    <div className="desk-form">
      <div className="fields">
        <label className="field">
          <span>{say('import.kind')}</span>
          <select
            value={wish.kind}
            onChange={(event) =>
              setWish({ ...wish, kind: KINDS.find((kind) => kind === event.target.value) ?? 'enterprises' })
            }
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(KIND_KEYS[kind])}
              </option>
            ))}
          </select>
        </label>
        {isOfList && <ListChoice wish={wish} onChange={setWish} />}
        <div className="field">
          <label htmlFor={id}>{say('import.effectiveOn')}</label>
          <DayField id={id} value={wish.on} onChange={(on) => setWish({ ...wish, on })} />
          <span className="hint">{say('edition.membersOn.hint')}</span>
        </div>
      </div>
      <p>
        <a href={addressOf(addresses.template(wish.kind), { lang: language })} download>
          {say('import.template')}
        </a>
      </p>
      <UploadWithRefusals
        label={say('import.choose')}
        accept=".xlsx,.csv"
        isDisabled={!isReady}
        hint={isReady ? say('upload.hint') : say('import.notReady')}
        send={send}
      />
    </div>
  )
}

function ListChoice({ wish, onChange }: { readonly wish: Wish; readonly onChange: (wish: Wish) => void }): ReactNode {
  const { say } = useDesk()
  const { data } = useQuery({
    queryKey: ['lists-to-choose'],
    queryFn: () => ask<RegisterLists>('/api/lists', { limit: 200 }),
  })
  return (
    <>
      <label className="field">
        <span>{say('list.name')}</span>
        <select value={wish.list} onChange={(event) => onChange({ ...wish, list: event.target.value })}>
          <option value="">{say('form.choose')}</option>
          {data?.rows.map(({ id, nameZh }) => (
            <option key={id} value={id} lang="zh-CN">
              {nameZh}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{say('import.mode')}</span>
        <select
          value={wish.mode}
          onChange={(event) => onChange({ ...wish, mode: event.target.value === 'REPLACE' ? 'REPLACE' : 'ADD' })}
        >
          <option value="ADD">{say('import.ADD')}</option>
          <option value="REPLACE">{say('import.REPLACE')}</option>
        </select>
      </label>
    </>
  )
}
