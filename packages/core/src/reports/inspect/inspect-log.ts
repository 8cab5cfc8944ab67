import type { Host } from '../../action/host.ts'
import type { Comparison } from '../../inspect/comparison.ts'
import type { InspectedImage, InspectedRoot, Inspection, TagList } from '../../inspect/inspection.ts'
import type { Digest } from '../../model/digest.ts'
import { humanBytes, plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import { baseLines } from './base-report.ts'
import { comparisonSentence } from './comparison-sentence.ts'

const mostTags = 20

/** Logs the digest of each image, shows the text of the step as its result, and logs what could not be shown. */
export function tellInspection(
  inspection: Inspection,
  formatted: string,
  { log, result }: Pick<Host, 'log' | 'result'>,
): void {
  const { images, comparison, bases = [], notes } = inspection
  for (const image of images) for (const line of headlines(image)) log.info(line)
  for (const line of comparison ? compared(comparison) : []) log.info(line)
  const lines = baseLines(bases)
  if (formatted !== lines.join('\n')) for (const line of lines) log.info(line)
  if (formatted !== '') result(formatted)
  for (const image of images) for (const line of results(image)) log.info(line)
  for (const note of notes) log.info(note)
}

function headlines({ written, root }: InspectedImage): string[] {
  if (!root) return []
  const { digest, tagNow } = root
  const name = printable(written)
  const state = `${name} is ${digest}, ${kindText(root)}`
  return tagNow === undefined ? [state] : [state, `${name}: its tag now points to ${tagNow}`]
}

function kindText({ kind, digestOf }: InspectedRoot): string {
  if (digestOf === 'unknown') return 'the ID of an image'
  if (kind !== 'image') return `an ${kind}`
  return digestOf === 'config' ? 'the config of a single image' : 'a single image'
}

function compared(comparison: Comparison): string[] {
  const { before, after } = comparison
  const names = `${printable(after.written)} against ${printable(before.written)}`
  return [...headlines(before), `${names}: ${comparisonSentence(comparison)}`]
}

/** The results of lists, which may be long or empty. */
function results({ written, root, platforms, tags, referrers }: InspectedImage): string[] {
  const name = printable(written)
  return [
    ...(tags ? tagLines(name, tags, root?.digest) : []),
    ...(referrers?.length === 0 ? [`Nothing refers to ${name}`] : []),
    ...platforms.flatMap(({ platform, files: tree }) => {
      if (!tree) return []
      const { files, bytes, wastedBytes } = tree
      const of = platform === undefined ? name : `${name}, ${printable(platform)}`
      const waste = wastedBytes === 0 ? 'nothing hidden' : `${humanBytes(wastedBytes)} hidden by later layers`
      return [`${of}: ${files.length} files and folders, ${humanBytes(bytes)}; ${waste}`]
    }),
  ]
}

function tagLines(name: string, { repository, total, tags }: TagList, digest: Digest | undefined): string[] {
  const same = tags.filter(tag => digest !== undefined && tag.digest === digest)
  const shown = same.slice(0, mostTags).map(tag => printable(tag.name))
  const more = same.length > shown.length ? ` and ${same.length - shown.length} more` : ''
  return [
    `${printable(repository)} has ${plural(total, 'tag')}${tags.length === total ? '' : `, ${tags.length} shown`}`,
    ...(shown.length > 0 ? [`${name} has the digest of ${shown.join(', ')}${more}`] : []),
  ]
}
