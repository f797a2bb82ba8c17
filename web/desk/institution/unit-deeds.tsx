import type { ReactNode } from 'react'
import type { RegisterUnit } from '../../../contract/index.ts'
import { tell } from '../ask/ask.ts'
import { Deed } from '../form/deed.tsx'
import { RecordForm } from '../form/record-form.tsx'
import { reachOf } from '../frame/places.ts'
import { useMay, useSession } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { UnitForm } from './unit-form.tsx'

/** Whether whoever is signed in keeps a unit: a department all, an institution itself and its branches. */
export function useKeeps(unit: RegisterUnit): boolean {
  const { standing } = useSession()
  return reachOf(standing) === 'REGION' || unit.id === standing.unit || unit.parent === standing.unit
}

/** What can be done with a unit: change it, or hand its duties over to another from a day on. */
export function UnitDeeds({ unit }: { readonly unit: RegisterUnit }): ReactNode {
  const { say } = useDesk()
  const may = useMay()
  const { standing } = useSession()
  const isRegion = reachOf(standing) === 'REGION'
  const changes = may('unit:write') && (isRegion || unit.parent === standing.unit)
  return (
    <>
      {changes && (
        <Deed label={say('list.change')}>
          {({ done, cancel }) => <UnitForm unit={unit} onDone={done} onCancel={cancel} />}
        </Deed>
      )}
      {may('unit:confirm') && unit.to === null && (
        <Deed label={say('unit.succeed')}>
          {({ done, cancel }) => (
            <RecordForm<RegisterUnit>
              name="succeed"
              version={unit.version}
              fields={[
                { name: 'nameZh', label: say('unit.successorName'), kind: 'text', lengthMax: 200 },
                { name: 'on', label: say('unit.succeedOn'), kind: 'day' },
              ]}
              send={({ nameZh = '', on = '' }, version = unit.version) =>
                tell('POST', addresses.succession(unit.id), { nameZh: nameZh.trim(), nameEn: null, on, version })
              }
              sendLabel={say('unit.succeed')}
              onDone={done}
              onCancel={cancel}
            />
          )}
        </Deed>
      )}
    </>
  )
}
