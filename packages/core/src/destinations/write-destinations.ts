import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Host, Log, StandardStreams } from '../action/host.ts'
import { blobName } from '../content/store/layout-index.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { writeNamed } from '../content/store/write-named.ts'
import type { BlobSource, Bytes } from '../content/store.ts'
import { type Platform, runnerPlatform } from '../model/platform.ts'
import type { Pulled } from '../operations/pull.ts'
import { humanBytes, humanTime, plural } from '../text/format.ts'
import { heartbeat } from '../text/heartbeat.ts'
import { printable } from '../text/printable.ts'
import { sumOf } from '../transfer/declared-bounds.ts'
import { isOneDevice, type Needed } from '../transfer/room.ts'
import type { Graph, Selection } from '../transfer/walk.ts'
import { shownPath } from '../workspace/workspace-path.ts'
import { isSpecial, placeOf } from './check-destinations.ts'
import { type Destination, engineNames, isRootfs, type NamedDestination } from './destinations.ts'
import type { CredentialsFor, EngineLoad, EngineTarget } from './engine-target.ts'
import { contentOf, type StoredImage, writeLayout } from './write-layout.ts'
import type { PulledRootfs, RootfsWriting, WrittenRootfs } from './write-rootfs.ts'

/** How and where images of the store are written. */
export interface Writing {
  /** The base of relative paths. */
  readonly workspace: string
  readonly store: LayoutStore
  readonly destinations: readonly Destination[]
  /** Open if `docker` is among the destinations. */
  readonly engine: EngineTarget | undefined
  /** The platform whose image goes into a docker-archive for readers that do not support indexes. */
  readonly platform: Platform
  /** Present if an archive goes to standard output. */
  readonly streams?: StandardStreams | undefined
  /** Present if the files of an image are among the destinations. */
  readonly rootfs?: RootfsWriting | undefined
  /** Ends the wait for the reader of a pipe. */
  readonly signal?: AbortSignal | undefined
  readonly log: Pick<Log, 'info' | 'warning'>
}

/** The result of writing. */
interface Written {
  /** The path for each destination, relative to the workspace if inside it; empty for a destination without one. */
  readonly paths: readonly string[]
  /** The results of loading into the engine, if that was a destination. */
  readonly loads: readonly EngineLoad[]
  /** Root file systems, as they were written. */
  readonly roots: readonly WrittenRootfs[]
}

/**
 * Opens the engine if it is a destination, so that a missing engine is reported before anything is fetched. With
 * `credentials`, the engine is to record the images' registry digests. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED,
 * ENGINE_FAILED.
 */
export async function openEngineFor(
  destinations: readonly Destination[],
  { env, platform, home, signal, log }: Host,
  credentials?: CredentialsFor,
): Promise<EngineTarget | undefined> {
  if (!destinations.some(({ kind }) => kind === 'docker')) return undefined
  // Lazy: loaded only when needed.
  const { EngineTarget } = await import('./engine-target.ts')
  return EngineTarget.open({ env, platform, home }, { credentials, signal, say: log.info })
}

/**
 * The disk space that the destinations need besides the store; a layout on the store's file system consists of hard links
 * and needs none.
 */
export function neededBy(
  graphs: readonly Graph[],
  { workspace, store, destinations }: Pick<Writing, 'workspace' | 'store' | 'destinations'>,
): Needed[] {
  const blobs = new Map(graphs.flatMap(graph => graph.blobs).map(blob => [blob.digest, blob]))
  return destinations.flatMap(destination => {
    if (!('path' in destination)) return []
    const path = resolve(workspace, destination.path)
    // An image unpacks to more, which nothing declares.
    if (destination.kind !== 'oci-layout')
      return isSpecial(destination, workspace) ? [] : { path: dirname(path), bytes: sumOf(blobs.values()) }
    if (isOneDevice(path, store.root)) return []
    const lacking = [...blobs.values()].filter(({ digest }) => !existsSync(resolve(path, blobName(digest))))
    return { path, bytes: sumOf(lacking) }
  })
}

/** Whether the engine is the only destination, so that what it already has need not be fetched. */
export function isForEngineAlone(destinations: readonly Destination[]): boolean {
  return destinations.length > 0 && destinations.every(({ kind }) => kind === 'docker')
}

/** The platform for readers that do not support indexes: the first that was requested, else the runner's. */
export function plainPlatform(selection: Selection, { platform, architecture }: Host): Platform {
  const [first] = selection === 'all' ? [] : selection
  return first ?? runnerPlatform(platform, architecture)
}

