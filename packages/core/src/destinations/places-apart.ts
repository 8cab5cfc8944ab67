import { readlink, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Host } from '../action/host.ts'
import { TallyError } from '../errors.ts'
import type { CommonValues } from '../inputs/common-inputs.ts'
import type { OriginName } from '../origins/image-origin.ts'
import { printable } from '../text/printable.ts'
import type { Destination } from './destinations.ts'

/** A file or folder that a step reads or writes. */
interface StepPlace {
  /** How messages refer to it: the input and its value, as in `to: oci-layout=a`. */
  readonly line: string
  /** Relative to the workspace, or absolute. */
  readonly path: string
  readonly use: 'reads' | 'writes'
  /** The names written inside a folder whose other files are left alone. */
  readonly names?: readonly string[]
  /** Whether it may lie in a layout next to what is written there, as anything that is only read may. */
  readonly isGuest?: boolean
}

type Surroundings = Pick<Host, 'workspace' | 'temp' | 'env'>

/** The inputs that name what a pull reads and writes. */
interface PlaceInputs extends Pick<CommonValues, 'store' | 'ca-certificates'> {
  readonly to: readonly Destination[]
  readonly 'lock-file': string
  readonly 'update-lock'?: boolean
  readonly 'compose-files'?: readonly string[]
  readonly 'images-from'?: readonly string[]
  readonly attestations?: string
  readonly policy?: string
  readonly from?: readonly OriginName[]
}

/**
 * Checks that no destination, nor a lock file to write, is, contains or lies in another place that the step uses. Throws
 * INPUT_INVALID.
 */
export async function checkDestinationsApart(inputs: PlaceInputs, host: Surroundings): Promise<void> {
  const lock = inputs['lock-file']
  const isWritten = inputs['update-lock'] === true
  const locks: StepPlace[] =
    lock === ''
      ? []
      : [{ line: `lock-file: ${lock}`, path: lock, use: isWritten ? 'writes' : 'reads', isGuest: true }]
  const { attestations = '', policy = '' } = inputs
  const chosen = [
    ...inputs.to.flatMap(placeOf),
    ...(isWritten ? locks : []),
    ...(attestations === '' ? [] : [writing(`attestations: ${attestations}`, attestations)]),
  ]
  const read = [
    ...(isWritten ? [] : locks),
    ...(policy === '' ? [] : [reading(`policy: ${policy}`, policy)]),
    ...(inputs['compose-files'] ?? []).map(path => reading(`compose-files: ${path}`, path)),
    ...(await Promise.all((inputs['images-from'] ?? []).map(path => readingFrom(path, host.workspace)))),
    ...(inputs.from ?? []).flatMap(readOrigin),
    ...inputs['ca-certificates'].map(([name, path]) => reading(`ca-certificates: ${name}=${path}`, path)),
  ]
  await checkApart(chosen, [...ownPlaces(inputs.store, host), ...runnerFiles(host), ...read], host.workspace)
}

/**
 * The content store, and the folder of the files for later steps. A place that no input names is a guest, so that
 * RUNNER_TEMP may be a layout.
 */
export function ownPlaces(store: string, { temp }: Pick<Host, 'temp'>): StepPlace[] {
  const path = store === '' ? join(temp, 'tallyman') : store
  const files = join(temp, 'tallyman-files')
  const isGuest = store === ''
  return [
    { line: isGuest ? `the content store, ${path}` : `store: ${path}`, path, use: 'writes', isGuest },
    { line: `the folder of reports, ${files}`, path: files, use: 'writes', isGuest: true },
  ]
}

/**
 * Checks each of `chosen` against the others and against `given`: none may be, contain or lie in another, unless both are
 * only read. Throws INPUT_INVALID.
 */
export async function checkApart(
  chosen: readonly StepPlace[],
  given: readonly StepPlace[],
  workspace: string,
): Promise<void> {
  if (chosen.length === 0) return
  const located = (places: readonly StepPlace[]) => Promise.all(places.map(place => locate(place, workspace)))
  const [ours, others] = await Promise.all([located(chosen), located(given)])
  for (const [at, one] of ours.entries())
    for (const other of [...ours.slice(at + 1), ...others]) {
      const relation = relationOf(one, other)
      if (relation) throw notApart(one.place, other.place, relation)
    }
}

/**
 * A place and the folders that contain it, as keys, nearest first; `written` has the keys of what is written in it, if
 * that is not the whole folder.
 */
interface Located {
  readonly place: StepPlace
  readonly keys: readonly string[]
  readonly written: readonly string[] | undefined
}

async function locate(place: StepPlace, workspace: string): Promise<Located> {
  const full = resolve(workspace, place.path)
  const [keys = [], ...inner] = await Promise.all(
    ['', ...(place.names ?? [])].map(name => keysOf(join(full, name))),
  )
  return { place, keys, written: place.names && inner.map(([key = '']) => key) }
}

