import { apiSender } from '../http/api-sender.ts'
import { createHttp, type HttpRequest, type HttpResponse, type Send } from '../http/http-client.ts'
import { defaultTimeouts, type Timeouts } from '../http/http-exchange.ts'
import { pause } from '../http/retry.ts'
import type { Digest } from '../model/digest.ts'
import type { Repository } from '../model/reference.ts'
import type { FoundCredentials } from './auth/credentials.ts'
import { type FindCredentials, RegistryAuth } from './auth/registry-auth.ts'
import { createTokenStore } from './auth/token.ts'
import { UrlBlob } from './download/blob-locations.ts'
import type { DownloadRequest } from './download/download-request.ts'
import { LazyDownloads } from './download/lazy-downloads.ts'
import { type Foreign, RegistryHost } from './exchange/exchange.ts'
import { foreignHosts } from './exchange/foreign-hosts.ts'
import { endpointFor, originOf, type Trust } from './exchange/registry-origin.ts'
import { Waits } from './exchange/waits.ts'
import { profileOf } from './quirks/profiles.ts'
import { RegistryCatalog } from './repository/catalog.ts'
import { MirroredRepository } from './repository/mirrored-repository.ts'
import { RemoteRepository } from './repository/repository.ts'
import type { RepositoryWriter } from './repository-writer.ts'

