import type { ReactNode } from 'react'
import type { RegisterUnit } from '../../../contract/index.ts'
import { tell } from '../ask/ask.ts'
import type { Typed } from '../form/draft-keeper.ts'
import { RecordForm } from '../form/record-form.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { UNIT_KIND_KEYS, UNIT_KINDS } from './unit-kinds.ts'

/** Adds a unit, or a branch below `parent`; or changes one that is there. */
export function UnitForm({
  unit,
  parent = null,
  onDone,
  onCancel,
}: {
  readonly unit?: RegisterUnit
  readonly parent?: string | null
  readonly onDone: () => void
  readonly onCancel: () => void
}): ReactNode {
  const { say } = useDesk()
  const isBranch = parent !== null || unit?.kind === 'BRANCH'
  return (
    <RecordForm<RegisterUnit>
      name={unit ? 'unit' : 'new-unit'}
      {...(unit ? { initial: typedOf(unit), version: unit.version } : {})}
      fields={[
        { name: 'nameZh', label: say('list.nameZh'), kind: 'text', lengthMax: 200 },
        { name: 'nameEn', label: say('list.nameEn'), kind: 'text', isOptional: true, lengthMax: 200 },
        ...(isBranch
          ? []
          : [
              {
                name: 'kind',
                label: say('list.kind'),
                kind: 'choice' as const,
                choices: UNIT_KINDS.map((kind) => [kind, say(UNIT_KIND_KEYS[kind])] as const),
              },
            ]),
        {
          name: 'creditCode',
          label: say('enterprise.code'),
          kind: 'text',
          isOptional: true,
          refuse: (text) => (/^[0-9A-Z]{18}$/.test(text) ? null : say('unit.creditCode.wrong')),
        },
        {
          name: 'division',
          label: say('enterprise.divisionCode'),
          kind: 'text',
          isOptional: true,
          refuse: (text) => (/^\d{6,12}$/.test(text) ? null : say('form.division')),
        },
        { name: 'from', label: say('appointment.from'), kind: 'day', isOptional: true },
        { name: 'to', label: say('appointment.to'), kind: 'day', isOptional: true, hint: say('member.leaveOn.hint') },
      ]}
      send={(typed, version) => {
        const body = {
          ...writingOf(typed),
          kind: isBranch ? 'BRANCH' : (typed['kind'] ?? 'OTHER'),
          parent: unit ? unit.parent : parent,
        }
        return unit ? tell('PUT', addresses.unit(unit.id), { ...body, version }) : tell('POST', addresses.units, body)
      }}
      readCurrent={(current) => (isUnit(current) ? { typed: typedOf(current), version: current.version } : null)}
      sendLabel={say('save')}
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}

function typedOf({ nameZh, nameEn, kind, creditCode, division, from, to }: RegisterUnit): Typed {
  return {
    nameZh,
    nameEn: nameEn ?? '',
    kind,
    creditCode: creditCode ?? '',
    division: division ?? '',
    from: from ?? '',
    to: to ?? '',
  }
}

function writingOf(typed: Typed): Readonly<Record<string, string | null>> {
  const names = ['nameZh', 'nameEn', 'creditCode', 'division', 'from', 'to'] as const
  return Object.fromEntries(names.map((name) => [name, (typed[name] ?? '').trim() || null]))
}

function isUnit(value: unknown): value is RegisterUnit {
  return typeof value === 'object' && value !== null && 'nameZh' in value && 'version' in value
}
