import { mapLimit } from '../concurrency.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { isPassable, isTallyError, TallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import { choosePlatform } from '../model/platform-choice.ts'
import { formatReference, repositoryName } from '../model/reference.ts'
import type { MirroredRepository } from '../registry/repository/mirrored-repository.ts'
import { SharedBlobs } from '../transfer/shared-blobs.ts'
import type { Selection } from '../transfer/walk.ts'
import { createdOf } from './mirror/image-age.ts'
import { listedNames, namesOf, placeOf } from './mirror/judged-names.ts'
import {
  joined,
  type MirroredImage,
  mirroredImage,
  untouchedImage,
  untouchedTargets,
} from './mirror/mirrored-image.ts'
import { type ImageTarget, type ImageToMirror, planImages, type UnlistedEntry } from './mirror/plan-images.ts'
import { checkCopied, tagNowOf } from './policy/repository-use.ts'
import { type RetagPorts, retag } from './retag.ts'
import { nameOf, type OnConflict, type TagNow, type TargetTag, tagsNow } from './write/tag-plan.ts'

type PlanRequest = Parameters<typeof planImages>[0]

export interface MirrorRequest extends PlanRequest {
  readonly onConflict: OnConflict
  /** Milliseconds since an image was made after which it is not copied. */
  readonly maxAge: number | undefined
  /** Whether the other images are copied when one fails. */
  readonly keepGoing: boolean
  readonly dryRun: boolean
}

export interface MirrorPorts extends Omit<RetagPorts, 'sharedBlobs' | 'warn'> {
  /** `store` is for blobs on their way to several registries; this one has content of earlier steps. */
  readonly near: LayoutStore
  readonly warn: (message: string) => void
  /** Called with each image in the order in which they are done. */
  readonly done?: (image: MirroredImage) => void
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

export interface Mirrored {
  readonly images: readonly MirroredImage[]
  readonly unlisted: readonly UnlistedEntry[]
}

/**
 * Copies the images of lists to their destinations by digest, each blob out of its source once. A failure of an image is returned with it,
 * and so is CANCELLED once images are copied. Throws POLICY_VIOLATED for names on the lists before any request, LIST_INVALID before
 * anything is written, STORE_FAILED.
 */
export async function mirror(request: MirrorRequest, ports: MirrorPorts): Promise<Mirrored> {
  ports.policy?.names(listedNames(request))
  const planned = await planImages(request, ports)
  const run = new MirrorRun(request, ports)
  const hasFailed = planned.unlisted.length > 0 && !request.keepGoing
  const images = hasFailed ? planned.images.map(notTried) : await run.all(planned.images)
  return { images, unlisted: planned.unlisted }
}

class MirrorRun {
  readonly #request: MirrorRequest
  readonly #ports: MirrorPorts
  readonly #shared: SharedBlobs
  /** The registries that refuse more requests for now. */
  readonly #limited = new Set<string>()
  #isStopped = false

  constructor(request: MirrorRequest, ports: MirrorPorts) {
    this.#request = request
    this.#ports = ports
    const { near, store: buffer, registries } = ports
    this.#shared = new SharedBlobs({ near, buffer, registries, concurrency: request.concurrency })
  }

  all(images: readonly ImageToMirror[]): Promise<MirroredImage[]> {
    return mapLimit(images, this.#request.concurrency, async image => {
      const mirrored = await this.#tried(image)
      if (mirrored.error) this.#failed(image, mirrored.error)
      this.#ports.done?.(mirrored)
      return mirrored
    })
  }

  async #tried(image: ImageToMirror): Promise<MirroredImage> {
    const { signal } = this.#ports
    if (this.#isStopped || registriesOf(image).some(each => this.#limited.has(each))) return notTried(image)
    if (signal?.aborted) return this.#cutOff(image)
    try {
      return await this.#image(image)
    } catch (error) {
      if (signal?.aborted) return this.#cutOff(image, error)
      if (!isPassable(error)) throw error
      return failedImage(image, error)
    }
  }

  /** The first image that is not done when the run is to stop fails with that; the images before it are told as they are. */
  #cutOff(image: ImageToMirror, cause?: unknown): MirroredImage {
    if (this.#isStopped) return notTried(image)
    this.#isStopped = true
    return failedImage(image, new TallyError('CANCELLED', 'the run was asked to stop', { cause }))
  }

  /** A registry that has had enough is left alone, instead of being asked for every further image. */
  #failed(image: ImageToMirror, error: TallyError): void {
    if (!this.#request.keepGoing) this.#isStopped = true
    if (!isTallyError(error, 'RATE_LIMITED')) return
    const all = registriesOf(image)
    const named = all.filter(each => error.message.includes(`${each}/`))
    for (const registry of named.length > 0 ? named : all) this.#limited.add(registry)
  }

  async #image(image: ImageToMirror): Promise<MirroredImage> {
    const { targets, source } = image
    const { registries, policy } = this.#ports
    policy?.names(namesOf(image))
    const from = await registries.mirrored(source)
    const named = source.digest ?? (await from.digestOf(source.tag ?? 'latest'))
    const wanted = await this.#wanted(image, named, from)
    const tags = await tagsNow(targets.flatMap(tagOf), registries, this.#request)
    const early = this.#early(image, wanted, tags)
    // Nothing is used of an image that is left out.
    if (early?.outcome === 'skipped') return early
    const old = early ? undefined : await this.#tooOld(image, wanted, from)
    if (old) return old
    await this.#checked(image, { named, wanted }, from)
    for (const { repository } of early?.targets ?? []) this.#shared.complete(repository)
    return early ?? this.#written(image, wanted, tags)
  }

