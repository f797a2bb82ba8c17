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
          {differing.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.label}</th>
              <td>{wordsOf(field, mine[field.name]) || say('none')}</td>
              <td>{wordsOf(field, current[field.name]) || say('none')}</td>
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

/** What a field shows for a text: the words of what was chosen. */
function wordsOf({ choices = [] }: FormField, text = ''): string {
  if (choices.length === 0) return text
  const said = text.split(',').map((code) => choices.find(([known]) => known === code)?.[1] ?? code)
  return said.join(' · ')
}
