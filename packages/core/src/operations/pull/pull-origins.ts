import { pour } from '../../content/store/draft.ts'
import type { Bytes, Target } from '../../content/store.ts'
import { type ErrorCode, isTallyError, TallyError, withHints } from '../../errors.ts'
import { findPin } from '../../lock/lock-file.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { familiarReference, formatReference, type Reference } from '../../model/reference.ts'
import type { OriginName, OriginPorts } from '../../origins/image-origin.ts'
import { openOrigin } from '../../origins/open-origin.ts'
import { originHints } from '../../origins/origin-hints.ts'
import { originSignatures } from '../../origins/origin-referrers.ts'
import type { SignatureSource } from '../../signatures/find-signatures.ts'
import { printable } from '../../text/printable.ts'
import { storeSource } from '../../transfer/read-sources.ts'
import type { DeliveryWatch, Source } from '../../transfer/source.ts'
import {
  entriesOf,
  imagesAlone,
  isSame,
  namesOf,
  type OfferingOrigin,
  type OriginEntry,
  placeOf,
  sourceNames,
  unreadNames,
} from './origin-entries.ts'
import { presentSelection } from './origin-platforms.ts'
import { lockMismatch, notPinned, type Pinned, type PinRules, tagMoved, type WantedImage } from './pin.ts'
import type { PlatformRules } from './pulled-platforms.ts'

interface OriginsPorts extends OriginPorts {
  readonly warn: (message: string) => void
}

/** An image that was found in an origin. */
interface Found {
  readonly at: OfferingOrigin
  readonly root: Document
}

/** The places of `from`, in whose order images are looked for: with them, no registry is asked. */
export class PullOrigins implements AsyncDisposable {
  readonly #origins: readonly OfferingOrigin[]
  readonly #ports: OriginsPorts
  /** The images that were listed rather than named, each with where it was found. */
  readonly #listed = new Map<WantedImage, { readonly at: OfferingOrigin; readonly entry: OriginEntry }>()

  /** Where the image of a digest was found. */
  readonly #found = new Map<Digest, OfferingOrigin>()

  private constructor(origins: readonly OfferingOrigin[], ports: OriginsPorts) {
    this.#origins = origins
    this.#ports = ports
  }

  /** Throws what `openOrigin` throws. */
  static async open(names: readonly OriginName[], ports: OriginsPorts): Promise<PullOrigins> {
    const origins: OfferingOrigin[] = []
    try {
      for (const name of names) {
        const origin = await openOrigin(name, ports)
        origins.push({
          origin,
          place: placeOf(name),
          source: sourceNames[name.kind],
          entries: entriesOf(origin, name),
        })
      }
      return new PullOrigins(origins, ports)
    } catch (error) {
      for (const { origin } of origins) await origin[Symbol.asyncDispose]()
      throw error
    }
  }

