import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { digestReference, type Repository } from '../model/reference.ts'
import type { Reply } from './ask.ts'
import type { Http, HttpResponse, Upload } from './http.ts'
import type { RemoteRepository } from './repository.ts'
import { closingUrl, sessionOf, type UploadSession } from './upload-session.ts'

/** An answer to a request of an upload; what it means is for the caller. */
export interface UploadReply extends Reply {
  readonly url: URL
}

/** Bytes on their way, and their place in the blob. */
export interface UploadPart {
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
    return this.#repository.host.once(ask, async hop => {
      const more = { ...(body ? { body } : {}), ...(signal ? { signal } : {}) }
      return withText(await this.#http.send({ ...hop, ...more }))
    })
  }
}

function withText(response: HttpResponse): UploadReply {
  return { ...response, text: response.body }
}
