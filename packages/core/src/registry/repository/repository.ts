import type { Draft } from '../../content/store/draft.ts'
import type { BlobSource, Bytes, Resolver, Target } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import { codedFault, codingOf } from '../../http/content-coding.ts'
import type { Http, HttpResponse } from '../../http/http-client.ts'
import type { Timeouts } from '../../http/http-exchange.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import { leaveBody } from '../../http/relay.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { type Algorithm, type Digest, digestOf, isDigest, parseDigest } from '../../model/digest.ts'
import { type Document, parseDocument } from '../../model/document.ts'
import { bareMediaType, manifestAccept } from '../../model/media-type.ts'
import { isTag, type Repository, repositoryName } from '../../model/reference.ts'
import { printableUrl } from '../../text/printable.ts'
import { looksLikeHtml, problem, rateLimit } from '../auth/problem.ts'
import { RegistryBlob } from '../download/blob-locations.ts'
import type { LazyDownloads } from '../download/lazy-downloads.ts'
import type { ReceiveWatch } from '../download/receive-job.ts'
import type { RegistryHost } from '../exchange/exchange.ts'
import { RelayedBody, SmallAnswer } from '../exchange/receivers.ts'
import type { RegistryRequest } from '../exchange/request.ts'
import type { Profile } from '../quirks/profiles.ts'
import { commonTagLimit, listTags, type TagLimit } from './tags.ts'

interface RepositoryOptions {
  readonly http: Http
  readonly profile: Profile
  readonly timeouts: Timeouts
  /** Fetches blobs into drafts. */
  readonly downloads: LazyDownloads
  readonly signal?: AbortSignal | undefined
  /** The rights of the tokens for its requests. Defaults to `pull`. */
  readonly rights?: string | undefined
  /** Called with the registry's pull limit. */
  readonly limits?: (registry: string, text: string) => void
}

/** A request about a repository whose response is small; the caller judges it. */
interface RepositoryRequest {
  readonly method?: string
  /** A path below `/v2/<name>/`, an absolute path if it starts with a slash, or the URL of an upload session. */
  readonly path: string | URL
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array
  /** The action, for messages. */
  readonly action: string
  /** The rights of the token, instead of the repository's own. */
  readonly rights?: string
  /** Repositories of the same registry that the token must also allow to read. */
  readonly reads?: readonly Repository[]
}

/** The manifest that a tag points to, by the registry's word. */
export interface TaggedManifest {
  readonly digest: Digest
  /** As served, without parameters; empty if the registry says none. */
  readonly mediaType: string
  /** Bytes of the manifest; absent if the registry does not say. */
  readonly size?: number
  /** Present only if it had to be read, to learn the digest. */
  readonly document?: Document
}

/** A blob by its digest. Its size, if that is known, shows that a body which claims a coding has the blob's own bytes. */
export type WantedBlob = Pick<Descriptor, 'digest'> & Partial<Pick<Descriptor, 'size'>>

const maxManifestBytes = 4 * 1024 * 1024

/** A repository at one host: its own registry or a mirror. `resolve` and `deliver` verify digests; `fetch` and `scan` do not. */
export class RemoteRepository implements BlobSource, Resolver {
  readonly name: Repository
  readonly host: RegistryHost
  readonly #options: RepositoryOptions

  constructor(name: Repository, host: RegistryHost, options: RepositoryOptions) {
    this.name = name
    this.host = host
    this.#options = options
  }

  /** The registry's peculiarities. */
  get profile(): Profile {
    return this.#options.profile
  }

  /** Reads the document of a tag or digest with one GET: bytes and digest are from the same response. */
  async resolve(target: Target): Promise<Document> {
    const reference = 'digest' in target ? target.digest : target.tag
    const action = `read ${this.#printed(reference)}`
    const request = this.#request(action, `manifests/${reference}`, { headers: { accept: manifestAccept } })
    const { status, headers, body, url } = await this.#send(request, maxManifestBytes)
    if (status !== 200) throw problem(action, { status, headers, text: body })
    const mediaType = bareMediaType(headers.get('content-type') ?? '')
    if (mediaType === 'text/html' || looksLikeHtml(Buffer.from(body.subarray(0, 64)).toString())) {
      throw new TallyError(
        'REGISTRY_PROTOCOL',
        `Cannot ${action}: ${printableUrl(url)} is a web page, expected the answer of a registry`,
      )
    }
    return parseDocument(body, { mediaType, ...('digest' in target ? { digest: target.digest } : {}) })
  }

  /** The digest that a tag points to now. Throws as `describe`. */
  async digestOf(tag: string, algorithm?: Algorithm): Promise<Digest> {
    return (await this.describe(tag, algorithm)).digest
  }

