import type { Digest } from '../../model/digest.ts'
import { parseReference, type Reference } from '../../model/reference.ts'
import type { Pin } from '../lock-file.ts'
import type { Check } from './findings.ts'
import { matchesImage } from './image-globs.ts'
import type { LockRules } from './lock-rules.ts'
import type { PinPlace } from './pin-place.ts'
import { isAllowed } from './registry-rules.ts'

/** A tag with all places that name it. */
export interface NamedImage {
  /** `registry/repository:tag`. */
  readonly name: string
  readonly reference: Reference
  /** Sorted by file and offset. */
  readonly places: readonly PinPlace[]
  readonly locked: Pin | undefined
  /** The digests of the places, sorted. */
  readonly inFiles: readonly Digest[]
  /** The digests of the places and of the lock, sorted. */
  readonly pinned: readonly Digest[]
  /** Why it never moves. */
  readonly hold: string | undefined
  /** Whether a policy refuses it, or the rules for registries do and no comment allows it: it is neither asked for, pinned nor moved. */
  readonly isForbidden: boolean
}

/** Gathers places by name, sorted by name. */
export function namedImages(
  places: readonly PinPlace[],
  rules: Pick<LockRules, 'lock' | 'hold' | 'allowRegistries' | 'denyRegistries' | 'policy'>,
): NamedImage[] {
  const { lock, hold } = rules
  const locked = new Map(lock?.before.images.map(pin => [pin.image, pin]))
  const byName = new Map<string, PinPlace[]>()
  for (const place of places) {
    if (place.name === undefined) continue
    const known = byName.get(place.name)
    if (known) known.push(place)
    else byName.set(place.name, [place])
  }
  const images = [...byName].map(([name, named]): NamedImage => {
    named.sort(byOffset)
    const inFiles = digestsOf(named)
    const pin = locked.get(name)
    const reference = parseReference(name)
    const held = hold.find(({ image }) => matchesImage([image], reference))
    const pinned = [...new Set([...inFiles, ...(pin ? [pin.digest] : [])])].sort()
    const isRefused = (rules.policy?.judge(reference) ?? []).length > 0
    const isForbidden = isRefused || (!isAllowed(reference, rules) && named.some(isRegistryChecked))
    return { name, reference, places: named, locked: pin, inFiles, pinned, hold: held?.reason, isForbidden }
  })
  return images.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function byOffset(a: PinPlace, b: PinPlace): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.place.start - b.place.start || (a.place.where < b.place.where ? -1 : 1)
}

function digestsOf(places: readonly PinPlace[]): Digest[] {
  return [...new Set(places.flatMap(({ reference }) => reference.digest ?? []))].sort()
}

/** Reports whether a comment at a place turns a check off. */
function isOff(place: Pick<PinPlace, 'ignored'>, check: Check): boolean {
  return place.ignored === 'all' || place.ignored.has(check)
}

function isRegistryChecked(place: PinPlace): boolean {
  return place.counts && !isOff(place, 'registries')
}

/** Reports whether an update may change the digest of a place. */
export function mayMove(place: PinPlace): boolean {
  return place.counts && !isOff(place, 'moved')
}

/** Reports whether a place without a digest should get one in its text. */
export function wantsDigest(place: PinPlace): boolean {
  return place.counts && place.isEditable && place.reference.digest === undefined && !isOff(place, 'pinned')
}
