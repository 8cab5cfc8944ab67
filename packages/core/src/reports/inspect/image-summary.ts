import type {
  HistoryStep,
  InspectedImage,
  InspectedRoot,
  PlatformImage,
  Show,
  Usage,
} from '../../inspect/inspection.ts'
import { type Digest, shortDigest } from '../../model/digest.ts'
import { humanBytes, plural } from '../../text/format.ts'
import { code, copyable, details, escapeMarkdown } from '../../text/markdown.ts'
import { printable } from '../../text/printable.ts'
import { barTable } from '../pictures/bars.ts'
import { shortType } from '../pictures/image-graph.ts'
import { instructionCell, layerBar } from '../pictures/layer-bar.ts'
import { bytesCell, digestCell, fullColumns, timeCell } from './cells.ts'
import { configTable } from './config-table.ts'
import { filesSummary } from './files-summary.ts'
import { referrersSummary, tagsSummary } from './tags-summary.ts'

const mostPlatforms = 50
/** Platforms whose layers, history and files are shown one by one; the report has all. */
const mostShownInFull = 6

/** The facts about one image or repository, as Markdown without a heading. */
export function imageSummary(image: InspectedImage, shows: ReadonlySet<Show>): string[] {
  const { root, platforms, tags, referrers } = image
  const isOfTags = tags !== undefined && shows.size === 1
  const shown = platforms.slice(0, mostShownInFull)
  const isOne = shown.length === 1
  return [
    root && !isOfTags ? rootLine(image) : '',
    root?.tagNow
      ? `> The tag now points to ${code(shortDigest(root.tagNow))}, not to the digest that is written.`
      : '',
    isOfTags ? '' : platformTable(image),
    isOfTags ? '' : details('Digests in full', copyable(fullDigests(image))),
    ...(shows.has('usage') ? shown.map(each => usageSummary(each, isOne)) : []),
    ...(shows.has('layers') ? shown.map(each => details(titled('Layers', each), layerBar(each), isOne)) : []),
    ...(shows.has('history') ? shown.flatMap(each => historySummary(each, isOne)) : []),
    ...(shows.has('files') ? shown.flatMap(each => filesSummary(each, titled('Files', each))) : []),
    tags ? tagsSummary(tags, root?.digest) : '',
    referrers ? referrersSummary(referrers, platforms) : '',
    ...(shows.has('image')
      ? shown.slice(0, 1).map(each => details(titled('Config', each), configTable(each)))
      : []),
  ].filter(Boolean)
}

const kinds = { index: 'An index', image: 'An image', artifact: 'An artifact' } as const
const places: Readonly<Record<InspectedImage['place'], string>> = {
  registry: '',
  store: ', from the store',
  docker: ', from the engine',
  'oci-layout': ', from an OCI layout',
  'oci-archive': ', from an OCI archive',
  'docker-archive': ', from an archive of Docker',
}

/** The digest and kind that a name leads to, in a sentence. */
function rootLine({ root, platforms, place }: InspectedImage): string {
  if (!root) return ''
  const [only] = platforms
  const isSingle = only !== undefined && only.digest === root.digest
  const count = only ? plural(only.layers.length, 'layer') : ''
  const size = isSingle && only.size !== undefined ? ` of ${humanBytes(only.size)} in ${count}` : ''
  const all = isSingle || platforms.length === 0 ? '' : ` of ${shownPlatforms(root, platforms.length)}`
  const type = root.artifactType ? ` of type ${code(root.artifactType)}` : ''
  return `${kinds[root.kind]}${type}${all}${size}${places[place]}.`
}

/** The number of platforms that an index has, and of those selected if they are fewer. */
function shownPlatforms({ document }: InspectedRoot, selected: number): string {
  const { manifest } = document ?? {}
  const children = manifest?.kind === 'index' ? manifest.manifests : []
  const all = children.filter(({ platform }) => platform && platform.os !== 'unknown').length
  return all > selected ? `${plural(all, 'platform')}, ${selected} selected` : plural(selected, 'platform')
}

