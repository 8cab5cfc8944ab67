import { TallyError } from '../errors.ts'
import { type Digest, parseDigest } from '../model/digest.ts'
import { jsonProblem } from '../model/json-problem.ts'
import { formatReference, parseReference, type Reference } from '../model/reference.ts'
import { printable } from '../text/printable.ts'

/** A tag with its locked digest. */
export interface Pin {
  /** `registry/repository:tag`, in full. */
  readonly image: string
  readonly digest: Digest
  /** The image's digest by platform (`linux/arm64`). */
  readonly platforms: ReadonlyMap<string, Digest>
}

/** A lock file's pins, sorted by image, each image once. */
export interface Lock {
  readonly images: readonly Pin[]
}

/** A pin that moved, or a new one (no `before`). */
export interface PinChange {
  readonly image: string
  readonly before?: Digest
  readonly after: Digest
}

const version = 1
/** An empty lock. */
export const noPins: Lock = { images: [] }

/** Returns the name under which a reference is locked, or undefined for a digest without a tag, which needs no lock. */
export function lockedName({ registry, repository, tag, digest }: Reference): string | undefined {
  if (tag === undefined && digest !== undefined) return undefined
  return formatReference({ registry, repository, tag: tag ?? 'latest' })
}

/** Returns the pin of a reference, whatever digest the reference has. */
export function findPin({ images }: Lock, reference: Reference): Pin | undefined {
  const name = lockedName(reference)
  return images.find(({ image }) => image === name)
}

/** Adds a pin, or replaces that of the same image. */
export function withPin({ images }: Lock, pin: Pin): Lock {
  return { images: [...images.filter(({ image }) => image !== pin.image), pin].sort(byImage) }
}

/** Lists the pins in `resolved` that differ from the lock, sorted by image. Images only in the lock are no change. */
export function comparePins(
  { images }: Lock,
  resolved: readonly Pick<Pin, 'image' | 'digest'>[],
): PinChange[] {
  const locked = new Map(images.map(({ image, digest }) => [image, digest]))
  const moved = resolved.filter(({ image, digest }) => locked.get(image) !== digest)
  return [...moved].sort(byImage).map(({ image, digest }) => {
    const before = locked.get(image)
    return before === undefined ? { image, after: digest } : { image, before, after: digest }
  })
}

/** Formats a lock file: sorted, equal for equal pins, with a final line break. */
export function formatLock({ images }: Lock): string {
  const entries = [...images].sort(byImage).map(({ image, digest, platforms }) => ({
    image,
    digest,
    pinned_image: `${image}@${digest}`,
    platforms: Object.fromEntries([...platforms].sort(([a], [b]) => compare(a, b))),
  }))
  return `${JSON.stringify({ version, images: entries }, undefined, 2)}\n`
}

/** Parses a lock file strictly. Throws LOCK_INVALID with the file, the entry and its problem. */
export function parseLock(text: string, path: string): Lock {
  const fail = (problem: string, cause?: unknown): never => {
    throw new TallyError('LOCK_INVALID', `Cannot read the lock file "${printable(path)}": ${problem}`, {
      cause,
    })
  }
  failIfConflicted(text, path)
  const file = parseJson(text, fail)
  if (!isRecord(file)) return fail('it is not a JSON object, expected version and images')
  if (file.version !== version) fail(`its version is ${numberIn(file.version)}, expected ${version}`)
  checkKeys(file, ['version', 'images'], fail)
  if (!Array.isArray(file.images)) return fail('its images are no list, expected a list of pins')
  const seen = new Set<string>()
  const images = file.images.map((entry: unknown, at) => {
    const refuse: Fail = (problem, cause) => fail(`entry ${at + 1}${nameOf(entry)}: ${problem}`, cause)
    const pin = parsePin(entry, refuse)
    if (seen.has(pin.image)) refuse('it is a duplicate, expected each image once')
    seen.add(pin.image)
    return pin
  })
  return { images: images.sort(byImage) }
}