function placeOf(destination: Destination): StepPlace[] {
  if (!('path' in destination)) return []
  const { kind, path } = destination
  const names = kind === 'oci-layout' ? { names: ['blobs', 'index.json', 'oci-layout'] } : {}
  return [{ line: `to: ${kind}=${path}`, path, use: 'writes', ...names }]
}

function writing(line: string, path: string): StepPlace {
  return { line, path, use: 'writes' }
}

function reading(line: string, path: string): StepPlace {
  return { line, path, use: 'reads' }
}

/** The folder or file of an origin; standard input is none. */
function readOrigin(origin: OriginName): StepPlace[] {
  if (!('path' in origin) || origin.path === '-') return []
  return [reading(`from: ${origin.kind}=${origin.path}`, origin.path)]
}

/** A file that names images, or the Dockerfile of a folder: destinations may lie in the folder. */
async function readingFrom(path: string, workspace: string): Promise<StepPlace> {
  const stats = await orUndefined(stat(resolve(workspace, path)))
  return reading(`images-from: ${path}`, stats?.isDirectory() ? join(path, 'Dockerfile') : path)
}

/** The files through which a step passes values to the runner. */
function runnerFiles({ env }: Pick<Host, 'env'>): StepPlace[] {
  return ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].flatMap(name => {
    const path = env[name]
    return path ? [{ line: `the runner's file ${name}`, path, use: 'writes' as const, isGuest: true }] : []
  })
}

type Relation = 'is' | 'lies in' | 'holds'

function relationOf(one: Located, other: Located): Relation | undefined {
  if (one.place.use === 'reads' && other.place.use === 'reads') return undefined
  if (one.keys[0] === other.keys[0]) return 'is'
  if (isIn(one, other)) return 'lies in'
  return isIn(other, one) ? 'holds' : undefined
}

/**
 * Guests and files that are only read may lie in a layout next to what is written there, as they do when the layout is
 * the workspace itself.
 */
function isIn({ place, keys }: Located, folder: Located): boolean {
  const { written } = folder
  if (!keys.includes(folder.keys[0] ?? '')) return false
  const mayLieBeside = place.use === 'reads' || place.isGuest === true
  return !mayLieBeside || written === undefined || written.some(key => keys.includes(key))
}

/**
 * Resolves a path and the folders that contain it, nearest first, as the file system identifies them: existing ones by
 * device and inode, so that links, mounts and spellings make no difference; missing ones by their name in the last
 * existing folder. A file is identified by its name, since it is replaced, not written through.
 */
async function keysOf(full: string): Promise<string[]> {
  const { real, rest } = await nearestReal(full)
  const keys: string[] = []
  for (let at = real; ; at = dirname(at)) {
    keys.push(await keyOf(at))
    if (dirname(at) === at) break
  }
  for (const name of rest) keys.unshift(`${keys[0]}/${name}`)
  return keys
}

async function keyOf(path: string): Promise<string> {
  const { dev, ino, isDirectory } = await factsOf(path)
  return isDirectory ? `${dev}:${ino}` : `${await keyOf(dirname(path))}/${basename(path)}`
}

async function factsOf(path: string) {
  const stats = await stat(path, { bigint: true })
  return { dev: stats.dev, ino: stats.ino, isDirectory: stats.isDirectory() || dirname(path) === path }
}

/** The most dangling links that are followed, the same number as on Linux. */
const mostLinks = 40

async function nearestReal(full: string): Promise<{ real: string; rest: string[] }> {
  const rest: string[] = []
  let links = 0
  for (let at = full; ; ) {
    const real = await orUndefined(realpath(at))
    if (real !== undefined) return { real, rest }
    if (dirname(at) === at) return { real: at, rest }
    const target = links++ < mostLinks ? await orUndefined(readlink(at)) : undefined
    if (target !== undefined) {
      at = resolve(dirname(at), target)
      continue
    }
    rest.unshift(basename(at))
    at = dirname(at)
  }
}

/** Compares by name what cannot be inspected; reading or writing it reports the fault. */
async function orUndefined<T>(look: Promise<T>): Promise<T | undefined> {
  try {
    return await look
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return undefined
  }
}

function notApart(one: StepPlace, other: StepPlace, relation: Relation): TallyError {
  const verb = one.use === 'writes' ? 'write' : 'read'
  const state = relation === 'is' ? 'it is the same place as' : `it ${relation}`
  return new TallyError(
    'INPUT_INVALID',
    `Cannot ${verb} "${printable(one.line)}": ${state} "${printable(other.line)}", expected a place of its own`,
    { hint: 'Give each a file or folder of its own, neither inside the other nor around it.' },
  )
}
