import { TallyError } from '../../errors.ts'
import type { Http, HttpResponse } from '../../http/http-client.ts'
import { parseRepository } from '../../model/reference.ts'
import type { LoginUsed } from '../auth/login-used.ts'
import { problem } from '../auth/problem.ts'
import type { RegistryHost } from '../exchange/exchange.ts'
import { SmallAnswer } from '../exchange/receivers.ts'
import type { Profile } from '../quirks/profiles.ts'
import { listNames, type NameLimit } from './name-pages.ts'

interface CatalogOptions {
  readonly http: Http
  readonly profile: Profile
  readonly signal?: AbortSignal | undefined
}

/** A request about a registry as a whole. */
interface CatalogRequest {
  /** A path that starts with a slash, or the URL of a further page. */
  readonly path: string | URL
  /** The action, for messages. */
  readonly action: string
  /** The scope of the token, such as `registry:catalog:*`. */
  readonly scope: string
}

const commonLimit: NameLimit = { most: 100_000 }
const maxPageBytes = 4 * 1024 * 1024
/** Statuses of registries that have no such list. */
const absent = new Set([400, 404, 405, 501])

/** The routes of a registry as a whole: its list of repositories, and others that no repository has. */
export class RegistryCatalog {
  readonly #registry: string
  readonly #host: RegistryHost
  readonly #options: CatalogOptions

  constructor(registry: string, host: RegistryHost, options: CatalogOptions) {
    this.#registry = registry
    this.#host = host
    this.#options = options
  }

  /**
   * Lists the names of the repositories from all pages (distribution's `_catalog`), in the registry's order; invalid names are skipped and
   * counted. Throws NOT_FOUND, UNAUTHENTICATED or DENIED where the registry lists none, and the codes of `listNames`.
   */
  repositories(skipped: (count: number) => void, limit = commonLimit): AsyncIterable<readonly string[]> {
    const action = `list the repositories of ${this.#registry}`
    return listNames({
      field: 'repositories',
      of: this.#registry,
      origin: this.#host.origin,
      first: `/v2/_catalog?n=${this.#options.profile.tagsPage}`,
      limit,
      page: path => this.ask({ path, action, scope: 'registry:catalog:*' }),
      isName: isRepositoryPath,
      refused: response => refusal(action, response),
      skipped,
    })
  }

  /**
   * Has the registry check its login (distribution-spec, "Determining Support"), and returns how far the login was used. Throws
   * UNAUTHENTICATED, DENIED and the codes of a registry that cannot be reached.
   */
  async checkLogin(): Promise<LoginUsed> {
    const action = `log in to ${this.#registry}`
    const answer = await this.ask({ path: '/v2/', action, scope: '' })
    if (answer.status !== 200) throw problem(action, { ...answer, text: answer.body })
    return this.#host.auth.asker({ repository: { registry: this.#registry, repository: '' }, scopes: [] })
  }

  /** Sends a request to the registry with a login for `scope`; returns any response that a retry would not change. */
  ask({ path, action, scope }: CatalogRequest): Promise<HttpResponse> {
    const { http, signal } = this.#options
    const receiver = new SmallAnswer(http, { signal, maxBytes: maxPageBytes })
    const repository = { registry: this.#registry, repository: '' }
    return this.#host.send({ method: 'GET', path, action, repository, scopes: [scope], signal }, receiver)
  }
}

function refusal(action: string, response: HttpResponse): TallyError {
  const error = problem(action, { ...response, text: response.body })
  if (!absent.has(response.status)) return error
  return new TallyError('NOT_FOUND', error.message, { details: error.details })
}

function isRepositoryPath(text: string): boolean {
  try {
    // The host in front makes the text a path, whatever it begins with.
    return parseRepository(`registry.invalid/${text}`).repository === text
  } catch (error) {
    if (error instanceof TallyError) return false
    throw error
  }
}
