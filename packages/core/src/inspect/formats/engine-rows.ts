import { isTallyError } from '../../errors.ts'
import { familiarReference, type Reference, referenceParser } from '../../model/reference.ts'
import { goTime, humanDuration, humanSize } from '../../template/docker-words.ts'
import { printRows } from '../../template/print-rows.ts'
import type { RowKind } from '../../template/rows.ts'
import type { EngineListing } from '../inspection.ts'
import { secondsIn, shortId } from './row-words.ts'

/** Docker's flags of its list. */
interface EngineFlags {
  readonly digests: boolean
  readonly noTrunc: boolean
  readonly quiet: boolean
  readonly format: string
}

/** An image as the engine lists it. */
type Listed = EngineListing['images'][number]

/** One name of an image. */
interface Named {
  readonly repository: string
  readonly tag: string
  readonly digest: string
}

const none = '<none>'
const notAsked = 'N/A'
/** Go's time without a value, in seconds since 1970: 0001-01-01. */
const goZero = -62_135_596_800
const nameless: Named = { repository: none, tag: none, digest: none }
const created = '{{if .CreatedSince }}{{.CreatedSince}}{{else}}N/A{{end}}'
const columns = ['Repository', 'Tag', 'ID', created, 'Size']
const columnsWithDigest = columns.toSpliced(2, 0, 'Digest')

/** An image under one of its names. */
interface EngineRow {
  readonly id: string
  readonly name: Named
  /** Seconds since 1970. */
  readonly time: number
  readonly size: number
  readonly shared: number
  readonly containers: number
  readonly listing: EngineListing
  readonly noTrunc: boolean
}

/** The rows of `docker image ls`, and two columns of ours: platforms, and the containers that use an image. */
const engineImages: RowKind<EngineRow> = {
  name: 'image of the engine',
  headers: {
    ID: 'IMAGE ID',
    Repository: 'REPOSITORY',
    Tag: 'TAG',
    Digest: 'DIGEST',
    CreatedSince: 'CREATED',
    CreatedAt: 'CREATED AT',
    Size: 'SIZE',
    Containers: 'CONTAINERS',
    VirtualSize: 'SIZE',
    SharedSize: 'SHARED SIZE',
    UniqueSize: 'UNIQUE SIZE',
    Platform: 'PLATFORM',
  },
  json: [
    'Containers',
    'CreatedAt',
    'CreatedSince',
    'Digest',
    'ID',
    'Repository',
    'SharedSize',
    'Size',
    'Tag',
    'UniqueSize',
    'VirtualSize',
  ],
  columns,
  quiet: 'ID',
  fields: {
    Containers: ({ containers }) => (containers === -1 ? notAsked : String(containers)),
    CreatedAt: ({ time, listing }) => goTime(time, listing.zone?.at(time)),
    CreatedSince: ({ time, listing }) =>
      time === goZero ? '' : `${humanDuration(listing.now - time * 1000)} ago`,
    Digest: ({ name }) => name.digest,
    ID: ({ id, noTrunc }) => (noTrunc ? id : shortId(id)),
    Repository: ({ name }) => name.repository,
    SharedSize: ({ shared }) => (shared === -1 ? notAsked : humanSize(shared, 4)),
    Size: ({ size }) => humanSize(size, 3),
    Tag: ({ name }) => name.tag,
    UniqueSize: ({ size, shared }) => (size === -1 || shared === -1 ? notAsked : humanSize(size - shared, 4)),
    VirtualSize: ({ size }) => humanSize(size, 4),
    Platform: ({ id, listing }) => listing.platforms?.get(id)?.join(', ') || notAsked,
  },
}

/** A row for each name of each image, as Docker's client makes them. */
function engineRows(listing: EngineListing, { digests, noTrunc, format }: EngineFlags): EngineRow[] {
  const hasDigests = digests || format.includes('{{.Digest}}')
  const wishes = { hasDigestRows: digests, hasDigests, parse: referenceParser() }
  return listing.images.flatMap(image => {
    const id = String(image.Id)
    const facts = {
      id,
      time: secondsIn(image.Created),
      size: numberOf(image.Size),
      shared: numberOf(image.SharedSize),
      containers: listing.containers ? (listing.containers.get(id) ?? 0) : numberOf(image.Containers),
      listing,
      noTrunc,
    }
    return namesOf(image, wishes).map(name => ({ ...facts, name }))
  })
}