  /** The hints for failures of a pull from these places; none if they are of several kinds. */
  get hints(): Readonly<Partial<Record<ErrorCode, string>>> {
    const [first, ...others] = new Set(this.#origins.map(({ origin }) => origin.kind))
    return first === undefined || others.length > 0 ? {} : originHints(first)
  }

  /**
   * Lists every image under each of its names, or by digest if it has none. A name that two places have means the image of the
   * first. Throws NOT_FOUND if there is none, REFERENCE_INVALID for two images of one name in one place.
   */
  async images(): Promise<WantedImage[]> {
    const named = new Map<string, { readonly at: OfferingOrigin; readonly entry: OriginEntry }>()
    const listed: WantedImage[] = []
    for (const at of this.#origins) {
      const unread = unreadNames(at)
      if (unread !== undefined) this.#ports.warn(unread)
      for (const entry of imagesAlone(at.entries)) {
        const isDigestFound = entry.references.length === 0 && !entry.isPinned
        for (const reference of await this.#referencesOf(entry, at)) {
          const written = familiarReference(reference)
          const before = named.get(written)
          if (before) {
            this.#tellTwin(written, at, before)
            continue
          }
          named.set(written, { at, entry })
          const wanted = { reference, written, ...(isDigestFound && { isDigestFound }) }
          this.#listed.set(wanted, { at, entry })
          listed.push(wanted)
        }
      }
    }
    if (listed.length > 0) return listed
    throw new TallyError(
      'NOT_FOUND',
      `Cannot find any image in ${this.#origins.map(({ place }) => place).join(', ')}, expected at least one`,
    )
  }

  /**
   * Finds an image by its digest or that of the lock, else by its name. Throws NOT_FOUND, LOCK_MISMATCH, NOT_PINNED, TAG_MOVED, and
   * what reading the places throws.
   */
  async pin(wanted: WantedImage, rules: PinRules & PlatformRules): Promise<Pinned> {
    const { at, root } = await this.#find(wanted, rules)
    this.#found.set(root.descriptor.digest, at)
    const local = storeSource(this.#ports.store)
    const isStored = (await local.document(root.descriptor.digest)) !== undefined
    const selection = await presentSelection({ wanted, root, ...at }, rules, this.#ports.warn)
    return {
      wanted: selection ? { ...wanted, selection } : wanted,
      root,
      rootSource: isStored ? 'store' : at.source,
      sources: [local, sourceOf(at)],
    }
  }

  /** The first place that keeps no signatures or attestations, as messages name it; undefined if all do. */
  get placeWithoutSignatures(): string | undefined {
    return this.#origins.find(({ origin }) => !origin.listsReferrers)?.place
  }

  /** Where signatures and attestations of an image are that was found here; undefined if its place keeps none. */
  async signatures(root: Digest): Promise<SignatureSource | undefined> {
    const origin = this.#found.get(root)?.origin
    return origin?.listsReferrers ? originSignatures(origin) : undefined
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { origin } of this.#origins) await origin[Symbol.asyncDispose]()
  }

  #tellTwin(
    written: string,
    at: OfferingOrigin,
    before: { readonly at: OfferingOrigin; readonly entry: OriginEntry },
  ): void {
    if (before.at === at) throw ambiguous(written, at)
    this.#ports.warn(`${printable(written)} of ${at.place} is left out: ${before.at.place} has it too`)
  }

  /** The place whose image has another form there, so that a document was made of it. */
  #makerOf(digest: Digest): OfferingOrigin | undefined {
    return this.#origins.find(({ origin }) => origin.isMade?.(digest) === true)
  }

  async #referencesOf(
    { references, fallback, target }: OriginEntry,
    at: OfferingOrigin,
  ): Promise<readonly Reference[]> {
    if (references.length > 0) return references
    const { descriptor, manifest } = await resolve(at, target)
    // Signatures and the like are no images: they refer to one.
    if (manifest.subject && at.entries.length > 1) return []
    return [{ ...fallback, digest: descriptor.digest }]
  }

  async #find(wanted: WantedImage, rules: PinRules): Promise<Found> {
    const { reference } = wanted
    const { lock, updateLock, requireDigest, verifyTag } = rules
    const locked = updateLock ? undefined : lock && findPin(lock, reference)
    if (reference.digest && locked && locked.digest !== reference.digest)
      throw lockMismatch(wanted, locked.digest, reference.digest)
    const digest = reference.digest ?? locked?.digest
    // With a lock, nothing is used that it does not have.
    const isRefused = lock !== undefined && requireDigest && !updateLock
    if (isRefused && wanted.isDigestFound) throw notPinned(wanted, lock, digest)
    if (digest === undefined) {
      const found = await this.#named(wanted)
      if (!found) throw this.#absent(wanted)
      if (isRefused) throw notPinned(wanted, lock, found.root.descriptor.digest)
      return found
    }
    const pinned = await this.#byDigest(digest)
    const isCompared = !pinned || locked !== undefined || (verifyTag && reference.tag !== undefined)
    const named = isCompared ? await this.#named(wanted) : undefined
    if (named && named.root.descriptor.digest !== digest) {
      if (!pinned && this.#makerOf(named.root.descriptor.digest)) throw unknowable(wanted, digest, named)
      if (locked) throw lockMismatch(wanted, digest, named.root.descriptor.digest)
      if (pinned) throw tagMoved(wanted, digest, named.root.descriptor.digest)
    }
    if (pinned) return pinned
    if (named?.root.descriptor.digest === digest) return named
    throw this.#absent(wanted, digest)
  }

