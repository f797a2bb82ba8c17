import type { Evidence, Problem } from '../../../contract/index.ts'
import { ProblemAnswer } from '../../app/fetch.ts'

/** What evidence is about: a kind of record and its id. */
export type About = { readonly about: Evidence['about']; readonly id: string }

/** Addresses of the interface for evidence. */
export const addresses = {
  evidence: '/api/evidence',
  content: (id: string) => `/api/evidence/${encodeURIComponent(id)}/content`,
  end: (id: string) => `/api/evidence/${encodeURIComponent(id)}/end`,
} as const

/**
 * Sends a file and tells how much of it has gone, in hundredths. Throws ProblemAnswer, and TypeError where there is no network; `fetch`
 * cannot tell how far a sending is.
 */
export function sendFile({ about, id }: About, file: File, onProgress: (percent: number) => void): Promise<void> {
  const body = new FormData()
  body.append('about', about)
  body.append('id', id)
  body.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addresses.evidence)
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.floor((loaded * 100) / total))
    })
    request.addEventListener('error', () => reject(new TypeError('network')))
    request.addEventListener('abort', () => reject(new TypeError('network')))
    request.addEventListener('load', () => {
      if (request.status === 200) return resolve()
      const problem = readProblem(request)
      reject(problem === null ? new TypeError('network') : new ProblemAnswer(problem))
    })
    request.send(body)
  })
}

function readProblem(request: XMLHttpRequest): Problem | null {
  if (request.getResponseHeader('content-type')?.startsWith('application/problem+json') !== true) return null
  return JSON.parse(request.responseText) as Problem
}
