import { isTallyError, TallyError } from '../../errors.ts'
import type { ComposeImage } from '../../lock/compose/compose-images.ts'
import { type Lock, noPins, parseLock } from '../../lock/lock-file.ts'
import { formatPlatform, parsePlatform } from '../../model/platform.ts'
import { parseReference, type Reference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { Selection } from '../../transfer/walk.ts'
import { fileProblem, workspaceText } from '../../workspace/file-text.ts'
import { slashed, WorkspaceFiles } from '../../workspace/workspace-files.ts'
import { pathHint } from '../../workspace/workspace-path.ts'
import { destinationPath } from '../../workspace/written-paths.ts'
import type { WantedImage } from './pin.ts'

/** A compose service and the image it names. */
export interface ServiceImage {
  readonly service: string
  readonly reference: Reference
}

export interface Wanted {
  readonly images: readonly WantedImage[]
  readonly services: readonly ServiceImage[]
  readonly lock: Lock | undefined
}

interface WantedInputs {
  readonly images: readonly WantedImage[]
  /** Undefined for an action that reads none. The files are merged in order, as `docker compose -f A -f B` does. */
  readonly composeFiles?: readonly string[]
  /** The variables of the job that compose files may use. */
  readonly composeVariables?: readonly string[]
  /**
   * The platforms of the step, and whether the user named them: a service's own platform replaces the default, or is
   * added to the user's.
   */
  readonly platforms?: { readonly selection: Selection; readonly areNamed: boolean }
  readonly lockFile: string
  /** The lock file may be missing, since it is to be written. */
  readonly updateLock?: boolean
}

/**
 * All images that the inputs name: listed ones and those of compose files; without both, those of the lock. Throws
 * INPUT_INVALID, LOCK_INVALID.
 */
export async function wantedImages(
  { images, composeFiles, composeVariables = [], platforms, lockFile, updateLock = false }: WantedInputs,
  workspace: string,
  env: NodeJS.ProcessEnv,
): Promise<Wanted> {
  const lock = lockFile === '' ? undefined : await readLock(lockFile, { workspace, updateLock })
  const composed =
    composeFiles === undefined || composeFiles.length === 0
      ? []
      : await composeImages(composeFiles, composeVariables, { workspace, env })
  const named = [...images, ...composed.map(image => wantedOf(image, platforms))]
  const locked =
    named.length > 0
      ? []
      : (lock?.images ?? []).map(({ image }) => ({ reference: parseReference(image), written: image }))
  const all = [...named, ...locked]
  if (all.length === 0)
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot read an input:\nimages: expected at least one image, here${composeFiles ? ', in lock-file or in compose-files' : ' or in lock-file'}`,
    )
  const services = composed.flatMap(({ service, reference, use }) =>
    use === 'image' ? [{ service, reference }] : [],
  )
  return { images: distinct(all, platforms?.selection), services, lock }
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
  const place = `${printable(file)}, line ${line}, service "${printable(service)}"`
  const wanted = { reference, written: image, isFromFile: true, places: [place] }
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
  const places = group.flatMap(image => image.places ?? [])
  const named = { ...first, ...(places.length > 0 && { places }) }
  if (group.every(({ selection }) => !selection)) return named
  const platforms = group.flatMap(({ selection = usual }) => (selection === 'all' ? [] : (selection ?? [])))
  const each = new Map(platforms.map(platform => [formatPlatform(platform), platform]))
  return { ...named, selection: [...each.values()] }
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
    throw new TallyError('LOCK_INVALID', message, { cause: error, hint: pathHint(error) })
  }
}
