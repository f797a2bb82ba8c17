import type { ReactNode } from 'react'
import type { TenantFirm } from '../../../contract/index.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { Register } from '../record/register.tsx'
import { Coded, Zh } from '../record/showing.tsx'
import { words as common } from '../record/words.ts'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { FINANCE_FIELDS, STEP_FIELDS, TENANTS } from './kept-parks.ts'
import { TENANT_STEPS, parkWords as words } from './words.ts'

/** Projects and firms in a park with their dated steps. */
export function Tenants({ platform }: { readonly platform: string }): ReactNode {
  const may = useMay()
  return (
    <Register<TenantFirm>
      kept={TENANTS}
      label={words.tenants}
      write="tenancy:write"
      addLabel={words.addTenant}
      asked={{ platform }}
      preset={{ platform }}
      filters={[{ name: 'text', label: common.search }]}
      nameOf={({ name }) => name}
      empty={words.tenantsEmpty}
      columns={[
        { key: 'name', title: words.tenantName, show: ({ name }) => <Zh text={name} /> },
        { key: 'code', title: words.creditCode, show: ({ creditCode }) => <Zh text={creditCode} /> },
        { key: 'area', title: words.area, isNumber: true, show: ({ areaSqm }) => areaSqm ?? '' },
        { key: 'steps', title: words.steps, show: (tenant) => <Steps tenant={tenant} /> },
      ]}
      {...(may('tenancy:write')
        ? {
            deeds: ({ id, name }) => (
              <>
                <SendDeed
                  label={words.takeStep}
                  about={name}
                  path={`${TENANTS.path}/${id}/steps`}
                  fields={STEP_FIELDS}
                />
                <SendDeed
                  label={words.addFinance}
                  about={name}
                  path={`${TENANTS.path}/${id}/finance`}
                  fields={FINANCE_FIELDS}
                />
              </>
            ),
          }
        : {})}
    />
  )
}

function Steps({ tenant: { steps } }: { readonly tenant: TenantFirm }): ReactNode {
  const { tell } = useDesk()
  if (steps.length === 0) return <span className="muted">{tell(words.noStep)}</span>
  return (
    <ol className="held">
      {steps.map(({ id, step, on }) => (
        <li key={id}>
          <Coded code={step} of={TENANT_STEPS} /> <span className="muted">{on}</span>
        </li>
      ))}
    </ol>
  )
}
