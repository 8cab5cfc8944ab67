import { lenientFields } from '../../model/json-fields.ts'
import { formatPlatform, normalizePlatform } from '../../model/platform.ts'
import { alignColumns } from '../../template/align-columns.ts'
import { humanSize } from '../../template/docker-words.ts'
import { plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import type { EngineListing } from '../inspection.ts'
import { shortId } from './row-words.ts'

/** An image as the engine lists it. */
type Listed = EngineListing['images'][number]

/** One platform's image below an index on the containerd store. */
interface Part {
  readonly platform: string
  readonly id: string
  readonly size: string
  readonly isHere: boolean
}

const header = ['IMAGE', 'ID', 'PLATFORM', 'SIZE', 'UNIQUE', 'IN USE BY']

/**
 * The engine's list as a tree: an image with all its names, the size it shares with no other, and who uses it; below it the
 * platforms of an index with what of each is in the engine.
 *
 * @param isWhole whether IDs are shown in full
 */
export function printEngineTree(listing: EngineListing, isWhole = false): string {
  const idOf = (id: string) => (isWhole ? id : shortId(id))
  const rows = listing.images.flatMap(image => {
    const parts = partsOf(image)
    const first = [
      namesText(image),
      idOf(String(image.Id)),
      platformText(listing, image, parts),
      ...numbers(listing, image),
    ]
    if (parts.length < 2) return [first]
    const below = parts.map(({ platform, id, size, isHere }, at) => [
      `${at < parts.length - 1 ? '├─' : '└─'} ${platform}`,
      idOf(id),
      isHere ? '' : 'not in the engine',
      size,
      '',
      '',
    ])
    return [first, ...below]
  })
  const lines = [header, ...rows].map(cells => cells.join('\t').replace(/\t+$/, ''))
  return alignColumns(`${lines.join('\n')}\n`)
}

function namesText({ RepoTags: tags, RepoDigests: digests }: Listed): string {
  const byTag = textsOf(tags).filter(name => !name.includes('@'))
  const names =
    byTag.length > 0 ? byTag : textsOf(digests).map(name => name.replace(/(?<=:.{12})[\da-f]+$/, ''))
  return names.length > 0 ? names.map(name => printable(name)).join(', ') : '<none>'
}

/** Names; engines up to 24 list a missing one as `<none>:<none>`. */
function textsOf(names: unknown): readonly string[] {
  return (Array.isArray(names) ? names : []).map(String).filter(name => !name.startsWith('<none>'))
}

function platformText({ platforms }: EngineListing, { Id: id }: Listed, parts: readonly Part[]): string {
  if (parts.length > 1) return plural(parts.length, 'platform')
  return parts[0]?.platform ?? platforms?.get(String(id))?.join(', ') ?? ''
}

/** Size, unique size, and containers. */
function numbers(
  { containers }: EngineListing,
  { Id: id, Size: size, SharedSize: shared }: Listed,
): string[] {
  const all = typeof size === 'number' ? size : -1
  const common = typeof shared === 'number' ? shared : -1
  const users = containers?.get(String(id)) ?? 0
  return [
    all < 0 ? '' : humanSize(all, 3),
    all < 0 || common < 0 ? '' : humanSize(all - common, 3),
    users > 0 ? plural(users, 'container') : '',
  ]
}

/** The images of an index; empty on the classic store, which has one image for each ID. */
function partsOf({ Manifests: manifests }: Listed): Part[] {
  if (!Array.isArray(manifests)) return []
  return manifests.map(lenientFields).flatMap(manifest => {
    const platform = platformOf(lenientFields(lenientFields(manifest.ImageData).Platform))
    if (manifest.Kind !== 'image' || platform === undefined) return []
    const { Total: total } = lenientFields(manifest.Size)
    const size = typeof total === 'number' ? humanSize(total, 3) : ''
    return [{ platform, id: String(manifest.ID), size, isHere: manifest.Available === true }]
  })
}

/** The platform of a manifest, in OCI's spelling. */
function platformOf({ os, architecture, variant }: Listed): string | undefined {
  if (typeof os !== 'string' || os === '' || typeof architecture !== 'string') return undefined
  const named = { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) }
  return printable(formatPlatform(normalizePlatform(named)))
}
