import type { ReactNode } from 'react'
import type { RegisterList, RegisterListWriting } from '../../../contract/index.ts'
import { tell } from '../ask/ask.ts'
import type { Typed } from '../form/draft-keeper.ts'
import { RecordForm, type Seen } from '../form/record-form.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { LIST_KIND_KEYS } from './list-kinds.ts'

const KINDS = Object.keys(LIST_KIND_KEYS) as RegisterList['kind'][]

/** Makes a list, or changes what one is called and stands on. */
export function ListForm({
  list,
  onDone,
  onCancel,
}: {
  readonly list?: RegisterList
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode {
  const { say } = useDesk()
  return (
    <RecordForm<RegisterList>
      name={list ? 'list' : 'new-list'}
      {...(list ? { initial: typedOf(list), version: list.version } : {})}
      fields={[
        { name: 'nameZh', label: say('list.nameZh'), kind: 'text', lengthMax: 200 },
        { name: 'nameEn', label: say('list.nameEn'), kind: 'text', isOptional: true, lengthMax: 200 },
        {
          name: 'kind',
          label: say('list.kind'),
          kind: 'choice',
          choices: KINDS.map((kind) => [kind, say(LIST_KIND_KEYS[kind])]),
        },
        {
          name: 'clause',
          label: say('list.clause'),
          kind: 'text',
          isOptional: true,
          lengthMax: 60,
          hint: say('list.clause.hint'),
        },
        {
          name: 'division',
          label: say('enterprise.divisionCode'),
          kind: 'text',
          isOptional: true,
          hint: say('list.division.hint'),
          refuse: (text) => (/^\d{6,12}$/.test(text) ? null : say('form.division')),
        },
      ]}
      send={(typed, version) => {
        const body: RegisterListWriting = {
          ...writingOf(typed),
          ...(list ? { parts: list.parts.map(({ id }) => id) } : {}),
          ...(version ? { version } : {}),
        }
        return list ? tell('PUT', addresses.list(list.id), body) : tell('POST', addresses.lists, body)
      }}
      readCurrent={(current) =>
        isList(current) ? ({ typed: typedOf(current), version: current.version } satisfies Seen) : null
      }
      sendLabel={say('save')}
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}

function typedOf({ nameZh, nameEn, kind, clause, division }: RegisterList): Typed {
  return { nameZh, nameEn: nameEn ?? '', kind, clause: clause ?? '', division: division ?? '' }
}

function writingOf(typed: Typed): RegisterListWriting {
  const text = (name: string): string | null => (typed[name] ?? '').trim() || null
  return {
    nameZh: text('nameZh') ?? '',
    nameEn: text('nameEn'),
    kind: KINDS.find((kind) => kind === typed['kind']) ?? 'OTHER',
    clause: text('clause'),
    division: text('division'),
  }
}

function isList(value: unknown): value is RegisterList {
  return typeof value === 'object' && value !== null && 'nameZh' in value && 'version' in value
}
