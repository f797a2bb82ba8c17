import type { ReactNode } from 'react'
import { Deed } from '../form/deed.tsx'
import { useDesk } from '../speech.ts'
import { EvidenceList } from './evidence-list.tsx'
import { words } from './evidence-words.ts'
import type { About } from './send-file.ts'

/** A button that opens the evidence of one record over the page. */
export function EvidenceDeed({
  about,
  of,
  canAdd = true,
}: {
  readonly about: About
  /** What the record is called, for whoever does not see the page. */
  readonly of: string
  readonly canAdd?: boolean
}): ReactNode {
  const { tell, say } = useDesk()
  return (
    <Deed label={tell(words.title)} about={of} title={`${tell(words.title)} · ${of}`}>
      {({ cancel }) => (
        <>
          <EvidenceList about={about} canAdd={canAdd} />
          <div className="form-actions">
            <button type="button" className="button" onClick={cancel}>
              {say('close')}
            </button>
          </div>
        </>
      )}
    </Deed>
  )
}
