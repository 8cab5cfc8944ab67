import { type ErrorCode, TallyError } from '../../errors.ts'
import type { HttpResponse, Send } from '../../http/http-client.ts'
import { printable } from '../../text/printable.ts'

/** Access to the Actions cache of a repository. */
interface CacheClientOptions {
  /** Retries 429 and 5xx itself; its response is final. */
  readonly send: Send
  /** `https://api.github.com`, or a GHES address ending in `/api/v3`. */
  readonly api: URL
  /** `owner/name`, as in GITHUB_REPOSITORY. */
  readonly repository: string
  readonly token: string
}

/** An entry of the Actions cache, as listed by GitHub. */
export interface CacheEntry {
  readonly id: number
  readonly key: string
  /** The branch that saved it: `refs/heads/main`. */
  readonly ref: string
  /** The client's hash, called the entry's version. */
  readonly version: string
  readonly lastAccessed: Date
  /** Bytes. */
  readonly size: number
}

const perPage = 100
const mostPages = 1000
const pageBytes = 4 * 1024 * 1024

/** GitHub's API for entries of the Actions cache ("REST API endpoints for GitHub Actions cache", version 2022-11-28). */
export class CacheClient {
  readonly #options: CacheClientOptions

  constructor(options: CacheClientOptions) {
    this.#options = options
  }

  /** Every entry whose key starts with `prefix`. Throws REGISTRY_PROTOCOL for an invalid response, and the codes of refusals. */
  async list(prefix: string): Promise<CacheEntry[]> {
    const found = new Map<number, CacheEntry>()
    for (let page = 1; page <= mostPages; page++) {
      const query = `?key=${encodeURIComponent(prefix)}&per_page=${perPage}&page=${page}&sort=created_at&direction=asc`
      const response = await this.#ask('GET', query)
      if (response.status !== 200) throw this.#refusal('list the entries', response)
      const rows = this.#rows(response)
      const before = found.size
      for (const row of rows.map(value => this.#entry(value))) found.set(row.id, row)
      if (rows.length < perPage) return [...found.values()]
      if (found.size === before) throw this.#nonsense(`page ${page} repeats what came before`)
      // A server that ignores `per_page` may list any number of entries on a page.
      if (found.size > mostPages * perPage) break
    }
    throw this.#nonsense(`it lists more than ${mostPages * perPage} entries`)
  }

  /** Deletes an entry; returns `gone` when it does not exist. */
  async remove(id: number): Promise<'done' | 'gone'> {
    const response = await this.#ask('DELETE', `/${id}`)
    if (response.status >= 200 && response.status < 300) return 'done'
    if (response.status === 404) return 'gone'
    throw this.#refusal(`delete entry ${id}`, response)
  }

  #ask(method: string, path: string): Promise<HttpResponse> {
    const { send, api, repository, token } = this.#options
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'tallyman',
      'x-github-api-version': '2022-11-28',
    }
    const base = `${api.origin}${api.pathname.replace(/\/$/, '')}/repos/${repository}/actions/caches`
    return send({ method, url: new URL(`${base}${path}`), headers, maxBytes: pageBytes })
  }

  #rows({ body }: HttpResponse): readonly unknown[] {
    try {
      const { actions_caches: rows } = Object(JSON.parse(Buffer.from(body).toString('utf8')))
      if (Array.isArray(rows)) return rows
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
    throw this.#nonsense('its answer is no list of entries')
  }

  #entry(row: unknown): CacheEntry {
    const fields = Object(row) as Record<string, unknown>
    const { id, key, ref, version } = fields
    const lastAccessed = new Date(String(fields.last_accessed_at))
    const size = Number(fields.size_in_bytes)
    if (!Number.isSafeInteger(id) || typeof key !== 'string' || Number.isNaN(lastAccessed.getTime()))
      throw this.#nonsense('an entry has no id, key or date')
    return {
      id: id as number,
      key,
      ref: String(ref ?? ''),
      version: String(version ?? ''),
      lastAccessed,
      size: Number.isSafeInteger(size) && size >= 0 ? size : 0,
    }
  }

  #refusal(action: string, { status, body }: HttpResponse): TallyError {
    const said = /"message"\s*:\s*"((?:[^"\\]|\\.){0,500})"/.exec(Buffer.from(body).toString('utf8'))?.[1]
    const words = said ? `: ${printable(said)}` : ''
    const message = `Cannot ${action} of the Actions cache of ${this.#name()}: GitHub answers ${status}${words}`
    return new TallyError(
      codes[status] ?? (status >= 500 ? 'REGISTRY_UNAVAILABLE' : 'REGISTRY_PROTOCOL'),
      message,
      {
        details: { status },
      },
    )
  }

  #nonsense(problem: string): TallyError {
    const message = `Cannot read the Actions cache of ${this.#name()}: ${problem}, expected GitHub's API`
    return new TallyError('REGISTRY_PROTOCOL', message)
  }

  #name(): string {
    return printable(this.#options.repository)
  }
}

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'DENIED',
  404: 'NOT_FOUND',
  429: 'RATE_LIMITED',
}