/**
 * The engine's list as `docker image ls` prints it, with its last line break. Throws INPUT_INVALID for a format that does not fit.
 */
export function printEngineRows(listing: EngineListing, flags: EngineFlags): string {
  const format = imageFormat(flags)
  return printRows(engineRows(listing, { ...flags, format }), engineImages, { format, quiet: false })
}

/** Whether a format shows values that the engine computes only when asked: containers and shared sizes, or platforms. */
export function engineAsks(format: string): { readonly isFull: boolean; readonly hasPlatforms: boolean } {
  if (format === 'tree') return { isFull: true, hasPlatforms: true }
  const names = (fields: string) => new RegExp(`\\.(?:${fields})\\b`).test(format)
  return { isFull: names('Containers|SharedSize|UniqueSize'), hasPlatforms: names('Platform') }
}

/** The format that Docker's client makes of its flags; like Docker's, it looks for `{{.Digest}}` in exactly this spelling. */
function imageFormat({ format, quiet, digests }: EngineFlags): string {
  const isTable = format === '' || format === 'table'
  if (isTable && quiet) return '{{.ID}}'
  if (isTable) return tableOf(digests ? columnsWithDigest : columns)
  if (format === 'raw') return rawFormat(quiet, digests)
  if (format === 'jsonl') return 'json'
  const isLacking = format.startsWith('table') && digests && !format.includes('{{.Digest}}')
  return isLacking ? `${format}\t{{.Digest}}` : format
}

function tableOf(columns: readonly string[]): string {
  const cells = columns.map(column => (column.includes('{{') ? column : `{{.${column}}}`))
  return `table ${cells.join('\t')}`
}

function rawFormat(quiet: boolean, digests: boolean): string {
  if (quiet) return 'image_id: {{.ID}}'
  const digest = digests ? 'digest: {{.Digest}}\n' : ''
  return `repository: {{ .Repository }}\ntag: {{.Tag}}\n${digest}image_id: {{.ID}}\ncreated_at: {{.CreatedAt}}\nvirtual_size: {{.Size}}\n`
}

interface NameWishes {
  /** Whether digests without a tag have a row each. */
  readonly hasDigestRows: boolean
  readonly hasDigests: boolean
  readonly parse: (text: string) => Reference
}

/** The names that Docker's client gives an image a row each for: tags, with digests of the same repository, then digests alone. */
function namesOf(image: Listed, { hasDigestRows, hasDigests, parse }: NameWishes): readonly Named[] {
  const [tags, digests] = [textsOf(image.RepoTags), textsOf(image.RepoDigests)]
  if ([tags, digests].every(names => names.every(name => name.startsWith(none)))) return [nameless]
  const byTag = groupNames(tags, parse, ({ tag }) => tag)
  const byDigest = groupNames(digests, parse, ({ digest }) => digest)
  const tagged = Array.from(byTag).flatMap(([repository, each]) => {
    const own = (hasDigests && byDigest.get(repository)) || [none]
    return each.flatMap(tag => own.map(digest => ({ repository, tag, digest })))
  })
  const alone = Array.from(byDigest)
    .filter(([repository]) => !byTag.has(repository))
    .flatMap(([repository, each]) =>
      (hasDigestRows ? each : ['']).map(digest => ({ repository, tag: none, digest })),
    )
  return tagged.concat(alone)
}

/** The parts of names by their repository's familiar name; names that are no references are left out. */
function groupNames(
  names: readonly string[],
  parse: NameWishes['parse'],
  partOf: (name: Reference) => string | undefined,
): ReadonlyMap<string, string[]> {
  const grouped = new Map<string, string[]>()
  for (const written of names) {
    const name = readName(written, parse)
    const part = name && partOf(name)
    if (name === undefined || part === undefined) continue
    const { registry, repository } = name
    const familiar = familiarReference({ registry, repository })
    const group = grouped.get(familiar)
    if (group) group.push(part)
    else grouped.set(familiar, [part])
  }
  return grouped
}

function readName(written: string, parse: NameWishes['parse']): Reference | undefined {
  try {
    return parse(written)
  } catch (error) {
    if (isTallyError(error)) return undefined
    throw error
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
