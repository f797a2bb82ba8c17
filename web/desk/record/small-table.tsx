import type { ReactNode } from 'react'
import type { Words } from '../../../contract/index.ts'
import { useDesk } from '../speech.ts'

/** A column of a small table. */
export type SmallColumn<Row> = {
  readonly title: Words
  readonly show: (row: Row) => ReactNode
  readonly isNumber?: boolean
}

/** Rows that are all there already, as a table; the first column heads its row. */
export function SmallTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  empty,
}: {
  readonly label: Words
  readonly columns: readonly SmallColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly empty: Words
}): ReactNode {
  const { tell } = useDesk()
  if (rows.length === 0) return <p className="empty">{tell(empty)}</p>
  const [first, ...others] = columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
    <section className="table-scroll small-table" tabIndex={0} aria-label={tell(label)}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title.zh} scope="col" className={isNumber ? 'number' : undefined}>
                {tell(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {first && (
                <th scope="row" data-label={tell(first.title)}>
                  <div>{first.show(row)}</div>
                </th>
              )}
              {others.map(({ title, show, isNumber }) => (
                <td key={title.zh} className={isNumber ? 'number' : undefined} data-label={tell(title)}>
                  <div>{show(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
