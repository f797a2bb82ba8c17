import type pg from 'pg'
import { Database, type Transaction } from './database.ts'
import { actAs, type Standing } from './tenant.ts'

/** How the administrator of the database signs in. */
export type Administrator = pg.ClientConfig

/** Runs `work` in one transaction as the owner of the tables, who may write what no person may, such as people of a demonstration. */
export async function actAsOwner<T>(
  administrator: Administrator,
  standing: Standing,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const database = new Database({ ...administrator, max: 1, options: '-c role=kerong_owner' })
  try {
    return await actAs(database, standing, work)
  } finally {
    await database.close()
  }
}
