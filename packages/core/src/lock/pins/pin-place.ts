import { isTallyError } from '../../errors.ts'
import { dockerHub, isTag, parseReference, type Reference, repositoryName } from '../../model/reference.ts'
import type { FoundFile, NotFollowed } from '../follow-leads.ts'
import { lockedName } from '../lock-file.ts'
import type { ImagePlace, UnreadPlace } from '../yaml/image-place.ts'
import { distinctPlaces, isExact } from './distinct-places.ts'
import type { Check } from './findings.ts'
import { type IgnoreComment, IgnoreComments } from './ignore-comments.ts'
import { GlobUse, type IdleGlob, matchesImage } from './image-globs.ts'
import { isChangedLine, type LeftOut, type LockRules } from './lock-rules.ts'

/** A place in a file that names an image. */
export interface PinPlace {
  /** Relative to the workspace, with `/`. */
  readonly file: string
  readonly kind: string
  readonly place: ImagePlace
  /** With the tag of a comment, if the reference itself has none. */
  readonly reference: Reference
  /** `registry/repository:tag`, the name in the lock; undefined for a digest without a known tag. */
  readonly name: string | undefined
  /** The checks that a comment turns off, or all. */
  readonly ignored: 'all' | ReadonlySet<Check>
  readonly ignoredBy: readonly IgnoreComment[]
  /** Whether the place may be written to. */
  readonly isEditable: boolean
  /** False outside the changed lines: without findings and edits. */
  readonly counts: boolean
}

/** A place that cannot be read. */
export interface UnreadablePlace {
  readonly file: string
  readonly kind: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units; 1 if only the line is known. */
  readonly column: number
  readonly where: string
  /** As written; may be empty. */
  readonly text: string
  /** Ends a sentence: "the variable TAG has no value"; or a whole one about a lead. */
  readonly reason: string
  readonly isOpen: boolean
}

interface PinPlaces {
  readonly places: readonly PinPlace[]
  readonly unreadable: readonly UnreadablePlace[]
  readonly ignored: readonly LeftOut[]
  /** Places that comments and globs of inputs take out. */
  readonly leftOutPlaces: readonly PinPlace[]
  /** The names of places that were left out: the lock may have them. */
  readonly leftOutNames: ReadonlySet<string>
  /** Comments of Tallyman's own grammar that are about no place. */
  readonly idle: readonly { readonly file: string; readonly kind: string; readonly comment: IgnoreComment }[]
  readonly idleGlobs: readonly IdleGlob[]
}

type PlaceRules = Pick<LockRules, 'mode' | 'images' | 'ignore' | 'hold' | 'changedLines'>

/** Returns the places of files, each offset once, sorted by file and offset. A file may be in the list once per scan. */
export function pinPlaces(
  files: readonly FoundFile[],
  notFollowed: readonly NotFollowed[],
  rules: PlaceRules,
): PinPlaces {
  const gatherer = new PlaceGatherer(rules)
  const scans = Map.groupBy(files, ({ path }) => path)
  for (const path of [...scans.keys()].sort()) gatherer.addFile(scans.get(path) ?? [])
  for (const fault of notFollowed) gatherer.addLead(fault)
  gatherer.addIdle()
  return gatherer
}

class PlaceGatherer implements PinPlaces {
  readonly places: PinPlace[] = []
  readonly unreadable: UnreadablePlace[] = []
  readonly ignored: LeftOut[] = []
  readonly leftOutPlaces: PinPlace[] = []
  readonly leftOutNames = new Set<string>()
  readonly idle: PinPlaces['idle'][number][] = []
  readonly #rules: PlaceRules
  readonly #globs: GlobUse
  readonly #comments = new Map<string, IgnoreComments>()
  /** Comments that are about something. */
  readonly #used = new Set<IgnoreComment>()
  readonly #seenUnread = new Set<string>()

  constructor(rules: PlaceRules) {
    this.#rules = rules
    this.#globs = new GlobUse(rules)
  }

  get idleGlobs(): readonly IdleGlob[] {
    return this.#globs.idle
  }

  /** Adds a file by all its scans. */
  addFile(scans: readonly FoundFile[]): void {
    const [first] = scans
    if (!first) return
    const comments = new IgnoreComments(first.text, first)
    this.#comments.set(first.path, comments)
    const isBroken = scans.some(({ scan }) => scan.unread.some(({ where }) => where === 'the document'))
    for (const { kind, ...found } of distinctPlaces(scans)) {
      const fault = isBroken ? 'another part of the file cannot be read' : found.fault
      const place = fault === undefined ? found.place : { ...found.place, notEdited: fault }
      const isEditable = fault === undefined && isExact(first.text, place)
      this.#addPlace(first, { place, kind, isEditable })
    }
    for (const { kind, scan } of scans)
      for (const unread of scan.unread) this.#addUnread({ file: first.path, kind, ...unread })
  }

