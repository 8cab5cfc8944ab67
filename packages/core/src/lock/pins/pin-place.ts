import { isTallyError } from '../../errors.ts'
import type { Pattern } from '../../match/pattern.ts'
import {
  dockerHub,
  familiarReference,
  formatReference,
  isTag,
  parseReference,
  type Reference,
  repositoryName,
} from '../../model/reference.ts'
import type { FoundFile, NotFollowed } from '../follow-leads.ts'
import { lockedName } from '../lock-file.ts'
import type { ImagePlace, UnreadPlace } from '../yaml/image-place.ts'
import type { Check } from './findings.ts'
import { type IgnoreComment, IgnoreComments } from './ignore-comments.ts'
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
  /** The names of places that were left out: the lock may have them. */
  readonly leftOutNames: ReadonlySet<string>
  /** Comments of Tallyman's own grammar that are about no place. */
  readonly idle: readonly { readonly file: string; readonly kind: string; readonly comment: IgnoreComment }[]
}

type PlaceRules = Pick<LockRules, 'mode' | 'images' | 'ignore' | 'changedLines'>

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
  return gatherer
}

/** Reports whether a pattern matches an image's name, in full or as Docker shortens it, without the tag or with it. */
export function matchesImage(
  patterns: readonly Pattern[],
  { registry, repository, tag }: Reference,
): boolean {
  if (patterns.length === 0) return false
  const tagged = { registry, repository, ...(tag !== undefined && { tag }) }
  const bare = { registry, repository }
  const names = [
    formatReference(bare),
    familiarReference(bare),
    formatReference(tagged),
    familiarReference(tagged),
  ]
  return patterns.some(pattern => names.some(name => pattern.matches(name)))
}

class PlaceGatherer implements PinPlaces {
  readonly places: PinPlace[] = []
  readonly unreadable: UnreadablePlace[] = []
  readonly ignored: LeftOut[] = []
  readonly leftOutNames = new Set<string>()
  readonly idle: PinPlaces['idle'][number][] = []
  readonly #rules: PlaceRules
  readonly #comments = new Map<string, IgnoreComments>()
  readonly #seenUnread = new Set<string>()

  constructor(rules: PlaceRules) {
    this.#rules = rules
  }

  /** Adds a file by all its scans. */
  addFile(scans: readonly FoundFile[]): void {
    const [first] = scans
    if (!first) return
    const comments = new IgnoreComments(first.text, first)
    this.#comments.set(first.path, comments)
    const used = new Set<IgnoreComment>()
    const isBroken = scans.some(({ scan }) => scan.unread.some(({ where }) => where === 'the document'))
    for (const { place, kind, isAlone } of distinctPlaces(scans))
      this.#addPlace(
        first,
        { place, kind, isEditable: isAlone && !isBroken && isExact(first.text, place) },
        used,
      )
    for (const { kind, scan } of scans)
      for (const unread of scan.unread) this.#addUnread({ file: first.path, kind, ...unread }, used)
    for (const comment of comments.all)
      if (comment.source === 'tallyman' && !used.has(comment) && this.#isCounted(first.path, comment.line))
        this.idle.push({ file: first.path, kind: first.kind, comment })
  }

  addLead({ file, line = 1, problem, ...more }: NotFollowed): void {
    const isOpen = (more as Pick<UnreadPlace, 'isOpen'>).isOpen === true
    this.#addUnread({ file, kind: 'lead', line, where: 'the file', text: '', reason: problem, isOpen })
  }

