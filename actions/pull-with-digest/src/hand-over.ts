import { join } from 'node:path'
import { writeWhole } from '@tallyman/core/content/write-whole'
import { bakeFile } from '@tallyman/core/handover/bake-file'
import { buildContexts, formatBuildContexts } from '@tallyman/core/handover/build-contexts'
import { composeOverride } from '@tallyman/core/handover/compose-override'
import {
  comparePins,
  formatLock,
  type Lock,
  lockedName,
  type PinChange,
  withPin,
} from '@tallyman/core/lock/lock-file'
import { digestReference, formatReference } from '@tallyman/core/model/reference'
import type { EngineLoad } from '@tallyman/core/operations/engine-target'
import type { Pulled } from '@tallyman/core/operations/pull'
import { pullReport } from '@tallyman/core/operations/pull-report'
import type { PulledImage } from '@tallyman/core/operations/pulled-image'
import type { ComposeService } from '@tallyman/core/operations/wanted-images'
import {
  firstPath,
  shownPath,
  type Writing,
  writeDestinations,
} from '@tallyman/core/operations/write-destinations'

export interface HandOver extends Writing {
  readonly services: readonly ComposeService[]
  readonly lock: { readonly path: string; readonly before: Lock; readonly update: boolean } | undefined
}

/** What later steps are handed; paths are relative to the workspace where they lie in it. */
export interface HandedOver {
  readonly path: string
  /** What became of the images in the engine. */
  readonly loads: readonly EngineLoad[]
  readonly report: string
  readonly buildContexts: string
  readonly bakeFile: string
  readonly composeFile: string
  readonly changed: readonly PinChange[]
}

/** Writes layouts, archives, the lock and the files for later steps. Throws STORE_FAILED. */
export async function handOver(pulled: Pulled, context: HandOver): Promise<HandedOver> {
  const { workspace, store, destinations } = context
  const { paths, loads } = await writeDestinations(pulled, context)
  const layout = destinations.findIndex(({ kind }) => kind === 'oci-layout')
  const contexts = buildContexts(
    pulled.images.map((image, at) => buildImage(image, paths[layout], loads[at])),
  )
  const folder = join(store.root, 'handed-over', name(pulled))
  const changed = await writeLock(pulled.images, context)
  return {
    loads,
    path: firstPath(paths, context),
    report: await writeText(
      folder,
      'report.json',
      `${JSON.stringify(pullReport(pulled, loads), undefined, 2)}\n`,
      workspace,
    ),
    buildContexts: formatBuildContexts(contexts),
    bakeFile: await writeText(folder, 'docker-bake.json', bakeFile(contexts), workspace),
    composeFile:
      context.services.length > 0
        ? await writeText(
            folder,
            'compose.yaml',
            composeOverride(pinnedServices(pulled, context.services, loads)),
            workspace,
          )
        : '',
    changed,
  }
}

function buildImage(
  { wanted, digest }: PulledImage,
  layout: string | undefined,
  load: EngineLoad | undefined,
) {
  const { written, reference } = wanted
  return { written, reference, digest, layout, inEngine: load?.foundBy }
}

/** In an engine an image is named by its ID: no tag moves it, and engines with the classic store know no digest of what was loaded. */
function pinnedServices(
  { images }: Pulled,
  services: readonly ComposeService[],
  loads: readonly EngineLoad[],
) {
  return services.flatMap(({ service, reference }) => {
    const name = formatReference(reference)
    const at = images.findIndex(({ wanted }) => formatReference(wanted.reference) === name)
    const image = images[at]
    return image ? [{ service, pinned: loads[at]?.imageId ?? digestReference(reference, image.digest) }] : []
  })
}

async function writeLock(images: readonly PulledImage[], { lock }: HandOver): Promise<PinChange[]> {
  if (!lock) return []
  const pins = images.flatMap(({ wanted, digest, platformDigests }) => {
    const image = lockedName(wanted.reference)
    return image === undefined ? [] : [{ image, digest, platforms: platformDigests }]
  })
  const changed = comparePins(lock.before, pins)
  if (!lock.update) return changed
  const after = pins.reduce(withPin, lock.before)
  await writeWhole(formatLock(after), lock.path, 'the lock')
  return changed
}

async function writeText(folder: string, file: string, text: string, workspace: string): Promise<string> {
  const path = join(folder, file)
  await writeWhole(text, path, 'the file')
  return shownPath(workspace, path)
}

/** The same images in the same order write to the same place, so that a step that is run again overwrites its own files. */
function name({ images }: Pulled): string {
  return images[0] ? `${images[0].digest.replace(/^\w+:(.{12}).*$/, '$1')}-${images.length}` : 'none'
}
