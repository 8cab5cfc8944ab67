import { formatDuration } from '../../match/duration.ts'
import type { Digest } from '../../model/digest.ts'
import { parsePlatform } from '../../model/platform.ts'
import { platformMatches } from '../../model/platform-choice.ts'
import { printable } from '../../text/printable.ts'
import type { HeldPin, LockRules } from './lock-rules.ts'
import { mayMove, type NamedImage } from './named-image.ts'
import type { TagAnswer, TagState } from './tag-answer.ts'

/** The digest that an image gets. */
export interface PinTarget {
  /** Of places without a digest; undefined if it is unknown. */
  readonly digest: Digest | undefined
  /** Whether places with another digest get it too. */
  readonly isMoving: boolean
  readonly held?: HeldPin
  /** The platforms that the tag's digest lacks, where nothing older can stay. */
  readonly missing?: readonly string[]
}

type TargetRules = Pick<LockRules, 'mode' | 'minAge' | 'platforms' | 'writeTo'> & { readonly now: number }

/** Decides the digest of one tag. `write` moves nothing; `update` moves what no rule holds. */
export function pinTarget(image: NamedImage, answer: TagAnswer | undefined, rules: TargetRules): PinTarget {
  if (image.isForbidden) return { digest: undefined, isMoving: false }
  const state = answer && 'digest' in answer ? answer : undefined
  const known = knownDigest(image)
  if (rules.mode !== 'update') return firstPin(known ?? state?.digest, { known, state }, rules)
  if (image.hold !== undefined && image.pinned.length > 0) {
    const held = heldByInput(image)
    return { digest: known, isMoving: false, held }
  }
  if (!state) return { digest: known, isMoving: false }
  if (image.pinned.length === 0) return firstPin(state.digest, { known, state }, rules)
  if (image.pinned.length === 1 && known === state.digest) return { digest: known, isMoving: false }
  const reason = reasonToStay(image, state, rules)
  if (reason === undefined) return { digest: state.digest, isMoving: true }
  const held = {
    image: image.name,
    pinned: stayingDigest(image),
    found: state.digest,
    ...reason,
    ...(state.age && { age: state.age }),
  }
  return { digest: known, isMoving: false, held }
}

/** The digest that the lock or all places with a digest agree on. */
function knownDigest({ locked, inFiles }: NamedImage): Digest | undefined {
  return locked?.digest ?? (inFiles.length === 1 ? inFiles[0] : undefined)
}

/** The digest of a pin that stays: that of the places, which the lock follows. */
function stayingDigest({ locked, inFiles, pinned }: NamedImage): Digest {
  return (inFiles.length === 1 ? inFiles[0] : (locked?.digest ?? pinned[0])) as Digest
}

function firstPin(
  digest: Digest | undefined,
  { known, state }: { readonly known: Digest | undefined; readonly state: TagState | undefined },
  { platforms }: TargetRules,
): PinTarget {
  const missing = known === undefined && state ? missingPlatforms(state, platforms) : []
  return missing.length > 0 ? { digest: undefined, isMoving: false, missing } : { digest, isMoving: false }
}

/** The registry is not asked for such an image: whatever the tag names, it stays. */
function heldByInput(image: NamedImage): HeldPin {
  const { name, hold = '' } = image
  const why = hold === '' ? '' : `: ${printable(hold)}`
  return { image: name, pinned: stayingDigest(image), reason: `It is held by the input \`hold\`${why}.` }
}

function reasonToStay(
  { places, inFiles, pinned }: NamedImage,
  state: TagState,
  { minAge, platforms, writeTo, now }: TargetRules,
): Pick<HeldPin, 'reason' | 'until'> | undefined {
  const moving = places.filter(
    ({ reference }) => reference.digest !== undefined && reference.digest !== state.digest,
  )
  if (!writeTo.has('files') && inFiles.some(digest => digest !== state.digest))
    return { reason: 'Its files pin it, and `write-to` leaves them as they are.' }
  const stuck = moving.find(place => mayMove(place) && !place.isEditable)
  if (stuck)
    return {
      reason: `${printable(stuck.file)}, line ${stuck.place.line}, pins it in a form that cannot be edited.`,
    }
  const counted = moving.filter(({ counts }) => counts)
  if (counted.length > 0 && !counted.some(mayMove)) return { reason: 'A comment keeps its pins as they are.' }
  const missing = missingPlatforms(state, platforms)
  if (missing.length > 0)
    return { reason: `The tag's new image lacks ${missing.map(each => printable(each)).join(', ')}.` }
  // A digest that one place has already needs no age: all others follow it.
  if (minAge <= 0 || pinned.includes(state.digest)) return undefined
  return tooYoung(state, minAge, now)
}

function tooYoung(
  { age, noAge }: TagState,
  minAge: number,
  now: number,
): Pick<HeldPin, 'reason' | 'until'> | undefined {
  if (!age) {
    const why = noAge === undefined ? '' : `: ${noAge}`
    return { reason: `No source in \`age-from\` says how old its new digest is${why}.` }
  }
  const until = age.since + minAge
  if (until <= now) return undefined
  const old = formatDuration(Math.max(0, now - age.since))
  const time = new Date(until).toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    reason: `Its new digest is ${old} old (${printable(age.said)}) and may be taken from ${time}.`,
    until,
  }
}

/** Returns the wanted platforms that an image lacks; none if its platforms were not asked for. */
export function missingPlatforms(
  { platforms }: Pick<TagState, 'platforms'>,
  wanted: readonly string[],
): string[] {
  const there = platforms && [...platforms.keys()].map(parsePlatform)
  return there ? wanted.filter(each => !there.some(found => platformMatches(parsePlatform(each), found))) : []
}
