import { isTallyError, TallyError } from '../../errors.ts'
import { faultAt, shownFaults, unreadProblem } from '../../lock/file-faults.ts'
import { type FoundImages, findImages } from '../../lock/find-images.ts'
import type { FoundFile } from '../../lock/follow-leads.ts'
import { type Lock, lockedName } from '../../lock/lock-file.ts'
import { IgnoreComments } from '../../lock/pins/ignore-comments.ts'
import type { ImagePlace, UnreadPlace } from '../../lock/yaml/image-place.ts'
import { parsePlatform } from '../../model/platform.ts'
import { parseReference, type Reference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { Selection } from '../../transfer/walk.ts'
import { slashed, WorkspaceFiles } from '../../workspace/workspace-files.ts'
import { placeOf } from './named-places.ts'
import type { WantedImage } from './pin.ts'

/** The platforms of a step. */
export interface StepPlatforms {
  readonly selection: Selection
  /** Whether the user named them. */
  readonly areNamed: boolean
  /** The runner's own, on which a build runs. */
  readonly own?: Selection
}

/** The images that files name, and the reasons why some are not pulled. */
export interface ImagesInFiles {
  readonly images: readonly WantedImage[]
  /** The stages of all Dockerfiles. */
  readonly stages: ReadonlySet<string>
  /** Sentences about places whose image is not pulled. */
  readonly warnings: readonly string[]
  /** The number of places that a comment takes out. */
  readonly ignored: number
}

interface Context {
  readonly platforms?: StepPlatforms | undefined
  readonly lock: Lock | undefined
}

const input = 'images-from'
const mostWarnings = 10
/** Bounds the time for hostile files. */
const mostStages = 1_000
/** Kinds that a file has if neither its name nor its content is known. */
const unknownKinds = new Set(['text', 'env', 'yaml', 'json'])

export interface FilesContext extends Context {
  readonly workspace: string
}

/** Lists the images that files and the files they lead to name. Throws INPUT_INVALID with every place that cannot be read. */
export async function imagesInFiles(
  paths: readonly string[],
  { workspace, ...context }: FilesContext,
): Promise<ImagesInFiles> {
  const starts = paths.map(path => ({ path: slashed(path), kind: 'context' }))
  return imagesFound(await findImages(starts, new WorkspaceFiles(workspace, paths)), context)
}

/** Decides what is pulled of everything that was found in files. Throws INPUT_INVALID with every place that cannot be read. */
export function imagesFound(
  { files, notFollowed }: FoundImages,
  { platforms, lock }: Context,
): ImagesInFiles {
  const locked = new Set(lock?.images.map(({ image }) => image))
  const faults: string[] = []
  const warnings: string[] = []
  const images: WantedImage[] = []
  const say = ({ isOpen }: { readonly isOpen?: boolean }, fault: string) =>
    isOpen ? warnings.push(`${fault}; it is not pulled`) : faults.push(fault)
  const comments = new FileComments(files)
  for (const each of notFollowed)
    if (!comments.ignores(each.file, each)) say(each, faultAt(input, each.file, each.line, each.problem))
  for (const file of files) {
    const { path, scan } = file
    const unread = scan.unread.filter(each => !comments.ignores(path, each))
    for (const place of unread.filter(({ text }) => !mayBeStage(text, scan.stages)))
      say(place, faultAt(input, path, place.line, unreadProblem(withoutWords(place))))
    if (scan.isTemplate)
      faults.push(faultAt(input, path, undefined, 'it is a template, whose images are unknown'))
    else if (isForeign(file)) faults.push(faultAt(input, path, undefined, 'its content is of no known kind'))
    for (const place of scan.places) {
      if (comments.ignores(path, place)) continue
      const found = wantedAt(place, path, { platforms, locked })
      if ('fault' in found) faults.push(faultAt(input, path, place.line, found.fault))
      else if ('warning' in found) warnings.push(`${placeOf(place, path)}: ${found.warning}`)
      else images.push(found)
    }
  }
  if (faults.length > 0) throw unreadable(faults)
  const stages = new Set(files.flatMap(({ scan }) => scan.stages ?? []))
  return { images, stages, warnings: shownWarnings(warnings), ignored: comments.ignored.size }
}

/** The comments that take places out of every check, by file. */
class FileComments {
  /** The places that were taken out, each once, however many readings find it. */
  readonly ignored = new Set<string>()
  readonly #byFile: ReadonlyMap<string, IgnoreComments>

  constructor(files: readonly FoundFile[]) {
    this.#byFile = new Map(files.map(file => [file.path, new IgnoreComments(file.text, file)]))
  }

  /** Reports whether a place is not pulled. Comments about single checks are for `lock` alone. */
  ignores(file: string, { line, column }: { readonly line?: number; readonly column?: number }): boolean {
    if (line === undefined) return false
    const found = this.#byFile.get(file)?.at(line, column) ?? []
    const isIgnored = found.some(({ checks }) => checks === 'all')
    if (isIgnored) this.ignored.add(`${file}:${line}:${column ?? 1}`)
    return isIgnored
  }
}

/** Shows a text only if it can be a name: a line that is no instruction may be of any file, and contain a secret. */
function withoutWords(place: UnreadPlace): UnreadPlace {
  return place.where.startsWith('instruction') || /\s/.test(place.text) ? { ...place, text: '' } : place
}

/** Whether a name with variables begins as a stage does: `FROM build-$TARGETARCH`. */
function mayBeStage(text: string, stages: readonly string[] = []): boolean {
  const begin = /^([^$]+)\$/.exec(text)?.[1]?.toLowerCase()
  if (begin === undefined || stages.length > mostStages) return false
  return stages.some(stage => stage.startsWith(begin))
}

function isForeign({ kind, scan }: FoundFile): boolean {
  const { places, unread, leads } = scan
  return unknownKinds.has(kind) && places.length + unread.length + leads.length === 0
}

interface Decided {
  readonly platforms: StepPlatforms | undefined
  /** The names in the lock. */
  readonly locked: ReadonlySet<string>
}

type Found = WantedImage | { readonly fault: string } | { readonly warning: string }

function wantedAt(place: ImagePlace, path: string, { platforms, locked }: Decided): Found {
  const reference = attempt(() => parseReference(place.image))
  if ('fault' in reference) return { fault: `${printable(place.where)} names no image: ${reference.fault}` }
  const chosen = attempt(() => ({ selection: selectionAt(place, platforms) }))
  if ('fault' in chosen) return { fault: `${printable(place.where)}: ${chosen.fault}` }
  if (place.mayBeContext && !isPinned(reference, locked)) return { warning: mayBeContext(place) }
  const { isLiteral, digestSite, notEdited } = place
  return {
    reference,
    written: place.image,
    isFromFile: true,
    places: [placeOf(place, path)],
    ...(!isLiteral && digestSite === undefined && notEdited !== undefined && { notEdited }),
    ...(chosen.selection && { selection: chosen.selection }),
  }
}

function isPinned(reference: Reference, locked: ReadonlySet<string>): boolean {
  return reference.digest !== undefined || locked.has(lockedName(reference) ?? '')
}

function mayBeContext({ image, where }: ImagePlace): string {
  const name = printable(image)
  return `${printable(where)} names "${name}", which may be a build context that only the build knows, so it is not pulled. If it is an image, write ${name}:latest, with a digest or an entry in the lock file`
}

/** A FROM gets its own platform alone; that of a compose service joins those of the step. */
function selectionAt(place: ImagePlace, platforms: StepPlatforms | undefined): Selection | undefined {
  if (platforms?.selection === 'all') return undefined
  if (place.isForBuilder) return platforms?.own
  if (place.platform === undefined) return undefined
  const own = [parsePlatform(place.platform)]
  return place.use === 'image' && platforms?.areNamed ? [...own, ...platforms.selection] : own
}

function attempt<T>(work: () => T): T | { readonly fault: string } {
  try {
    return work()
  } catch (error) {
    if (!isTallyError(error)) throw error
    return { fault: error.message }
  }
}

function shownWarnings(warnings: readonly string[]): string[] {
  const distinct = [...new Set(warnings)]
  const more = distinct.length - mostWarnings
  return more > 0
    ? [...distinct.slice(0, mostWarnings), `${more} more places name no image that is pulled`]
    : distinct
}

function unreadable(faults: readonly string[]): TallyError {
  return new TallyError('INPUT_INVALID', shownFaults(faults).join('\n'), {
    hint: 'Correct the lines above, or list the images of such a file under `images` and leave the file out.',
  })
}
