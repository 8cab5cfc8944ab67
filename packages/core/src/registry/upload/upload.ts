import type { Bytes } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import type { Repository } from '../../model/reference.ts'
import { problem } from '../auth/problem.ts'
import type { Profile } from '../quirks/profiles.ts'
import { outgoing, PartReader, withoutFirst } from './upload-content.ts'
import {
  arrived,
  mountBlob,
  type Uploaded,
  type UploadOptions,
  type UploadReply,
  type UploadRequest,
  UploadRequests,
  type UploadSession,
} from './upload-requests.ts'

/** Size of parts in bytes, after a whole blob was too large for one request. */
const usualPartBytes = 16 * 1024 * 1024
/** Statuses that a new session may avoid: the session was lost, or its bytes are not those that were sent. */
const lostSession = new Set([400, 404, 416])
const tookPart = new Set([201, 202, 204])

/**
 * Uploads a blob: mounts it if a repository of the same registry has it, else sends it in one request, and in parts only after that
 * request was cut off or too large. Throws UPLOAD_REJECTED and the other codes of a refusal, CONTENT_MISMATCH for wrong content.
 */
export async function upload(request: UploadRequest, options: UploadOptions): Promise<Uploaded> {
  return new BlobUpload(request, options).run()
}

class BlobUpload {
  readonly #request: UploadRequest
  readonly #requests: UploadRequests
  readonly #profile: Profile
  #candidates: readonly Repository[]
  #session: UploadSession | undefined
  /** Number of bytes that the session has. */
  #offset = 0
  /** Positioned at the offset between parts. */
  #reader: PartReader | undefined
  #inParts = false
  #restarted = false
  #outcome: Uploaded | undefined

  constructor(request: UploadRequest, options: UploadOptions) {
    this.#request = request
    this.#requests = new UploadRequests(request.repository, request.wanted, options)
    this.#profile = options.profile
    this.#candidates = request.mountFrom
  }

