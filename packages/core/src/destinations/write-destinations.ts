import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Host, Log, StandardStreams } from '../action/host.ts'
import { isTerminalFile, logRefusal, specialKindOf, writtenKindOf } from '../content/special-file.ts'
import { blobName } from '../content/store/layout-index.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { writeNamed } from '../content/store/write-named.ts'
import type { BlobSource, Bytes } from '../content/store.ts'
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
import { type Destination, engineNames } from './destinations.ts'
import type { CredentialsFor, EngineLoad, EngineTarget } from './engine-target.ts'
import { contentOf, type StoredImage, writeLayout } from './write-layout.ts'

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
  /** Ends the wait for the reader of a pipe. */
  readonly signal?: AbortSignal | undefined
  readonly log: Pick<Log, 'info'>
}

type NamedDestination = Extract<Destination, { readonly path: string }>

/** The result of writing. */
interface Written {
  /** The path for each destination, relative to the workspace if inside it; empty for a destination without one. */
  readonly paths: readonly string[]
  /** The results of loading into the engine, if that was a destination. */
  readonly loads: readonly EngineLoad[]
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
  const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }))
  let loads: readonly EngineLoad[] = []
  for (const destination of destinations) {
    if (destination.kind === 'docker' && engine) loads = await engine.load(stored, blobs)
    const { kind } = destination
    if ('isStandardOutput' in destination && streams) {
      const announced = { what: `${kind} to standard output`, count: stored.length, log }
      await tellWriting(announced, async () =>
        streams.write(await archiveOf(destination, stored, { ...writing, blobs }), 'the archive', {
          // Whoever names a path has a file in mind, which is whole or not written.
          isWhole: destination.name !== undefined,
        }),
      )
    }
    if (!('path' in destination)) {
      paths.push('')
      continue
    }
    const path = await placeOf(destination, workspace)
    const shown = shownPath(workspace, resolve(workspace, destination.path))
    const announced = { what: `${kind} ${printable(shown)}`, count: stored.length, log }
    const write = () => writeTo({ kind: destination.kind, path }, stored, { ...writing, blobs })
    // Bytes in a pipe cannot be written again.
    const isOnce = isSpecial(destination, workspace)
    await tellWriting(announced, () => (isOnce ? write() : writing.store.withSpace(write)))
    paths.push(shown)
  }
  return { paths, loads }
}

/** The first path that was written: the store's if the images went there, empty if no folder or file has them. */
export function firstPath(
  paths: readonly string[],
  { workspace, store, destinations }: Pick<Writing, 'workspace' | 'store' | 'destinations'>,
): string {
  const isStored = destinations.some(({ kind }) => kind === 'store')
  return paths.find(path => path !== '') ?? (isStored ? shownPath(workspace, store.root) : '')
}

/**
 * Checks destinations before anything is fetched. Throws INPUT_INVALID for one behind a link that leads out of the
 * workspace, for a folder in place of a file or the reverse, and for a standard output that cannot take an archive, STORE_FAILED
 * for one that cannot be written.
 */
export async function checkDestinations(
  destinations: readonly Destination[],
  { workspace, streams }: Pick<Host, 'workspace' | 'streams'>,
): Promise<void> {
  checkStandardOutput(destinations, streams)
  for (const destination of destinations) {
    if (!('path' in destination)) continue
    const { kind, path } = destination
    const [here, wanted] = kind === 'oci-layout' ? ['file', 'folder'] : ['folder', 'file']
    const full = await destinationPath(workspace, path, 'to')
    if (kind !== 'oci-layout') checkSpecial({ kind, path }, full, streams)
    const there = statSync(full, { throwIfNoEntry: false })
    if (there && there.isDirectory() === (here === 'folder')) {
      const message = `Cannot write "${printable(path)}" for to: it is a ${here}, expected a ${wanted}`
      throw new TallyError('INPUT_INVALID', message, { hint: `Name a ${wanted} after \`${kind}=\`.` })
    }
    await placeOf(destination, workspace)
  }
}

function isSpecial({ kind, path }: NamedDestination, workspace: string): boolean {
  return (
    kind !== 'oci-layout' &&
    specialKindOf(resolve(workspace, path), `write "${printable(path)}"`) !== undefined
  )
}

/** Throws INPUT_INVALID for a special file that takes no archive. */
function checkSpecial({ kind, path }: NamedDestination, full: string, streams: Writing['streams']): void {
  const action = `write "${printable(path)}" for to`
  if (writtenKindOf(full, action, streams) !== 'device' || !isTerminalFile(full)) return
  throw new TallyError('INPUT_INVALID', `Cannot ${action}: it is a terminal, expected a file or a pipe`, {
    hint: `Name a file after \`${kind}=\`, or \`-\` and send standard output to a pipe (\`| COMMAND\`).`,
  })
}

function checkStandardOutput(
  destinations: readonly Destination[],
  streams: StandardStreams | undefined,
): void {
  const [first, second] = destinations.filter(each => 'isStandardOutput' in each)
  if (!first) return
  const refused = (why: string) =>
    new TallyError('INPUT_INVALID', `Cannot write "${first.kind}=-" for to: ${why}`, {
      hint: `Name a file after \`${first.kind}=\`; \`./-\` is a file called "-".`,
    })
  if (streams?.isLog && first.name !== undefined)
    throw logRefusal(`write "${first.kind}=${first.name}" for to`)
  if (!streams) throw refused('`-` is standard output, which only the command `tallyman` has')
  if (second) throw refused(`standard output is to take "${second.kind}=-" too, and holds one archive`)
  streams.checkWritable('the archive')
}

function placeOf({ kind, path }: NamedDestination, workspace: string): Promise<string> {
  return (kind === 'oci-layout' ? folderToWrite : destinationPath)(workspace, path, 'to')
}

interface ToldWriting extends Pick<Writing, 'log'> {
  readonly what: string
  /** Number of images. */
  readonly count: number
}

/** Copying gigabytes takes time during which nothing else is logged. */
async function tellWriting({ what, count, log }: ToldWriting, write: () => Promise<number>): Promise<void> {
  const began = performance.now()
  using _ = heartbeat(log.info, () => [`writing ${what}`])
  const bytes = await write()
  const time = humanTime(performance.now() - began)
  log.info(`Wrote ${what}: ${plural(count, 'image')}, ${humanBytes(bytes)}, in ${time}`)
}

/** Returns the number of bytes of these images that the destination now holds. */
async function writeTo(
  { kind, path }: NamedDestination,
  images: readonly StoredImage[],
  { store, blobs, platform, signal }: Writing & { readonly blobs: BlobSource },
): Promise<number> {
  if (kind === 'oci-layout') {
    await writeLayout(images, store, path)
    return [...contentOf(images).values()].reduce((sum, size) => sum + size, 0)
  }
  const bytes = await archiveOf({ kind }, images, { store, blobs, platform })
  return writeNamed(bytes, path, { what: 'the archive', signal })
}

/** The bytes of an archive, read as they are requested. */
async function archiveOf(
  { kind }: Pick<Destination, 'kind'>,
  images: readonly StoredImage[],
  { store, blobs, platform }: Pick<Writing, 'store' | 'platform'> & { readonly blobs: BlobSource },
): Promise<Bytes> {
  if (kind === 'oci-archive') {
    const { ociArchive } = await import('./write-archive.ts')
    return ociArchive(images, store)
  }
  const { dockerArchive } = await import('../content/archive/docker-archive-file.ts')
  const named = images.map(({ graph, reference }) => ({ ...graph, names: engineNames(reference) }))
  return dockerArchive(named, { source: blobs, platform })
}
