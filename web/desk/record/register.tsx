import type { ReactNode } from 'react'
import type { Words } from '../../../contract/index.ts'
import type { Action } from '../../../core/access/index.ts'
import type { Choice } from '../../ui/select-field.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { useAskedChoices } from './choices.ts'
import type { AskedChoices, Kept, Versioned } from './kept.ts'
import { RecordDeed } from './record-deed.tsx'
import { words } from './words.ts'

/** A column of a register, its title in both languages. */
export type KeptColumn<Row> = Omit<Column<Row>, 'title'> & { readonly title: Words }

/** What a register is filtered by: a text, a day, a closed list, or rows of another register. */
export type KeptFilter = {
  readonly name: string
  readonly label: Words
  readonly choices?: Readonly<Record<string, Words>>
  readonly from?: AskedChoices
  readonly isDay?: boolean
}

/** A register as a table: filtered, with a form for a new record and one for each that is there. */
export function Register<Row extends Versioned>({
  kept,
  label,
  columns,
  filters = [],
  write,
  asked,
  preset,
  empty,
  nameOf,
  deeds,
  isKeptBy = () => true,
  addLabel,
  path = kept.path,
}: {
  readonly kept: Kept
  readonly label: Words
  readonly columns: readonly KeptColumn<Row>[]
  readonly filters?: readonly KeptFilter[]
  /** Who may write; nobody where it is not named. */
  readonly write?: Action
  readonly asked?: Readonly<Record<string, string>>
  readonly preset?: Readonly<Record<string, unknown>>
  readonly empty?: Words
  /** What a record is called, for whoever does not see the table. */
  readonly nameOf: (row: Row) => string
  /** What else can be done with a record. */
  readonly deeds?: (row: Row) => ReactNode
  readonly isKeptBy?: (row: Row) => boolean
  readonly addLabel?: Words
  readonly path?: string
}): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const mayWrite = write !== undefined && may(write)
  const choices = useAskedChoices(filters.map((filter) => ({ ...filter, kind: 'choice' })))
  const shown: Column<Row>[] = columns.map((column) => ({ ...column, title: tell(column.title) }))
  if (mayWrite || deeds)
    shown.push({
      key: 'deeds',
      title: tell(words.deeds),
      show: (row) => (
        <div className="row-deeds">
          {mayWrite && isKeptBy(row) && (
            <RecordDeed kept={kept} record={row} about={nameOf(row)} {...(preset ? { preset } : {})} />
          )}
          {deeds?.(row)}
        </div>
      ),
    })
  return (
    <>
      {mayWrite && (
        <p className="register-add">
          <RecordDeed
            kept={kept}
            isPrimary
            {...(preset ? { preset } : {})}
            {...(addLabel ? { label: addLabel } : {})}
          />
        </p>
      )}
      <DataTable<Row>
        path={path}
        label={tell(label)}
        columns={shown}
        rowKey={({ id }) => id}
        filters={filters.map(({ name, label: said, choices: closed, from, isDay }) => ({
          name,
          label: tell(said),
          ...(closed ? { choices: Object.entries(closed).map(([code, each]): Choice => [code, tell(each)]) } : {}),
          ...(from ? { choices: choices[name] ?? [] } : {}),
          ...(isDay ? { isDay } : {}),
        }))}
        {...(asked ? { asked } : {})}
        {...(empty ? { empty: tell(empty) } : {})}
      />
    </>
  )
}
