import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Enterprise, TitleGrant, Words } from '../../../contract/index.ts'
import { fetchCompiledPack } from '../../policy/compiled.ts'
import type { KeptField } from '../record/kept.ts'
import { SendDeed } from '../record/record-deed.tsx'
import { useDesk } from '../speech.ts'
import { addresses } from './addresses.ts'
import { words } from './words.ts'

/** The sources that an enterprise is spoken of by, to choose from. */
export function sourceField({ sources }: Pick<Enterprise, 'sources'>): KeptField {
  return {
    name: 'source',
    label: words.source,
    kind: 'choice',
    choices: Object.fromEntries(sources.map(({ id, words: said }) => [id, said])),
  }
}

/** Grants an enterprise a title of the region's rules. */
export function Granting({ enterprise }: { readonly enterprise: Enterprise }): ReactNode {
  const { data } = useQuery({
    queryKey: ['pack', enterprise.region],
    queryFn: () => fetchCompiledPack(enterprise.region),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const titles: Readonly<Record<string, Words>> = data?.vocabulary.choices['title'] ?? {}
  return (
    <SendDeed
      label={words.grant}
      path={addresses.titles(enterprise.id)}
      fields={[
        { name: 'title', label: words.title, kind: 'choice', choices: titles },
        { name: 'certificateNo', label: words.certificateNo, kind: 'text', empty: 'null', lengthMax: 100 },
        { name: 'grantedBy', label: words.grantedBy, kind: 'text', lengthMax: 200 },
        { name: 'from', label: words.from, kind: 'day' },
        { name: 'to', label: words.endFrom, kind: 'day', empty: 'null' },
        sourceField(enterprise),
      ]}
      isPrimary
    />
  )
}

/** Revokes a title from a day on. */
export function Revoking({
  enterprise,
  grant,
}: {
  readonly enterprise: string
  readonly grant: TitleGrant
}): ReactNode {
  const { tell } = useDesk()
  return (
    <SendDeed
      label={words.revoke}
      about={tell(grant.words)}
      path={addresses.revocation(enterprise, grant.id)}
      version={grant.version}
      fields={[
        { name: 'from', label: words.revokeFrom, kind: 'day' },
        { name: 'reason', label: words.reason, kind: 'long', lengthMax: 2000 },
      ]}
    />
  )
}
