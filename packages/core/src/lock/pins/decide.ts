import type { Digest } from '../../model/digest.ts'
import { type Edit, pinEdits } from './edit-text.ts'
import type { Finding } from './findings.ts'
import type { IgnoreComment } from './ignore-comments.ts'
import type { HeldPin, LockRules, PinMove } from './lock-rules.ts'
import { mayMove, type NamedImage, wantsDigest } from './named-image.ts'
import type { LockWish } from './next-lock.ts'
import { floats, type PinPlace, type UnreadablePlace } from './pin-place.ts'
import { type PinTarget, pinTarget } from './pin-target.ts'
import { PlaceFindings } from './place-findings.ts'
import { writesLock } from './questions.ts'
import type { TagAnswer } from './tag-answer.ts'

/** All that is known before anything changes. */
export interface PinFacts {
  /** With a tag or without. */
  readonly places: readonly PinPlace[]
  /** Places that comments and inputs take out, which only a policy judges. */
  readonly leftOutPlaces: readonly PinPlace[]
  readonly images: readonly NamedImage[]
  readonly unreadable: readonly UnreadablePlace[]
  readonly idle: readonly { readonly file: string; readonly kind: string; readonly comment: IgnoreComment }[]
  /** Names that the lock may have though no place of `images` has them. */
  readonly leftOutNames: ReadonlySet<string>
  readonly answers: ReadonlyMap<string, TagAnswer>
  /** The platforms of digests that are not the answers' own. */
  readonly platforms: ReadonlyMap<Digest, ReadonlyMap<string, Digest>>
  /** The text of each file. */
  readonly texts: ReadonlyMap<string, string>
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The findings and changes of a run; the same for places in any order. */
export interface PinDecision {
  /** Of the files and the lock as they are. */
  readonly before: PlaceFaults
  /** Of the files and the lock as the run leaves them; the same for a check. */
  readonly after: PlaceFaults
  /** Sorted by file and offset. */
  readonly edits: readonly Edit[]
  /** The number of places that change. */
  readonly editedPlaces: number
  readonly pins: readonly PinMove[]
  readonly held: readonly HeldPin[]
  /** The entries of the lock for names of places; empty if the lock is not written. */
  readonly wishes: readonly LockWish[]
  /** Names of entries that no file needs; empty unless all files are known. */
  readonly surplus: ReadonlySet<string>
  readonly moved: number
}

/** The findings of one state of the files. */
interface PlaceFaults {
  readonly findings: readonly Finding[]
  /** The number of places without a digest. */
  readonly unpinned: number
}

/** The future of one image. */
export interface ImagePlan {
  readonly image: NamedImage
  readonly answer: TagAnswer | undefined
  readonly target: PinTarget
  /** The digest that each place has in the end. */
  readonly ends: ReadonlyMap<PinPlace, Digest | undefined>
  /** The digest in the lock in the end. */
  readonly wish: Digest | undefined
}

/** Decides what is wrong and what changes, from what files, the lock and registries say. */
export function decide(facts: PinFacts, rules: LockRules): PinDecision {
  const plans = facts.images.map(image => planOf(image, facts, rules))
  const surplus = surplusNames(facts, rules)
  const edits = rules.mode === 'check' ? [] : plans.flatMap(plan => editsOf(plan, facts, rules))
  const faults = (dryRun: boolean) =>
    new PlaceFindings(plans, { ...facts, surplus }, { ...rules, dryRun }).all()
  const before = faults(true)
  const after = rules.mode === 'check' ? before : faults(false)
  const held = plans.flatMap(({ target }) => target.held ?? [])
  const pins = rules.mode === 'check' ? [] : plans.flatMap(plan => movesOf(plan, rules))
  const wishes = plans.flatMap(({ image, wish }) => (wish ? [{ name: image.name, digest: wish }] : []))
  const editedPlaces = plans.reduce((sum, { ends }) => sum + [...ends].filter(isChange).length, 0)
  const counts = { moved: plans.filter(isMoved).length, editedPlaces }
  return { before, after, edits: edits.sort(byOffset), pins, held, wishes, surplus, ...counts }
}

function planOf(image: NamedImage, { answers, now }: PinFacts, rules: LockRules): ImagePlan {
  const answer = answers.get(image.name)
  const target = pinTarget(image, answer, { ...rules, now })
  const ends = new Map(image.places.map(place => [place, endOf(place, target, rules)]))
  const plan = { image, answer, target, ends, wish: undefined }
  return rules.mode !== 'check' && writesLock(rules) ? { ...plan, wish: wishOf(plan) } : plan
}

function endOf(place: PinPlace, { digest, isMoving }: PinTarget, rules: LockRules): Digest | undefined {
  const own = place.reference.digest
  if (digest === undefined || rules.mode === 'check' || !rules.writeTo.has('files')) return own
  if (own === undefined) return wantsDigest(place) ? digest : undefined
  return isMoving && mayMove(place) && place.isEditable ? digest : own
}

/** The lock follows the places; where they disagree, it stays with one of them or as it is. */
function wishOf({ image, target, ends }: Omit<ImagePlan, 'wish'>): Digest | undefined {
  const { places, locked, isForbidden } = image
  if (isForbidden || !places.some(({ counts }) => counts)) return undefined
  const digests = new Set([...ends.values()].filter(digest => digest !== undefined))
  if (digests.size === 0) return places.every(floats) ? undefined : target.digest
  if (digests.size === 1) return [...digests][0]
  return [locked?.digest, target.digest].find(digest => digest !== undefined && digests.has(digest))
}

function editsOf({ ends }: ImagePlan, { texts }: PinFacts, { pinStyle }: LockRules): Edit[] {
  return [...ends].filter(isChange).flatMap(([place, digest]) => {
    const text = texts.get(place.file) ?? ''
    return digest === undefined ? [] : pinEdits(place, digest, { text, pinStyle })
  })
}

function isChange([{ reference }, digest]: readonly [PinPlace, Digest | undefined]): boolean {
  return digest !== undefined && digest !== reference.digest
}

function byOffset(a: Edit, b: Edit): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.start - b.start || a.end - b.end
}

