import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An entry with the service's field names; the date in GitHub's format. */
export interface ServedEntry {
  readonly id: number
  readonly key: string
  readonly ref?: string
  readonly version?: string
  readonly lastAccessed: string
  /** Bytes. */
  readonly size: number
}

/** GitHub's REST API for the Actions cache of one repository, in this process. */
export class CacheEntriesApi implements AsyncDisposable {
  /** `METHOD /path?query` of every request, in order. */
  readonly requests: string[] = []
  readonly entries: Map<number, ServedEntry>
  /** Statuses for deletions instead of the real response. */
  readonly refusals: number[] = []
  /** Called for each request before it is answered; may change the entries. */
  onRequest: ((line: string) => void) | undefined
  readonly #base: string
  readonly #token: string
  readonly #server = createServer((request, response) => this.#answer(request, response))

  private constructor(repository: string, token: string, entries: readonly ServedEntry[]) {
    this.#base = `/repos/${repository}/actions/caches`
    this.#token = token
    this.entries = new Map(entries.map(entry => [entry.id, entry]))
  }

  /** Starts the service on a free port of the loopback address. */
  static async start(
    repository: string,
    token: string,
    entries: readonly ServedEntry[],
  ): Promise<CacheEntriesApi> {
    const service = new CacheEntriesApi(repository, token, entries)
    await new Promise<void>(resolve => service.#server.listen(0, '127.0.0.1', resolve))
    return service
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    request.resume()
    const line = `${request.method} ${request.url}`
    this.requests.push(line)
    this.onRequest?.(line)
    const url = new URL(request.url ?? '/', this.origin)
    if (request.headers.authorization !== `Bearer ${this.#token}`)
      return reply(response, 401, { message: 'Bad credentials' })
    if (request.method === 'GET' && url.pathname === this.#base) return this.#list(url, response)
    const id = Number(url.pathname.slice(this.#base.length + 1))
    if (request.method !== 'DELETE' || !this.entries.has(id))
      return reply(response, 404, { message: 'Not Found' })
    const refusal = this.refusals.shift()
    if (refusal !== undefined) return reply(response, refusal, { message: 'planned fault' })
    this.entries.delete(id)
    return reply(response, 204)
  }

  #list(url: URL, response: ServerResponse): void {
    const prefix = url.searchParams.get('key') ?? ''
    const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
    const page = Number(url.searchParams.get('page') ?? 1)
    const chosen = [...this.entries.values()].filter(({ key }) => key.startsWith(prefix))
    const rows = chosen.slice((page - 1) * size, page * size).map(rowOf)
    reply(response, 200, { total_count: chosen.length, actions_caches: rows })
  }
}

function rowOf({ id, key, ref = 'refs/heads/main', version = 'ab12', lastAccessed, size }: ServedEntry) {
  const dates = { last_accessed_at: lastAccessed, created_at: lastAccessed }
  return { id, key, ref, version, ...dates, size_in_bytes: size }
}

function reply(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
