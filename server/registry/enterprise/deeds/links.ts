import type { EndFrom, NewChainTag, NewKeyPerson } from '../../../../contract/index.ts'
import { unknownSource } from '../../../../core/registry/index.ts'
import type { Refusal } from '../../../../core/values/index.ts'
import type { Transaction } from '../../../db/index.ts'
import { faultsOfDay } from '../answers.ts'
import { note } from '../audit.ts'
import { addChainTag, endChainTag } from '../chains.ts'
import { isId } from '../is-id.ts'
import { addKeyPerson, endKeyPerson } from '../key-people.ts'
import { lockHead } from '../read-enterprise.ts'
import { readSources } from '../source-store.ts'

/** A person or a chain tag to be added to an enterprise. */
export type LinkWish =
  | { readonly kind: 'person'; readonly wish: NewKeyPerson }
  | { readonly kind: 'chain'; readonly wish: NewChainTag }

/** What became of a wish. */
export type LinkAdded =
  | { readonly is: 'done' }
  | { readonly is: 'unknown' }
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }

/** Adds a person or a chain tag; unknown also where there is no such node, or the enterprise stands on it already. */
export async function addLink(tx: Transaction, enterprise: string, link: LinkWish): Promise<LinkAdded> {
  const head = await lockHead(tx, enterprise)
  if (head === null) return { is: 'unknown' }
  const refusals = await faultsOf(tx, link)
  if (refusals.length > 0) return { is: 'refused', refusals }
  const id =
    link.kind === 'person'
      ? await addKeyPerson(tx, enterprise, link.wish)
      : await addChainTag(tx, enterprise, link.wish)
  if (id === null) return { is: 'unknown' }
  // A name stands in its row only; the record of deeds tells the role.
  const detail = link.kind === 'person' ? { role: link.wish.role } : link.wish
  await note(tx, { action: `${link.kind}:added`, kind: link.kind, id, enterprise, detail })
  return { is: 'done' }
}

async function faultsOf(tx: Transaction, { kind, wish }: LinkWish): Promise<Refusal[]> {
  const faults = faultsOfDay('from', wish.from)
  if (kind === 'chain') return faults
  const sources = await readSources(tx)
  return sources.some(({ id }) => id === wish.source) ? faults : [...faults, unknownSource(wish.source)]
}

/** Ends a person's role or a chain tag from a day on. */
export async function endLink(
  tx: Transaction,
  kind: LinkWish['kind'],
  end: EndFrom & { readonly enterprise: string; readonly id: string },
): Promise<'done' | 'unknown' | 'changed'> {
  if (!isId(end.id) || faultsOfDay('from', end.from).length > 0 || (await lockHead(tx, end.enterprise)) === null)
    return 'unknown'
  const isEnded = kind === 'person' ? await endKeyPerson(tx, end) : await endChainTag(tx, end)
  if (!isEnded) return 'changed'
  const { enterprise, id, from } = end
  await note(tx, { action: `${kind}:ended`, kind, id, enterprise, detail: { from } })
  return 'done'
}
