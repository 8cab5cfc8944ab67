import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A version with the service's field names; dates in GitHub's format. */
export interface ServedVersion {
  readonly id: number
  readonly digest: string
  readonly tags: readonly string[]
  readonly created: string
  readonly updated: string
  /** Public versions above 5,000 cannot be deleted. */
  readonly downloads?: number
}

/** A response given instead of the real one, a number of times. */
export interface PackagesFault {
  /** Matched against `METHOD /path?query`. */
  readonly on: RegExp
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Defaults to 1. */
  times?: number
}

export interface PackagesServiceOptions {
  readonly owner: string
  readonly kind?: 'User' | 'Organization'
  readonly package: string
  readonly versions: readonly ServedVersion[]
  readonly token?: string
  readonly faults?: readonly PackagesFault[]
  /** Called for each request before it is answered; may change the versions. */
  readonly onRequest?: (line: string, service: PackagesService) => void
}

/** GitHub's packages API for one container package, in this process: paging, restoring, its two rules, and faults. */
export class PackagesService implements AsyncDisposable {
  /** `METHOD /path?query` of every request, in order. */
  readonly requests: string[] = []
  /** Number of requests answered 304, which GitHub does not count against its limit. */
  unchanged = 0
  readonly versions: Map<number, ServedVersion>
  readonly deleted = new Map<number, ServedVersion>()
  readonly #options: PackagesServiceOptions
  readonly #faults: PackagesFault[]
  readonly #server = createServer((request, response) => this.#answer(request, response))

  private constructor(options: PackagesServiceOptions) {
    this.#options = options
    this.#faults = (options.faults ?? []).map(fault => ({ ...fault }))
    this.versions = new Map(options.versions.map(version => [version.id, version]))
  }

  /** Starts the service on a free port of the loopback address. */
  static async start(options: PackagesServiceOptions): Promise<PackagesService> {
    const service = new PackagesService(options)
    await new Promise<void>(resolve => service.#server.listen(0, '127.0.0.1', resolve))
    return service
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    request.resume()
    const line = `${request.method} ${request.url}`
    this.requests.push(line)
    this.#options.onRequest?.(line, this)
    const fault = this.#faults.find(({ on, times = 1 }) => times > 0 && on.test(line))
    if (fault) {
      fault.times = (fault.times ?? 1) - 1
      return reply(response, fault.status, fault.body, fault.headers)
    }
    const { token } = this.#options
    if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) {
      return reply(response, 401, { message: 'Bad credentials' })
    }
    return this.#route(request, response)
  }

  #route(request: IncomingMessage, response: ServerResponse): void {
    const { owner, kind = 'User', package: name } = this.#options
    const url = new URL(request.url ?? '/', this.url)
    const place = kind === 'Organization' ? 'orgs' : 'users'
    const base = `/${place}/${owner}/packages/container/${encodeURIComponent(name)}/versions`
    const { method } = request
    if (method === 'GET' && url.pathname === `/users/${owner}`)
      return reply(response, 200, { login: owner, type: kind })
    if (method === 'GET' && url.pathname === base) return this.#list(url, request, response)
    const found = /^\/(\d+)(\/restore)?$/.exec(
      url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '',
    )
    const id = Number(found?.[1])
    if (found?.[2] && method === 'POST') return this.#restore(id, response)
    const version = this.versions.get(id)
    if (!version) return reply(response, 404, { message: 'Package not found.' })
    if (method === 'DELETE') return this.#remove(version, response)
    return reply(response, method === 'GET' ? 200 : 404, rowOf(version))
  }

  #list(url: URL, { headers }: IncomingMessage, response: ServerResponse): void {
    const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
    const page = Number(url.searchParams.get('page') ?? 1)
    const newestFirst = [...this.versions.values()].sort((a, b) => b.id - a.id)
    const rows = newestFirst.slice((page - 1) * size, page * size).map(rowOf)
    const etag = `W/"${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}"`
    if (headers['if-none-match'] !== etag) return reply(response, 200, rows, { etag })
    this.unchanged++
    reply(response, 304, undefined, { etag })
  }

  #remove(version: ServedVersion, response: ServerResponse): void {
    if ((version.downloads ?? 0) > 5000) {
      const message =
        'Publicly visible package versions with more than 5,000 downloads cannot be deleted. Contact GitHub support for further assistance.'
      return reply(response, 400, { message })
    }
    const tagged = [...this.versions.values()].filter(({ tags }) => tags.length > 0)
    if (this.versions.size === 1 || (tagged.length === 1 && tagged[0] === version)) {
      const message =
        'You cannot delete the last tagged version of a package. You must delete the package instead.'
      return reply(response, 400, { message })
    }
    this.versions.delete(version.id)
    this.deleted.set(version.id, version)
    return reply(response, 204)
  }

  #restore(id: number, response: ServerResponse): void {
    const version = this.deleted.get(id)
    if (!version) return reply(response, 404, { message: 'Package not found.' })
    this.deleted.delete(id)
    this.versions.set(id, version)
    return reply(response, 204)
  }
}

function rowOf({ id, digest, tags, created, updated }: ServedVersion) {
  return {
    id,
    name: digest,
    created_at: created,
    updated_at: updated,
    metadata: { package_type: 'container', container: { tags } },
  }
}

function reply(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
}
