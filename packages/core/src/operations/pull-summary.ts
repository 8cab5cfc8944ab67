import { humanBytes, humanTime, plural } from '../action/format.ts'
import { code, details, escapeMarkdown, table } from '../action/markdown.ts'
import { shortDigest } from '../model/digest.ts'
import { familiarName } from '../model/reference.ts'
import { cacheSummary, fromCache } from './cache-summary.ts'
import { loadsTable } from './engine-report.ts'
import type { EngineLoad } from './engine-target.ts'
import type { Pulled } from './pull.ts'
import { bytesBySource } from './pull-report.ts'
import type { PulledImage } from './pulled-image.ts'

/** What a step has to tell of its pull. */
export interface PullStory {
  readonly pulled: Pulled
  /** What became of the images in the engine. */
  readonly loads?: readonly EngineLoad[]
  readonly milliseconds: number
  /** Where the credentials came from, by registry. */
  readonly credentials: ReadonlyMap<string, string>
  /** What registries said of their pull limits. */
  readonly limits: ReadonlyMap<string, string>
  /** What was done to the images; without a word they were pulled. */
  readonly done?: 'pulled' | 'loaded' | 'resolved'
}

/** The step summary of a pull, as Markdown. */
export function pullSummary(story: PullStory): string {
  const { pulled, loads = [], milliseconds, credentials, limits, done = 'pulled' } = story
  const { images, damaged, cache } = pulled
  const facts = [...credentials].map(([registry, source]) => `${escapeMarkdown(registry)}: ${source}`)
  const parts = [
    `### Tallyman: ${countOf(pulled)} ${done}${done === 'resolved' ? '' : ' and verified'}`,
    `${pullLine(story)} Took ${humanTime(milliseconds)}.`,
    table(['Image', 'Digest', 'Platforms', 'Size'], images.map(imageRow)),
    loadsTable(loads),
    // What was not there to load is not damaged; what is missing of it is listed by the step that loads.
    damaged.length > 0 && done !== 'loaded'
      ? table(
          ['Damaged tag', 'Why'],
          damaged.map(({ wanted, error }) => [code(wanted.written), escapeMarkdown(error.message)]),
        )
      : '',
    ...(cache ? cacheSummary(cache, fromCache(pulled)) : []),
    details('Blobs', blobTable(pulled)),
    facts.length > 0 ? `Credentials: ${facts.join(', ')}.` : '',
    ...[...limits].map(
      ([registry, text]) => `Pull limit of ${escapeMarkdown(registry)}: ${escapeMarkdown(text)}.`,
    ),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** Where the bytes of a pull came from, and what was checked, in words. */
export function pullLine({ pulled, loads = [], done }: Pick<PullStory, 'pulled' | 'loads' | 'done'>): string {
  if (done === 'resolved') return 'Nothing but manifests was read, each checked against its digest.'
  const { content } = pulled
  const bytes = bytesBySource(pulled)
  const byEngine = loads.length > 0 ? 'distribution digests; diff_ids by the engine' : 'distribution digests'
  const checked = content ? `distribution digests and ${plural(content.layers, 'diff_id')}` : byEngine
  const sources = [
    `${humanBytes(bytes.registry)} from registries`,
    ...(bytes.cache > 0 ? [`${humanBytes(bytes.cache)} from the cache`] : []),
    `${humanBytes(bytes.store)} already in the store`,
    ...(bytes.engine > 0 ? [`${humanBytes(bytes.engine)} already in the engine`] : []),
  ]
  return `${sources.join(', ')}. Checked: ${pulled.images.length > 0 ? checked : 'nothing'}.`
}

function countOf({ images, damaged }: Pulled): string {
  const whole = images.length + damaged.length
  return `${damaged.length > 0 ? `${images.length} of ` : ''}${plural(whole, 'image')}`
}

function imageRow({ wanted, digest, platformDigests, graph, movedTo }: PulledImage): string[] {
  const moved = movedTo ? `<br>its tag now points to ${code(shortDigest(movedTo))}` : ''
  const size = graph.blobs.reduce((sum, blob) => sum + blob.size, 0)
  return [
    code(familiarName(wanted.reference)),
    `${code(digest)}${moved}`,
    [...platformDigests.keys()].map(escapeMarkdown).join(', '),
    humanBytes(size),
  ]
}

function blobTable({ deliveries }: Pulled): string {
  const rows = deliveries.map(({ blob, source, milliseconds, repaired }) => [
    code(shortDigest(blob.digest)),
    humanBytes(blob.size),
    repaired ? `${source}, repaired` : source,
    source === 'store' || source === 'engine' ? '' : humanTime(milliseconds),
  ])
  return table(['Blob', 'Size', 'Source', 'Time'], rows)
}
