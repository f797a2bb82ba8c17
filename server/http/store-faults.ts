import type { ProblemAnswer } from './problem.ts'

/** Faults of the way to the database, and of a database that starts, ends or has no connection left. */
const AWAY = /^(?:ECONN[A-Z]+|ENOENT|EPIPE|ETIMEDOUT|08\d{3}|57P0[1-5]|53300)$/

/** Faults of a disk without space, in the system's words and in the database's. */
const FULL = /^(?:ENOSPC|53100)$/

/** Faults of two deeds that met, of which this one was undone: a deadlock, a conflict of transactions, a lock that was not to be had. */
const MET = /^(?:40001|40P01|55P03)$/

/** A statement that ran longer than a request may, or was ended by an operator. */
const LONG = '57014'

/** What is answered where the database, and not the sender or the program, is at fault; null where it is not. */
export function answerStore(fault: unknown): ProblemAnswer | null {
  const { code = '', message = '', syscall } = fault as { code?: string; message?: string; syscall?: string }
  if (FULL.test(code)) return { problem: 'store.full' }
  if (MET.test(code)) return { problem: 'store.conflict' }
  if (code === LONG) return { problem: 'store.slow' }
  const isLost =
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  return isLost ||
    (AWAY.test(code) && (syscall === undefined || syscall === 'connect' || syscall === 'read' || syscall === 'write'))
    ? { problem: 'store.away' }
    : null
}
