import { existsSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Host, Log } from '../action/host.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { BlobSource } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import { type Platform, runnerPlatform } from '../model/platform.ts'
import type { Pulled } from '../operations/pull.ts'
import { humanBytes, humanTime, plural } from '../text/format.ts'
import { heartbeat } from '../text/heartbeat.ts'
import { printable } from '../text/printable.ts'
import { sumOf } from '../transfer/declared-bounds.ts'
import { isOneDevice, type Needed } from '../transfer/room.ts'
import type { Graph, Selection } from '../transfer/walk.ts'
import { shownPath } from '../workspace/workspace-path.ts'
import { destinationPath, folderToWrite } from '../workspace/written-paths.ts'
import type { Destination } from './destinations.ts'
import { type CredentialsFor, type EngineLoad, type EngineTarget, engineNames } from './engine-target.ts'
import { blobName, contentOf, type StoredImage, writeLayout } from './write-layout.ts'

/** Where images of the store are written to. */
export interface Writing {
  /** What relative paths are relative to. */
  readonly workspace: string
  readonly store: LayoutStore
  readonly destinations: readonly Destination[]
  /** Open where `docker` is among the destinations. */
  readonly engine: EngineTarget | undefined
  /** Which image of an index those readers of a docker-archive get that know no indexes. */
  readonly platform: Platform
  readonly log: Pick<Log, 'info'>
}

/** What was written. */
interface Written {
  /** For each destination its path, relative to the workspace where it lies in it, or nothing where there is none. */
  readonly paths: readonly string[]
  /** What became of the images in the engine, where they were to go there. */
  readonly loads: readonly EngineLoad[]
}

/** The engine, where images are to go there: found to be there before anything is fetched. With `credentials` it is to know the images' registry digests. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
export async function openEngineFor(
  destinations: readonly Destination[],
  { env, platform, home, signal, log }: Host,
  credentials?: CredentialsFor,
): Promise<EngineTarget | undefined> {
  if (!destinations.some(({ kind }) => kind === 'docker')) return undefined
  // Loaded by those alone who use it.
  const { EngineTarget } = await import('./engine-target.ts')
  return EngineTarget.open({ env, platform, home }, { credentials, signal, say: log.info })
}

/** What writing images to the destinations takes beside the store; links of a layout on the store's file system take nothing. */
export function neededBy(
  graphs: readonly Graph[],
  { workspace, store, destinations }: Pick<Writing, 'workspace' | 'store' | 'destinations'>,
): Needed[] {
  const blobs = new Map(graphs.flatMap(graph => graph.blobs).map(blob => [blob.digest, blob]))
  return destinations.flatMap(destination => {
    if (!('path' in destination)) return []
    const path = resolve(workspace, destination.path)
    if (destination.kind !== 'oci-layout') return { path: dirname(path), bytes: sumOf(blobs.values()) }
    if (isOneDevice(path, store.root)) return []
    const lacking = [...blobs.values()].filter(({ digest }) => !existsSync(resolve(path, blobName(digest))))
    return { path, bytes: sumOf(lacking) }
  })
}

/** Whether images go to the engine and nowhere else, so that what it holds need not be fetched. */
export function isForEngineAlone(destinations: readonly Destination[]): boolean {
  return destinations.length > 0 && destinations.every(({ kind }) => kind === 'docker')
}

/** The platform for readers that know no indexes: the first that was asked for, else the runner's. */
export function plainPlatform(selection: Selection, { platform, architecture }: Host): Platform {
  const [first] = selection === 'all' ? [] : selection
  return first ?? runnerPlatform(platform, architecture)
}

