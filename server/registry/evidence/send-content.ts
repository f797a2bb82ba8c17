import { createHash } from 'node:crypto'
import type { Evidence } from '../../../contract/index.ts'
import { EVIDENCE_KINDS, type EvidenceKind } from '../../../core/registry/index.ts'
import type { Transaction } from '../../db/index.ts'
import { readPieces } from './content-store.ts'

/** Headers with which content is sent: kept as a file, never shown, never guessed at, never run, never kept by a cache. */
export function contentHeaders({ name, kind, size }: Evidence): Record<string, string> {
  return {
    'content-type': EVIDENCE_KINDS[kind as EvidenceKind].mediaType,
    'content-length': String(size),
    'content-disposition': dispositionOf(name),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store, no-transform',
  }
}

/** Content-Disposition with the name in plain characters and, as RFC 5987 writes it, in full. */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

/** Runs a reading in a transaction of its own, in the name of whoever asked. */
export type Reading = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

/**
 * Content, a megabyte at a time, each in a transaction of its own, so that a slow reader holds no connection and a right that ends
 * ends the reading. The last piece is given only where the whole is what its digest says; else it throws, and the reader sees a
 * download that broke off.
 */
export async function* contentOf({ sha256, size }: Evidence, read: Reading): AsyncGenerator<Buffer> {
  const digest = Buffer.from(sha256, 'hex')
  const hash = createHash('sha256')
  let given = 0
  for (let number = 0; given < size; ) {
    const pieces = await read((tx) => readPieces(tx, digest, number))
    if (pieces.length === 0) throw new Error('Content ends before its size')
    for (const piece of pieces) {
      number += 1
      given += piece.length
      hash.update(piece)
      if (given >= size && hash.copy().digest('hex') !== sha256) throw new Error('Content is not what its digest says')
      yield piece
    }
  }
}
