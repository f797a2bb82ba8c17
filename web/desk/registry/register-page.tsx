import type { ReactNode } from 'react'
import type { Enterprise, NewEnterprise, Source } from '../../../contract/index.ts'
import { parseCreditCode } from '../../../core/values/index.ts'
import { tell as tellServer } from '../ask/ask.ts'
import { RecordForm } from '../form/record-form.tsx'
import { useGo } from '../frame/desk-link.tsx'
import { Page } from '../frame/page.tsx'
import { ForbiddenPage } from '../frame/states.tsx'
import { AskedPart } from '../record/asked-part.tsx'
import { todayHere } from '../record/day-choice.tsx'
import { useMay } from '../session/session.ts'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

/** Registers an enterprise by its code and basics, and goes on to everything else that is said of it. */
export function RegisterPage(): ReactNode {
  const { tell } = useDesk()
  if (!useMay()('enterprise:write')) return <ForbiddenPage />
  return (
    <Page title={tell(words.register)} lead={tell(words.registerLead)}>
      <AskedPart<{ readonly sources: readonly Source[] }> path={addresses.sources}>
        {({ sources }) => <RegisterForm sources={sources} />}
      </AskedPart>
    </Page>
  )
}

function RegisterForm({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const { say, tell } = useDesk()
  const go = useGo()
  return (
    <RecordForm<Enterprise>
      name="register"
      initial={{ statedOn: todayHere() }}
      fields={[
        {
          name: 'creditCode',
          label: say('enterprise.code'),
          kind: 'text',
          lengthMax: 40,
          refuse: (text) => (parseCreditCode(text).ok ? null : tell(words.codeWrong)),
        },
        { name: 'name', label: say('enterprise.name'), kind: 'text', lengthMax: 200 },
        {
          name: 'division',
          label: say('enterprise.divisionCode'),
          kind: 'text',
          isOptional: true,
          refuse: (text) => (/^\d{6,12}$/.test(text) ? null : say('form.division')),
        },
        { name: 'registeredOn', label: say('enterprise.registeredOn'), kind: 'day', isOptional: true },
        {
          name: 'source',
          label: tell(words.source),
          kind: 'choice',
          choices: sources.map(({ id, words: said }) => [id, tell(said)] as const),
        },
        { name: 'statedOn', label: tell(words.statedOn), kind: 'day', hint: tell(words.statedOnHint) },
      ]}
      send={({ creditCode = '', source = '', statedOn = '', ...own }) => {
        const said = Object.entries(own).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]]))
        const facts = { enterprise: Object.fromEntries(said) as unknown }
        return tellServer('POST', addresses.enterprises, {
          creditCode: creditCode.replaceAll(/\s/g, ''),
          source,
          statedOn,
          facts,
        } satisfies NewEnterprise)
      }}
      sendLabel={tell(words.registerNext)}
      onDone={({ id }) => go({ to: `/enterprises/${id}/statement` })}
    />
  )
}
