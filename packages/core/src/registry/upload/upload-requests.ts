import { isTallyError, TallyError } from '../../errors.ts'
import type { Upload } from '../../http/connections.ts'
import type { Http } from '../../http/http-client.ts'
import type { HttpReply } from '../../http/http-exchange.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import { digestReference, type Repository } from '../../model/reference.ts'
import { SmallAnswer } from '../exchange/receivers.ts'
import type { Profile } from '../quirks/profiles.ts'
import type { RemoteRepository } from '../repository/repository.ts'
import type { UploadContent } from './upload-content.ts'

/** An answer to a request of an upload; what it means is for the caller. */
export interface UploadReply extends HttpReply {
  readonly url: URL
}

/** Bytes on their way, and their place in the blob. */
interface UploadPart {
  readonly from: number
  readonly body: Upload
}

interface SendRequest {
  readonly method: string
  readonly path: string | URL
  readonly headers?: Record<string, string>
  readonly reads?: readonly Repository[]
  readonly body?: Upload
  readonly signal?: AbortSignal | undefined
}

const octets = { 'content-type': 'application/octet-stream' }
/** Milliseconds for the farewell to a session that is given up. */
const farewellMs = 2_000

/** The requests that an upload of one blob is made of, each sent once (distribution-spec 1.1, "Pushing blobs"). */
export class UploadRequests {
  /** What is being done, for messages. */
  readonly action: string
  readonly #repository: RemoteRepository
  readonly #wanted: Descriptor
  readonly #http: Http
  readonly #signal: AbortSignal | undefined

  constructor(
    repository: RemoteRepository,
    wanted: Descriptor,
    { http, signal }: { readonly http: Http; readonly signal?: AbortSignal | undefined },
  ) {
    this.action = `upload ${digestReference(repository.name, wanted.digest)}`
    this.#repository = repository
    this.#wanted = wanted
    this.#http = http
    this.#signal = signal
  }

  /** Asks whether the blob is there. */
  look(): Promise<UploadReply> {
    return this.#send({ method: 'HEAD', path: `blobs/${this.#wanted.digest}` })
  }

  open(): Promise<UploadReply> {
    return this.#send({ method: 'POST', path: 'blobs/uploads/' })
  }

  /** Undefined where the token server refuses the right to read the other repository. */
  async mount(from: Repository): Promise<UploadReply | undefined> {
    const path = `blobs/uploads/?mount=${this.#wanted.digest}&from=${encodeURIComponent(from.repository)}`
    try {
      return await this.#send({ method: 'POST', path, reads: [from] })
    } catch (error) {
      if (isTallyError(error, 'UNAUTHENTICATED', 'DENIED')) return undefined
      throw error
    }
  }

  status({ location }: UploadSession): Promise<UploadReply> {
    return this.#send({ method: 'GET', path: location })
  }

  part({ location }: UploadSession, { from, body }: UploadPart): Promise<UploadReply> {
    const headers = { ...octets, 'content-range': `${from}-${from + body.size - 1}` }
    return this.#send({ method: 'PATCH', path: location, headers, body })
  }