/** Writes pulled images to each destination. Throws STORE_FAILED, INPUT_INVALID for one name on two images, ENGINE_*. */
export async function writeDestinations(
  { images, blobs }: Pick<Pulled, 'images' | 'blobs'>,
  writing: Writing,
): Promise<Written> {
  const { workspace, destinations, engine, streams, log } = writing
  const paths: string[] = []
  const roots: WrittenRootfs[] = []
  const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }))
  let loads: readonly EngineLoad[] = []
  await using rootfs = await rootfsFor(images, writing)
  const context = { ...writing, blobs, rootfs }
  for (const destination of destinations) {
    if (destination.kind === 'docker' && engine) loads = await engine.load(stored, blobs)
    const { kind } = destination
    const of = plural(stored.length, 'image')
    if ('isStandardOutput' in destination && streams) {
      const written = await tellWriting({ what: `${kind} to standard output`, of, log }, async () => {
        const bytes = await streams.write(await archiveOf(destination, stored, context), 'the archive', {
          // Whoever names a path has a file in mind, which is whole or not written.
          isWhole: destination.name !== undefined,
        })
        return { bytes, ...(isRootfs(destination) && { root: rootfs?.at('') }) }
      })
      if (written.root) roots.push(written.root)
    }
    if (!('path' in destination)) {
      paths.push('')
      continue
    }
    const path = await placeOf(destination, workspace)
    const shown = shownPath(workspace, resolve(workspace, destination.path))
    const write = () => writeTo({ kind: destination.kind, path, shown }, stored, context)
    // Bytes in a pipe cannot be written again.
    const isOnce = isSpecial(destination, workspace)
    const { root } = await tellWriting({ what: `${kind} ${printable(shown)}`, of, log }, () =>
      isOnce ? write() : writing.store.withSpace(write),
    )
    if (root) roots.push(root)
    paths.push(shown)
  }
  return { paths, loads, roots }
}

/** Unpacks the image once for all destinations that get its files. */
async function rootfsFor(
  images: Pulled['images'],
  { destinations, store, rootfs, log }: Writing,
): Promise<PulledRootfs | undefined> {
  if (!rootfs || !destinations.some(isRootfs)) return undefined
  // Lazy: loaded only when needed.
  const { PulledRootfs } = await import('./write-rootfs.ts')
  using _ = heartbeat(log.info, () => ['unpacking the layers'])
  return store.withSpace(() => PulledRootfs.open(images, store, rootfs))
}

/** The first path that was written: the store's if the images went there, empty if no folder or file has them. */
export function firstPath(
  paths: readonly string[],
  { workspace, store, destinations }: Pick<Writing, 'workspace' | 'store' | 'destinations'>,
): string {
  const isStored = destinations.some(({ kind }) => kind === 'store')
  return paths.find(path => path !== '') ?? (isStored ? shownPath(workspace, store.root) : '')
}

interface ToldWriting extends Pick<Writing, 'log'> {
  readonly what: string
  /** The content in words, as "2 images". */
  readonly of: string
}

/** The bytes of what was written, and its facts if it is a root file system. */
interface WrittenPlace {
  readonly bytes: number
  readonly root?: WrittenRootfs | undefined
}

/** Copying gigabytes takes time during which nothing else is logged. */
async function tellWriting(
  { what, of, log }: ToldWriting,
  write: () => Promise<WrittenPlace>,
): Promise<WrittenPlace> {
  const began = performance.now()
  using _ = heartbeat(log.info, () => [`writing ${what}`])
  const { bytes, root } = await write()
  const time = humanTime(performance.now() - began)
  const content = root ? `${plural(root.files, 'file')} and ${plural(root.folders, 'folder')}` : of
  log.info(`Wrote ${what}: ${content}, ${humanBytes(root?.bytes ?? bytes)}, in ${time}`)
  return { bytes, root }
}

interface WritingContext extends Omit<Writing, 'rootfs'> {
  readonly blobs: BlobSource
  readonly rootfs: PulledRootfs | undefined
}

/** Returns the number of bytes of these images that the destination now holds. */
async function writeTo(
  { kind, path, shown }: NamedDestination & { readonly shown: string },
  images: readonly StoredImage[],
  context: WritingContext,
): Promise<WrittenPlace> {
  const { store, signal, rootfs, log } = context
  if (kind === 'oci-layout') {
    await writeLayout(images, store, path)
    return { bytes: [...contentOf(images).values()].reduce((sum, size) => sum + size, 0) }
  }
  if (kind === 'rootfs' && rootfs) {
    const leftOut = await rootfs.unpack(path)
    const root = { ...rootfs.at(shown), leftOut }
    return { bytes: root.bytes, root }
  }
  const isRoot = isRootfs({ kind }) && rootfs
  const archive = isRoot ? rootfs.tarNamed(shown, log) : await archiveOf({ kind }, images, context)
  const bytes = await writeNamed(archive, path, {
    what: 'the archive',
    signal,
  })
  return { bytes, root: isRootfs({ kind }) ? rootfs?.at(shown) : undefined }
}

/** The bytes of an archive, read as they are requested. */
async function archiveOf(
  { kind }: Pick<Destination, 'kind'>,
  images: readonly StoredImage[],
  { store, blobs, platform, rootfs }: WritingContext,
): Promise<Bytes> {
  if (isRootfs({ kind }) && rootfs) return rootfs.tar()
  if (kind === 'oci-archive') {
    const { ociArchive } = await import('./write-archive.ts')
    return ociArchive(images, store)
  }
  const { dockerArchive } = await import('../content/archive/docker-archive-file.ts')
  const named = images.map(({ graph, reference }) => ({ ...graph, names: engineNames(reference) }))
  return dockerArchive(named, { source: blobs, platform })
}
