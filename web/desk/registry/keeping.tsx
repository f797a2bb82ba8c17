import type { ReactNode } from 'react'
import type { KeptDeterminations, NewDeterminations } from '../../../contract/index.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { todayHere } from '../record/day-choice.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

/** Works out all programmes for an enterprise on a day and keeps them. */
export function Keeping({ id }: { readonly id: string }): ReactNode {
  const { tell } = useDesk()
  return (
    <Deed label={tell(words.keep)} isPrimary>
      {({ done, cancel }) => (
        <>
          <p className="hint">{tell(words.keepHint)}</p>
          <RecordForm<KeptDeterminations>
            name="keep"
            initial={{ on: todayHere() }}
            fields={[{ name: 'on', label: tell(words.keepOn), kind: 'day' }]}
            send={({ on = '' }) => tellServer('POST', addresses.determinations(id), { on } satisfies NewDeterminations)}
            sendLabel={tell(words.keep)}
            onDone={done}
            onCancel={cancel}
          />
        </>
      )}
    </Deed>
  )
}
