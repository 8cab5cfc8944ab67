import type { Comparison } from '../../inspect/comparison.ts'
import type { InspectedImage, Inspection, PlatformImage } from '../../inspect/inspection.ts'
import { digestReference } from '../../model/reference.ts'
import { baseOutputs } from './base-report.ts'

/** Bytes of an output that is JSON; the report has all of it. */
const mostBytes = 8_192
/** Lines of an output that lists tags or platforms; the report has all of them. */
const mostLines = 100

/** The outputs of a step without paths, `formatted` and `json`; empty for what was not asked or found. */
export function inspectOutputs({ images, comparison, bases, usage }: Inspection): Record<string, string> {
  const [image] = images
  return {
    ...rootOutputs(image),
    ...platformOutputs(image?.platforms ?? []),
    ...tagOutputs(image),
    ...comparisonOutputs(comparison),
    ...baseOutputs(bases),
    'to-fetch': text(usage?.toFetch),
  }
}

function rootOutputs(image: InspectedImage | undefined): Record<string, string> {
  const { root, reference } = image ?? {}
  return {
    digest: root?.digest ?? '',
    ref: root && reference ? digestReference(reference, root.digest) : '',
    'media-type': root?.mediaType ?? '',
    kind: root?.kind ?? '',
  }
}

function platformOutputs(platforms: readonly PlatformImage[]): Record<string, string> {
  const [first] = platforms
  const named = platforms.flatMap(({ platform, digest }) =>
    platform === undefined ? [] : [[platform, digest] as const],
  )
  return {
    platforms: cutLines(named.map(([platform]) => platform)),
    'platform-digests': named.length > 0 ? cutObject(Object.fromEntries(named)) : '',
    'image-id': first?.imageId ?? '',
    size: text(first?.size),
    'unpacked-size': text(first?.unpackedSize),
    layers: text(first?.layers.length),
    created: first?.config?.created ?? '',
    labels: first?.config ? cutObject(first.config.labels) : '',
  }
}

/** The tags of the repository, and those that share the digest of the image. */
function tagOutputs(image: InspectedImage | undefined): Record<string, string> {
  const tags = image?.tags?.tags ?? []
  const shared = image?.root ? tags.filter(({ digest }) => digest === image.root?.digest) : []
  const names = (list: typeof tags) => cutLines(list.map(({ name }) => name))
  return { tags: names(tags), 'same-digest': names(shared) }
}

function comparisonOutputs(comparison: Comparison | undefined): Record<string, string> {
  if (!comparison) return { changed: '', 'size-change': '' }
  return { changed: String(comparison.changed), 'size-change': text(comparison.platforms[0]?.sizeChange) }
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

function cutLines(lines: readonly string[]): string {
  return lines.slice(0, mostLines).join('\n')
}

/** As many entries as fit, in their order. */
function cutObject(values: Readonly<Record<string, string>>): string {
  let size = 2
  const fitting = Object.entries(values).filter(([key, value]) => {
    size += Buffer.byteLength(`${JSON.stringify(key)}:${JSON.stringify(value)},`)
    return size <= mostBytes
  })
  return JSON.stringify(Object.fromEntries(fitting))
}

/** Lists and texts that the output leaves out, the longest and least asked for first. */
const lists = [
  'files',
  'hidden',
  'engine',
  'history',
  'blobs',
  'layers',
  'referrers',
  'companions',
  'annotations',
  'config',
  'labels',
  'tags',
  'repositories',
  'platforms',
  'images',
  'notes',
]

/**
 * The JSON of a step as an output: whole if it fits, else without as few of its long lists as possible, which `omitted` then names.
 * Begins without all of them, and writes no JSON that is too long, since that of a long list takes long.
 */
export function jsonOutput(json: Readonly<Record<string, unknown>>): string {
  const whole = within(json, new Set()) ? JSON.stringify(json) : undefined
  if (whole !== undefined && Buffer.byteLength(whole) <= mostBytes) return whole
  let shortest = without(json, lists)
  for (let count = lists.length - 1; count > 0; count--) {
    const omitted = lists.slice(0, count)
    const written = within(json, new Set(omitted)) ? without(json, omitted) : undefined
    if (written === undefined || Buffer.byteLength(written) > mostBytes) break
    shortest = written
  }
  return shortest
}

function without(json: Readonly<Record<string, unknown>>, omitted: readonly string[]): string {
  const keys = new Set(omitted)
  return JSON.stringify({ ...json, omitted }, (key, value) => (keys.has(key) ? undefined : value))
}

/** Whether the JSON without some keys may fit. */
function within(json: unknown, omitted: ReadonlySet<string>): boolean {
  return room(json, omitted, mostBytes) >= 0
}

/** The bytes that the JSON of a value leaves of `left` at most; stops at the first that it does not. */
function room(value: unknown, omitted: ReadonlySet<string>, left: number): number {
  if (value === undefined) return left
  if (typeof value === 'string') return left - value.length - 2
  if (typeof value !== 'object' || value === null) return left - 1
  let rest = left - 1
  if (Array.isArray(value))
    for (const item of value) {
      rest = room(item, omitted, rest - 1)
      if (rest < 0) return rest
    }
  else
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined || omitted.has(key)) continue
      rest = room(item, omitted, rest - key.length - 4)
      if (rest < 0) return rest
    }
  return rest
}
