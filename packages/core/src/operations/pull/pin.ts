import { isPassable, isTallyError, TallyError } from '../../errors.ts'
import { findPin, type Lock, lockedName } from '../../lock/lock-file.ts'
import { algorithmOf, type Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { formatReference, type Reference } from '../../model/reference.ts'
import type { MirroredRepository } from '../../registry/repository/mirrored-repository.ts'
import { printable } from '../../text/printable.ts'
import { nearestDocument, repositorySources } from '../../transfer/read-sources.ts'
import type { Source, SourceName } from '../../transfer/source.ts'
import type { Selection } from '../../transfer/walk.ts'
import { placesOf } from './named-places.ts'

/** A requested image. */
export interface WantedImage {
  readonly reference: Reference
  /** As the user wrote it. */
  readonly written: string
  /** Whether `all-tags` listed it: its tag need not be pinned, and damage does not fail the other images. */
  readonly listed?: boolean
  /** Whether its digest was found in a place of `from`, so that it pins nothing. */
  readonly isDigestFound?: boolean
  /** Whether a file of the checkout names it, and may name any host: images that will be refused cause no request. */
  readonly isFromFile?: boolean
  /** Other spellings of the same name in files. */
  readonly spellings?: readonly string[]
  /** Why no digest can be written where a file names it; ends a sentence. */
  readonly notEdited?: string
  /** The files, lines and services that name it, printable. */
  readonly places?: readonly string[]
  /** The platforms that replace those of the step: a compose service may name its own. */
  readonly selection?: Selection
}

export interface PinRules {
  readonly lock: Lock | undefined
  readonly updateLock: boolean
  readonly requireDigest: boolean
  readonly verifyTag: boolean
  readonly offline: boolean
}

/** An image that was resolved once; from here on only digests are used. */
export interface Pinned {
  readonly wanted: WantedImage
  readonly root: Document
  readonly rootSource: SourceName
  /** The sources of the image's content, nearest first. */
  readonly sources: readonly Source[]
  /** The current digest of the tag if it differs; the request runs beside the pull. */
  readonly moved?: Promise<Digest | undefined>
}

interface PinContext {
  /** Sources nearer than any registry: the store, the cache. */
  readonly localSources: readonly Source[]
  repository(reference: Reference): Promise<MirroredRepository>
  /** Whether rules judge the image by its name, so that only its registry says what a tag is. */
  readonly isJudged?: boolean
  warn(message: string): void
}

/** Resolves one image by the rules. Throws NOT_PINNED, LOCK_MISMATCH, OFFLINE_MISS and the errors of reading it. */
export async function pin(wanted: WantedImage, rules: PinRules, context: PinContext): Promise<Pinned> {
  const { reference } = wanted
  const locked = rules.updateLock ? undefined : rules.lock && findPin(rules.lock, reference)
  if (reference.digest && locked && locked.digest !== reference.digest)
    throw lockMismatch(wanted, locked.digest, reference.digest)
  const digest = reference.digest ?? locked?.digest
  if (digest === undefined) return pinByTag(wanted, rules, context)
  const repository = rules.offline ? undefined : await context.repository(reference)
  const sources = [...context.localSources, ...(repository ? repositorySources(repository) : [])]
  const passed = (source: SourceName, error: TallyError) =>
    context.warn(`${wanted.written}: the ${source} failed: ${error.message}`)
  const [{ document, source }, now] = await Promise.all([
    nearestDocument(digest, sources, passed).catch((error: unknown) => {
      throw rules.offline ? offlineMiss(wanted, error) : error
    }),
    locked || (rules.verifyTag && reference.tag) ? tagNow(reference, repository, digest) : undefined,
  ])
  if (now !== undefined && now !== digest) {
    if (locked) throw lockMismatch(wanted, digest, now)
    throw tagMoved(wanted, digest, now)
  }
  const pinned = { wanted, root: document, rootSource: source, sources }
  // The registry is in use anyway, so one more HEAD, beside the transfer, can tell whether the tag has moved on.
  const isWorthAsking = now === undefined && reference.tag !== undefined && source === 'registry'
  if (!isWorthAsking) return pinned
  const moved = movedTag(reference, digest, repository)
  // A run that fails meanwhile also ends this request, which is then not awaited.
  moved.catch(() => undefined)
  return { ...pinned, moved }
}

/**
 * The current digest of the tag if it differs from the pin. A registry that does not respond does not affect the pinned
 * image.
 */
async function movedTag(
  reference: Reference,
  pinned: Digest,
  repository: MirroredRepository | undefined,
): Promise<Digest | undefined> {
  try {
    const now = await tagNow(reference, repository, pinned)
    return now === pinned ? undefined : now
  } catch (error) {
    if (!isPassable(error)) throw error
    return undefined
  }
}

async function pinByTag(wanted: WantedImage, rules: PinRules, context: PinContext): Promise<Pinned> {
  const { localSources, warn } = context
  const { reference, written } = wanted
  if (rules.offline) throw offlineMiss(wanted, undefined)
  const isRefused = rules.requireDigest && !rules.updateLock && !wanted.listed
  const tag = reference.tag ?? 'latest'
  if (isRefused) {
    const asked = wanted.isFromFile ? undefined : await context.repository(reference)
    const now = asked && ((await asked.digestOf(tag)) ?? unknownDigest)
    throw notPinned(wanted, rules.lock, now)
  }
  // A lock records the response of the registry itself, under its name, and a rule that permits a name means it too.
  const unreached = rules.updateLock || context.isJudged ? undefined : warn
  const repository = await context.repository(reference)
  const { document, mirror } = await repository.tagged(tag, unreached)
  const local = await localSourceOf(localSources, document, ({ name }, error) =>
    warn(`${written}: the ${name} failed: ${error.message}`),
  )
  const rootSource = local ?? (mirror === undefined ? 'registry' : 'mirror')
  return { wanted, root: document, rootSource, sources: [...localSources, ...repositorySources(repository)] }
}

/** Reads from the nearest source that has the tagged content: the registry's response then only gives the digest. */
export async function localSourceOf(
  localSources: readonly Source[],
  { descriptor }: Document,
  passed: (source: Source, error: TallyError) => void,
): Promise<SourceName | undefined> {
  for (const source of localSources) {
    try {
      if (await source.document(descriptor.digest)) return source.name
    } catch (error) {
      if (!isPassable(error)) throw error
      passed(source, error)
    }
  }
  return undefined
}

/** Adds the places in files that name the image to a failure that does not say them. */
export function atPlaces(error: unknown, wanted: WantedImage): unknown {
  const places = placesText(wanted)
  if (places === '' || !isPassable(error) || error.message.includes(places)) return error
  const { code, message, hint, details, cause } = error
  return new TallyError(code, `${message}${places}`, { cause, hint, details })
}

function placesText(wanted: WantedImage): string {
  const places = placesOf(wanted)
  return places === '' ? '' : ` (${places})`
}

/** Resolves the tag now, by the pin's algorithm, so that both can be compared. */
async function tagNow(
  { tag }: Reference,
  repository: MirroredRepository | undefined,
  pinned: Digest,
): Promise<Digest | undefined> {
  return tag === undefined ? undefined : repository?.digestOf(tag, algorithmOf(pinned))
}

/** Stands for a digest that nobody was asked for. */
const unknownDigest = 'sha256:…'

/** The error for an image without a pin; `now` is its digest now, if that was looked up. */
export function notPinned(
  wanted: WantedImage,
  lock: Lock | undefined,
  now: Digest | typeof unknownDigest | undefined,
): TallyError {
  const { written } = wanted
  if (wanted.isDigestFound) {
    const state = 'it has no name there that a lock file can have, expected this digest under `images`'
    return new TallyError('NOT_PINNED', `Cannot pull "${printable(written)}": ${state}`, {
      details: { image: written, pinned: written },
    })
  }
  const pinned = `${written}${/:[^/@]*$/.test(written) ? '' : ':latest'}@${now ?? unknownDigest}`
  const where = lock ? 'it has no digest and is not in the lock file' : 'it has no digest'
  const wish = wanted.notEdited
    ? `its digest in a lock file: none can be written there, since ${wanted.notEdited}`
    : pinned
  return new TallyError(
    'NOT_PINNED',
    `Cannot pull "${written}"${placesText(wanted)}: ${where}, expected ${wish}`,
    { details: { image: written, ...(now && { pinned }) } },
  )
}

/** The error for a tag that has another digest than the lock says. */
export function lockMismatch(wanted: WantedImage, locked: Digest, found: Digest): TallyError {
  const { reference } = wanted
  return new TallyError(
    'LOCK_MISMATCH',
    `Cannot pull ${formatReference(reference)}${placesText(wanted)}: locked at ${locked}, but it is ${found}`,
    {
      details: { image: lockedName(reference) ?? formatReference(reference), locked, found },
    },
  )
}

/** The error for a tag that points elsewhere than its pin. */
export function tagMoved({ reference }: WantedImage, pinned: Digest, now: Digest): TallyError {
  return new TallyError(
    'TAG_MOVED',
    `Cannot pull ${formatReference(reference)}: pinned at ${pinned}, but its tag points to ${now}`,
    {
      details: { pinned, now },
    },
  )
}

function offlineMiss({ written }: WantedImage, cause: unknown): TallyError {
  return new TallyError(
    'OFFLINE_MISS',
    `Cannot pull "${written}" offline: its manifest is neither in the store nor in the cache`,
    { cause, details: { image: written } },
  )
}

/** Adds to a failure of unpinned images, in its details, all images as they should be written. */
export function withPins(error: unknown, wanted: readonly WantedImage[], hasLock: boolean): unknown {
  if (!isTallyError(error, 'NOT_PINNED')) return error
  const { failures = [error.details] } = error.details as { failures?: readonly Record<string, unknown>[] }
  const pins = new Map(failures.map(({ image, pinned }) => [image, pinned]))
  const paste = wanted.map(({ written }) => pins.get(written) ?? written)
  const isInFile = wanted.some(({ isFromFile, reference }) => isFromFile && reference.digest === undefined)
  const lock = hasLock
    ? 'add them to the lock file with `update-lock: true`'
    : `use a lock file${isInFile ? ', which `update-lock: true` writes' : ''}`
  // Images named by a file are not requested, so their digest is still unknown.
  const write = paste.every(line => String(line).includes('@'))
    ? 'Paste the lines from above in place of the images'
    : `Write the digest of each image after its name, as name@sha256:…${isInFile ? ' (in files the action lock does it, with `mode: write`)' : ''}`
  return new TallyError(error.code, error.message, {
    cause: error.cause,
    details: { ...error.details, paste },
    hint: `${write}, or ${lock}. Tags are pulled as they are with \`require-digest: false\`.`,
  })
}

/** An image with the digest it is pinned to. */
export interface PinnedImage {
  readonly wanted: WantedImage
  readonly digest: Digest
}

/**
 * The digest of an image according to its reference or the lock, without any request. Throws NOT_PINNED.
 *
 * @param work the verb and the place of the message
 */
export function pinnedDigest(
  wanted: WantedImage,
  lock: Lock | undefined,
  work: readonly [verb: string, place: string] = ['find', 'in the cache'],
): Digest {
  const digest = wanted.reference.digest ?? (lock && findPin(lock, wanted.reference)?.digest)
  if (digest) return digest
  const where = lock ? 'it has no digest and is not in the lock file' : 'it has no digest'
  const [verb, place] = work
  throw new TallyError(
    'NOT_PINNED',
    `Cannot ${verb} "${printable(wanted.written)}" ${place}: ${where}, expected name@sha256:…`,
  )
}