/** Reads and writes repositories of any registry; connections, tokens and pauses are shared by all of them. */
export class RegistryClient {
  readonly #options: RegistryClientOptions
  readonly #http
  readonly #tokens
  readonly #foreign: Foreign
  readonly #closing = new AbortController()
  readonly #signal: AbortSignal
  readonly #hosts = new Map<string, Promise<RegistryHost>>()
  readonly #downloads: LazyDownloads
  readonly #sources = new Map<string, FoundCredentials['source']>()
  /** The pull limits that registries reported, by registry. */
  readonly limits = new Map<string, string>()
  /** Requests without a response yet. */
  readonly waits = new Waits(() => this.#now())

  constructor(options: RegistryClientOptions) {
    this.#options = options
    const { signal } = options
    this.#signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal
    this.#http = createHttp(options.timeouts)
    const { tries, timeouts = defaultTimeouts, workerFile } = options
    this.#downloads = new LazyDownloads({
      now: this.#now,
      random: this.#random,
      sleep: pause,
      timeouts,
      tries,
      workerFile,
    })
    this.#tokens = createTokenStore({
      send: (request, registry) => this.#sendToTokenHost(request, registry),
      now: this.#now,
      onSecret: options.secret,
      onIdentityToken: options.identityToken,
    })
    this.#foreign = foreignHosts({
      send: this.#http.send,
      now: this.#now,
      onSecret: options.secret,
      endpointOf: url => endpointFor(url, options.trust),
    })
  }

  /** The repository at its own registry. */
  async repository(name: Repository): Promise<RemoteRepository> {
    return this.#at(name)
  }

  /** A writer of the repository at its own registry. */
  async writer(name: Repository): Promise<RepositoryWriter> {
    const remote = await this.#at(name, 'pull,push')
    const signal = this.#signal
    // Lazy: loaded only for writing.
    const { RepositoryWriter } = await import('./repository-writer.ts')
    return new RepositoryWriter(remote, {
      http: this.#http,
      profile: remote.profile,
      signal,
      sleep: pause,
      waits: this.waits,
    })
  }

  /** The repository at its mirrors, then at its own registry. */
  async mirrored(name: Repository): Promise<MirroredRepository> {
    const mirrors = (this.#options.mirrors.get(name.registry) ?? []).map(({ registry, repository }) => ({
      registry,
      repository: repository === '' ? name.repository : `${repository}/${name.repository}`,
    }))
    const [remote, ...others] = await Promise.all([this.#at(name), ...mirrors.map(each => this.#at(each))])
    return new MirroredRepository(remote, others)
  }

  /** The routes of a registry as a whole, at the registry itself. */
  async catalog(registry: string): Promise<RegistryCatalog> {
    const host = await this.#host(registry)
    return new RegistryCatalog(registry, host, {
      http: this.#http,
      profile: profileOf(registry),
      signal: this.#signal,
    })
  }

  /** The sources of the credentials that were looked up, by registry. */
  credentialSources(): ReadonlyMap<string, FoundCredentials['source']> {
    return this.#sources
  }

  /** The credentials for a repository, for web APIs other than the registry's. Throws CREDENTIALS_INVALID. */
  credentials(name: Repository): Promise<FoundCredentials> {
    return this.#find(name)
  }

  /** Sends requests to web APIs other than the registries', with the same proxies, trust and retries. */
  get send(): Send {
    const { trust, tries, note } = this.#options
    const ask = apiSender({
      send: request => this.#http.send({ ...request, endpoint: endpointFor(request.url, trust) }),
      tries,
      now: this.#now,
      random: this.#random,
      sleep: pause,
      ...(note ? { retried: note } : {}),
    })
    return async request => {
      using _ = this.waits.begin(`${request.method} ${request.url.host}`)
      return await ask({ signal: this.#signal, ...request })
    }
  }

  /**
   * Fetches a blob from a URL that needs no login, such as a signed one, in the same way as blobs of registries. Throws the codes of
   * `download`.
   */
  deliverFrom(url: URL, blob: Omit<DownloadRequest, 'from'>): Promise<Digest> {
    const hop = { method: 'GET', url, endpoint: endpointFor(url, this.#options.trust) }
    return this.#downloads.fetch({ ...blob, from: new UrlBlob(`read ${blob.wanted.digest}`, hop) })
  }

  /** Announces the bytes to be downloaded, so that workers start in time and run no longer than needed. */
  async expect(bytes: number): Promise<void> {
    await this.#downloads.expect(bytes)
  }

  /** Stops requests under way, without retries, and closes all connections. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.#http.close()
    await this.#downloads.close()
  }

  async #at({ registry, repository }: Repository, rights?: string): Promise<RemoteRepository> {
    const { timeouts = defaultTimeouts } = this.#options
    const signal = this.#signal
    const host = await this.#host(registry)
    return new RemoteRepository({ registry, repository }, host, {
      http: this.#http,
      profile: profileOf(registry),
      signal,
      rights,
      timeouts,
      downloads: this.#downloads,
      limits: (at: string, text: string) => this.limits.set(at, text),
    })
  }

  #host(registry: string): Promise<RegistryHost> {
    const known = this.#hosts.get(registry)
    if (known) return known
    const made = this.#makeHost(registry)
    this.#hosts.set(registry, made)
    return made
  }

  async #makeHost(registry: string): Promise<RegistryHost> {
    const { trust, tries, note } = this.#options
    const profile = profileOf(registry)
    const { url, endpoint, insecure } = await originOf(registry, profile, { ...trust, http: this.#http })
    const auth = new RegistryAuth({
      tokens: this.#tokens,
      trustedHosts: profile.tokenHosts,
      origin: url,
      insecure,
      find: (repository, isFresh) => this.#find({ ...repository, registry }, isFresh),
    })
    return new RegistryHost({
      origin: url,
      endpoint,
      auth,
      foreign: this.#foreign,
      waits: this.waits,
      tries,
      now: this.#now,
      random: this.#random,
      sleep: pause,
      ...(note ? { note } : {}),
    })
  }

  /** Reaches a token host like any host that a registry names: the registry's own at any address, others at public addresses. */
  async #sendToTokenHost(request: HttpRequest, registry: URL): Promise<HttpResponse> {
    const { trust } = this.#options
    const own = request.url.origin === registry.origin
    const endpoint = own
      ? endpointFor(request.url, trust)
      : await this.#foreign.endpoint(request.url, registry)
    return this.#http.send({ ...request, endpoint })
  }

  async #find(repository: Repository, isFresh?: boolean): Promise<FoundCredentials> {
    const found = await this.#options.find(repository, isFresh)
    this.#sources.set(repository.registry, found.source)
    return found
  }

  readonly #now = (): number => (this.#options.now ?? Date.now)()
  readonly #random = (): number => (this.#options.random ?? Math.random)()
}

/** Options for reaching registries, and callbacks for reporting. */
export interface RegistryClientOptions {
  readonly trust: Trust
  readonly find: FindCredentials
  /** The mirrors of each registry host, in the order in which they are asked; a mirror's repository is the prefix of the names there. */
  readonly mirrors: ReadonlyMap<string, readonly Repository[]>
  /** Attempts per request or transfer. */
  readonly tries: number
  readonly timeouts?: Timeouts
  readonly signal?: AbortSignal | undefined
  /** The module that workers run; without it there are no workers. */
  readonly workerFile?: URL | undefined
  /** Called with every secret before it is used. */
  readonly secret: (value: string) => void
  /** Asks token servers for identity tokens, and is called with each. */
  readonly identityToken?: ((token: string) => void) | undefined
  /** Called with notes for a person who follows the run: retries, pull limits. */
  readonly note?: (message: string) => void
  readonly random?: () => number
  readonly now?: () => number
}