/** Writes pulled images to each destination. Throws STORE_FAILED, INPUT_INVALID for one name on two images, ENGINE_*. */
export async function writeDestinations(
  { images, blobs }: Pick<Pulled, 'images' | 'blobs'>,
  writing: Writing,
): Promise<Written> {
  const { workspace, destinations, engine, log } = writing
  const paths: string[] = []
  const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }))
  let loads: readonly EngineLoad[] = []
  for (const destination of destinations) {
    if (destination.kind === 'docker' && engine) loads = await engine.load(stored, blobs)
    if (!('path' in destination)) {
      paths.push('')
      continue
    }
    const path = await placeOf(destination, workspace)
    const { kind } = destination
    const shown = shownPath(workspace, resolve(workspace, destination.path))
    const told = { what: `${kind} ${printable(shown)}`, count: stored.length, log }
    const write = () => writeTo({ kind, path }, stored, { ...writing, blobs })
    await tellWriting(told, () => writing.store.withSpace(write))
    paths.push(shown)
  }
  return { paths, loads }
}

/** The first path that was written; the store's where the images went there, nothing where no folder or file has them. */
export function firstPath(
  paths: readonly string[],
  { workspace, store, destinations }: Pick<Writing, 'workspace' | 'store' | 'destinations'>,
): string {
  const isStored = destinations.some(({ kind }) => kind === 'store')
  return paths.find(path => path !== '') ?? (isStored ? shownPath(workspace, store.root) : '')
}

/**
 * Looks at destinations before anything is fetched for them. Throws INPUT_INVALID for one behind a link that leads out of the workspace,
 * STORE_FAILED for one that cannot be written.
 */
export async function checkDestinations(
  destinations: readonly Destination[],
  workspace: string,
): Promise<void> {
  for (const destination of destinations) {
    if (!('path' in destination)) continue
    const { kind, path } = destination
    const [here, wanted] = kind === 'oci-layout' ? ['file', 'folder'] : ['folder', 'file']
    const there = statSync(await destinationPath(workspace, path, 'to'), { throwIfNoEntry: false })
    if (there && (here === 'folder' ? there.isDirectory() : there.isFile())) {
      const message = `Cannot write "${printable(path)}" for to: it is a ${here}, expected a ${wanted}`
      throw new TallyError('STORE_FAILED', message, { hint: `Name a ${wanted} behind \`${kind}=\`.` })
    }
    await placeOf(destination, workspace)
  }
}

function placeOf(
  { kind, path }: Extract<Destination, { readonly path: string }>,
  workspace: string,
): Promise<string> {
  return (kind === 'oci-layout' ? folderToWrite : destinationPath)(workspace, path, 'to')
}

interface ToldWriting extends Pick<Writing, 'log'> {
  readonly what: string
  /** Number of images. */
  readonly count: number
}

/** Gigabytes that are copied take their time, in which nothing else is told. */
async function tellWriting({ what, count, log }: ToldWriting, write: () => Promise<number>): Promise<void> {
  const began = performance.now()
  using _ = heartbeat(log.info, () => [`writing ${what}`])
  const bytes = await write()
  const time = humanTime(performance.now() - began)
  log.info(`Wrote ${what}: ${plural(count, 'image')}, ${humanBytes(bytes)}, in ${time}`)
}

/** Returns the number of bytes that lie there now, of these images. */
async function writeTo(
  { kind, path }: Destination & { readonly path: string },
  images: readonly StoredImage[],
  { store, blobs, platform }: Writing & { readonly blobs: BlobSource },
): Promise<number> {
  if (kind === 'oci-layout') {
    await writeLayout(images, store, path)
    return [...contentOf(images).values()].reduce((sum, size) => sum + size, 0)
  }
  if (kind === 'oci-archive') {
    const { writeArchive } = await import('./write-layout.ts')
    await writeArchive(images, store, path)
  } else {
    const { writeDockerArchive } = await import('../content/archive/docker-archive-file.ts')
    const named = images.map(({ graph, reference }) => ({ ...graph, names: engineNames(reference) }))
    await writeDockerArchive(named, { source: blobs, platform }, path)
  }
  return (await stat(path)).size
}
