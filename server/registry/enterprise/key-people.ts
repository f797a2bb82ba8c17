import type { KeyPerson, NewKeyPerson } from '../../../contract/index.ts'
import type { Transaction } from '../../db/index.ts'

/** People who matter to an enterprise on a day, as far as the person who asks may see them. */
export function readKeyPeople(tx: Transaction, enterprise: string, on: string): Promise<KeyPerson[]> {
  return tx.rows<KeyPerson>(
    `select id, role, name, sensitivity, lower(valid) as "from", upper(valid) as "to", source, version
     from registry.key_person
     where region = (select tenant.region()) and enterprise = $1 and valid @> $2::date order by role, name, id`,
    [enterprise, on],
  )
}

/** Roles that the licence prints, which whoever may see the enterprise may see. */
const PUBLIC_ROLES: readonly string[] = ['LEGAL_REPRESENTATIVE', 'CONTROLLER']

/** Names someone; only whom the licence prints is seen beyond departments and the enterprise itself. */
export async function addKeyPerson(
  tx: Transaction,
  enterprise: string,
  { role, name, from, source }: NewKeyPerson,
): Promise<string> {
  const added = await tx.row<{ id: string }>(
    `insert into registry.key_person (region, enterprise, role, name, sensitivity, valid, source)
     values (tenant.region(), $1, $2, $3, $4, daterange($5::date, null), $6) returning id`,
    [enterprise, role, name, PUBLIC_ROLES.includes(role) ? 'PUBLIC' : 'INTERNAL', from, source],
  )
  return added?.id ?? ''
}

/** Ends a person's role from a day on; false where the row is not there, has changed, or would hold on no day. */
export async function endKeyPerson(
  tx: Transaction,
  { enterprise, id, version, from }: { enterprise: string; id: string; version: number; from: string },
): Promise<boolean> {
  const ended = await tx.run(
    `update registry.key_person set valid = daterange(lower(valid), $4::date), version = version + 1
     where region = (select tenant.region()) and enterprise = $1 and id = $2 and version = $3
       and (lower_inf(valid) or lower(valid) < $4::date)`,
    [enterprise, id, version, from],
  )
  return ended > 0
}