  async #byDigest(digest: Digest): Promise<Found | undefined> {
    for (const at of this.#origins) {
      const root = await orNothing(() => resolve(at, { digest }))
      if (root) return { at, root }
    }
    return undefined
  }

  async #named(wanted: WantedImage): Promise<Found | undefined> {
    const listed = this.#listed.get(wanted)
    if (listed) return { at: listed.at, root: await resolve(listed.at, listed.entry.target) }
    const { registry, repository, tag } = wanted.reference
    if (tag === undefined) return undefined
    const name = { registry, repository, tag }
    for (const at of this.#origins) {
      const [entry, twin] = at.entries.filter(({ references }) => references.some(each => isSame(each, name)))
      if (twin) throw ambiguous(wanted.written, at)
      if (entry) return { at, root: await resolve(at, entry.target) }
    }
    return undefined
  }

  #absent({ written }: WantedImage, digest?: Digest): TallyError {
    const shown = this.#origins.map(({ place, entries }) => `${place} has ${namesOf(entries)}`).join('; ')
    const wanted = digest === undefined || written.includes(digest) ? written : `${written} at ${digest}`
    return new TallyError('NOT_FOUND', `Cannot find "${printable(wanted)}" in \`from\`: ${shown}`, {
      details: { image: written },
      hint: 'Name an image as it is listed there, or leave `images` out to take all. With `from`, no registry is asked.',
    })
  }
}

function resolve({ origin }: OfferingOrigin, target: Target): Promise<Document> {
  return withHints(originHints(origin.kind), () => origin.resolve(target))
}

/** Content of an origin: the store verifies it like that of a registry. */
function sourceOf({ origin, source }: OfferingOrigin): Source {
  return {
    name: source,
    document: digest => orNothing(() => origin.document(digest)),
    async deliver(wanted, draft, watch) {
      if (!(await origin.has(wanted))) return undefined
      const open = async () => (origin.scan ? origin.scan(wanted) : origin.fetch(wanted))
      return pour(async () => watched(await open(), watch), draft, wanted)
    },
  }
}

async function* watched(bytes: Bytes, watch: DeliveryWatch): Bytes {
  for await (const chunk of bytes) {
    watch.signal?.throwIfAborted()
    yield chunk
    watch.advanced(chunk.byteLength)
  }
}

async function orNothing<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look()
  } catch (error) {
    if (isTallyError(error, 'NOT_FOUND')) return undefined
    throw error
  }
}

function ambiguous(written: string, { place, origin }: OfferingOrigin): TallyError {
  const message = `Cannot choose "${printable(written)}" in ${place}: several images have the name, expected one`
  const hint = `Choose one of them by its digest behind the path: \`${origin.kind}=…@sha256:…\`.`
  return new TallyError('REFERENCE_INVALID', message, { hint })
}

/** A plain docker save has no manifests, so nobody can find a registry's digest in it. */
function unknowable({ reference, written }: WantedImage, wanted: Digest, { at, root }: Found): TallyError {
  const { digest } = root.descriptor
  const state = `${at.place} has no manifest of it, so its digest there is ${digest}, of a manifest that was made for it`
  return new TallyError(
    'NOT_FOUND',
    `Cannot find ${printable(written)} at ${wanted}: ${state}, expected the bytes of the registry`,
    {
      details: { image: formatReference(reference), wanted, found: digest },
      hint: 'Write the archive in a form that has manifests: `tallyman save --oci`, `skopeo copy --all … oci-archive:FILE`, or `docker save` of an engine with the containerd image store. Without the pin, compare `image-ids` with the ID of the image, which every form keeps.',
    },
  )
}
