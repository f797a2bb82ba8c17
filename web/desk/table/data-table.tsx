import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Table from 'antd/es/table'
import { lazy, type ReactNode, Suspense, useId } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type Choice, SelectField } from '../../ui/select-field.tsx'
import { addressOf, ask } from '../ask/ask.ts'
import { ProblemNotice } from '../ask/problem-notice.tsx'
import { chosenId, type Finder } from '../form/found.ts'
import { Ant } from '../frame/ant.tsx'
import { type DeskSpeech, useDesk } from '../speech.ts'
import { type TableState, useTableState } from './address-state.ts'
import { ColumnChoice, shownColumns } from './column-choice.tsx'
import { DayFilter } from './day-filter.tsx'

/** Few tables are filtered by a record that is found by typing. */
const SearchChoice = lazy(() =>
  import('../form/search-choice.tsx').then((module) => ({ default: module.SearchChoice })),
)

/** A column: what it is called, what it shows, and how the server names its order where it can be ordered by it. */
export type Column<Row> = {
  readonly key: string
  readonly title: string
  readonly show: (row: Row) => ReactNode
  readonly order?: string
  readonly isNumber?: boolean
  /** Never broken into lines: a day, a code. */
  readonly isShort?: boolean
  /** Shown only where chosen. */
  readonly isExtra?: boolean
  readonly width?: number
}

/** A filter, named as the interface names it: a text to search by, a day, one of a closed list, or a record found by typing. */
export type Filter = {
  readonly name: string
  readonly label: string
  readonly choices?: readonly Choice[]
  readonly isDay?: boolean
  readonly finder?: Finder
}

/** A page of rows and the cursor of the next one; `total` where the server counts all of them. */
export type Rows<Row> = { readonly rows: readonly Row[]; readonly next: string | null; readonly total?: number }

/** Rows a page. */
const LIMIT = 50

type Wanted<Row> = {
  /** Path of the list; its answer is `{ rows, next }`. */
  readonly path: string
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly filters?: readonly Filter[]
  /** Path of the workbook of all rows that the filters let through. */
  readonly exportPath?: string
  /** What the workbook is asked beside the filters, e.g. the language. */
  readonly exportAsked?: Readonly<Record<string, string>>
  /** What the interface is asked beside the filters. */
  readonly asked?: Readonly<Record<string, string>>
  readonly empty?: string
}

/** A list of the server as a table; filters, order, columns and place stand in the address. */
export function DataTable<Row extends object>(wanted: Wanted<Row>): ReactNode {
  const { path, filters = [], asked = {} } = wanted
  const { say } = useDesk()
  const state = useTableState()
  const { address } = state
  const chosen = Object.fromEntries(
    filters.map(({ name, finder }) => [name, finder ? chosenId(address[name] ?? '') : (address[name] ?? '')]),
  )
  const query = { ...asked, ...chosen, order: address['order'] ?? '' }
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [path, query, address['after'] ?? ''],
    queryFn: () => ask<Rows<Row>>(path, { ...query, after: address['after'] ?? '', limit: LIMIT }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="desk-table">
      {filters.length > 0 && (
        <search className="desk-filters" aria-label={say('table.filters')}>
          {filters.map((filter) => (
            <FilterField key={filter.name} filter={filter} state={state} />
          ))}
        </search>
      )}
      <div className="desk-table-tools">
        <output className="muted">{isFetching ? say('waiting') : data ? countOf(data, say) : ''}</output>
        <span className="table-spread" />
        <ColumnChoice columns={wanted.columns} state={state} />
        {wanted.exportPath && (
          <a className="button small" href={addressOf(wanted.exportPath, { ...query, ...wanted.exportAsked })} download>
            <Icon name="download" />
            {say('table.export')}
          </a>
        )}
      </div>
      {error ? (
        <ProblemNotice fault={error} onAgain={() => void refetch()} />
      ) : (
        <Body wanted={wanted} state={state} data={data} isBusy={isFetching} />
      )}
      <Pages state={state} next={data?.next ?? null} />
    </div>
  )
}

