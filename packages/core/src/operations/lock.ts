import { TallyError } from '../errors.ts'
import { findImages, type StartFile } from '../lock/find-images.ts'
import type { FoundFile } from '../lock/follow-leads.ts'
import { decide, type PinDecision, type PinFacts } from '../lock/pins/decide.ts'
import { applyEdits, type Edit, type FileChange } from '../lock/pins/edit-text.ts'
import type { Finding } from '../lock/pins/findings.ts'
import type { IdleGlob } from '../lock/pins/image-globs.ts'
import type { HeldPin, LeftOut, LockRules, PinMove } from '../lock/pins/lock-rules.ts'
import { type NamedImage, namedImages } from '../lock/pins/named-image.ts'
import { lockText, nextLock, wishesWithoutPlatforms } from '../lock/pins/next-lock.ts'
import { pinPlaces } from '../lock/pins/pin-place.ts'
import { questionsFor, writesLock } from '../lock/pins/questions.ts'
import type { AgeSource, ImageFacts, TagAnswer } from '../lock/pins/tag-answer.ts'
import type { Pattern } from '../match/pattern.ts'
import type { Digest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'
import type { SourceFiles } from '../workspace/source-files.ts'
import { askingFailure, refuseGone, tooManyEdits } from './lock/lock-failure.ts'
import type { LockNetwork } from './lock/lock-network.ts'

export interface LockRequest extends LockRules {
  readonly starts: readonly StartFile[]
  /** Reports whether a file that others lead to may be read; false for those that `paths` takes out. */
  readonly mayRead: (path: string) => boolean
  /** The kinds that count. */
  readonly kinds: ReadonlySet<string> | 'all'
  /** More places by file: a path in the document of each matching file. */
  readonly rules: readonly { readonly files: Pattern; readonly at: string }[]
  /** Files in which pins are found as free text. */
  readonly pinnedText: readonly string[]
  readonly ageFrom: readonly AgeSource[]
  readonly maxEdits: number
}

export interface LockPorts extends Pick<LockNetwork, 'ask' | 'facts' | 'platforms'> {
  readonly files: SourceFiles
  /** Writes all files or none. Throws STORE_FAILED, INPUT_INVALID for a file that changed meanwhile. */
  readonly write: (changes: readonly FileChange[]) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface LockResult {
  readonly mode: LockRequest['mode']
  readonly isDry: boolean
  /** Of the files as they are after the run: unchanged by a dry run or a failure. */
  readonly findings: readonly Finding[]
  /** The findings that the changes leave, also if nothing was written. */
  readonly remaining: readonly Finding[]
  /** Sorted by path; the lock file included. Written, unless it is a dry run or `failure` is there. */
  readonly changes: readonly FileChange[]
  readonly edits: readonly Edit[]
  /** Sorted by image. */
  readonly pins: readonly PinMove[]
  readonly held: readonly HeldPin[]
  readonly ignored: readonly LeftOut[]
  readonly unreadable: readonly LeftOut[]
  /** Globs of inputs that match no image. */
  readonly idleGlobs: readonly IdleGlob[]
  /** Files that a template of Helm or Jinja makes, whose images only its values tell. */
  readonly templateFiles: readonly string[]
  /** Files with documents of kinds without known places, such as a custom resource with `image:`. */
  readonly unknownFiles: readonly { readonly file: string; readonly documents: number }[]
  /** Of moved pins, before and after. */
  readonly facts: ReadonlyMap<Digest, ImageFacts>
  /** Why nothing was written: a registry could not be asked, or there are more edits than `max-edits`. */
  readonly failure?: TallyError
  readonly counts: {
    readonly files: number
    readonly places: number
    readonly images: number
    readonly unpinned: number
    readonly moved: number
    /** Documents in `unknownFiles`. */
    readonly notLookedAt: number
    readonly templates: number
    /** Tags that were asked. */
    readonly asked: number
  }
}

const greatestImages = 2000

/**
 * Finds the images of files, checks their pins or changes them, and writes all changed files or none. What is wrong with places is in the
 * findings; `lockFailure` makes an error of them. Throws INPUT_INVALID for too many or too large files and too many images, and what
 * writing throws; NOT_FOUND for a pin that its registry no longer has and that the lock would get.
 */
export async function lock(request: LockRequest, ports: LockPorts): Promise<LockResult> {
  refusePart(request)
  const found = await findAll(request, ports)
  const questions = questionsFor(found.images, request)
  const answers = questions.length > 0 ? await ports.ask(questions) : new Map<string, TagAnswer>()
  const asking = askingFailure(answers, found.images)
  const pinned = asking ? [] : otherPins({ ...found, answers }, request)
  const platforms = pinned.length > 0 ? await ports.platforms(pinned) : noPlatforms
  const facts = { ...found, answers, platforms, now: ports.now() }
  const decision = decide(facts, { ...request, areAllFiles: request.areAllFiles && request.kinds === 'all' })
  const failure = asking ?? tooManyEdits(decision, request)
  const changes = asking ? [] : await changesOf(decision, facts, { request, ports })
  const imageFacts = asking ? new Map() : await factsOf(decision, request, ports)
  if (changes.length > 0 && failure === undefined && !request.dryRun) await ports.write(changes)
  return resultOf(request, {
    found,
    decision,
    changes,
    asked: questions.length,
    facts: imageFacts,
    ...(failure && { failure }),
  })
}

/** A damaged lock is made again from all files. Throws LOCK_INVALID where only some count. */
function refusePart({ lock: locked, areAllFiles, kinds, images, changedLines }: LockRequest): void {
  const isWhole = areAllFiles && kinds === 'all' && images.length === 0 && changedLines === undefined
  if (!locked?.isDamaged || isWhole) return
  throw new TallyError(
    'LOCK_INVALID',
    `Cannot make the lock file "${printable(locked.path)}" again: it holds a merge conflict, and this run looks at a part of the repository`,
    {
      hint: 'Run `mode: update` without `paths`, `kinds`, `images` and `changed-lines`, or resolve the conflict.',
    },
  )
}

const noPlatforms: PinFacts['platforms'] = new Map()

type FoundPlaces = Omit<PinFacts, 'answers' | 'platforms' | 'now'> & {
  readonly files: readonly FoundFile[]
  readonly ignored: readonly LeftOut[]
  readonly idleGlobs: readonly IdleGlob[]
}

async function findAll(request: LockRequest, ports: LockPorts): Promise<FoundPlaces> {
  const { mayRead, rules, pinnedText, kinds } = request
  const options = { everywhere: false, mayRead, rules, pinnedText }
  const { files: all, notFollowed } = await findImages(request.starts, ports.files, options)
  const isWanted = (kind: string) => kinds === 'all' || kinds.has(kind)
  const files = all.filter(({ kind }) => isWanted(kind))
  const others = new Set(all.filter(({ kind }) => !isWanted(kind)).map(({ path }) => path))
  const leads = notFollowed.filter(({ file }) => !others.has(file))
  const gathered = pinPlaces(files, leads, request)
  const { places, leftOutPlaces, unreadable, ignored, idle, leftOutNames, idleGlobs } = gathered
  const images = namedImages(places, request)
  if (images.length > greatestImages)
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot look after ${images.length} images, expected at most ${greatestImages}: narrow \`paths\`, \`kinds\` or \`images\``,
    )
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const rest = { unreadable, ignored, idle, leftOutNames, idleGlobs, images, texts }
  return { files, places, leftOutPlaces, ...rest }
}

/** Returns the pins that are not what their tags name now, if their platforms are checked. */
function otherPins(
  { images, answers }: Pick<PinFacts, 'images' | 'answers'>,
  { mode, checks, platforms }: LockRequest,
): { readonly name: string; readonly digest: Digest }[] {
  if (mode !== 'check' || !checks.has('platforms') || platforms.length === 0) return []
  return images.flatMap(({ name, pinned, isForbidden }) => {
    if (isForbidden) return []
    const answer = answers.get(name)
    const now = answer && 'digest' in answer ? answer.digest : undefined
    return pinned.filter(digest => digest !== now).map(digest => ({ name, digest }))
  })
}

/** Reads the facts of moved pins, before and after. */
async function factsOf(
  { pins }: PinDecision,
  { mode }: LockRequest,
  ports: LockPorts,
): Promise<LockResult['facts']> {
  const moved = pins.flatMap(({ image: name, before, after }) =>
    before === undefined ? [] : [before, after].map(digest => ({ name, digest })),
  )
  const wanted = new Map(moved.map(each => [each.digest, each]))
  return mode !== 'check' && wanted.size > 0 ? ports.facts([...wanted.values()]) : new Map()
}

function answeredPlatforms(
  { name, digest }: { readonly name: string; readonly digest: Digest },
  answers: ReadonlyMap<string, TagAnswer>,
): ReadonlyMap<string, Digest> | undefined {
  const answer = answers.get(name)
  return answer && 'digest' in answer && answer.digest === digest ? answer.platforms : undefined
}

/** Returns the changed files with their whole texts, sorted by path; the lock file is one of them. */
async function changesOf(
  decision: PinDecision,
  facts: Pick<PinFacts, 'texts' | 'answers'>,
  { request, ports }: { readonly request: LockRequest; readonly ports: LockPorts },
): Promise<FileChange[]> {
  if (request.mode === 'check') return []
  const changes = [...Map.groupBy(decision.edits, ({ file }) => file)].map(([path, own]): FileChange => {
    const before = facts.texts.get(path) ?? ''
    return { path, before, after: applyEdits(before, own) }
  })
  const { lock: locked } = request
  const after =
    locked && writesLock(request) ? await lockAfter(decision, facts, { request, ports }) : undefined
  if (locked && after !== undefined && after !== locked.text)
    changes.push({ path: locked.path, before: locked.text, after })
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Returns the text of the next lock. Reads the platforms of new, moved and incomplete entries. Throws NOT_FOUND, and the registry's failure. */
async function lockAfter(
  { wishes, surplus }: PinDecision,
  { answers }: Pick<PinFacts, 'answers'>,
  { request, ports }: { readonly request: LockRequest; readonly ports: LockPorts },
): Promise<string | undefined> {
  const locked = request.lock
  if (!locked) return undefined
  const open = wishesWithoutPlatforms(locked.before, wishes)
  const unread = open.filter(wish => answeredPlatforms(wish, answers) === undefined)
  const read = unread.length > 0 ? await ports.platforms(unread) : noPlatforms
  refuseGone(unread.filter(({ digest }) => !read.has(digest)))
  const next = nextLock(locked.before, wishes, {
    platformsOf: wish => answeredPlatforms(wish, answers) ?? read.get(wish.digest) ?? new Map(),
    isSurplus: name => request.pruneLock && surplus.has(name),
  })
  return lockText(locked, next)
}

function resultOf(
  { mode, dryRun }: LockRequest,
  {
    found,
    decision: { before, after, edits, pins, held, moved },
    asked,
    ...more
  }: { readonly found: FoundPlaces; readonly decision: PinDecision; readonly asked: number } & Pick<
    LockResult,
    'changes' | 'facts' | 'failure'
  >,
): LockResult {
  const { files, places, images, ignored, unreadable, idleGlobs } = found
  const { findings, unpinned } = dryRun || more.failure ? before : after
  const templateFiles = templatesOf(files)
  const unknownFiles = files.flatMap(({ path: file, scan: { notLookedAt: documents = 0 } }) =>
    documents > 0 ? [{ file, documents }] : [],
  )
  return {
    mode,
    isDry: dryRun,
    findings,
    remaining: after.findings,
    edits,
    pins,
    held,
    ignored,
    unreadable: unreadable.map(({ file, line, text, reason }) => ({ file, line, image: text, reason })),
    idleGlobs,
    templateFiles,
    unknownFiles,
    ...more,
    counts: {
      files: new Set(files.map(({ path }) => path)).size,
      places: places.length,
      images: imagesOf(places, images),
      unpinned,
      moved,
      notLookedAt: unknownFiles.reduce((sum, { documents }) => sum + documents, 0),
      templates: templateFiles.length,
      asked,
    },
  }
}

function templatesOf(files: readonly FoundFile[]): string[] {
  return [...new Set(files.flatMap(({ path, scan }) => (scan.isTemplate ? [path] : [])))].sort()
}

function imagesOf(places: FoundPlaces['places'], images: readonly NamedImage[]): number {
  const others = places.filter(({ name }) => name === undefined).map(({ place }) => place.image)
  return images.length + new Set(others).size
}