  /** Asks what a tag points to now: by HEAD, which pull limits do not count; by GET if HEAD has no digest of `algorithm`. */
  async describe(tag: string, algorithm: Algorithm = 'sha256'): Promise<TaggedManifest> {
    const action = `resolve ${this.#printed(tag)}`
    const request = this.#request(action, `manifests/${tag}`, {
      method: 'HEAD',
      headers: { accept: manifestAccept },
    })
    const { status, headers, body } = await this.#send(request)
    const claimed = headers.get('docker-content-digest')
    if (status === 200 && claimed?.startsWith(`${algorithm}:`) && isDigest(claimed))
      return { digest: parseDigest(claimed), ...describedBy(headers) }
    if (status === 404) throw problem(action, { status, headers, text: body })
    const document = await this.resolve({ tag })
    const { mediaType, size } = document.descriptor
    return { digest: digestOf(document.bytes, algorithm), mediaType, size, document }
  }

  /** Asks by one HEAD for the manifest of a digest; a registry that answers no HEAD is asked by GET. Throws NOT_FOUND, and as `resolve`. */
  async look(digest: Digest): Promise<TaggedManifest> {
    const action = `look at ${this.#printed(digest)}`
    const options = { method: 'HEAD', headers: { accept: manifestAccept } }
    const { status, headers, body } = await this.#send(this.#request(action, `manifests/${digest}`, options))
    if (status === 200) return { digest, ...describedBy(headers) }
    if (status === 404) throw problem(action, { status, headers, text: body })
    const document = await this.resolve({ digest })
    const { mediaType, size } = document.descriptor
    return { digest, mediaType, size, document }
  }

  /** Reads a blob's bytes as a stream, unverified. */
  async fetch(wanted: WantedBlob, from = 0): Promise<Bytes> {
    return copied(await this.scan(wanted, from))
  }

  /** Like `fetch`, for callers that process the bytes at once: each piece is valid only until the next is requested. */
  async scan(wanted: WantedBlob, from = 0): Promise<Bytes> {
    const action = `read ${this.#printed(wanted.digest)}`
    const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) }
    const request = this.#request(action, `blobs/${wanted.digest}`, { headers })
    const { http, timeouts, signal } = this.#options
    const receiver = new RelayedBody(http, { timeouts, signal, status: from > 0 ? 206 : 200 })
    const { body, ...reply } = await this.host.send(request, receiver)
    const coding = codingOf(reply.headers)
    const left = wanted.size === undefined ? undefined : String(wanted.size - from)
    const length = reply.headers.get('content-length') ?? left
    if (body && coding !== undefined && (left === undefined || length !== left)) {
      await leaveBody({ ...reply, body })
      throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: ${codedFault(coding)}`)
    }
    if (body) return body
    throw problem(action, { ...reply, text: new Uint8Array() })
  }

  /** Fetches a blob into a draft and returns the digest of the bytes that arrived. */
  async deliver(wanted: Descriptor, draft: Draft, watch: ReceiveWatch): Promise<Digest> {
    const request = this.#request(`fetch ${this.#printed(wanted.digest)}`, `blobs/${wanted.digest}`)
    const from = new RegistryBlob(this.host, { ...request, retried: () => watch.retried?.() })
    return this.#options.downloads.fetch({ from, wanted, draft, watch })
  }

  /** Lists every tag in the registry's order; invalid names are skipped and counted by `skipped`. Throws the codes of `listTags`. */
  tags(skipped: (count: number) => void, limit: TagLimit = commonTagLimit): AsyncIterable<readonly string[]> {
    const name = repositoryName(this.name)
    const page = (path: string | URL) =>
      this.#send(this.#request(`list the tags of ${name}`, path), maxManifestBytes)
    return listTags({
      page,
      name,
      origin: this.host.origin,
      first: `tags/list?n=${this.#options.profile.tagsPage}`,
      limit,
      skipped,
    })
  }

  /** Sends a request about the repository; returns any response that a retry would not change. */
  ask({ body, ...request }: RepositoryRequest): Promise<HttpResponse> {
    return this.#send(this.request(request), maxManifestBytes, body)
  }

  /** Creates a request about the repository with the scopes it needs, for callers that send it themselves. */
  request({ path, action, ...rest }: Omit<RepositoryRequest, 'body'>): RegistryRequest {
    return this.#request(action, path, rest)
  }

  async #send(request: RegistryRequest, maxBytes?: number, body?: Uint8Array): Promise<HttpResponse> {
    const { http, limits, signal } = this.#options
    const receiver = new SmallAnswer(http, { body, signal, ...(maxBytes ? { maxBytes } : {}) })
    const response = await this.host.send(request, receiver)
    const limit = rateLimit(response.headers)
    if (limit) limits?.(this.name.registry, limit)
    return response
  }

  #request(
    action: string,
    path: string | URL,
    more: Omit<RepositoryRequest, 'path' | 'action' | 'body'> = {},
  ): RegistryRequest {
    const { repository } = this.name
    const { method = 'GET', headers = {}, rights = this.#options.rights ?? 'pull', reads = [] } = more
    const scopes = [
      `repository:${repository}:${rights}`,
      ...reads.map(({ repository }) => `repository:${repository}:pull`),
    ]
    const full = typeof path !== 'string' || path.startsWith('/') ? path : `/v2/${repository}/${path}`
    return {
      method,
      path: full,
      headers,
      action,
      repository: this.name,
      scopes,
      signal: this.#options.signal,
    }
  }

  #printed(reference: string): string {
    return `${repositoryName(this.name)}${isTag(reference) ? ':' : '@'}${reference}`
  }
}

function describedBy(headers: HttpHeaders): Pick<TaggedManifest, 'mediaType' | 'size'> {
  const length = headers.get('content-length') ?? ''
  const mediaType = bareMediaType(headers.get('content-type') ?? '')
  return { mediaType, ...(/^\d{1,15}$/.test(length) ? { size: Number(length) } : {}) }
}

async function* copied(bytes: Bytes): Bytes {
  for await (const piece of bytes) yield Buffer.from(piece)
}
