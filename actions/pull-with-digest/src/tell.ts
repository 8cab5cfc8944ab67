import type { Host } from '@tallyman/core/action/host'
import type { EngineLoad } from '@tallyman/core/destinations/engine-target'
import { familiarName } from '@tallyman/core/model/reference'
import type { Pulled } from '@tallyman/core/operations/pull'
import { placesOf } from '@tallyman/core/operations/pull/named-places'
import { cacheLine, fromCache, tellSaved } from '@tallyman/core/reports/cache-summary'
import { signatureLines } from '@tallyman/core/reports/signature-report'
import type { HandedOver } from './hand-over.ts'

/** Shows the images of `from` in the words of `docker load`. */
export function tellLoaded({ images }: Pulled, loads: readonly EngineLoad[], host: Host): void {
  const lines = images.map(({ wanted, digest }, at) =>
    wanted.reference.tag === undefined
      ? `Loaded image ID: ${loads[at]?.imageId ?? digest}`
      : `Loaded image: ${familiarName(wanted.reference)}`,
  )
  host.result(lines.join('\n'))
}

/** Logs what was saved to the cache, and what came from it. */
export function tellCache(pulled: Pulled, { log }: Host): void {
  if (!pulled.cache) return
  const names = new Map(pulled.images.map(({ digest, wanted }) => [digest, familiarName(wanted.reference)]))
  tellSaved(pulled.cache, names, log)
  log.info(cacheLine(pulled.cache, fromCache(pulled)))
}

/** Logs which of `build-contexts` an engine's builder finds only by a tag, which pins nothing for any other builder, or not at all. */
export function tellBuilds({ buildContexts, loads }: HandedOver, { log, env, streams }: Host): void {
  // Only a job has outputs; a shell has streams of its own.
  if (streams && !env.CI && !env.GITHUB_ACTIONS) return
  const isByTag = ({ foundBy }: EngineLoad) =>
    foundBy !== undefined && !foundBy.includes('@') && buildContexts.includes(`docker-image://${foundBy}`)
  const names = loads.filter(isByTag).map(({ names }) => names[0])
  if (names.length > 0)
    log.info(
      `build-contexts names ${names.join(', ')} by tag, as this engine's own builder finds it. A builder in a container would ask the registry for that tag: for it write oci-layout=DIR in \`to\` too`,
    )
  const isFar = ({ image, foundBy }: EngineLoad) =>
    foundBy === undefined && `\n${buildContexts}`.includes(`\n${image}=docker-image://`)
  const far = loads.filter(isFar).map(({ image }) => image)
  if (far.length > 0)
    log.info(
      `build-contexts leads to the registry for ${far.join(', ')}: an engine's builder finds what was loaded by its tag alone, and none is named. Write name:tag@digest, or oci-layout=DIR in \`to\` too`,
    )
}

/** Warns of private images that anybody can read from the cache of a public repository. */
export function tellExposed(exposed: readonly string[], { log }: Host): void {
  if (exposed.length === 0) return
  const verb = exposed.length === 1 ? 'is' : 'are'
  log.warning(
    `${exposed.join(', ')} ${verb} private, and now in the Actions cache of a public repository: whoever opens a pull request can read it. Set cache: false where that is not meant`,
  )
}

/** Logs the digest of each image, and warns of tags that moved and of images that were left out. */
export function tellImages({ images, damaged, signatures }: Pulled, { log }: Host): void {
  for (const { wanted, digest, movedTo } of images) {
    const places = placesOf(wanted)
    log.info(`${familiarName(wanted.reference)} is ${digest}${places === '' ? '' : `, named in ${places}`}`)
    if (movedTo)
      log.warning(`${wanted.written}: its tag now points to ${movedTo}; the pinned ${digest} was pulled`, {
        title: 'TAG_MOVED',
      })
  }
  for (const line of signatureLines(signatures ?? [])) log.info(line)
  for (const { wanted, error } of damaged) {
    const state = error.code === 'PLATFORM_MISSING' ? 'was left out' : 'is damaged and was left out'
    log.warning(`${wanted.written} ${state}: ${error.message}`, { title: error.code })
  }
}
