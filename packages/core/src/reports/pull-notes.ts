import type { Log } from '../action/host.ts'
import type { Digest } from '../model/digest.ts'
import { uncheckedText } from '../model/layer-content.ts'
import { familiarName } from '../model/reference.ts'
import type { Pulled } from '../operations/pull.ts'
import { skippedText } from '../origins/skipped-text.ts'
import { plural } from '../text/format.ts'

/** The most digests in one line of the log. */
const shown = 10

/** Logs what is unknown of pulled images: their platform, and the content of their layers. */
export function tellUnknown({ images, content }: Pulled, log: Log): void {
  for (const { wanted, graph, unknownPlatforms } of images) {
    const name = familiarName(wanted.reference)
    const skipped = skippedText(graph, 'fetched')
    if (skipped) log.warning(`${name}: ${skipped}`)
    const digests = unknownPlatforms.map(({ digest }) => digest)
    if (digests.length > 0) log.info(`${name}: ${unknownPlatformText(digests)}`)
    const blobs = new Set(graph.blobs.map(({ digest }) => digest))
    const unchecked = (content?.unchecked ?? []).filter(({ layer }) => blobs.has(layer.digest))
    if (unchecked.length === 0) continue
    const count = plural(unchecked.length, 'layer')
    log.warning(`${name}: the content of ${count} was not checked: ${uncheckedText(unchecked)}`)
  }
}

/** The message about images that name no platform. */
export function unknownPlatformText(digests: readonly Digest[]): string {
  const more = digests.length - shown
  const listed = `${digests.slice(0, shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return `platform unknown, since the config names no os or no architecture: ${listed}`
}