function countOf({ rows, total }: Rows<unknown>, say: DeskSpeech['say']): string {
  return total === undefined
    ? say('table.count', { count: rows.length })
    : say('table.total', { count: rows.length, total })
}

function FilterField({
  filter: { name, label, choices, isDay, finder },
  state,
}: {
  readonly filter: Filter
  readonly state: TableState
}): ReactNode {
  const value = state.address[name] ?? ''
  const set = (text: string): void => state.set({ [name]: text })
  if (finder) return <FoundFilter label={label} value={value} finder={finder} onChange={set} />
  if (isDay) return <DayFilter key={value} label={label} value={value} onChange={set} />
  return choices ? (
    <SelectField label={label} value={value} choices={choices} onChange={set} />
  ) : (
    <SearchField key={`${name} ${value === ''}`} label={label} value={value} onChange={set} />
  )
}

function FoundFilter({
  label,
  value,
  finder,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly finder: Finder
  readonly onChange: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Suspense fallback={<input id={id} type="text" disabled />}>
        <SearchChoice id={id} value={value} finder={finder} onChange={onChange} />
      </Suspense>
    </div>
  )
}

function Body<Row extends object>({
  wanted: { columns, rowKey, label, empty },
  state,
  data,
  isBusy,
}: {
  readonly wanted: Wanted<Row>
  readonly state: TableState
  readonly data: Rows<Row> | undefined
  readonly isBusy: boolean
}): ReactNode {
  const { say } = useDesk()
  const shown = shownColumns(columns, state.address['columns'])
  return (
    <Ant>
      <Table<Row>
        aria-label={label}
        dataSource={data ? [...data.rows] : []}
        rowKey={rowKey}
        pagination={false}
        size="small"
        locale={{
          emptyText: <p className="muted">{data || !isBusy ? (empty ?? say('table.empty')) : say('waiting')}</p>,
        }}
        columns={shown.map((column) => ({
          key: column.key,
          title: <Heading column={column} state={state} />,
          render: (_: unknown, row: Row) => <div>{column.show(row)}</div>,
          onCell: () => labelled(column.title),
          className: [column.isNumber && 'cell-number', column.isShort && 'cell-short'].filter(Boolean).join(' '),
          ...(column.width ? { width: column.width } : {}),
          ...ariaSort(column.order, state.address['order']),
        }))}
      />
    </Ant>
  )
}

/** Puts the name of its column on a cell, for screens too narrow for a head of the table. */
function labelled(name: string): object {
  return { 'data-label': name }
}

/** How a column is ordered now, for its heading; nothing where it cannot be. */
function ariaSort(order: string | undefined, now: string | undefined): object {
  if (order === undefined) return {}
  const way = now === order ? 'ascending' : now === `-${order}` ? 'descending' : 'none'
  return { onHeaderCell: () => ({ 'aria-sort': way }) }
}

function Heading<Row>({
  column: { title, order },
  state,
}: {
  readonly column: Column<Row>
  readonly state: TableState
}): ReactNode {
  if (order === undefined) return title
  const now = state.address['order']
  const next = now === order ? `-${order}` : now === `-${order}` ? '' : order
  return (
    <button type="button" className="sort-mark" onClick={() => state.set({ order: next })}>
      {title} <span aria-hidden="true">{now === order ? '↑' : now === `-${order}` ? '↓' : '↕'}</span>
    </button>
  )
}

function Pages({ state, next }: { readonly state: TableState; readonly next: string | null }): ReactNode {
  const { say } = useDesk()
  if (!state.first && next === null) return null
  return (
    <nav className="desk-pages" aria-label={say('table.pages')}>
      <button type="button" className="button small" disabled={!state.first} onClick={state.first}>
        {say('table.first')}
      </button>
      <button type="button" className="button small" disabled={!state.back} onClick={state.back}>
        {say('table.back')}
      </button>
      <button
        type="button"
        className="button small"
        disabled={next === null}
        onClick={() => next !== null && state.next(next)}
      >
        {say('table.next')}
      </button>
    </nav>
  )
}
