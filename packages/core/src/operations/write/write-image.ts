import { mapLimit } from '../../concurrency.ts'
import { defaultMaxImageSize } from '../../content/size-budget.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import { isTallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { type Repository, repositoryName } from '../../model/reference.ts'
import type { OutdatedStatement } from '../../model/rewrite/rewrite-documents.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { RepositoryWriter } from '../../registry/repository-writer.ts'
import {
  type BlobCopy,
  type BroughtSubject,
  type CopyOptions,
  type CopyTarget,
  type CopyWatch,
  copyBlobs,
  copyDocuments,
} from '../../transfer/copy.ts'
import { checkDeclared, checkSizesTogether } from '../../transfer/declared-bounds.ts'
import { type ForeseenCopy, foreseeCopies } from '../../transfer/foresee.ts'
import type { SharedBlobs } from '../../transfer/shared-blobs.ts'
import type { UploadSource } from '../../transfer/upload-source.ts'
import type { Graph } from '../../transfer/walk.ts'
import type { PolicyCheck } from '../policy/policy-check.ts'
import {
  ensureReferrersListed,
  noReferrers,
  type Referrers,
  referrersContent,
  writeReferrers,
} from './referrers.ts'
import { type OnConflict, type PlannedTag, planTags, type TagNow } from './tag-plan.ts'
import { type TagOutcome, writeTags } from './write-tags.ts'

/** An image with everything that belongs to it, and its targets. */
export interface WriteRequest {
  readonly graph: Graph
  readonly referrers?: Referrers
  /** Statements and signatures about a former digest that is now another one. */
  readonly outdated?: readonly OutdatedStatement[]
  /** Reads documents below referrers, and subjects that a registry requires. */
  readonly document: (wanted: Descriptor) => Promise<Document>
  readonly uploadSource: UploadSource
  readonly repositories: readonly Repository[]
  readonly tags: readonly TagNow[]
  readonly onConflict: OnConflict
  /** The source repository of the image, which has all of it except a root that was created here. */
  readonly home?: Repository | undefined
  readonly isMade: boolean
  readonly mountFrom: (blob: Descriptor, target: Repository) => readonly Repository[]
  /** Whether a repository is known to have content, because it was read from there. */
  readonly holds?: (digest: Digest, target: Repository) => boolean
  readonly concurrency: number
  /** Decide, but write nothing. */
  readonly dryRun: boolean
}

export interface WritePorts {
  readonly store: LayoutStore
  readonly registries: Pick<RegistryClient, 'writer'>
  readonly now: () => number
  readonly watch?: CopyWatch | undefined
  /** The most bytes that one image may declare in total. */
  readonly maxImageSize?: number | undefined
  /** The policy that sources and targets must keep. */
  readonly policy?: PolicyCheck | undefined
  /** The blobs of a run over many images; without it every image is copied on its own. */
  readonly sharedBlobs?: SharedBlobs | undefined
}

/** The result of writing an image. */
export interface WrittenImage {
  readonly root: Document
  readonly graph: Graph
  readonly tags: readonly TagOutcome[]
  readonly blobs: readonly BlobCopy[]
  /** In a dry run: the expected outcome for each blob. */
  readonly foreseen?: readonly ForeseenCopy[]
  /** The repositories where the image is now, or would be. */
  readonly repositories: readonly Repository[]
  /** The repositories that already had the image. */
  readonly alreadyInRegistry: readonly Repository[]
  /** The number of referrers copied along. */
  readonly referrerCount: number
  /** Copied content that speaks of former digests. */
  readonly outdated: readonly OutdatedStatement[]
  /** Subjects that were copied because a registry requires them. */
  readonly subjects: readonly BroughtSubject[]
}

/**
 * Writes an image to its repositories: blobs, then documents with children first, then referrers, then all tags. Writes
 * nothing if a tag's conflict is to fail. Throws TAG_CONFLICT and what reading, uploading and writing throw.
 */
export async function writeImage(request: WriteRequest, ports: WritePorts): Promise<WrittenImage> {
  return new Writing(request, ports).run()
}

class Writing {
  readonly #request: WriteRequest
  readonly #ports: WritePorts
  readonly #writers = new Map<string, RepositoryWriter>()
  readonly #subjects: BroughtSubject[] = []

  constructor(request: WriteRequest, ports: WritePorts) {
    this.#request = request
    this.#ports = ports
  }