/** Git leaves both sides of a conflict between marks: either one is a lock. */
function failIfConflicted(text: string, path: string): void {
  const at = text.split('\n').findIndex(line => line.startsWith('<<<<<<< '))
  if (at < 0) return
  const shown = printable(path)
  throw new TallyError(
    'LOCK_INVALID',
    `Cannot read the lock file "${shown}": git left a conflict in line ${at + 1}, expected one of its two sides`,
    {
      hint: 'Run the action lock with `mode: update`, which makes the file again. Or take either side of the whole file (`git checkout --ours` or `--theirs`) and run it with `mode: write`, which moves nothing.',
    },
  )
}

type Fail = (problem: string, cause?: unknown) => never

function parsePin(entry: unknown, fail: Fail): Pin {
  if (!isRecord(entry)) return fail('it is not an object, expected image, digest, pinned_image and platforms')
  checkKeys(entry, ['image', 'digest', 'pinned_image', 'platforms'], fail)
  const image = imageOf(entry.image, fail)
  const digest = digestOf(entry.digest, 'its digest', fail)
  const pinned = `${image}@${digest}`
  if (entry.pinned_image !== pinned)
    fail(`its pinned_image is ${shown(entry.pinned_image)}, expected "${pinned}"`)
  if (!isRecord(entry.platforms)) return fail('its platforms are no object, expected digests by platform')
  const platforms = Object.entries(entry.platforms).map(([platform, value]) => {
    if (!/^[\x21-\x7e]+$/.test(platform) || !platform.slice(1, -1).includes('/'))
      fail(`its platform "${printable(platform)}" is none, expected os/architecture`)
    return [platform, digestOf(value, `its digest for ${platform}`, fail)] as const
  })
  return { image, digest, platforms: new Map(platforms.sort(([a], [b]) => compare(a, b))) }
}

function imageOf(value: unknown, fail: Fail): string {
  if (typeof value !== 'string') return fail(`its image is ${shown(value)}, expected registry/repository:tag`)
  const reference = attempt(
    () => parseReference(value),
    problem => fail(`its image is invalid: ${problem.message}`, problem),
  )
  const name = reference.digest === undefined ? lockedName(reference) : undefined
  if (name !== value) fail(`its image is ${shown(value)}, expected ${name ?? 'registry/repository:tag'}`)
  return value
}

function digestOf(value: unknown, what: string, fail: Fail): Digest {
  if (typeof value !== 'string') return fail(`${what} is ${shown(value)}, expected sha256:…`)
  return attempt(
    () => parseDigest(value),
    problem => fail(`${what} is invalid: ${problem.message}`, problem),
  )
}

function parseJson(text: string, fail: Fail): unknown {
  return attempt(
    () => JSON.parse(text) as unknown,
    // The parser's message quotes the file, so it is not kept as a cause.
    () => fail(`it is not JSON: ${jsonProblem(text)}`),
  )
}

function attempt<T>(work: () => T, failed: (problem: Error) => never): T {
  try {
    return work()
  } catch (error) {
    return failed(error as Error)
  }
}

function checkKeys(object: object, known: readonly string[], fail: Fail): void {
  const unknown = Object.keys(object).find(key => !known.includes(key))
  if (unknown !== undefined) fail(`"${printable(unknown)}" is unknown, expected only ${known.join(', ')}`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(entry: unknown): string {
  return isRecord(entry) && typeof entry.image === 'string' ? ` (${shown(entry.image)})` : ''
}

/** Shows small numbers only: the file may be something other than a lock. */
function numberIn(value: unknown): string {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{1,3}$/.test(value))) return shown(value)
  return value === undefined ? 'missing' : 'no number'
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return value === undefined ? 'missing' : printable(JSON.stringify(value) ?? typeof value)
}

function byImage(a: { readonly image: string }, b: { readonly image: string }): number {
  return compare(a.image, b.image)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