  async run(): Promise<Uploaded> {
    const { repository, retried } = this.#request
    const { action } = this.#requests
    const ask = repository.asking({ path: 'blobs/uploads/', method: 'POST', action })
    try {
      const reply = await repository.host.persist({ ...ask, ...(retried ? { retried } : {}) }, attempt =>
        this.#try(attempt),
      )
      if (this.#outcome) return this.#outcome
      throw problem(action, reply, 'UPLOAD_REJECTED')
    } catch (error) {
      if (this.#session) await this.#requests.abandon(this.#session)
      throw error
    }
  }

  async #try(attempt: number): Promise<UploadReply> {
    const known = attempt > 1 ? await this.#recover() : undefined
    if (known) return known
    const opened = this.#session ? undefined : await this.#open()
    if (opened) return opened
    const reply = await (this.#inParts || this.#offset > 0 ? this.#parts() : this.#whole())
    if (reply.status === 201 || reply.status === 204) return this.#end(reply, 'uploaded')
    const isTooLarge = reply.status === 413 && !this.#inParts
    if (!isTooLarge && (this.#restarted || !lostSession.has(reply.status))) return reply
    // Starts again from the first byte, in a new session.
    this.#restarted ||= !isTooLarge
    this.#inParts ||= isTooLarge
    await this.#leave(reply)
    return this.#try(1)
  }

  /** Checks what has arrived after an attempt was cut off; returns a response when the whole blob has. */
  async #recover(): Promise<UploadReply | undefined> {
    if (!this.#session) return undefined
    const reply = await this.#requests.status(this.#session)
    const isOpen = reply.status === 204 || reply.status === 200
    const offset = isOpen && !this.#profile.partsUncounted ? (arrived(reply.headers) ?? 0) : 0
    if (offset > 0 && offset <= this.#request.wanted.size) {
      this.#continue(reply)
      this.#offset = offset
      return undefined
    }
    await this.#leave(reply)
    // The upload may be complete, with only its response lost.
    const found = isOpen ? undefined : await this.#requests.look()
    return found?.status === 200 ? this.#end(found, 'uploaded') : undefined
  }

  /** Mounts the blob or opens a session; returns a response when the mount suffices or opening failed. */
  async #open(): Promise<UploadReply | undefined> {
    const { wanted, isAbsent } = this.#request
    const candidates = this.#candidates
    // Later attempts do not try to mount again.
    this.#candidates = []
    const { done, session } = await mountBlob(this.#requests, wanted, candidates)
    if (done) return this.#end(done, 'mounted')
    if (session) {
      this.#session = session
      return isAbsent ? undefined : this.#presence(session)
    }
    const reply = await this.#requests.open()
    if (reply.status !== 202) return reply
    this.#session = this.#requests.session(reply)
    return undefined
  }

  /** Checks whether a blob that cannot be mounted is present anyway. */
  async #presence(session: UploadSession): Promise<UploadReply | undefined> {
    const reply = await this.#requests.look()
    if (reply.status !== 200) return undefined
    await this.#requests.abandon(session)
    return this.#end(reply, 'present')
  }

  #whole(): Promise<UploadReply> {
    const { wanted, content } = this.#request
    const body = { size: wanted.size, open: () => outgoing(wanted, content) }
    return this.#requests.close(this.#session as UploadSession, body)
  }

  async #parts(): Promise<UploadReply> {
    const { size } = this.#request.wanted
    try {
      while (this.#offset < size) {
        const before = this.#offset
        const refusal = await this.#part(this.#partLength())
        if (refusal) return refusal
        if (this.#offset <= before) throw stuck(this.#requests.action)
      }
    } finally {
      await this.#rewind()
    }
    return this.#requests.close(this.#session as UploadSession, { size: 0, open: nothing })
  }

  async #part(length: number): Promise<UploadReply | undefined> {
    let opened = 0
    const body = { size: length, open: () => this.#bytes(length, opened++ > 0) }
    const sent = this.#offset + length
    const reply = await this.#requests.part(this.#session as UploadSession, { from: this.#offset, body })
    if (!tookPart.has(reply.status)) return reply
    this.#continue(reply)
    const said = this.#profile.partsUncounted ? undefined : arrived(reply.headers)
    this.#offset = Math.min(said ?? sent, sent)
    if (this.#offset < sent) await this.#rewind()
    return undefined
  }

  /** Yields the next `length` bytes; `again` after a 401, which may arrive when some were read. */
  async *#bytes(length: number, again: boolean): Bytes {
    if (again) await this.#rewind()
    const { wanted, content } = this.#request
    this.#reader ??= new PartReader(withoutFirst(this.#offset, outgoing(wanted, content)))
    yield* this.#reader.next(length)
  }

  async #rewind(): Promise<void> {
    await this.#reader?.close()
    this.#reader = undefined
  }

  /** The size of the next part: after a cut everything that is left, as far as the registry accepts it. */
  #partLength(): number {
    const { partBytes } = this.#profile
    const most = this.#inParts ? Math.min(usualPartBytes, partBytes) : partBytes
    return Math.min(Math.max(most, this.#session?.minimum ?? 0), this.#request.wanted.size - this.#offset)
  }

  #continue(reply: UploadReply): void {
    if (reply.headers.get('location')) this.#session = this.#requests.session(reply)
  }

  #end(reply: UploadReply, outcome: Uploaded): UploadReply {
    this.#outcome = outcome
    this.#forget()
    return { ...reply, status: 201 }
  }

  /** Cancels a session that is not continued: otherwise registries keep its bytes for days. */
  async #leave({ status }: UploadReply): Promise<void> {
    if (this.#session && status !== 404) await this.#requests.abandon(this.#session)
    this.#forget()
  }

  #forget(): void {
    this.#session = undefined
    this.#offset = 0
  }
}

async function* nothing() {
  // An empty body.
}

function stuck(action: string): TallyError {
  return new TallyError(
    'REGISTRY_PROTOCOL',
    `Cannot ${action}: the registry takes no more bytes, expected each part to be counted`,
  )
}
