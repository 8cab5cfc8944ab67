import type { EngineLoad } from '../destinations/engine-target.ts'
import type { WrittenRootfs } from '../destinations/write-rootfs.ts'
import { shortDigest } from '../model/digest.ts'
import { familiarName, pinnedReference } from '../model/reference.ts'
import type { WrittenAttestation } from '../operations/attestations/write-attestations.ts'
import { placesOf } from '../operations/pull/named-places.ts'
import type { PulledImage } from '../operations/pull/pulled-image.ts'
import { mislabelling } from '../operations/pull/verify-content.ts'
import type { Pulled } from '../operations/pull.ts'
import { capitalised, humanBytes, humanTime, plural } from '../text/format.ts'
import { code, copyable, details, escapeMarkdown, table } from '../text/markdown.ts'
import { shownSource } from '../transfer/source.ts'
import { cacheSummary, fromCache } from './cache-summary.ts'
import { loadsTable } from './engine-report.ts'
import { pullPicture } from './pictures/transfer-picture.ts'
import { policySummary } from './policy-report.ts'
import { pullLine } from './pull-report.ts'
import { rootsTable } from './rootfs-report.ts'
import { attestationTable, signatureTable } from './signature-report.ts'

/** The facts that the summary of a pull is written from. */
export interface PullStory {
  readonly pulled: Pulled
  /** The images that were loaded into the engine. */
  readonly loads?: readonly EngineLoad[]
  /** The attestations and SBOMs that were written. */
  readonly attestations?: readonly WrittenAttestation[] | undefined
  /** The root file systems that were written. */
  readonly roots?: readonly WrittenRootfs[]
  readonly milliseconds: number
  /** The source of the credentials, by registry. */
  readonly credentials: ReadonlyMap<string, string>
  /** The pull limits that registries reported. */
  readonly limits: ReadonlyMap<string, string>
  /** The verb for the images. Defaults to `pulled`. */
  readonly done?: 'pulled' | 'loaded' | 'resolved'
}

/** The most places of an image in the summary; the report has all. */
const mostPlaces = 3

/** The step summary of a pull, as Markdown. */
export function pullSummary(story: PullStory): string {
  const { pulled, loads = [], roots = [], milliseconds, credentials, limits, done = 'pulled' } = story
  const { images, damaged, cache } = pulled
  const facts = [...credentials].map(([registry, source]) => `${escapeMarkdown(registry)}: ${source}`)
  const parts = [
    `### Tallyman: ${countOf(pulled)} ${done}${verdictOf(story)}`,
    `${pullLine(story)} Took ${humanTime(milliseconds)}.`,
    imageTable(images),
    digestsOf(images),
    signatureTable(pulled.signatures ?? []),
    attestationTable(story.attestations ?? []),
    ...(done === 'resolved' ? [] : pullPicture(images, pulled.deliveries)),
    loadsTable(loads),
    rootsTable(roots),
    uncheckedTable(pulled),
    // Content that was absent is not damaged; missing content is listed by the step that loads.
    damaged.length > 0 && done !== 'loaded'
      ? table(
          ['Damaged tag', 'Why'],
          damaged.map(({ wanted, error }) => [code(wanted.written), escapeMarkdown(error.message)]),
        )
      : '',
    ...(cache ? cacheSummary(cache, fromCache(pulled)) : []),
    ...(pulled.content?.mislabelled ?? []).map(each => `${capitalised(escapeMarkdown(mislabelling(each)))}.`),
    details('Blobs', blobTable(pulled)),
    policySummary(pulled.policy),
    facts.length > 0 ? `Credentials: ${facts.join(', ')}.` : '',
    ...[...limits].map(
      ([registry, text]) => `Pull limit of ${escapeMarkdown(registry)}: ${escapeMarkdown(text)}.`,
    ),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** A pull is not called verified if the content of a layer could not be checked. */
function verdictOf({ pulled, done }: PullStory): string {
  if (done === 'resolved') return ''
  const unchecked = pulled.content?.unchecked.length ?? 0
  return unchecked === 0 ? ' and verified' : `, ${plural(unchecked, 'layer')} not checked`
}

/** The layers whose content could not be checked, as Markdown; empty if there are none. */
export function uncheckedTable({ content }: Pulled): string {
  const rows = (content?.unchecked ?? []).map(({ layer, reason }) => [
    code(shortDigest(layer.digest)),
    escapeMarkdown(reason),
  ])
  return table(['Layer whose content was not checked', 'Why'], rows)
}

function countOf({ images, damaged }: Pulled): string {
  const whole = images.length + damaged.length
  return `${damaged.length > 0 ? `${images.length} of ` : ''}${plural(whole, 'image')}`
}

function imageTable(images: readonly PulledImage[]): string {
  const headers = ['Image', 'Size', 'Platforms', 'Digest']
  if (images.every(({ wanted }) => !wanted.places)) return table(headers, images.map(imageRow))
  const rows = images.map(image => [...imageRow(image), escapeMarkdown(placesOf(image.wanted, mostPlaces))])
  return table([...headers, 'Named in'], rows)
}

function imageRow(image: PulledImage): string[] {
  const { wanted, digest, graph, movedTo } = image
  const moved = movedTo ? `<br>its tag now points to ${code(shortDigest(movedTo))}` : ''
  const size = graph.blobs.reduce((sum, blob) => sum + blob.size, 0)
  return [
    code(familiarName(wanted.reference)),
    humanBytes(size),
    platformsText(image),
    `${code(shortDigest(digest))}${moved}`,
  ]
}

/** The images with their whole digests, to copy; tables show short ones so that everything else stays in sight. */
export function digestsOf(images: readonly Pick<PulledImage, 'wanted' | 'digest'>[]): string {
  const pins = images.map(({ wanted, digest }) => pinnedReference(wanted.reference, digest))
  return details('Digests in full', copyable([...new Set(pins)]))
}

/** The platforms of an image, as Markdown. */
export function platformsText({ platformDigests, unknownPlatforms }: PulledImage): string {
  return [...platformDigests.keys(), ...(unknownPlatforms.length > 0 ? ['unknown'] : [])]
    .map(escapeMarkdown)
    .join(', ')
}

function blobTable({ deliveries }: Pulled): string {
  const rows = deliveries.map(({ blob, source, mirror, milliseconds, repaired }) => {
    const shown = escapeMarkdown(shownSource({ source, ...(mirror !== undefined && { mirror }) }))
    return [
      code(shortDigest(blob.digest)),
      humanBytes(blob.size),
      repaired ? `${shown}, repaired` : shown,
      source === 'store' || source === 'engine' ? '' : humanTime(milliseconds),
    ]
  })
  return table(['Blob', 'Size', 'Source', 'Time'], rows)
}
