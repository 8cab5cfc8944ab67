import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Host, StandardStreams } from '../action/host.ts'
import { isTerminalFile, logRefusal, specialKindOf, writtenKindOf } from '../content/special-file.ts'
import { TallyError } from '../errors.ts'
import { plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { Selection } from '../transfer/walk.ts'
import { destinationPath, folderToWrite } from '../workspace/written-paths.ts'
import { type Destination, isFolder, isRootfs, type NamedDestination } from './destinations.ts'

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
    const [here, wanted] = isFolder(destination) ? ['file', 'folder'] : ['folder', 'file']
    const full = await destinationPath(workspace, path, 'to')
    if (!isFolder(destination)) checkSpecial({ kind, path }, full, streams)
    const there = statSync(full, { throwIfNoEntry: false })
    if (there && there.isDirectory() === (here === 'folder')) {
      const message = `Cannot write "${printable(path)}" for to: it is a ${here}, expected a ${wanted}`
      throw new TallyError('INPUT_INVALID', message, { hint: `Name a ${wanted} after \`${kind}=\`.` })
    }
    if (kind === 'rootfs') {
      // Lazy: loaded only when needed.
      const { checkIsEmpty } = await import('../rootfs/whole-folder.ts')
      checkIsEmpty(full)
    }
    await placeOf(destination, workspace)
  }
}

/** Whether a destination is a pipe or a device, which is written once and never replaced. */
export function isSpecial({ kind, path }: NamedDestination, workspace: string): boolean {
  return (
    !isFolder({ kind }) && specialKindOf(resolve(workspace, path), `write "${printable(path)}"`) !== undefined
  )
}

/** Throws INPUT_INVALID for a special file that takes no archive. */
function checkSpecial({ kind, path }: NamedDestination, full: string, streams: Host['streams']): void {
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

/** The real path of a destination. Throws INPUT_INVALID, STORE_FAILED. */
export function placeOf({ kind, path }: NamedDestination, workspace: string): Promise<string> {
  return (kind === 'oci-layout' ? folderToWrite : destinationPath)(workspace, path, 'to')
}

/** The images that a step pulls. */
interface RootfsRequest {
  /** Number of images. */
  readonly count: number
  readonly selection: Selection
  readonly allTags?: boolean
}

/** Throws INPUT_INVALID before anything is fetched if the files of several images are to go to one place. */
export function checkOneImage(
  destinations: readonly Destination[],
  { count, selection, allTags = false }: RootfsRequest,
): void {
  const rootfs = destinations.find(isRootfs)
  if (!rootfs) return
  const states = [
    ...(allTags ? ['all-tags: true means several images'] : []),
    ...(count > 1 ? [`${plural(count, 'image')} are named`] : []),
    ...(selection === 'all' ? ['platforms: all means several images'] : []),
    ...(selection !== 'all' && selection.length > 1
      ? [`${plural(selection.length, 'platform')} are named`]
      : []),
  ]
  const [state] = states
  if (state === undefined) return
  throw new TallyError(
    'INPUT_INVALID',
    `Cannot write "${shownPath(rootfs)}" for to: ${state}, expected one image of one platform, whose files it holds`,
    {
      hint: 'Name one image, and one platform with `platforms`: the files of several are not mixed.',
    },
  )
}

function shownPath(destination: Destination): string {
  return 'path' in destination ? printable(destination.path) : `${destination.kind}=-`
}

/** The inputs about the files of an image that have no effect, each as a sentence. */
export function idleRootfsInputs(values: {
  readonly to: readonly Destination[]
  readonly 'rootfs-paths': readonly string[]
  readonly 'rootfs-setuid': boolean
}): string[] {
  const { to, 'rootfs-paths': paths, 'rootfs-setuid': setuid } = values
  return [
    ...(paths.length > 0 && !to.some(isRootfs)
      ? ['rootfs-paths has no effect: `to` names neither rootfs=DIR nor rootfs-tar=FILE']
      : []),
    ...(setuid && !to.some(({ kind }) => kind === 'rootfs')
      ? ['rootfs-setuid: true has no effect: `to` does not name rootfs=DIR']
      : []),
  ]
}