function platformTable({ platforms, companions }: InspectedImage): string {
  const besides = (digest: Digest) =>
    companions
      .filter(({ about }) => about === digest)
      .flatMap(({ what, predicates = [] }) =>
        predicates.length > 0 ? predicates.map(predicateName) : [what],
      )
  const rows = platforms.map(each => [
    escapeMarkdown(each.platform ?? 'unknown'),
    bytesCell(each.size),
    bytesCell(each.unpackedSize),
    each.layers.length > 0 ? String(each.layers.length) : '',
    timeCell(each.config?.created),
    [...new Set(besides(each.digest))].map(escapeMarkdown).join(', '),
    digestCell(each.digest),
  ])
  const headers = ['Platform', 'Size', 'Unpacked', 'Layers', 'Created', 'Attested', 'Digest']
  return fullColumns(headers, rows, mostPlatforms)
}

/** `https://slsa.dev/provenance/v1` as `provenance`. */
function predicateName(type: string): string {
  if (/spdx|cyclonedx/i.test(type)) return 'SBOM'
  const parts = type.split('/').filter(part => part !== '' && !/^v\d/.test(part))
  return parts.at(-1) ?? type
}

function fullDigests({ root, platforms }: InspectedImage): string[] {
  const lines = platforms.map(({ digest, platform }) => `${digest} ${printable(platform ?? 'unknown')}`)
  const shown =
    root && platforms.every(({ digest }) => digest !== root.digest) ? [root.digest, ...lines] : lines
  return shown.slice(0, mostPlatforms)
}

function titled(title: string, { platform }: PlatformImage): string {
  return platform === undefined ? title : `${title} of ${escapeMarkdown(platform)}`
}

const whereabouts: Readonly<Record<Usage['blobs'][number]['from'], string>> = {
  registry: 'to be fetched',
  cache: 'in the Actions cache',
  store: 'in the store',
  engine: 'in the engine',
  inline: 'in the manifest',
}

function usageSummary({ platform, usage }: PlatformImage, isOne: boolean): string {
  if (!usage) return ''
  const whole = usage.blobs.reduce((sum, { blob }) => sum + blob.size, 0)
  const on = isOne || platform === undefined ? '' : ` for ${escapeMarkdown(platform)}`
  const amount = usage.toFetch === 0 ? 'nothing' : `${humanBytes(usage.toFetch)} of ${humanBytes(whole)}`
  const groups = Map.groupBy(usage.blobs, ({ from }) => from)
  const bars = Object.entries(whereabouts).flatMap(([from, words]) => {
    const found = groups.get(from as keyof typeof whereabouts) ?? []
    const size = found.reduce((sum, { blob }) => sum + blob.size, 0)
    return found.length === 0 ? [] : [{ before: [words], size, after: [String(found.length)] }]
  })
  const rows = usage.blobs.map(({ blob, from, isConfig }) => [
    isConfig ? 'config' : escapeMarkdown(shortType(blob.mediaType)),
    bytesCell(blob.size),
    whereabouts[from],
    digestCell(blob.digest),
  ])
  return [
    `**A pull here and now${on} fetches ${amount}.**`,
    barTable(bars, { before: ['Layers and config'], after: ['Blobs'] }),
    details('Blobs', fullColumns(['Blob', 'Size', 'Where', 'Digest'], rows)),
  ].join('\n\n')
}

function historySummary(image: PlatformImage, isOne: boolean): string[] {
  const { history, historyFault, kind } = image
  const fault =
    historyFault === undefined
      ? ''
      : `> History and layers are shown side by side: ${escapeMarkdown(historyFault)}.`
  if (!history || history.length === 0)
    return [
      fault,
      kind === 'artifact' ? 'An artifact is no image and has no history.' : 'The config has no history.',
    ]
  const rows = history.toReversed().map(historyRow)
  const headers = ['Created', 'Size', 'Created by', 'Layer', 'Comment']
  return [fault, details(titled('History', image), fullColumns(headers, rows), isOne)]
}

function historyRow({ created, createdBy, comment, isEmpty, layer, engineSize }: HistoryStep): string[] {
  const size = engineSize ?? layer?.size ?? layer?.unpackedSize
  return [
    timeCell(created),
    isEmpty && size === undefined ? '' : bytesCell(size),
    instructionCell(createdBy, 100),
    digestCell(layer?.digest ?? layer?.diffId),
    // BuildKit writes the same word beside each step.
    comment === 'buildkit.dockerfile.v0' ? '' : escapeMarkdown(comment),
  ]
}
