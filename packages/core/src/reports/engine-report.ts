import type { Log } from '../action/host.ts'
import type { EngineLoad } from '../destinations/engine-target.ts'
import { shortDigest } from '../model/digest.ts'
import { humanBytes } from '../text/format.ts'
import { code, copyable, details, table } from '../text/markdown.ts'

const proofs: Record<EngineLoad['proof'], string> = {
  'config-digest': 'its ID is the digest of its config',
  'manifest-digest': 'its ID is the digest of its manifest or index',
}

/** Logs the images that were loaded into the engine, and how it is known that they are the pinned ones. */
export function tellLoads(loads: readonly EngineLoad[], log: Log): void {
  for (const load of loads) {
    log.info(`${load.image}: in the engine as ${load.imageId}, proven: ${proofs[load.proof]}`)
    log.info(`  ${layersOf(load)}`)
    if (load.names.length === 0 && load.foundBy === undefined)
      log.notice(
        `${load.image} names no tag, so the engine has it by its ID alone: ${load.imageId}. Write name:tag@digest to give it a name`,
      )
  }
}

/** The images that were loaded into the engine, as Markdown; empty when there are none. */
export function loadsTable(loads: readonly EngineLoad[]): string {
  if (loads.length === 0) return ''
  const rows = loads.map(load => [
    code(load.image),
    layersOf(load),
    code(shortDigest(load.imageId)),
    proofs[load.proof],
  ])
  const ids = [...new Set(loads.map(({ imageId }) => imageId))]
  return [
    table(['In the engine', 'Layers', 'ID', 'Proof'], rows),
    details('IDs in full', copyable(ids)),
  ].join('\n\n')
}

function layersOf({ layersSent, layersPresent, bytesSent }: EngineLoad): string {
  const sent = layersSent > 0 ? `${layersSent} sent (${humanBytes(bytesSent)})` : 'none sent'
  return `${sent}, ${layersPresent} held before`
}