/** Lists the changes of an image's digest, one for each digest that it had. */
function movesOf({ image, answer, ends, wish }: ImagePlan, { lock }: LockRules): PinMove[] {
  const moves = new Map<string, { before: Digest | undefined; after: Digest; files: Set<string> }>()
  const add = (before: Digest | undefined, after: Digest | undefined, file: string) => {
    if (after === undefined || before === after) return
    const key = `${before} ${after}`
    const move = moves.get(key) ?? { before, after, files: new Set() }
    moves.set(key, move)
    move.files.add(file)
  }
  for (const [{ file, reference }, after] of ends) add(reference.digest, after, file)
  // A new entry for an image that has its digest in a text moves nothing.
  const said = image.pinned.find(digest => digest === wish) ?? image.pinned[0]
  if (wish !== undefined) add(image.locked?.digest ?? said, wish, lock?.path ?? '')
  const state = answer && 'digest' in answer ? answer : undefined
  const sorted = [...moves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move)
  return sorted.map(({ before, after, files }) => ({
    image: image.name,
    ...(before !== undefined && { before }),
    after,
    ...(state?.age && state.digest === after && { age: state.age }),
    files: [...files].sort(),
  }))
}

/** Whether the tag is elsewhere than a pin of it. */
function isMoved({ image, answer }: ImagePlan): boolean {
  return answer !== undefined && 'digest' in answer && image.pinned.some(digest => digest !== answer.digest)
}

/** The names of entries that no file needs. None while a file of the repository cannot be read: it may name them. */
function surplusNames({ images, leftOutNames, unreadable }: PinFacts, rules: LockRules): ReadonlySet<string> {
  const { lock, areAllFiles, changedLines } = rules
  if (!lock || !areAllFiles || rules.images.length > 0 || changedLines) return new Set()
  if (unreadable.some(({ isOpen }) => !isOpen)) return new Set()
  const named = new Set(images.map(({ name }) => name))
  const names = lock.before.images.map(({ image }) => image)
  return new Set(names.filter(name => !named.has(name) && !leftOutNames.has(name)))
}
