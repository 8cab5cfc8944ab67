import { isTallyError, TallyError } from '../../errors.ts'
import type { ComposeImage } from '../../lock/compose/compose-images.ts'
import { type Lock, lockedName, noPins, parseLock } from '../../lock/lock-file.ts'
import { formatPlatform, parsePlatform } from '../../model/platform.ts'
import { formatReference, parseReference, type Reference } from '../../model/reference.ts'
import { plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import type { Selection } from '../../transfer/walk.ts'
import { fileProblem, workspaceText } from '../../workspace/file-text.ts'
import { slashed, WorkspaceFiles } from '../../workspace/workspace-files.ts'
import { pathHint } from '../../workspace/workspace-path.ts'
import { destinationPath } from '../../workspace/written-paths.ts'
import type { FilesContext, ImagesInFiles, StepPlatforms } from './images-in-files.ts'
import { placeOf } from './named-places.ts'
import type { WantedImage } from './pin.ts'

/** A compose service and the image it names. */
export interface ServiceImage {
  readonly service: string
  readonly reference: Reference
}

export interface Wanted {
  readonly images: readonly WantedImage[]
  readonly services: readonly ServiceImage[]
  /** The stages of the Dockerfiles that were read. */
  readonly stages: ReadonlySet<string>
  /** Sentences about places in files whose image is not pulled. */
  readonly warnings: readonly string[]
  /** The number of places in files that a comment takes out. */
  readonly ignored: number
  readonly lock: Lock | undefined
}

export interface WantedInputs {
  readonly images: readonly WantedImage[]
  /** Undefined for an action that reads none. The files are merged in order, as `docker compose -f A -f B` does. */
  readonly composeFiles?: readonly string[]
  /** The variables of the job that compose files may use. */
  readonly composeVariables?: readonly string[]
  /** Files of any known kind, and folders with a Dockerfile; what they lead to is read too. */
  readonly imagesFrom?: readonly string[]
  /** A service's own platform replaces the default, or is added to those that the user named. */
  readonly platforms?: StepPlatforms
  readonly lockFile: string
  /** The lock file may be missing, since it is to be written. */
  readonly updateLock?: boolean
  /** Lists the images where none is named: of places other than registries, which a lock then only checks. */
  readonly others?: (() => Promise<readonly WantedImage[]>) | undefined
}

/**
 * All images that the inputs name: listed ones and those in files; without any, those of the lock. Throws
 * INPUT_INVALID, LOCK_INVALID.
 */
export async function wantedImages(
  inputs: WantedInputs,
  workspace: string,
  env: NodeJS.ProcessEnv,
): Promise<Wanted> {
  const { images, composeFiles, composeVariables = [], imagesFrom = [], platforms, lockFile } = inputs
  const { updateLock = false, others } = inputs
  const lock = lockFile === '' ? undefined : await readLock(lockFile, { workspace, updateLock })
  const composed =
    composeFiles === undefined || composeFiles.length === 0
      ? []
      : await composeImages(composeFiles, composeVariables, { workspace, env })
  const inFiles = await inFilesOf(imagesFrom, { workspace, platforms, lock })
  const listed = [...images, ...composed.map(image => wantedOf(image, platforms))]
  const named = [...listed, ...underOneSpelling(inFiles.images, listed, updateLock ? undefined : lock)]
  const isUnnamed = named.length === 0 && imagesFrom.length === 0
  const all = [...named, ...(isUnnamed ? await unnamedImages(lock, others) : [])]
  if (all.length === 0) throw noImage(inputs, inFiles)
  const services = composed.flatMap(({ service, reference, use }) =>
    use === 'image' ? [{ service, reference }] : [],
  )
  const { stages, warnings, ignored } = inFiles
  return { images: distinct(all, platforms?.selection), services, stages, warnings, ignored, lock }
}

async function unnamedImages(
  lock: Lock | undefined,
  others: WantedInputs['others'],
): Promise<readonly WantedImage[]> {
  if (others) return others()
  return (lock?.images ?? []).map(({ image }) => ({ reference: parseReference(image), written: image }))
}

async function inFilesOf(paths: readonly string[], context: FilesContext): Promise<ImagesInFiles> {
  if (paths.length === 0) return nothing
  // Lazy: most steps name no files.
  const { imagesInFiles } = await import('./images-in-files.ts')
  return imagesInFiles(paths, context)
}

const nothing = { images: [], stages: new Set<string>(), warnings: [], ignored: 0 }

function noImage(
  { composeFiles, imagesFrom = [] }: WantedInputs,
  { warnings, ignored }: Pick<ImagesInFiles, 'warnings' | 'ignored'>,
): TallyError {
  const others = composeFiles ? ', in lock-file, compose-files or images-from' : ' or in lock-file'
  const problem =
    imagesFrom.length > 0
      ? `images-from: ${imagesFrom.map(path => printable(path)).join(', ')} names no image that can be pulled, expected at least one`
      : `images: expected at least one image, here${others}`
  const left =
    ignored > 0 ? [`Comments such as \`tallyman: ignore\` take out ${plural(ignored, 'place')}`] : []
  return new TallyError('INPUT_INVALID', ['Cannot read an input:', problem, ...warnings, ...left].join('\n'))
}

/**
 * Gives all images of one name and digest the spelling that is met first, so that each is pulled and reported once. An image without a
 * digest has that of the lock.
 */
function underOneSpelling(
  found: readonly WantedImage[],
  listed: readonly WantedImage[],
  lock: Lock | undefined,
): WantedImage[] {
  const locked = new Map(lock?.images.map(({ image, digest }) => [image, digest]))
  const nameOf = ({ reference }: WantedImage) => {
    const name = lockedName(reference)
    const digest = reference.digest ?? (name === undefined ? undefined : locked.get(name))
    return name === undefined || digest === undefined ? formatReference(reference) : `${name}@${digest}`
  }
  const spellings = new Map<string, string>()
  for (const image of [...listed, ...found]) {
    const name = nameOf(image)
    if (!spellings.has(name)) spellings.set(name, image.written)
  }
  return found.map(image => {
    const written = spellings.get(nameOf(image)) ?? image.written
    return written === image.written ? image : { ...image, written, spellings: [image.written] }
  })
}

async function composeImages(
  composeFiles: readonly string[],
  listed: readonly string[],
  { workspace, env }: { readonly workspace: string; readonly env: NodeJS.ProcessEnv },
): Promise<ComposeImage[]> {
  // Lazy: most steps name no compose files.
  const { findComposeImages } = await import('../../lock/find-images.ts')
  const { jobVariables } = await import('../../lock/compose/compose-environment.ts')
  const files = new WorkspaceFiles(workspace, composeFiles)
  try {
    return await findComposeImages(composeFiles.map(slashed), files, jobVariables(env, listed))
  } catch (error) {
    if (!isTallyError(error, 'INPUT_INVALID')) throw error
    // Quoted text is from the file, which may contain anything.
    const said = error.message.replace(/"[^"]*"/g, '')
    const missing = [...said.matchAll(/the variable (\w+) has no value/g)].map(([, name = '']) => name)
    const unlisted = [...new Set(missing)].filter(name => Object.hasOwn(env, name) && !listed.includes(name))
    if (unlisted.length === 0) throw error
    const wish = 'list under compose-variables the names that compose files may use, and no secret'
    const message = `${error.message}\nThe job has ${unlisted.join(', ')}: ${wish}`
    throw new TallyError('INPUT_INVALID', message, { cause: error })
  }
}

function wantedOf(
  { image, reference, file, line, service, platform }: ComposeImage,
  platforms: WantedInputs['platforms'],
): WantedImage {
  const wanted = { reference, written: image, isFromFile: true, places: [placeOf({ line, service }, file)] }
  if (platform === undefined || platforms?.selection === 'all') return wanted
  const own = [parsePlatform(platform)]
  const selection = platforms?.areNamed ? [...own, ...platforms.selection] : own
  return { ...wanted, selection }
}

/** Each image once, with all places and platforms that name it. */
function distinct(images: readonly WantedImage[], usual: Selection | undefined): WantedImage[] {
  const groups = Map.groupBy(images, ({ written }) => written)
  return [...groups.values()].map(group => joined(group, usual))
}

function joined(group: readonly WantedImage[], usual: Selection | undefined): WantedImage {
  const [first] = group as [WantedImage, ...WantedImage[]]
  if (group.length === 1) return first
  const named = { ...first, ...alsoSaid(group) }
  if (group.every(({ selection }) => !selection)) return named
  const platforms = group.flatMap(({ selection = usual }) => (selection === 'all' ? [] : (selection ?? [])))
  const each = new Map(platforms.map(platform => [formatPlatform(platform), platform]))
  return { ...named, selection: [...each.values()] }
}

/** The places and spellings of all, once each. */
function alsoSaid(group: readonly WantedImage[]): Partial<WantedImage> {
  const places = new Set(group.flatMap(image => image.places ?? []))
  const spellings = new Set(group.flatMap(image => image.spellings ?? []))
  const notEdited = group.find(image => image.notEdited)?.notEdited
  return {
    ...(places.size > 0 && { places: [...places] }),
    ...(spellings.size > 0 && { spellings: [...spellings] }),
    ...(notEdited !== undefined && { notEdited }),
  }
}

async function readLock(
  path: string,
  { workspace, updateLock }: { readonly workspace: string; readonly updateLock: boolean },
): Promise<Lock> {
  if (updateLock) await destinationPath(workspace, path, 'lock-file')
  try {
    return parseLock(await workspaceText(workspace, path), path)
  } catch (error) {
    if (isTallyError(error)) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && updateLock) return noPins
    const message = `Cannot read "${printable(path)}" for lock-file: ${fileProblem(error)}`
    const hint = pathHint(error)
    throw new TallyError(hint ? 'INPUT_INVALID' : 'LOCK_INVALID', message, { cause: error, hint })
  }
}
