import type { Log } from '../../action/host.ts'
import type { InspectedImage, Inspection } from '../../inspect/inspection.ts'
import { plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'

const mostLines = 1_000
const mostCharacters = 2_000

/**
 * Logs the digest of each image, the text of a step line by line with everything in it that is no plain text escaped, and
 * what could not be shown.
 */
export function tellInspection({ images, notes }: Inspection, formatted: string, log: Log): void {
  for (const image of images) for (const line of headlines(image)) log.info(line)
  const lines = formatted === '' ? [] : formatted.split('\n')
  log.list(lines.slice(0, mostLines).map(plain))
  const more = lines.length - mostLines
  if (more > 0)
    log.info(`${plural(more, 'more line')} in the report and, if it fits, in the output formatted`)
  for (const note of notes) log.info(note)
}

function headlines({ written, root }: InspectedImage): string[] {
  if (!root) return []
  const { digest, kind, tagNow } = root
  const name = printable(written)
  const state = `${name} is ${digest}, ${kind === 'image' ? 'a single image' : `an ${kind}`}`
  return tagNow === undefined ? [state] : [state, `${name}: its tag now points to ${tagNow}`]
}

/** Tabs stay: a template may have them. */
function plain(line: string): string {
  if (!line.includes('\t')) return printable(line, mostCharacters)
  return line
    .split('\t')
    .map(part => printable(part, mostCharacters))
    .join('\t')
}
