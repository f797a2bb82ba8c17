import type { ReactNode } from 'react'
import type { Enterprise, PredecessorChange } from '../../../contract/index.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { chosenId, chosenText, enterprisesById } from '../form/found.ts'
import { RecordForm } from '../form/record-form.tsx'
import { Part } from '../frame/page.tsx'
import { SendDeed } from '../record/record-deed.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { sourceField } from './title-deeds.tsx'
import { words } from './words.ts'

/** Former codes of an enterprise, whom it succeeded, and what an officer does about them; a merger is undone here. */
export function Identity({ enterprise }: { readonly enterprise: Enterprise }): ReactNode {
  const { tell } = useDesk()
  const may = useMay()
  const { id, version, formerCodes, mergedInto } = enterprise
  const deeds = may('enterprise:write') && (
    <div className="deed-row">
      <SendDeed
        label={words.addFormer}
        path={addresses.formerCodes(id)}
        fields={[
          {
            name: 'code',
            label: words.formerCode,
            kind: 'text',
            hint: words.formerHint,
            pattern: /^(?:[0-9]{15}|[0-9A-Z]{9}|[0-9A-Z]{18})$/,
            patternHint: words.formerWrong,
          },
          sourceField(enterprise),
        ]}
      />
      <Succeeding enterprise={enterprise} />
      {mergedInto !== null && may('enterprise:merge') && (
        <SendDeed
          label={words.unmerge}
          path={addresses.unmerge(id)}
          version={version}
          fields={[{ name: 'reason', label: words.reason, kind: 'long', lengthMax: 2000 }]}
        />
      )}
    </div>
  )
  return (
    <Part title={tell(words.identity)} actions={deeds}>
      <p>
        {tell(words.formerCodes)}：{formerCodes.length === 0 ? tell(words.formerNone) : formerCodes.join(' ')}
      </p>
    </Part>
  )
}

function Succeeding({ enterprise: { id, version, predecessor } }: { readonly enterprise: Enterprise }): ReactNode {
  const { tell } = useDesk()
  return (
    <Deed label={tell(words.predecessor)}>
      {({ done, cancel }) => (
        <RecordForm<Enterprise>
          name="predecessor"
          version={version}
          initial={predecessor ? { predecessor: chosenText([predecessor.id, predecessor.name]) } : {}}
          fields={[
            {
              name: 'predecessor',
              label: tell(words.predecessorOf),
              kind: 'search',
              finder: enterprisesById,
              isOptional: true,
              hint: tell(words.predecessorHint),
            },
            { name: 'on', label: tell(words.from), kind: 'day', isOptional: true },
            { name: 'reason', label: tell(words.reason), kind: 'long', lengthMax: 1000 },
          ]}
          send={(typed, seen = version) =>
            tellServer('PUT', addresses.predecessor(id), {
              version: seen,
              predecessor: chosenId(typed['predecessor'] ?? '') || null,
              on: typed['on'] || null,
              reason: (typed['reason'] ?? '').trim(),
            } satisfies PredecessorChange)
          }
          sendLabel={tell(words.predecessor)}
          onDone={done}
          onCancel={cancel}
        />
      )}
    </Deed>
  )
}
