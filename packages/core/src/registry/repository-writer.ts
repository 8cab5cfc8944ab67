import type { BlobSink, Bytes, Tagger } from '../content/store.ts'
import { isPassable, isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { algorithmOf, type Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { manifestAccept } from '../model/media-type.ts'
import { digestReference, type Repository, repositoryName } from '../model/reference.ts'
import { problem } from './auth/problem.ts'
import type { Waits } from './exchange/waits.ts'
import {
  type AcceptedManifest,
  type PutManifestOptions,
  putManifest,
  putTag,
  tagState,
  type WrittenTag,
} from './repository/put-manifest.ts'
import type { RemoteRepository } from './repository/repository.ts'
import type { UploadContent } from './upload/upload-content.ts'
import type { Uploaded, UploadOptions } from './upload/upload-requests.ts'

interface WriterOptions extends UploadOptions {
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Records the checks that wait for something to appear. */
  readonly waits?: Waits
}

interface BringOptions {
  /** Repositories of the same registry that may have the blob. */
  readonly mountFrom?: readonly Repository[]
  /** The blob is known to be absent, or the registry's copy does not count. */
  readonly isAbsent?: boolean
  readonly retried?: (() => void) | undefined
}

/** The result of bringing a blob into a repository. */
export type Brought = Uploaded

/** Milliseconds between checks for a tag that is not visible yet: registries may lag by seconds. */
const looks = [250, 500, 1_000, 2_000, 4_000, 8_000]

/** Writes to a repository at its own registry. The caller only tags manifests whose parts are there. */
export class RepositoryWriter implements BlobSink, Tagger {
  readonly remote: RemoteRepository
  readonly #options: WriterOptions
  /** Refused checks for blobs. */
  readonly #doubts = new Map<Digest, TallyError>()

  constructor(remote: RemoteRepository, options: WriterOptions) {
    this.remote = remote
    this.#options = options
  }

  get name(): Repository {
    return this.remote.name
  }

  /** Whether the blob is there, by HEAD; a refusal is inconclusive (Harbor answers 412, Artifactory 403), so the upload is tried. */
  async has(wanted: Descriptor): Promise<boolean> {
    const action = `look for ${digestReference(this.name, wanted.digest)}`
    const answer = await this.remote.ask({ method: 'HEAD', path: `blobs/${wanted.digest}`, action })
    if (answer.status === 200) return true
    if (answer.status !== 404)
      this.#doubts.set(wanted.digest, problem(action, { ...answer, text: answer.body }))
    return false
  }

  /** Uploads a blob unless it is there; hashes the bytes on the way. */
  async put(expected: Descriptor, open: (from: number) => Promise<Bytes>): Promise<void> {
    await this.bring(expected, { open: () => open(0) })
  }

  /** Ensures that a blob is there: present, mounted or uploaded. Throws CONTENT_MISMATCH, UPLOAD_REJECTED and the codes of a refusal. */
  async bring(wanted: Descriptor, content: UploadContent, options: BringOptions = {}): Promise<Brought> {
    const { mountFrom = [], isAbsent = false, retried } = options
    // A mount costs as much as a HEAD, and succeeds for a blob that is there already.
    const isAsked = !isAbsent && mountFrom.length === 0
    if (isAsked && (await this.has(wanted))) return 'present'
    try {
      // Lazy: loaded only for uploads.
      const { upload } = await import('./upload/upload.ts')
      const request = { repository: this.remote, wanted, content, mountFrom, retried }
      return await upload({ ...request, isAbsent: isAbsent || isAsked }, this.#options)
    } catch (error) {
      const doubt = this.#doubts.get(wanted.digest)
      if (!doubt || !isPassable(error) || error.code === 'CONTENT_MISMATCH') throw error
      const message = `${error.message}; and before that: ${doubt.message}`
      throw new TallyError(error.code, message, { cause: error, details: error.details })
    }
  }

  /** Whether a manifest is there, by HEAD. Throws POLICY_BLOCKED and DENIED when that is refused. */
  async hasDocument(digest: Digest): Promise<boolean> {
    const action = `look for ${digestReference(this.name, digest)}`
    const headers = { accept: manifestAccept }
    const answer = await this.remote.ask({ method: 'HEAD', path: `manifests/${digest}`, action, headers })
    if (answer.status === 403 || answer.status === 412)
      throw problem(action, { ...answer, text: answer.body })
    return answer.status === 200
  }

  /** Writes a manifest under its digest, byte for byte. Throws the codes of `putManifest`. */
  putDocument(document: Document): Promise<AcceptedManifest> {
    return putManifest(this.remote, document, { reference: document.descriptor.digest })
  }

  /** The tag's digest now; undefined when the tag does not exist. */
  current(tag: string, algorithm?: 'sha256' | 'sha512'): Promise<WrittenTag | undefined> {
    return tagState(this.remote, tag, algorithm)
  }

  /** Points the tag at a manifest whose parts are there. Throws TAG_CONFLICT when the tag may not move, and the codes of `putManifest`. */
  async tag(root: Document, name: string, options: PutManifestOptions = {}): Promise<void> {
    await putTag(this.remote, root, { tag: name, ...options })
  }

  /**
   * Checks a tag until it shows the digest that was written; if reading it is refused (Harbor blocks images that its scanner
   * rejects), the response to the write suffices. Throws TAG_CONFLICT when it shows neither `wanted` nor `previous`, since another
   * job has written it, REGISTRY_PROTOCOL when it does not show `wanted` within some 15 seconds.
   */
  async confirm(tag: string, wanted: Digest, previous?: Digest): Promise<void> {
    const name = `${repositoryName(this.name)}:${tag}`
    let found: Digest | undefined
    const isSeen = await this.#seen(`${repositoryName(this.name)}:${tag}`, async () => {
      found = (await this.current(tag, algorithmOf(wanted)))?.digest
      // A registry that lags shows the previous digest, or no tag.
      if (found !== undefined && found !== wanted && found !== previous)
        throw overwritten(name, wanted, found)
      return found === wanted
    })
    if (isSeen) return
    const state = found ? `it shows ${found}` : 'it is not there'
    throw new TallyError(
      'REGISTRY_PROTOCOL',
      `Cannot confirm ${name}: after the write ${state}, expected ${wanted}`,
      { details: { tag, wanted, found } },
    )
  }

  /** Checks for a manifest until it is there. Throws REGISTRY_PROTOCOL when it does not appear within some 15 seconds. */
  async confirmDocument(digest: Digest): Promise<void> {
    if (await this.#seen(digestReference(this.name, digest), () => this.hasDocument(digest))) return
    throw new TallyError(
      'REGISTRY_PROTOCOL',
      `Cannot confirm ${digestReference(this.name, digest)}: it was taken, but is not there`,
      { details: { digest } },
    )
  }

  /** Waits `ms` milliseconds. Throws CANCELLED. */
  pause(ms: number): Promise<void> {
    return this.#options.sleep(ms, this.#options.signal)
  }

  async #seen(name: string, look: () => Promise<boolean>): Promise<boolean> {
    using _ = this.#options.waits?.begin(`look for ${name}`)
    for (const wait of [...looks, undefined]) {
      if (await look().catch(refusedLook)) return true
      if (wait !== undefined) await this.pause(wait)
    }
    return false
  }
}

function overwritten(name: string, wanted: Digest, found: Digest): TallyError {
  const state = `another job has written it since, and it is at ${found}`
  return new TallyError('TAG_CONFLICT', `Cannot confirm ${name}: ${state}, expected ${wanted}`, {
    details: { wanted, found },
  })
}

function refusedLook(error: unknown): true {
  if (isTallyError(error, 'DENIED', 'POLICY_BLOCKED')) return true
  throw error
}