  /** Ends the session, with the whole blob or, where its parts are there, with nothing. Throws REGISTRY_PROTOCOL. */
  async close(session: UploadSession, body: Upload): Promise<UploadReply> {
    const path = closingUrl(session, this.#wanted.digest)
    const reply = await this.#send({ method: 'PUT', path, headers: octets, body })
    const said = reply.headers.get('docker-content-digest')
    if (reply.status !== 201 || said === undefined || said === this.#wanted.digest) return reply
    throw new TallyError(
      'REGISTRY_PROTOCOL',
      `Cannot ${this.action}: the registry took it for another digest, expected ${this.#wanted.digest}`,
    )
  }

  /** The session that an answer opens or continues. Throws REGISTRY_PROTOCOL. */
  session({ headers, url }: UploadReply): UploadSession {
    return sessionOf(headers, url, this.action)
  }

  /** Tells the registry that nothing more will come; it would find out by itself, but much later. */
  async abandon({ location }: UploadSession): Promise<void> {
    try {
      await this.#send({ method: 'DELETE', path: location, signal: AbortSignal.timeout(farewellMs) })
    } catch (error) {
      // The failure that led here is what counts.
      if (!isTallyError(error)) throw error
    }
  }

  #send({ body, signal = this.#signal, ...request }: SendRequest): Promise<UploadReply> {
    const ask = { ...this.#repository.asking({ ...request, action: this.action }), signal }
    return this.#repository.host.once(ask, new SmallAnswer(this.#http, { body, signal }))
  }
}

/** How uploads are sent. */
export interface UploadOptions {
  readonly http: Http
  readonly profile: Profile
  readonly signal?: AbortSignal | undefined
}

export interface UploadRequest {
  readonly repository: RemoteRepository
  readonly wanted: Descriptor
  readonly content: UploadContent
  /** Repositories of the same registry that may have the blob. */
  readonly mountFrom: readonly Repository[]
  /** The blob is known not to be there; else a mount that fails leads to the question. */
  readonly isAbsent: boolean
  /** Told of each try after the first. */
  readonly retried?: (() => void) | undefined
}

/** What became of an upload. */
export type Uploaded = 'mounted' | 'uploaded' | 'present'

/** Bytes that a part of an upload must have, as far as any registry may ask: more is taken for nonsense. */
const maxMinimum = 1024 * 1024 * 1024

/** Where an upload goes on, as a registry answers it (distribution-spec 1.1, "Pushing blobs"). */
export interface UploadSession {
  readonly location: URL
  /** Bytes that a part must have, but for the last; 0 where nothing is said. */
  readonly minimum: number
}

/** The session that an answer opens or continues; its URL is the registry's own, to be kept as it is. Throws REGISTRY_PROTOCOL. */
function sessionOf(headers: HttpHeaders, asked: URL, action: string): UploadSession {
  const location = headers.get('location')?.trim()
  const url = location ? URL.parse(location, asked.href) : undefined
  if (!url)
    throw new TallyError(
      'REGISTRY_PROTOCOL',
      `Cannot ${action}: the answer has no Location, expected where to upload to`,
    )
  return { location: url, minimum: minimumOf(headers.get('oci-chunk-min-length')) }
}

function minimumOf(value: string | undefined): number {
  const bytes = /^\d{1,15}$/.test(value ?? '') ? Number(value) : 0
  return bytes <= maxMinimum ? bytes : 0
}

/** A session's URL that ends it: with the digest, added once, behind the query as it is. */
function closingUrl({ location }: UploadSession, digest: Digest): URL {
  const url = new URL(location)
  const named = url.search
    .slice(1)
    .split('&')
    .some(field => field.startsWith('digest='))
  if (!named) url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${digest}`
  return url
}

/**
 * Bytes that have arrived by an answer's `Range: 0-<last>`; undefined where it does not say. Registries write `0-0` and `0--1`
 * for an upload that has none yet.
 */
export function arrived(headers: HttpHeaders): number | undefined {
  const [, last] = /^(?:bytes[= ])?0-(-1|\d{1,15})$/.exec(headers.get('range')?.trim() ?? '') ?? []
  if (last === undefined) return undefined
  return Number(last) > 0 ? Number(last) + 1 : 0
}

/** What became of a mount: done, or a session that the registry opened in its place, where it did. */
interface Mounted {
  readonly done?: UploadReply
  readonly session?: UploadSession
}

/**
 * Mounts a blob from the first repository that has it (distribution-spec 1.1, "Mounting a blob from another repository"). A mount
 * that is refused, whatever the reason, only means that the bytes have to be sent.
 */
export async function mountBlob(
  requests: UploadRequests,
  wanted: Descriptor,
  candidates: readonly Repository[],
): Promise<Mounted> {
  let session: UploadSession | undefined
  for (const from of candidates) {
    const reply = await requests.mount(from)
    const opened = reply?.status === 202 ? requests.session(reply) : undefined
    if (opened && session) await requests.abandon(opened)
    session ??= opened
    if (reply?.status !== 201 || !(await isThere(reply, requests, wanted))) continue
    if (session) await requests.abandon(session)
    return { done: reply }
  }
  return session ? { session } : {}
}

/** Some registries say 201 and mean another blob, or none. */
async function isThere(
  { headers }: UploadReply,
  requests: UploadRequests,
  { digest }: Descriptor,
): Promise<boolean> {
  const said = headers.get('docker-content-digest')
  if (said !== undefined) return said === digest
  return (await requests.look()).status === 200
}