  /** The digest to copy: the one that is named; where one platform is meant, that of its image. */
  async #wanted({ source, rules }: ImageToMirror, named: Digest, from: MirroredRepository): Promise<Digest> {
    if (!rules.only) return named
    const { manifest } = await from.document(named)
    // An image outside an index is copied as it is, as regsync copies it.
    return manifest.kind === 'index'
      ? choosePlatform(manifest, rules.only, formatReference(source)).digest
      : named
  }

  /** Checks the image by the policy, also one that is at its targets already: the lock file and the outputs name it. */
  async #checked(
    image: ImageToMirror,
    { named, wanted }: { readonly named: Digest; readonly wanted: Digest },
    from: MirroredRepository,
  ): Promise<void> {
    const { policy } = this.#ports
    if (!policy) return
    const { source: reference } = image
    await policy.tags([{ reference, places: placeOf(image), tagNow: tagNowOf(reference, from) }])
    if (!policy.wantsContents) return
    const root = await from.document(named)
    await checkCopied(policy, {
      reference,
      root,
      repository: from,
      copied: wanted === named ? root : await from.document(wanted),
      selection: this.#selection(image),
      places: placeOf(image),
    })
  }

  /** The result that is known without reading the image: all its tags are there, or are to stay as they are. */
  #early(image: ImageToMirror, wanted: Digest, tags: readonly TagNow[]): MirroredImage | undefined {
    const { source, targets, rules } = image
    const { onConflict } = this.#request
    if (tags.length === 0 || tags.length < targets.length) return undefined
    const isKept = ({ previous }: TagNow) => previous !== undefined && onConflict === 'skip'
    const isWhole = this.#selection(image) === 'all' && !(rules.referrers ?? this.#request.referrers)
    const isThere = ({ previous }: TagNow) => isWhole && previous === wanted
    if (!tags.every(each => isThere(each) || (isKept(each) && isWhole))) return undefined
    const now = tags.map(each => ({
      name: nameOf(each.target),
      repository: { registry: each.target.registry, repository: each.target.repository },
      outcome: isThere(each) ? ('same' as const) : ('skipped' as const),
      ...(each.previous && { previous: each.previous }),
    }))
    const outcome = tags.every(isThere) ? 'same' : 'skipped'
    return untouchedImage(source, outcome, { digest: wanted, targets: now })
  }

  async #tooOld(
    { source, targets }: ImageToMirror,
    digest: Digest,
    from: MirroredRepository,
  ): Promise<MirroredImage | undefined> {
    const { maxAge } = this.#request
    if (maxAge === undefined) return undefined
    const created = await createdOf(await from.document(digest), from)
    if (created !== undefined && this.#ports.clock() - created <= maxAge) return undefined
    if (created === undefined)
      this.#ports.warn(
        `${formatReference(source)} does not say when it was made, so that it is left out by its age`,
      )
    return untouchedImage(source, 'old', {
      targets: untouchedTargets(targets, 'skipped'),
      ...(created !== undefined && { created }),
    })
  }

  /** A registry that cannot be written to does not keep the image from the others. */
  async #written(image: ImageToMirror, digest: Digest, tags: readonly TagNow[]): Promise<MirroredImage> {
    const groups = [...Map.groupBy(image.targets, ({ registry }) => registry).values()]
    try {
      return await this.#copied(image, digest, tags)
    } catch (error) {
      if (!isPassable(error) || groups.length < 2 || !this.#request.keepGoing) throw error
      const parts: MirroredImage[] = []
      for (const targets of groups) {
        const those = tags.filter(({ target }) => target.registry === targets[0]?.registry)
        parts.push(await this.#part({ ...image, targets }, digest, those))
      }
      return joined(image.source, parts)
    }
  }

  async #part(image: ImageToMirror, digest: Digest, tags: readonly TagNow[]): Promise<MirroredImage> {
    try {
      return await this.#copied(image, digest, tags)
    } catch (error) {
      if (!isPassable(error)) throw error
      return failedImage(image, error)
    }
  }

  async #copied(image: ImageToMirror, digest: Digest, tags: readonly TagNow[]): Promise<MirroredImage> {
    const { source, targets, rules } = image
    const { onConflict, referrers, concurrency, dryRun } = this.#request
    const { near: _near, policy: _policy, done: _done, clock: _clock, ...ports } = this.#ports
    const request = {
      source: { registry: source.registry, repository: source.repository, digest },
      tags: tags.map(({ target }) => target),
      tagsNow: tags,
      untagged: targets.filter(({ tag }) => tag === undefined),
      expectDigest: undefined,
      onConflict,
      selection: this.#selection(image),
      referrers: rules.referrers ?? referrers,
      concurrency,
      dryRun,
    }
    const { written } = await retag(request, { ...ports, sharedBlobs: this.#shared })
    // Blobs that were there before help the images that come after.
    for (const name of written.alreadyInRegistry) this.#shared.complete(name, written.graph.blobs)
    return mirroredImage(source, written)
  }

  #selection({ rules }: ImageToMirror): Selection {
    if (rules.only) return 'all'
    return rules.platforms ?? this.#request.selection
  }
}

function notTried({ source, targets }: ImageToMirror): MirroredImage {
  return untouchedImage(source, 'waiting', { targets: untouchedTargets(targets, 'waiting') })
}

function failedImage({ source, targets }: ImageToMirror, error: TallyError): MirroredImage {
  return untouchedImage(source, 'failed', { targets: untouchedTargets(targets, 'failed'), error })
}

function tagOf({ registry, repository, tag }: ImageTarget): TargetTag[] {
  if (tag === undefined) return []
  return [{ registry, repository, tag, written: `${repositoryName({ registry, repository })}:${tag}` }]
}

function registriesOf({ source, targets }: ImageToMirror): string[] {
  return [...new Set([source.registry, ...targets.map(({ registry }) => registry)])]
}