  #addPlace(
    { path: file }: FoundFile,
    {
      place,
      kind,
      isEditable,
    }: { readonly place: ImagePlace; readonly kind: string; readonly isEditable: boolean },
    used: Set<IgnoreComment>,
  ): void {
    const { line, column, where } = place
    const reference = referenceOf(place)
    if ('problem' in reference)
      return this.#addUnread(
        { file, kind, line, where, text: place.written, reason: reference.problem },
        used,
      )
    const by = this.#commentsAt(file, line, column, used)
    const ignored = checksOff(by)
    const name = lockedName(reference)
    const { images, ignore } = this.#rules
    const isSelected = images.length === 0 || matchesImage(images, reference)
    const reason =
      ignored === 'all'
        ? (by.find(({ reason }) => reason !== '')?.reason ?? 'a comment')
        : 'the input `ignore`'
    if (isSelected && (ignored === 'all' || matchesImage(ignore, reference)))
      this.ignored.push({ file, line, image: repositoryName(reference), reason })
    else if (isSelected) {
      const counts = this.#isCounted(file, line)
      this.places.push({ file, kind, place, reference, name, ignored, ignoredBy: by, isEditable, counts })
      return
    }
    if (name !== undefined) this.leftOutNames.add(name)
  }

  #addUnread(
    {
      file,
      kind,
      line,
      where,
      text,
      reason,
      isOpen = false,
    }: UnreadPlace & Pick<UnreadablePlace, 'file' | 'kind'>,
    used: Set<IgnoreComment> = new Set(),
  ): void {
    const key = JSON.stringify([file, line, where, text, reason])
    if (this.#seenUnread.has(key)) return
    this.#seenUnread.add(key)
    const off = checksOff(this.#commentsAt(file, line, 1, used))
    if (off === 'all' || off.has('pinned'))
      this.ignored.push({ file, line, image: text, reason: 'a comment' })
    else if (this.#isCounted(file, line))
      this.unreadable.push({ file, kind, line, where, text, reason, isOpen })
  }

  #commentsAt(file: string, line: number, column: number, used: Set<IgnoreComment>): IgnoreComment[] {
    const found = this.#comments.get(file)?.at(line, column) ?? []
    for (const comment of found) used.add(comment)
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

/** Whether the text at a place is exactly what is replaced. */
function isExact(text: string, { isLiteral, digestSite, start, end, image }: ImagePlace): boolean {
  return digestSite !== undefined || (isLiteral && text.slice(start, end) === image)
}

/** Returns each image of each offset once. Where scans find different images, or ranges to write to overlap, no place is alone. */
function distinctPlaces(
  scans: readonly FoundFile[],
): { readonly place: ImagePlace; readonly kind: string; readonly isAlone: boolean }[] {
  const found = new Map<string, { readonly place: ImagePlace; readonly kind: string }>()
  for (const { kind, scan } of scans)
    for (const place of scan.places) {
      const key = `${place.start} ${place.image}`
      const known = found.get(key)
      if (!known || (!isWritable(known.place) && isWritable(place))) found.set(key, { place, kind })
    }
  const crowded = crowdedPlaces([...found.values()].map(({ place }) => place))
  const sorted = [...found.values()].sort((a, b) => order(a.place, b.place))
  return sorted.map(each => ({ ...each, isAlone: !crowded.has(each.place) }))
}

function crowdedPlaces(places: readonly ImagePlace[]): ReadonlySet<ImagePlace> {
  const crowded = new Set<ImagePlace>()
  const ranges = places
    .filter(isWritable)
    .map(place => ({
      place,
      start: place.digestSite?.start ?? place.start,
      end: place.digestSite?.end ?? place.end,
    }))
    .sort((a, b) => a.start - b.start)
  let widest = ranges[0]
  for (const range of ranges.slice(1)) {
    if (widest && (range.start < widest.end || range.start === widest.start))
      crowded.add(range.place).add(widest.place)
    if (!widest || range.end >= widest.end) widest = range
  }
  for (const each of Map.groupBy(places, ({ start }) => start).values())
    if (each.length > 1) for (const place of each) crowded.add(place)
  return crowded
}

function isWritable({ isLiteral, digestSite }: ImagePlace): boolean {
  return isLiteral || digestSite !== undefined
}

function order(a: ImagePlace, b: ImagePlace): number {
  return a.start - b.start || a.end - b.end || (a.image < b.image ? -1 : 1)
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
