import { Agent, request } from 'node:http'

/** Whoever asks a server on this machine over one connection at a time, which stays open. */
export class Client {
  readonly #address: string
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 })
  #cookie = ''

  constructor(address: string) {
    this.#address = address
  }

  /** Signs in as the one fictitious person of a region. */
  async enter(region: string): Promise<void> {
    const { rows } = await this.json<{ rows: { id: string; standings: { id: string; region: string }[] }[] }>(
      '/api/demonstration/people',
    )
    const person = rows.find(({ standings }) => standings.some((standing) => standing.region === region))
    const answer = await this.#send('/api/demonstration/session', JSON.stringify({ person: person?.id }))
    if (answer.status !== 200) throw new Error(`Nobody signs in: ${answer.text}`)
    this.#cookie = answer.cookie
  }

  /** What is answered as JSON. Throws where it is a problem. */
  async json<Answer>(path: string, body?: object): Promise<Answer> {
    const { status, text } = await this.#send(path, body === undefined ? undefined : JSON.stringify(body))
    if (status >= 400) throw new Error(`${path}: ${text.slice(0, 500)}`)
    return JSON.parse(text) as Answer
  }

  /** Sends a file as a form of browsers does. */
  async file<Answer>(path: string, name: string, content: Buffer): Promise<Answer> {
    const boundary = 'x-bench-boundary'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    const form = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
    const { status, text } = await this.#send(path, form, `multipart/form-data; boundary=${boundary}`)
    if (status >= 400) throw new Error(`${path}: ${text.slice(0, 500)}`)
    return JSON.parse(text) as Answer
  }

  /** Milliseconds until the whole answer is here. Throws where it is a problem. */
  async time(path: string): Promise<number> {
    const begun = performance.now()
    const { status, text } = await this.#send(path)
    if (status >= 400) throw new Error(`${path}: ${text.slice(0, 500)}`)
    return performance.now() - begun
  }

  /** Closes the connections. */
  close(): void {
    this.#agent.destroy()
  }

  #send(
    path: string,
    body?: string | Buffer,
    type = 'application/json',
  ): Promise<{ status: number; text: string; cookie: string }> {
    const sent = body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }
    const headers = { origin: this.#address, cookie: this.#cookie, ...sent }
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.#address}${path}`,
        { method: body === undefined ? 'GET' : 'POST', agent: this.#agent, headers },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', (part: string) => {
            text += part
          })
          answer.on('end', () => {
            const [cookie = ''] = (answer.headers['set-cookie'] ?? []).map((each) => each.split(';')[0] ?? '')
            resolve({ status: answer.statusCode ?? 0, text, cookie })
          })
          answer.on('error', reject)
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }
}
