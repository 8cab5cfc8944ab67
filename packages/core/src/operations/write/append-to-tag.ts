import { isTallyError, TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { buildIndex, checkExpectedPlatforms } from '../../model/rewrite/build-index.ts'
import { entriesOf, type IndexEntry } from '../../model/rewrite/index-entry.ts'
import { digestsOf, lostEntries, mergeEntries } from '../../model/rewrite/merge-entries.ts'
import type { WrittenTag } from '../../registry/repository/put-manifest.ts'
import type { RepositoryWriter } from '../../registry/repository-writer.ts'
import type { BlobCopy } from '../../transfer/copy.ts'
import { type IndexSource, readSource } from './index-source.ts'
import { idleInIndex, type Published, type PublishPorts, type PublishRequest } from './publish-request.ts'
import { nameOf, type TargetTag, tagsNow } from './tag-plan.ts'
import type { WrittenImage } from './write-image.ts'
import {
  digestsByPlatform,
  type IndexWriteRequest,
  type MadeIndex,
  repositoriesOf,
  writeIndex,
} from './write-index.ts'
import type { TagOutcome } from './write-tags.ts'

/**
 * With registries that support If-Match, each failed attempt is another job's success: this many jobs may append
 * concurrently.
 */
const mostTries = 30
/** Milliseconds from a write to another check of the tag: a job that read it before us may have written it since. */
const looks = [400, 1_200]
/** The most milliseconds between attempts. */
const pause = 300

/** The first tag's index, merged with the new entries. */
interface Merged {
  readonly root: Document
  readonly sources: readonly IndexSource[]
  readonly entries: readonly IndexEntry[]
  readonly current: WrittenTag | undefined
}

/**
 * Adds entries to what the first tag has, replacing those of equal platforms. Safe against jobs that do the same: the
 * write is conditional where the registry supports it, and the tag is always checked again until it has the new entries.
 * Throws TAG_CONFLICT when others were faster thirty times, and what publishing throws.
 */
export async function appendToTag(
  request: PublishRequest,
  added: readonly IndexSource[],
  ports: PublishPorts,
): Promise<Published> {
  const writer = await ports.registries.writer(request.tags[0] as TargetTag)
  return new Appending({ request, added, writer }, ports).run()
}

interface Append {
  readonly request: PublishRequest
  readonly added: readonly IndexSource[]
  readonly writer: RepositoryWriter
}

class Appending {
  readonly #append: Append
  readonly #ports: PublishPorts
  readonly #target: TargetTag
  readonly #blobs: BlobCopy[] = []
  /** The digests that the added entries replaced. */
  readonly #replaced = new Set<string>()
  #refusedAt: Digest | undefined

  constructor(append: Append, ports: PublishPorts) {
    this.#append = append
    this.#ports = ports
    this.#target = append.request.tags[0] as TargetTag
  }

  async run(): Promise<Published> {
    const { request } = this.#append
    let before: WrittenTag | undefined
    for (let attempt = 1; attempt <= mostTries; attempt++) {
      const merged = await this.#merged()
      if (attempt === 1) before = merged.current
      checkExpectedPlatforms(merged.entries, request.platforms)
      if (request.dryRun) return this.#foreseen(merged)
      const published = await this.#tried(merged, { before: before?.digest, isFirst: attempt === 1 })
      if (published) return published
      await this.#ports.sleep(pause * this.#ports.random(), this.#ports.signal)
    }
    throw new TallyError(
      'TAG_CONFLICT',
      `Cannot append to ${nameOf(this.#target)}: others changed it during each of ${mostTries} tries, expected it to stay unchanged for a moment`,
    )
  }

  async #merged(): Promise<Merged> {
    const { request, added, writer } = this.#append
    const current = await writer.current(this.#target.tag)
    const before = current && (await this.#read(current.digest))
    const entries = mergeEntries(
      before?.entries ?? [],
      added.flatMap(each => each.entries),
    )
    const { manifest } = before?.root ?? {}
    const rules = { ...request, current: manifest?.kind === 'index' ? manifest.annotations : undefined }
    const sources = [...(before ? [before] : []), ...added]
    const root = buildIndex(entries, rules)
    const stays = digestsOf(entriesOf(root))
    for (const digest of digestsOf(before?.entries ?? [])) if (!stays.has(digest)) this.#replaced.add(digest)
    return { root, entries, sources, current }
  }

  /** Undefined when another job changed the tag meanwhile. */
  async #tried(
    merged: Merged,
    { before, isFirst }: { readonly before: Digest | undefined; readonly isFirst: boolean },
  ): Promise<Published | undefined> {
    const { current, root } = merged
    const isThere = current?.digest === root.descriptor.digest
    if (!isThere) {
      const made = { ...merged, isMade: true }
      await this.#write(made, { tags: [], repositories: [this.#append.writer.name] })
      if (!(await this.#writeIfUnchanged(merged))) return undefined
    }
    // Documents that existed before this step began are not in question.
    const settled = isThere && isFirst ? root.descriptor.digest : await this.#settled(merged)
    return settled && this.#finish(settled, before)
  }

  /** Returns false when the tag has moved since the index was created. */
  async #writeIfUnchanged({ root, current }: Merged): Promise<boolean> {
    const { writer } = this.#append
    const { tag } = this.#target
    const state = await writer.current(tag)
    if (state?.digest !== current?.digest) return false
    try {
      await writer.tag(root, tag, { ifMatch: strong(state?.etag) })
      return true
    } catch (error) {
      const { status } = isTallyError(error) ? error.details : {}
      // A second refusal at the same digest is not another job's doing: the tag may not be moved.
      if ((status !== 412 && status !== 409) || (current && this.#refusedAt === current.digest)) throw error
      this.#refusedAt = current?.digest
      return false
    }
  }

  /** The digest of the tag if it still lists the added entries a moment later; else undefined. */
  async #settled({ root }: Merged): Promise<Digest | undefined> {
    const { added, writer } = this.#append
    const written = digestsOf(entriesOf(root))
    const entries = added.flatMap(each => each.entries)
    const wanted = entries.filter(({ descriptor }) => written.has(descriptor.digest))
    let digest: Digest | undefined
    for (const wait of looks) {
      await this.#ports.sleep(wait * (1 + this.#ports.random()), this.#ports.signal)
      digest = (await writer.current(this.#target.tag))?.digest
      if (digest === undefined) return undefined
      const now = await writer.remote.resolve({ digest })
      if (lostEntries(wanted, entriesOf(now), this.#replaced).length > 0) return undefined
    }
    return digest
  }

  /**
   * Points the other tags at what the first one has; undefined when that changed meanwhile, by a job that may have
   * written them before us.
   */
  async #finish(digest: Digest, previous: Digest | undefined): Promise<Published | undefined> {
    const { request, added, writer } = this.#append
    const settled = await this.#read(digest)
    const tags = request.tags.slice(1)
    const { root, entries } = settled
    const written = await this.#write({ root, sources: [settled, ...added], isMade: false }, { tags })
    if (tags.length > 0 && (await writer.current(this.#target.tag))?.digest !== digest) return undefined
    const outcome = previous === digest ? 'same' : 'moved'
    const act = outcome === 'same' ? 'same' : 'write'
    const first: TagOutcome = { target: this.#target, previous, act, outcome }
    return {
      written: { ...written, tags: [first, ...written.tags], blobs: this.#blobs },
      platformDigests: digestsByPlatform(entries),
      idle: idleInIndex(request, entries),
    }
  }

  async #foreseen(merged: Merged): Promise<Published> {
    const written = await this.#write({ ...merged, isMade: true }, { tags: this.#append.request.tags })
    const idle = idleInIndex(this.#append.request, merged.entries)
    return { written, platformDigests: digestsByPlatform(merged.entries), idle }
  }

  async #write(
    index: MadeIndex,
    { tags, ...more }: Partial<Omit<IndexWriteRequest, 'tags'>> & { readonly tags: readonly TargetTag[] },
  ): Promise<WrittenImage> {
    const { request } = this.#append
    const { concurrency } = request
    const now = await tagsNow(tags, this.#ports.registries, { concurrency, onConflict: 'move' })
    const whole = { ...request, repositories: repositoriesOf(request.tags), ...more, tags: now }
    const written = await writeIndex(index, whole, this.#ports)
    this.#blobs.push(...written.blobs)
    return written
  }

  #read(digest: Digest): Promise<IndexSource> {
    return readSource({ kind: 'digest', digest }, this.#target, this.#ports)
  }
}

/** If-Match never matches weak ETags (RFC 9110, 13.1.1). */
function strong(etag: string | undefined): string | undefined {
  return etag?.startsWith('W/') ? undefined : etag
}
