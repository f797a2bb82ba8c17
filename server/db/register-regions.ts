import pg from 'pg'

/** A jurisdiction as the database knows it; `id` is that of its pack, `division` six digits (GB/T 2260). */
export type RegionRow = {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly division: string
  readonly parent: string | null
}

/** Makes regions known to the database, or writes their names anew; their records stay. */
export async function registerRegions(owner: pg.ClientConfig, regions: readonly RegionRow[]): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('set role kerong_owner')
    for (const { id, nameZh, nameEn, division, parent } of regions)
      await client.query('select tenant.register_region($1, $2, $3, $4, $5)', [id, nameZh, nameEn, division, parent])
  } finally {
    await client.end()
  }
}
