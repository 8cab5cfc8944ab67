import type { Digest } from '@tallyman/core/model/digest'
import { type Content, type ContentEdit, contentOf, edited } from '../bytes/content.ts'
import { readDigest } from '../bytes/digest-of.ts'
import type { BlobShelf, Draft } from './blob-shelf.ts'

/** A pushed manifest. */
export interface StoredManifest {
  readonly digest: Digest
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** An upload in progress. */
export interface Session {
  readonly id: string
  readonly repository: string
  readonly draft: Draft
}

/** The content of one repository. */
export interface RepositoryState {
  readonly manifests: Map<Digest, StoredManifest>
  readonly blobs: Set<Digest>
  readonly tags: Map<string, Digest>
  /** Tags not visible yet: the digest they still show, and for how many reads. */
  readonly lagging: Map<string, { shown: Digest | undefined; reads: number }>
}

/** The content of a registry. */
export class RegistryState {
  readonly shelf: BlobShelf
  readonly sessions = new Map<string, Session>()
  readonly #repositories = new Map<string, RepositoryState>()
  readonly #damage = new Map<Digest, ContentEdit | 'missing'>()
  #sessionCount = 0

  constructor(shelf: BlobShelf) {
    this.shelf = shelf
  }

  /** The names of all repositories, sorted. */
  get names(): string[] {
    return [...this.#repositories.keys()].sort()
  }

  find(name: string): RepositoryState | undefined {
    return this.#repositories.get(name)
  }

  /** The repository, created if it does not exist. */
  at(name: string): RepositoryState {
    const found = this.#repositories.get(name)
    if (found) return found
    const made = { manifests: new Map(), blobs: new Set<Digest>(), tags: new Map(), lagging: new Map() }
    this.#repositories.set(name, made)
    return made
  }

  /** From now on serves the content changed, or not at all. */
  corrupt(digest: Digest, how: ContentEdit | 'missing'): void {
    this.#damage.set(digest, how)
  }

  /** The blob as served; `undefined` when this repository does not have it. */
  async blob(repository: string, digest: Digest): Promise<Content | undefined> {
    if (!this.find(repository)?.blobs.has(digest)) return undefined
    return this.anyBlob(digest)
  }

  /** The blob as served, whichever repository has it. */
  async anyBlob(digest: Digest): Promise<Content | undefined> {
    const content = await this.shelf.get(digest)
    return content && this.#served(digest, content)
  }

  /** The manifest under a tag or digest, with its content as served. */
  async manifest(
    repository: string,
    reference: string,
  ): Promise<(StoredManifest & { content: Content }) | undefined> {
    const state = this.find(repository)
    const digest = readDigest(reference) ?? (state && this.#seenTag(state, reference))
    const stored = digest && state?.manifests.get(digest)
    const content = stored && (await this.#served(digest, contentOf(stored.bytes)))
    return content && { ...stored, content }
  }

  async openSession(repository: string): Promise<Session> {
    this.#sessionCount += 1
    const id = `00000000-0000-4000-8000-${String(this.#sessionCount).padStart(12, '0')}`
    const session = { id, repository, draft: await this.shelf.draft() }
    this.sessions.set(id, session)
    return session
  }

  /** Points the tag at a digest, invisible for `lag` reads. */
  tag(repository: string, name: string, digest: Digest, lag = 0): void {
    const state = this.at(repository)
    if (lag > 0) state.lagging.set(name, { shown: state.tags.get(name), reads: lag })
    state.tags.set(name, digest)
  }

  async #served(digest: Digest, content: Content): Promise<Content | undefined> {
    const damage = this.#damage.get(digest)
    if (damage === 'missing') return undefined
    return damage ? edited(content, damage) : content
  }

  #seenTag(state: RepositoryState, name: string): Digest | undefined {
    const lag = state.lagging.get(name)
    if (!lag) return state.tags.get(name)
    lag.reads -= 1
    if (lag.reads === 0) state.lagging.delete(name)
    return lag.shown
  }
}
