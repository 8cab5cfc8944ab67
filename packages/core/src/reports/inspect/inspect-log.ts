import type { Log } from '../../action/host.ts'
import type { Comparison } from '../../inspect/comparison.ts'
import type { InspectedImage, Inspection, TagList } from '../../inspect/inspection.ts'
import type { Digest } from '../../model/digest.ts'
import { humanBytes, plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import { comparisonSentence } from './comparison-sentence.ts'

const mostLines = 1_000
const mostCharacters = 2_000
const mostTags = 20

/**
 * Logs the digest of each image, the text of a step line by line with everything in it that is no plain text escaped, and
 * what could not be shown.
 */
export function tellInspection(inspection: Inspection, formatted: string, log: Log): void {
  const { images, comparison, notes } = inspection
  for (const image of images) for (const line of headlines(image)) log.info(line)
  for (const line of comparison ? compared(comparison) : []) log.info(line)
  const lines = formatted === '' ? [] : formatted.split('\n')
  log.list(lines.slice(0, mostLines).map(plain))
  const more = lines.length - mostLines
  if (more > 0)
    log.info(`${plural(more, 'more line')} in the report and, if it fits, in the output formatted`)
  for (const image of images) for (const line of results(image)) log.info(line)
  for (const note of notes) log.info(note)
}

function headlines({ written, root }: InspectedImage): string[] {
  if (!root) return []
  const { digest, kind, tagNow } = root
  const name = printable(written)
  const state = `${name} is ${digest}, ${kind === 'image' ? 'a single image' : `an ${kind}`}`
  return tagNow === undefined ? [state] : [state, `${name}: its tag now points to ${tagNow}`]
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

/** Tabs stay: a template may have them. */
function plain(line: string): string {
  if (!line.includes('\t')) return printable(line, mostCharacters)
  return line
    .split('\t')
    .map(part => printable(part, mostCharacters))
    .join('\t')
}
