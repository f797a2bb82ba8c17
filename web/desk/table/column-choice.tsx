import type { ReactNode } from 'react'
import { useDesk } from '../speech.ts'
import type { TableState } from './address-state.ts'

type Choosable = { readonly key: string; readonly title: string; readonly isExtra?: boolean }

/** The columns to show: those that the address names, else all that are not extra. */
export function shownColumns<One extends Choosable>(
  columns: readonly One[],
  named: string | undefined,
): readonly One[] {
  const keys = named?.split(',') ?? []
  const known = columns.filter(({ key }) => keys.includes(key))
  return known.length > 0 ? known : columns.filter(({ isExtra }) => isExtra !== true)
}

/** Which columns are shown, to choose; the choice stands in the address. */
export function ColumnChoice({
  columns,
  state,
}: {
  readonly columns: readonly Choosable[]
  readonly state: TableState
}): ReactNode {
  const { say } = useDesk()
  if (columns.length < 4) return null
  const shown = shownColumns(columns, state.address['columns']).map(({ key }) => key)
  const choose = (key: string, isShown: boolean): void => {
    const keys = columns.map((column) => column.key).filter((one) => (one === key ? isShown : shown.includes(one)))
    if (keys.length > 0) state.set({ columns: keys.join(','), after: state.address['after'] ?? '' })
  }
  return (
    <details className="desk-columns">
      <summary>{say('table.columns')}</summary>
      <div>
        {columns.map(({ key, title }) => (
          <label key={key} className="check">
            <input
              type="checkbox"
              checked={shown.includes(key)}
              onChange={(event) => choose(key, event.target.checked)}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </details>
  )
}