  async run(): Promise<WrittenImage> {
    const {
      graph,
      tags,
      onConflict,
      concurrency,
      dryRun,
      referrers = noReferrers,
      outdated = [],
    } = this.#request
    const { root } = graph
    const { maxImageSize = defaultMaxImageSize } = this.#ports
    checkDeclared(graph, maxImageSize, root.descriptor.digest)
    const beside = [...referrers.bySubject, ...referrers.tagged.values()]
    checkSizesTogether([
      { written: root.descriptor.digest, documents: graph.documents },
      ...beside.map(each => ({ written: each.descriptor.digest, documents: [each] })),
    ])
    const planned = planTags(tags, root, onConflict)
    const referrerCount = referrers.bySubject.length + referrers.tagged.size
    const repositories = this.#due(planned)
    const facts = { root, graph, repositories, referrerCount, outdated }
    for (const name of repositories)
      this.#writers.set(repositoryName(name), await this.#ports.registries.writer(name))
    const { alreadyInRegistry, lacking } = await this.#present(repositories)
    // The source repository has the referrers of the original image, but not those of an image made from it.
    const targets = this.#targets(repositories.filter(name => !this.#isHome(name) || this.#request.isMade))
    if (dryRun) {
      const copies = await this.#foreseenCopies(lacking, referrers, targets)
      return {
        ...facts,
        tags: foreseen(planned),
        blobs: [],
        alreadyInRegistry,
        foreseen: copies,
        subjects: [],
      }
    }
    const blobs = await this.#content(lacking)
    blobs.push(...(await writeReferrers(referrers, targets, this.#referrersOptions())))
    const writerOf = (name: Repository) => this.#writers.get(repositoryName(name)) as RepositoryWriter
    const outcomes = await writeTags(planned, root, { writerOf, onConflict, concurrency })
    return { ...facts, tags: outcomes, blobs, alreadyInRegistry, subjects: this.#subjects }
  }

  /** The repositories to write to: those whose tags are all skipped are not touched. */
  #due(planned: readonly PlannedTag[]): Repository[] {
    const skipped = planned.filter(({ act }) => act === 'skip').map(({ target }) => repositoryName(target))
    const wanted = planned.filter(({ act }) => act !== 'skip').map(({ target }) => repositoryName(target))
    const { repositories, isMade } = this.#request
    return repositories.filter(name => {
      const full = repositoryName(name)
      return wanted.includes(full) || !skipped.includes(full) || (this.#isHome(name) && !isMade)
    })
  }

  /** The repositories that have the image, without its source, and those that lack it. */
  async #present(
    repositories: readonly Repository[],
  ): Promise<{ readonly alreadyInRegistry: Repository[]; readonly lacking: Repository[] }> {
    const { graph, isMade, concurrency } = this.#request
    const { digest } = graph.root.descriptor
    const present = await mapLimit(repositories, concurrency, async name => {
      // Writing a document that was just created costs no more than a check for it.
      if (this.#isHome(name)) return !isMade || this.#isTagged(name, digest)
      return this.#has(name, digest)
    })
    return {
      alreadyInRegistry: repositories.filter((name, at) => present[at] && !this.#isHome(name)),
      lacking: repositories.filter((_, at) => !present[at]),
    }
  }

  async #foreseenCopies(
    lacking: readonly Repository[],
    referrers: Referrers,
    targets: readonly CopyTarget[],
  ): Promise<ForeseenCopy[]> {
    const { graph, document, concurrency } = this.#request
    const others = this.#targets(lacking.filter(name => !this.#isHome(name)))
    const { maxImageSize, sharedBlobs } = this.#ports
    const { blobs } = await referrersContent(referrers, { document, concurrency, maxImageSize })
    const foresee = sharedBlobs?.foresee ?? foreseeCopies
    return [
      ...(await foresee(graph.blobs, others, concurrency)),
      ...(await foresee(blobs, targets, concurrency)),
    ]
  }

  async #content(lacking: readonly Repository[]): Promise<BlobCopy[]> {
    const { graph, concurrency } = this.#request
    const { root, documents } = graph
    const own = lacking.filter(name => this.#isHome(name))
    const others = lacking.filter(name => !this.#isHome(name))
    await mapLimit(own, concurrency, name => this.#writer(name).putDocument(root))
    const targets = this.#targets(others)
    const copy = this.#ports.sharedBlobs?.copy ?? copyBlobs
    const blobs = await copy(graph.blobs, targets, this.#options())
    blobs.push(...(await copyDocuments(documents, targets, this.#options())))
    const written = others.flatMap(name =>
      documents.map(({ descriptor }) => ({ name, digest: descriptor.digest })),
    )
    const isKnown = ({ name, digest }: (typeof written)[0]) => this.#request.holds?.(digest, name)
    await mapLimit(
      written.filter(each => !isKnown(each)),
      concurrency,
      ({ name, digest }) => this.#writer(name).confirmDocument(digest),
    )
    await ensureReferrersListed(documents, targets)
    return blobs
  }

  #isHome(name: Repository): boolean {
    const { home } = this.#request
    return home !== undefined && repositoryName(home) === repositoryName(name)
  }

  #isTagged(name: Repository, digest: Digest): boolean {
    const { tags } = this.#request
    return tags.some(
      ({ target, previous }) => previous === digest && repositoryName(target) === repositoryName(name),
    )
  }

  /** A registry that does not allow the check may have it: whatever is missing is sent. */
  async #has(name: Repository, digest: Digest): Promise<boolean> {
    try {
      return await this.#writer(name).hasDocument(digest)
    } catch (error) {
      if (isTallyError(error, 'DENIED', 'POLICY_BLOCKED')) return false
      throw error
    }
  }

  #targets(repositories: readonly Repository[]): CopyTarget[] {
    return repositories.map(name => ({
      writer: this.#writer(name),
      mountFrom: blob => this.#request.mountFrom(blob, name),
      holds: digest => this.#request.holds?.(digest, name) ?? false,
    }))
  }

  #writer(name: Repository): RepositoryWriter {
    return this.#writers.get(repositoryName(name)) as RepositoryWriter
  }

  #referrersOptions() {
    const { maxImageSize, sharedBlobs } = this.#ports
    const options = { ...this.#options(), maxImageSize }
    return sharedBlobs ? { ...options, copy: sharedBlobs.copy } : options
  }

  #options(): CopyOptions {
    const { uploadSource, concurrency, document } = this.#request
    const { store, now, watch } = this.#ports
    const subjectBrought = (subject: BroughtSubject) => this.#subjects.push(subject)
    return { uploadSource, store, concurrency, now, watch, document, subjectBrought }
  }
}

function foreseen(planned: readonly PlannedTag[]): TagOutcome[] {
  return planned.map(each => ({
    ...each,
    outcome: each.act === 'write' ? 'waiting' : each.act === 'skip' ? 'skipped' : 'same',
  }))
}
