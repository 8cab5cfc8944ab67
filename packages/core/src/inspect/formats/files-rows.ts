import type { Row, RowKind } from '../../template/rows.ts'
import { humanBytes } from '../../text/format.ts'
import type { InspectedFile } from '../file-tree.ts'
import type { PlatformImage } from '../inspection.ts'

/** The table of an image's files. */
export const filesKind: RowKind = {
  name: 'file of the image',
  headers: {
    Mode: 'MODE',
    Owner: 'OWNER',
    Size: 'SIZE',
    Bytes: 'BYTES',
    Modified: 'MODIFIED',
    Layer: 'LAYER',
    LayerDigest: 'LAYER DIGEST',
    CreatedBy: 'CREATED BY',
    Platform: 'PLATFORM',
    Type: 'TYPE',
    Permissions: 'PERMISSIONS',
    Target: 'TARGET',
    Path: 'PATH',
    Name: 'NAME',
  },
  columns: ['Mode', 'Owner', 'Size', 'Modified', 'Layer', 'Name'],
  quiet: 'Path',
}

/** A row for each visible file of each platform. */
export function fileRows(images: readonly PlatformImage[]): Row[] {
  return images.flatMap(image => (image.files?.files ?? []).map(file => fileRow(file, image)))
}

function fileRow(file: InspectedFile, { layers, platform = '' }: PlatformImage): Row {
  const layer = layers[file.layer]
  return {
    Mode: modeText(file),
    Owner: ownerText(file),
    Size: humanBytes(file.size),
    Bytes: file.size,
    Modified: timeText(file.time),
    // Counted as people count: the lowest is 1.
    Layer: file.layer + 1,
    LayerDigest: layer?.digest ?? layer?.diffId ?? '',
    CreatedBy: layer?.createdBy ?? '',
    Platform: platform,
    Type: file.type,
    Permissions: permissionsText(file),
    Target: file.target ?? '',
    Path: file.path,
    Name: nameText(file),
  }
}

const letters = { file: '-', folder: 'd', symlink: 'l', link: 'h', device: 'c', fifo: 'p' } as const
/** The bits that take the place of an `x`: setuid, setgid, sticky. */
const special = [
  [0o4000, 's'],
  [0o2000, 's'],
  [0o1000, 't'],
] as const

/** Type and permissions as `ls -l` and `tar -tv` print them. */
export function modeText({ type, mode }: Pick<InspectedFile, 'type' | 'mode'>): string {
  const groups = special.map(([bit, letter], at) => {
    const bits = mode >> (6 - 3 * at)
    const execute = (mode & bit) === 0 ? (bits & 1 ? 'x' : '-') : bits & 1 ? letter : letter.toUpperCase()
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${execute}`
  })
  return `${letters[type]}${groups.join('')}`
}

/** Permissions as `chmod` takes them. */
export function permissionsText({ mode }: Pick<InspectedFile, 'mode'>): string {
  return mode.toString(8).padStart(4, '0')
}

export function ownerText({ uid, gid }: Pick<InspectedFile, 'uid' | 'gid'>): string {
  return `${uid}:${gid}`
}

/** A path with a link's target, or a folder's slash. */
function nameText({ path, type, target = '' }: InspectedFile): string {
  if (type === 'symlink') return `${path} -> ${target}`
  if (type === 'link') return `${path} link to ${target}`
  return type === 'folder' ? `${path}/` : path
}

/** UTC, to the minute; headers may name any time. */
function timeText(seconds: number): string {
  const time = new Date(seconds * 1000)
  return Number.isNaN(time.getTime()) ? 'unknown' : time.toISOString().slice(0, 16).replace('T', ' ')
}