  addLead({ file, line = 1, column = 1, where = 'the file', problem, isOpen = false }: NotFollowed): void {
    this.#addUnread({ file, kind: 'lead', line, column, where, text: '', reason: problem, isOpen })
  }

  addIdle(): void {
    for (const [file, { kind, all }] of this.#comments)
      for (const comment of all)
        if (comment.source === 'tallyman' && !this.#used.has(comment) && this.#isCounted(file, comment.line))
          this.idle.push({ file, kind, comment })
  }

  #addPlace(
    { path: file }: FoundFile,
    {
      place,
      kind,
      isEditable,
    }: { readonly place: ImagePlace; readonly kind: string; readonly isEditable: boolean },
  ): void {
    const { line, column, where } = place
    const reference = referenceOf(place)
    if ('problem' in reference)
      return this.#addUnread({
        file,
        kind,
        line,
        column,
        where,
        text: place.written,
        reason: reference.problem,
      })
    this.#globs.see(reference)
    const by = this.#commentsAt(file, line, column)
    const ignored = checksOff(by)
    const name = lockedName(reference)
    const { images, ignore } = this.#rules
    const isSelected = images.length === 0 || matchesImage(images, reference)
    const isByInput = matchesImage(ignore, reference)
    const reason = isByInput && ignored !== 'all' ? 'the input `ignore`' : reasonOf(by)
    const counts = this.#isCounted(file, line)
    const pin = { file, kind, place, reference, name, ignored, ignoredBy: by, isEditable, counts }
    if (isSelected && (ignored === 'all' || isByInput))
      this.ignored.push({ file, line, image: repositoryName(reference), reason })
    else if (isSelected) {
      this.places.push(pin)
      if (floats(pin)) this.ignored.push({ file, line, image: repositoryName(reference), reason })
      return
    }
    this.leftOutPlaces.push(pin)
    if (name !== undefined) this.leftOutNames.add(name)
  }

  #addUnread({
    file,
    kind,
    line,
    column = 1,
    where,
    text,
    reason,
    isOpen = false,
  }: UnreadPlace & Pick<UnreadablePlace, 'file' | 'kind'>): void {
    const key = JSON.stringify([file, line, where, text, reason])
    if (this.#seenUnread.has(key)) return
    this.#seenUnread.add(key)
    const by = this.#commentsAt(file, line, 1)
    const off = checksOff(by)
    if (off === 'all' || off.has('pinned'))
      this.ignored.push({ file, line, image: text, reason: reasonOf(by) })
    else if (this.#isCounted(file, line))
      this.unreadable.push({ file, kind, line, column, where, text, reason, isOpen })
  }

  #commentsAt(file: string, line: number, column: number): IgnoreComment[] {
    const found = this.#comments.get(file)?.at(line, column) ?? []
    for (const comment of found) this.#used.add(comment)
    return found.filter(({ source }) => source !== 'zizmor' || this.#rules.mode === 'check')
  }

  #isCounted(file: string, line: number): boolean {
    return isChangedLine(this.#rules.changedLines, file, line)
  }
}

function checksOff(comments: readonly IgnoreComment[]): PinPlace['ignored'] {
  if (comments.some(({ checks }) => checks === 'all')) return 'all'
  return new Set(comments.flatMap(({ checks }) => (checks === 'all' ? [] : [...checks])))
}

function reasonOf(comments: readonly IgnoreComment[]): string {
  return comments.find(({ reason }) => reason !== '')?.reason ?? 'a comment'
}

/** Reports whether a comment lets a place have no digest. */
export function floats({ reference, ignored }: Pick<PinPlace, 'reference' | 'ignored'>): boolean {
  return reference.digest === undefined && (ignored === 'all' || ignored.has('pinned'))
}

function referenceOf({ image, commentTag }: ImagePlace): Reference | { readonly problem: string } {
  try {
    const reference = parseReference(image)
    const isReserved = reference.registry === dockerHub && reference.repository === 'library/scratch'
    if (isReserved) return { problem: '"scratch" is the empty base of a Dockerfile, not an image' }
    const isOpen = reference.tag === undefined && commentTag !== undefined && isTag(commentTag)
    return isOpen ? { ...reference, tag: commentTag } : reference
  } catch (error) {
    if (!isTallyError(error)) throw error
    return { problem: `it is not an image reference: ${error.message.replace(/^.*?": /s, '')}` }
  }
}
