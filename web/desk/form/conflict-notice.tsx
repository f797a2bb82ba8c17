import type { ReactNode } from 'react'
import { useDesk } from '../speech.ts'
import type { Typed } from './draft-keeper.ts'
import type { FormField } from './fields.ts'

/** Both versions of a record that someone else changed meanwhile, side by side, to choose from. */
export function ConflictNotice({
  fields,
  mine,
  current,
  onMine,
  onTheirs,
}: {
  readonly fields: readonly FormField[]
  readonly mine: Typed
  readonly current: Typed
  readonly onMine: () => void
  readonly onTheirs: () => void
}): ReactNode {
  const { say } = useDesk()
  const differing = fields.filter(({ name }) => name in current && (mine[name] ?? '') !== (current[name] ?? ''))
  return (
    <div className="conflict" role="alert">
      <p>
        <strong>{say('conflict.title')}</strong> {say('conflict.lead')}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('conflict.field')}</th>
            <th scope="col">{say('conflict.mine')}</th>
            <th scope="col">{say('conflict.current')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ name, label }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>{mine[name] || say('none')}</td>
              <td>{current[name] || say('none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-actions">
        <button type="button" className="button" onClick={onMine}>
          {say('conflict.takeMine')}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {say('conflict.takeCurrent')}
        </button>
      </div>
    </div>
  )
}
