import type { Problem } from '../../contract/index.ts'

/** An answer of the server that is no success. */
export class ProblemAnswer extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

const held = new Map<string, Promise<unknown>>()

/** Asks the server once and keeps the answer while the page is open. Throws ProblemAnswer, and TypeError where there is no network. */
export function fetchOnce<Message>(path: string): Promise<Message> {
  const known = held.get(path)
  if (known) return known as Promise<Message>
  const asked = fetchJson<Message>(path)
  held.set(path, asked)
  asked.catch(() => held.delete(path))
  return asked
}

const NO_CONTENT = 204

/** Asks the server; undefined where its answer has no content. Throws ProblemAnswer, and TypeError where there is no network. */
export async function fetchJson<Message>(path: string, init?: RequestInit): Promise<Message> {
  const response = await fetch(path, init)
  if (!response.ok) throw new ProblemAnswer(await readProblem(response))
  return (response.status === NO_CONTENT ? undefined : await response.json()) as Message
}

async function readProblem(response: Response): Promise<Problem> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json'))
    return (await response.json()) as Problem
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: '',
    code: 'server.fault',
    words: { zh: '服务器没有按约定回答。', en: 'The server did not answer as agreed.' },
    remedy: { zh: '请稍后重试。', en: 'Try again later.' },
    refusals: [],
    total: 0,
  }
}
