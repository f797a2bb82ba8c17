import type { ReactNode } from 'react'
import type { Words } from '../../../contract/index.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import type { FormField } from '../form/fields.ts'
import { RecordForm } from '../form/record-form.tsx'
import { type DeskSpeech, useDesk } from '../speech.ts'
import { type AskedChoicesOf, useAskedChoices } from './choices.ts'
import type { Kept, KeptField, Versioned } from './kept.ts'
import { canRead, typedOf, writingOf } from './typing.ts'
import { words } from './words.ts'

/** A button that opens the form of a new record, or of one that is there. */
export function RecordDeed({
  kept,
  record,
  preset = {},
  label,
  about,
  isPrimary = false,
}: {
  readonly kept: Kept
  readonly record?: Versioned | undefined
  /** What is sent without being asked for, e.g. the unit of the page. */
  readonly preset?: Readonly<Record<string, unknown>>
  readonly label?: Words
  readonly about?: string
  readonly isPrimary?: boolean
}): ReactNode {
  const { tell, say } = useDesk()
  const said = label ?? (record ? words.change : words.add)
  return (
    <Deed label={tell(said)} {...(about ? { about } : {})} isPrimary={isPrimary}>
      {({ done, cancel }) => (
        <SendForm
          name={`${kept.path} ${record?.id ?? 'new'}`}
          fields={kept.fields}
          record={record}
          sendLabel={say('save')}
          send={(written, version) => {
            const values = record as Readonly<Record<string, unknown>> | undefined
            const fixed = Object.fromEntries((kept.fixed ?? []).map((name) => [name, values?.[name]]))
            return record
              ? tellServer('PUT', `${kept.path}/${record.id}`, { ...fixed, ...preset, ...written, version })
              : tellServer('POST', kept.path, { ...preset, ...written })
          }}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}

/** A button that opens a form of its own fields and sends them to one address, with the version of the record that was seen. */
export function SendDeed({
  label,
  about,
  path,
  method = 'POST',
  fields,
  version,
  record,
  preset = {},
  isPrimary = false,
}: {
  readonly label: Words
  readonly about?: string | undefined
  readonly path: string
  readonly method?: 'POST' | 'PUT'
  readonly fields: readonly KeptField[]
  readonly version?: number | undefined
  /** What the form shows at first, where it changes something. */
  readonly record?: object
  readonly preset?: Readonly<Record<string, unknown>>
  readonly isPrimary?: boolean
}): ReactNode {
  const { tell } = useDesk()
  return (
    <Deed label={tell(label)} {...(about ? { about } : {})} isPrimary={isPrimary}>
      {({ done, cancel }) => (
        <SendForm
          name={path}
          fields={fields}
          record={record}
          version={version}
          sendLabel={tell(label)}
          send={(written, seen) =>
            tellServer(method, path, { ...preset, ...written, ...(seen === undefined ? {} : { version: seen }) })
          }
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}

function SendForm({
  name,
  fields,
  record,
  version = record && 'version' in record ? Number(record.version) : undefined,
  sendLabel,
  send,
  onDone,
  onCancel,
}: {
  readonly name: string
  readonly fields: readonly KeptField[]
  readonly record?: object | undefined
  readonly version?: number | undefined
  readonly sendLabel: string
  readonly send: (written: Readonly<Record<string, unknown>>, version: number | undefined) => Promise<unknown>
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode {
  const speech = useDesk()
  const choices = useAskedChoices(fields)
  return (
    <RecordForm<unknown>
      name={name}
      fields={fields.map((field) => formFieldOf(field, choices, speech))}
      {...(record ? { initial: typedOf(fields, record) } : {})}
      {...(version === undefined ? {} : { version })}
      send={(typed, seen) => send(writingOf(fields, typed), seen)}
      readCurrent={(current) =>
        isVersioned(current) ? { typed: typedOf(fields, current), version: current.version } : null
      }
      sendLabel={sendLabel}
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}

function formFieldOf(field: KeptField, asked: AskedChoicesOf, { tell }: DeskSpeech): FormField {
  const { name, label, kind, hint, empty, choices, lengthMax, patternHint } = field
  const own = Object.entries(choices ?? {}).map(([code, said]) => [code, tell(said)] as const)
  const isList = kind === 'several' || kind === 'texts'
  const hints = [hint, kind === 'texts' ? words.oneALine : undefined].flatMap((said) => (said ? tell(said) : []))
  return {
    name,
    label: tell(label),
    kind: controlOf(kind),
    ...(empty || isList ? { isOptional: true } : {}),
    ...(hints.length > 0 ? { hint: hints.join(' ') } : {}),
    ...(lengthMax ? { lengthMax } : {}),
    choices:
      kind === 'flag'
        ? [
            ['yes', tell(words.yes)],
            ['no', tell(words.no)],
          ]
        : [...own, ...(asked[name] ?? [])],
    refuse: (text) => (canRead(field, text) ? null : tell(patternHint ?? refusalOf(kind))),
  }
}

function controlOf(kind: KeptField['kind']): FormField['kind'] {
  switch (kind) {
    case 'flag':
      return 'choice'
    case 'texts':
      return 'long'
    case 'yuan':
    case 'count':
    case 'hundredths':
      return 'text'
    default:
      return kind
  }
}

function refusalOf(kind: KeptField['kind']): Words {
  if (kind === 'yuan') return words.yuanRefused
  if (kind === 'count') return words.countRefused
  return kind === 'hundredths' ? words.hundredthsRefused : words.textRefused
}

function isVersioned(value: unknown): value is Versioned {
  return typeof value === 'object' && value !== null && 'version' in value
}
