import type { Batch, Problem } from '../../../contract/index.ts'
import { ProblemAnswer } from '../../app/fetch.ts'

/** What is uploaded and asked. */
export type UploadOrder = {
  readonly pack: string
  readonly file: File
  readonly on: string
  readonly programmes: readonly string[]
  /** Told how much of the file has been sent, from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Sends a file and gives the batch it began. Throws ProblemAnswer, and TypeError where the connection fails. */
export function upload({ pack, file, on, programmes, onProgress }: UploadOrder): Promise<Batch> {
  const form = new FormData()
  form.append('on', on)
  form.append('programmes', programmes.join(','))
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/packs/${encodeURIComponent(pack)}/batches`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new TypeError('The connection failed'))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as Batch)
      else if (request.response === null) reject(new TypeError('The server did not answer as agreed'))
      else reject(new ProblemAnswer(request.response as Problem))
    }
    request.send(form)
  })
}
