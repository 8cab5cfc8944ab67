import type { Digest } from '@tallyman/core/model/digest'
import { digestOf, readDigest } from '../bytes/digest-of.ts'
import { type ManifestView, viewOf } from '../images/manifest-view.ts'
import type { AskedFor } from './http/asked.ts'
import { bodyOf } from './http/asked.ts'
import { problem, type Reply, reply } from './http/reply.ts'
import type { RegistryOptions } from './registry-options.ts'
import type { RegistryState } from './registry-state.ts'

type AskedManifest = AskedFor<'manifest'>

const tagForm = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/
const manifestLimit = 4 * 1024 * 1024

/** Reads, writes and deletes manifests (distribution-spec 1.1, pull, push and content management). */
export class ManifestRoutes {
  readonly #state: RegistryState
  readonly #options: RegistryOptions
  #remaining: number | undefined

  constructor(state: RegistryState, options: RegistryOptions) {
    this.#state = state
    this.#options = options
    this.#remaining = options.rateLimit?.remaining ?? options.rateLimit?.limit
  }

  async answer(asked: AskedManifest): Promise<Reply> {
    switch (asked.method) {
      case 'GET':
      case 'HEAD':
        return this.#read(asked)
      case 'PUT':
        return this.#write(asked)
      case 'DELETE':
        return this.#delete(asked)
      default:
        return problem(405, 'UNSUPPORTED')
    }
  }

  async #read({ route, method, headers }: AskedManifest): Promise<Reply> {
    const limits = this.#countDown(method)
    if (this.#remaining !== undefined && this.#remaining < 0)
      return { ...problem(429, 'TOOMANYREQUESTS'), headers: Object.entries(limits) }
    const found = await this.#state.manifest(route.repository, route.reference)
    if (!found || (this.#options.strictAccept && !headers.accept?.includes(found.mediaType)))
      return problem(404, 'MANIFEST_UNKNOWN')
    const digest: Record<string, string> =
      this.#options.digestHeader === false ? {} : { 'docker-content-digest': found.digest }
    const all = { 'content-type': found.mediaType, ...digest, etag: `"${found.digest}"`, ...limits }
    return { ...reply(200, all), body: found.content }
  }

  /** Docker Hub counts only GETs. */
  #countDown(method: string): Record<string, string> {
    const { rateLimit } = this.#options
    if (!rateLimit || this.#remaining === undefined) return {}
    if (method === 'GET') this.#remaining -= 1
    const window = `;w=${rateLimit.windowSeconds}`
    return {
      'ratelimit-limit': `${rateLimit.limit}${window}`,
      'ratelimit-remaining': `${Math.max(0, this.#remaining)}${window}`,
    }
  }

  async #write(asked: AskedManifest): Promise<Reply> {
    const { repository, reference } = asked.route
    const bytes = await bodyOf(asked)
    const named = readDigest(reference)
    const digest = digestOf(bytes, named?.startsWith('sha512') ? 'sha512' : 'sha256')
    const mediaType = (asked.headers['content-type'] ?? '').split(';')[0]?.trim() ?? ''
    const view = viewOf(bytes)
    const refusal = this.#refusal(asked, bytes, digest) ?? (await this.#faultIn(view, mediaType, repository))
    if (refusal) return refusal
    this.#state.at(repository).manifests.set(digest, { digest, mediaType, bytes })
    if (!named) this.#state.tag(repository, reference, digest, this.#options.tagLag)
    const subject = view?.subject && this.#options.referrers !== false ? { 'oci-subject': view.subject } : {}
    const location = `/v2/${repository}/manifests/${digest}`
    return reply(201, { location, 'docker-content-digest': digest, ...subject })
  }

  #refusal({ route, headers }: AskedManifest, bytes: Uint8Array, digest: Digest): Reply | undefined {
    if (bytes.byteLength > manifestLimit) return problem(413, 'SIZE_INVALID')
    const named = readDigest(route.reference)
    if (named) return named === digest ? undefined : problem(400, 'DIGEST_INVALID')
    if (!tagForm.test(route.reference)) return problem(400, 'TAG_INVALID')
    const current = this.#state.find(route.repository)?.tags.get(route.reference)
    const wanted = headers['if-match']
    if (wanted && !wanted.includes(`"${current}"`)) return problem(412, 'DENIED')
    if (!current || current === digest || !this.#isImmutable(route.reference)) return undefined
    return problem(400, 'TAG_INVALID', { message: `tag ${route.reference} is immutable` })
  }

  #isImmutable(tag: string): boolean {
    const { immutableTags } = this.#options
    return immutableTags instanceof RegExp ? immutableTags.test(tag) : (immutableTags ?? false)
  }

  async #faultIn(
    view: ManifestView | undefined,
    mediaType: string,
    repository: string,
  ): Promise<Reply | undefined> {
    if (!view || (view.mediaType ?? mediaType) !== mediaType) return problem(400, 'MANIFEST_INVALID')
    const state = this.#state.at(repository)
    if (this.#options.checksSubjects && view.subject && !state.manifests.has(view.subject))
      return problem(404, 'MANIFEST_UNKNOWN', { digest: view.subject })
    if (this.#options.checksChildren === false) return undefined
    const missing = [
      ...view.blobs.filter(digest => !state.blobs.has(digest)),
      ...view.manifests.filter(digest => !state.manifests.has(digest)),
    ]
    return missing[0] && problem(400, 'MANIFEST_BLOB_UNKNOWN', { digest: missing[0] })
  }

  async #delete({ route }: AskedManifest): Promise<Reply> {
    const { deletes = 'all' } = this.#options
    const digest = readDigest(route.reference)
    if (deletes === 'none' || (deletes === 'digests' && !digest)) return problem(405, 'UNSUPPORTED')
    const state = this.#state.find(route.repository)
    if (!digest) return state?.tags.delete(route.reference) ? reply(202) : problem(404, 'MANIFEST_UNKNOWN')
    if (!state?.manifests.delete(digest)) return problem(404, 'MANIFEST_UNKNOWN')
    for (const [tag, target] of state.tags) if (target === digest) state.tags.delete(tag)
    return reply(202)
  }
}
