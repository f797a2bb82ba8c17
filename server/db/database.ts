import pg from 'pg'

/** Most connections that one process holds. */
const CONNECTIONS_MAX = 12

/** Longest time in milliseconds that a statement may run for a request. */
const STATEMENT_MS = 60_000

/** Longest time in milliseconds that a transaction may stand idle. */
const IDLE_MS = 60_000

/** Calendar days stay texts, and whole numbers beyond 2^53 too: nothing passes through a float or a time zone. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE ? (text: string) => text : pg.types.getTypeParser(oid, format)) as never,
}

/** One transaction: rows of a query, the only row, or none. Texts are parameters, never part of the statement. */
export type Transaction = {
  /** All rows. */
  readonly rows: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>
  /** The first row, null where there is none. */
  readonly row: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row | null>
  /** Number of rows changed. */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<number>
}

/** The database as the program reaches it: only by transactions, and only in a role that owns nothing. */
export class Database {
  readonly #pool: pg.Pool

  constructor(login: pg.PoolConfig) {
    this.#pool = new pg.Pool({
      max: CONNECTIONS_MAX,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: IDLE_MS,
      ...login,
      types: TYPES,
    })
    // A connection that breaks while it stands idle is replaced at the next use.
    this.#pool.on('error', () => undefined)
    // One that breaks within a transaction fails its next statement; the event itself must not end the program.
    this.#pool.on('connect', (client) => client.on('error', () => undefined))
  }

  /** Runs `work` in one transaction; whatever it throws undoes everything and is thrown on. */
  async transaction<T>(work: (tx: Transaction, client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(transactionOn(client), client)
      await client.query('commit')
      return result
    } catch (fault) {
      await client.query('rollback').catch((second: Error) => {
        broken = second
      })
      throw fault
    } finally {
      client.release(broken)
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await this.#pool.end()
  }
}

function transactionOn(client: pg.PoolClient): Transaction {
  const query = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    client.query<Row>(text, values as unknown[])
  return {
    rows: async (text, values) => (await query<never>(text, values)).rows,
    row: async (text, values) => (await query<never>(text, values)).rows[0] ?? null,
    run: async (text, values) => (await query(text, values)).rowCount ?? 0,
  }
}
