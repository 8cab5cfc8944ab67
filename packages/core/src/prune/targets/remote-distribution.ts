import { randomUUID } from 'node:crypto'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { Resolver, Target } from '../../content/store.ts'
import { isTallyError } from '../../errors.ts'
import { type Digest, parseDigest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { manifestAccept } from '../../model/media-type.ts'
import { digestReference } from '../../model/reference.ts'
import { problem } from '../../registry/auth/problem.ts'
import { deleteManifest, deleteTag, tryDeletion } from '../../registry/repository/deletion.ts'
import { listReferrers } from '../../registry/repository/referrers.ts'
import type { RemoteRepository } from '../../registry/repository/repository.ts'
import { commonTagLimit, type TagLimit } from '../../registry/repository/tags.ts'
import { cachedManifests, imageFacts, manifestBytes } from './cached-reads.ts'
import type { ConfigFacts, DistributionRepository } from './distribution-repository.ts'
import type { Removal } from './packages-client.ts'

/** A digest that does not exist: deleting it tests whether deletions work. */
const nothing = parseDigest(`sha256:${'0'.repeat(64)}`)

/** A repository at its own registry, for pruning; manifests and configs are read once and kept in the store by their exact bytes. */
export class RemoteDistribution implements DistributionRepository {
  readonly #remote: RemoteRepository
  readonly #store: LayoutStore
  readonly #manifests: Resolver
  readonly #tagLimit: TagLimit
  #hasReferrers = true

  constructor(remote: RemoteRepository, store: LayoutStore, tagLimit: TagLimit = commonTagLimit) {
    this.#remote = remote
    this.#store = store
    this.#tagLimit = tagLimit
    this.#manifests = cachedManifests(remote, store, digest => this.has(digest))
  }

  async listTags(): Promise<{ tags: readonly string[]; skipped: number }> {
    let skipped = 0
    const pages = await Array.fromAsync(
      this.#remote.tags(count => {
        skipped += count
      }, this.#tagLimit),
    )
    return { tags: pages.flat(), skipped }
  }

  digestOf(tag: string): Promise<Digest> {
    return this.#remote.digestOf(tag)
  }

  async has(digest: Digest): Promise<boolean> {
    const action = `look for ${digestReference(this.#remote.name, digest)}`
    const headers = { accept: manifestAccept }
    const answer = await this.#remote.ask({ method: 'HEAD', path: `manifests/${digest}`, action, headers })
    if (answer.status === 200) return true
    if (answer.status === 404) return false
    throw problem(action, { ...answer, text: answer.body })
  }

  async referrers(subject: Digest): Promise<readonly Digest[]> {
    if (!this.#hasReferrers) return []
    const found = await listReferrers(this.#remote, subject)
    this.#hasReferrers = found !== undefined
    return (found ?? []).map(({ digest }) => digest)
  }

  /** A stored manifest may be gone from the registry: there its existence is checked, which does not count as a read. */
  resolve(target: Target): Promise<Document> {
    return this.#manifests.resolve(target)
  }

  bytes(digest: Digest): Promise<Uint8Array> {
    return manifestBytes(this.#remote, digest)
  }

  imageFacts(image: Document): Promise<ConfigFacts> {
    return imageFacts(image, this.#remote, this.#store)
  }

  async deleteManifest(digest: Digest): Promise<Removal> {
    await deleteManifest(this.#remote, digest)
    return 'done'
  }

  async checkDeletes(): Promise<void> {
    await isThereNot(tryDeletion(this.#remote, nothing))
  }

  async deletesTags(): Promise<boolean> {
    try {
      await isThereNot(tryDeletion(this.#remote, `tallyman-${randomUUID()}`))
      return true
    } catch (error) {
      if (isTallyError(error, 'DELETE_UNSUPPORTED')) return false
      throw error
    }
  }

  deleteTag(tag: string): Promise<void> {
    return deleteTag(this.#remote, tag)
  }
}

/** Awaits the deletion of something that does not exist; NOT_FOUND is the expected answer. */
async function isThereNot(deletion: Promise<void>): Promise<void> {
  try {
    await deletion
  } catch (error) {
    if (!isTallyError(error, 'NOT_FOUND')) throw error
  }
}
