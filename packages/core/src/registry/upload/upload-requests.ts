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

/** A response to a request of an upload; the caller judges it. */
export interface UploadReply extends HttpReply {
  readonly url: URL
}

/** A part of a blob, with its offset. */
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
/** Milliseconds for the request that cancels a session. */
const farewellMs = 2_000

/** The requests of one blob's upload, each sent once (distribution-spec 1.1, "Pushing blobs"). */
export class UploadRequests {
  /** The action, for messages. */
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

  /** Checks by HEAD whether the blob is there. */
  look(): Promise<UploadReply> {
    return this.#send({ method: 'HEAD', path: `blobs/${this.#wanted.digest}` })
  }

  open(): Promise<UploadReply> {
    return this.#send({ method: 'POST', path: 'blobs/uploads/' })
  }

  /** Requests a mount; returns undefined when the token server refuses the right to read the other repository. */
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

  /** Ends the session with the whole blob, or without a body when all parts were sent. Throws REGISTRY_PROTOCOL for another digest. */
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

  /** The session that a response opens or continues. Throws REGISTRY_PROTOCOL. */
  session({ headers, url }: UploadReply): UploadSession {
    return sessionOf(headers, url, this.action)
  }

  /** Cancels a session; without that the registry would keep it until it expires. */
  async abandon({ location }: UploadSession): Promise<void> {
    try {
      await this.#send({ method: 'DELETE', path: location, signal: AbortSignal.timeout(farewellMs) })
    } catch (error) {
      // Only the failure that led here matters.
      if (!isTallyError(error)) throw error
    }
  }

  #send({ body, signal = this.#signal, ...request }: SendRequest): Promise<UploadReply> {
    const ask = { ...this.#repository.asking({ ...request, action: this.action }), signal }
    return this.#repository.host.once(ask, new SmallAnswer(this.#http, { body, signal }))
  }
}

/** Options for sending uploads. */
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
  /** The blob is known to be absent; otherwise a failed mount is followed by a check. */
  readonly isAbsent: boolean
  /** Called for each attempt after the first. */
  readonly retried?: (() => void) | undefined
}

/** The result of an upload. */
export type Uploaded = 'mounted' | 'uploaded' | 'present'

/** The largest minimum for parts that is accepted from a registry, in bytes; larger values are ignored. */
const maxMinimum = 1024 * 1024 * 1024

/** The state of an upload as the registry reports it (distribution-spec 1.1, "Pushing blobs"). */
export interface UploadSession {
  readonly location: URL
  /** Minimum bytes of each part but the last; 0 when the registry sets none. */
  readonly minimum: number
}

/** The session that a response opens or continues; its URL is private to the registry and kept unchanged. Throws REGISTRY_PROTOCOL. */
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

/** The URL that closes a session: its own URL, with the digest added once after the unchanged query. */
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
 * The number of bytes that have arrived according to `Range: 0-<last>` in a response; undefined without such a header. Registries
 * write `0-0` and `0--1` for an empty upload.
 */
export function arrived(headers: HttpHeaders): number | undefined {
  const [, last] = /^(?:bytes[= ])?0-(-1|\d{1,15})$/.exec(headers.get('range')?.trim() ?? '') ?? []
  if (last === undefined) return undefined
  return Number(last) > 0 ? Number(last) + 1 : 0
}

/** The result of a mount: `done`, or the session that the registry opened instead, or neither. */
interface Mounted {
  readonly done?: UploadReply
  readonly session?: UploadSession
}

/**
 * Mounts a blob from the first repository that has it (distribution-spec 1.1, "Mounting a blob from another repository"). A refused
 * mount, whatever the reason, only means that the bytes must be sent.
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

/** Checks a mounted blob: some registries answer 201 with another blob, or none. */
async function isThere(
  { headers }: UploadReply,
  requests: UploadRequests,
  { digest }: Descriptor,
): Promise<boolean> {
  const said = headers.get('docker-content-digest')
  if (said !== undefined) return said === digest
  return (await requests.look()).status === 200
}
