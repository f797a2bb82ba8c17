import { fetchJson } from '../../app/fetch.ts'

/** What an address asks for: filters by name; what is undefined or empty is left out. */
export type Asked = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The address of the interface with its filters. */
export function addressOf(path: string, asked: Asked = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Asks the server for something. Throws ProblemAnswer, and TypeError where there is no network. */
export function ask<Message>(path: string, asked?: Asked): Promise<Message> {
  return fetchJson<Message>(addressOf(path, asked))
}

/** Tells the server to do something; the answer is the new state, undefined where it has none. Throws as `ask` does. */
export async function tell<Message>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Message> {
  const init: RequestInit = { method }
  if (body instanceof FormData) init.body = body
  else if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { 'content-type': 'application/json' }
  }
  return fetchJson<Message>(path, init)
}
