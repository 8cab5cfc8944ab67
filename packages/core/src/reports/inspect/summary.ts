import type { InspectedImage, Inspection, Show, Usage } from '../../inspect/inspection.ts'
import { shortDigest } from '../../model/digest.ts'
import { humanBytes, humanTime, plural } from '../../text/format.ts'
import { code, escapeMarkdown } from '../../text/markdown.ts'
import { imageGraph, nameOfImage } from '../pictures/image-graph.ts'
import { mermaidBlock } from '../pictures/mermaid.ts'
import { baseSummary } from './base-report.ts'
import { comparisonSummary } from './comparison-summary.ts'
import { imageSummary } from './image-summary.ts'
import { catalogSummary, engineSummary, searchSummary } from './list-summaries.ts'

/** The facts that the summary of an inspection is written from. */
export interface InspectStory {
  readonly inspection: Inspection
  readonly shows: ReadonlySet<Show>
  readonly milliseconds: number
  /** The source of the credentials, by registry. */
  readonly credentials?: ReadonlyMap<string, string>
  /** The pull limits that registries reported. */
  readonly limits?: ReadonlyMap<string, string>
}

/** The step summary of an inspection, as Markdown. */
export function inspectSummary(story: InspectStory): string {
  const { inspection, shows, credentials = new Map(), limits = new Map() } = story
  const { images, comparison, bases = [], engine, catalogs = [], search, notes } = inspection
  const isOneOfSeveral = images.length > 1
  const facts = [...credentials].map(([registry, source]) => `${escapeMarkdown(registry)}: ${source}`)
  const parts = [
    `### Tallyman: ${headline(inspection)}`,
    ...notes.map(note => `> ${escapeMarkdown(note)}`),
    comparison ? comparisonSummary(comparison) : '',
    baseSummary(bases),
    engine ? engineSummary(engine) : '',
    images.length > 1 && inspection.usage ? usageTotal(inspection.usage) : '',
    isPictured(story) ? mermaidBlock(imageGraph(images)) : '',
    ...images.flatMap(image => [
      isOneOfSeveral || comparison ? `#### ${named(image)}` : '',
      ...imageSummary(image, shows),
    ]),
    ...catalogs.map(catalogSummary),
    search ? searchSummary(search) : '',
    `Took ${humanTime(story.milliseconds)}.${facts.length > 0 ? ` Credentials: ${facts.join(', ')}.` : ''}`,
    ...[...limits].map(
      ([registry, text]) => `Pull limit of ${escapeMarkdown(registry)}: ${escapeMarkdown(text)}.`,
    ),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** Images may share layers, which one pull fetches once. */
function usageTotal({ toFetch, blobs }: Usage): string {
  const whole = blobs.reduce((sum, { blob }) => sum + blob.size, 0)
  const amount = toFetch === 0 ? 'nothing' : `${humanBytes(toFetch)} of ${humanBytes(whole)}`
  return `**A pull of all of them here and now fetches ${amount}.**`
}

/** Layers of several images are pictured too, since several may have the same. */
function isPictured({ inspection: { images }, shows }: InspectStory): boolean {
  if (shows.has('graph')) return true
  const isReferred = images.some(({ referrers = [], companions }) => referrers.length + companions.length > 0)
  return (shows.has('referrers') && isReferred) || (shows.has('layers') && images.length > 1)
}

/** The inspected images and lists, in one line. */
function headline({ images, comparison, engine, catalogs = [], search }: Inspection): string {
  const [first] = images
  if (comparison) return 'two images compared'
  if (images.length === 1 && first) return named(first)
  const parts = [
    ...(images.length > 1 ? [plural(images.length, 'image')] : []),
    ...(engine ? ['the engine'] : []),
    ...(catalogs.length > 0 ? [catalogs.length === 1 ? 'a registry' : `${catalogs.length} registries`] : []),
    ...(search ? ['a search'] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'nothing was inspected'
}

function named(image: InspectedImage): string {
  const { root } = image
  return `${code(nameOfImage(image))}${root ? ` is ${code(shortDigest(root.digest))}` : ''}`
}
