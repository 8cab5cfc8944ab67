import type { Log } from '@tallyman/core/action/host'
import { updateWhole } from '@tallyman/core/content/store/write-whole'
import type { EngineLoad } from '@tallyman/core/destinations/engine-target'
import { firstPath, type Writing, writeDestinations } from '@tallyman/core/destinations/write-destinations'
import type { WrittenRootfs } from '@tallyman/core/destinations/write-rootfs'
import { isTallyError, TallyError } from '@tallyman/core/errors'
import {
  bakeFile,
  buildContexts,
  formatBuildContexts,
  nameInBuilds,
} from '@tallyman/core/handover/build-contexts'
import { composeOverride } from '@tallyman/core/handover/compose-override'
import {
  comparePins,
  formatLock,
  type Lock,
  lockedName,
  type Pin,
  type PinChange,
  parseLock,
  withPin,
} from '@tallyman/core/lock/lock-file'
import { digestReference, formatReference } from '@tallyman/core/model/reference'
import type { WrittenAttestation } from '@tallyman/core/operations/attestations/write-attestations'
import type { Pulled } from '@tallyman/core/operations/pull'
import { lockedPlatforms, type PulledImage } from '@tallyman/core/operations/pull/pulled-image'
import type { ServiceImage } from '@tallyman/core/operations/pull/wanted-images'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { pullReport } from '@tallyman/core/reports/pull-report'
import { plural } from '@tallyman/core/text/format'
import { printable } from '@tallyman/core/text/printable'
import { shownPath } from '@tallyman/core/workspace/workspace-path'

interface HandOver extends Writing {
  readonly log: Pick<Log, 'info' | 'warning'>
  /** The job's temporary folder. */
  readonly temp: string
  readonly services: readonly ServiceImage[]
  /** Stages of the Dockerfiles to build. */
  readonly stages: ReadonlySet<string>
  /** The attestations and SBOMs that were written, if they were asked for. */
  readonly attestations: readonly WrittenAttestation[] | undefined
  readonly lock: { readonly path: string; readonly before: Lock; readonly update: boolean } | undefined
}

/** The files and names for later steps; paths are relative to the workspace if inside it. */
export interface HandedOver {
  readonly path: string
  /** The images that were loaded into the engine. */
  readonly loads: readonly EngineLoad[]
  /** The root file systems that were written. */
  readonly roots: readonly WrittenRootfs[]
  readonly report: string
  readonly buildContexts: string
  readonly bakeFile: string
  readonly composeFile: string
  readonly changed: readonly PinChange[]
}

/** Writes layouts, archives, the lock and the files for later steps. Throws STORE_FAILED. */
export async function handOver(pulled: Pulled, context: HandOver): Promise<HandedOver> {
  const { destinations, log } = context
  const { paths, loads, roots } = await writeDestinations(pulled, context)
  const layout = destinations.findIndex(({ kind }) => kind === 'oci-layout')
  const contexts = orLeftOut('build-contexts and bake-file', log, () =>
    buildContexts(
      pulled.images.map((image, at) => buildImage(image, paths[layout], loads[at])),
      context.stages,
    ),
  )
  if (contexts) tellStages(pulled.images, context)
  const override = orLeftOut('compose-file', log, () =>
    context.services.length > 0
      ? composeOverride(pinnedServices(pulled, context.services, loads))
      : undefined,
  )
  const files = new HandedOverFiles(context, stepName('pull', pulled.images))
  const changed = await writeLock(pulled.images, context)
  return {
    loads,
    roots,
    path: firstPath(paths, context),
    report: await files.report(pullReport(pulled, { loads, roots, attestations: context.attestations })),
    buildContexts: contexts ? formatBuildContexts(contexts) : '',
    bakeFile: contexts ? await files.write('docker-bake.json', bakeFile(contexts)) : '',
    composeFile: override ? await files.write('compose.yaml', override) : '',
    changed,
  }
}

/** Leaves an output out that not every pull can provide, rather than fail a pull whose images are all present. */
function orLeftOut<T>(outputs: string, log: HandOver['log'], make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (!isTallyError(error, 'INPUT_INVALID')) throw error
    log.warning(`${outputs} left out: ${error.message}`)
    return undefined
  }
}

/** Warns of images that no build context can name: a build would use the image in place of the stage. */
function tellStages(images: readonly PulledImage[], { stages, log }: HandOver): void {
  const names = images.map(({ wanted }) => nameInBuilds(wanted.reference)).filter(name => stages.has(name))
  for (const name of new Set(names))
    log.warning(
      `build-contexts and bake-file leave out ${name}: a Dockerfile has a stage of that name, and a build would use the image in its place. Rename the stage, or write the digest into the file`,
    )
}

function buildImage(
  { wanted, digest }: PulledImage,
  layout: string | undefined,
  load: EngineLoad | undefined,
) {
  const { written, spellings, reference } = wanted
  return { written, spellings, reference, digest, layout, inEngine: load?.foundBy }
}

/**
 * In an engine an image is referenced by its ID: no tag moves it, and engines with the classic store know no digest of a
 * loaded image.
 */
function pinnedServices({ images }: Pulled, services: readonly ServiceImage[], loads: readonly EngineLoad[]) {
  return services.flatMap(({ service, reference }) => {
    const name = formatReference(reference)
    const at = images.findIndex(({ wanted }) => formatReference(wanted.reference) === name)
    const image = images[at]
    return image ? [{ service, pinned: loads[at]?.imageId ?? digestReference(reference, image.digest) }] : []
  })
}

async function writeLock(
  images: readonly PulledImage[],
  { workspace, lock, log }: HandOver,
): Promise<PinChange[]> {
  if (!lock) return []
  const pins = images.flatMap(pulled => {
    const image = lockedName(pulled.wanted.reference)
    return image === undefined ? [] : [{ image, digest: pulled.digest, platforms: lockedPlatforms(pulled) }]
  })
  const changed = comparePins(lock.before, pins)
  if (!lock.update) return changed
  checkOneDigestEach(pins)
  const path = shownPath(workspace, lock.path)
  let isSame = false
  // Another process may have written the lock during this pull: its pins stay, and where both pin the same image a person
  // decides.
  const remake = (bytes: Uint8Array | undefined) => {
    const now = bytes ? parseLock(Buffer.from(bytes).toString('utf8'), path) : lock.before
    checkPinsOfOthers(pins, { before: lock.before, now, path })
    const text = formatLock(pins.reduce(withPin, now))
    isSame = text === formatLock(now)
    return text
  }
  updateWhole(lock.path, remake, 'the lock')
  tellLock({ path, changed, isSame }, log)
  return changed
}

interface LockStates {
  readonly before: Lock
  readonly now: Lock
  readonly path: string
}

/** Throws LOCK_MISMATCH if the lock now pins an image to a digest that is neither ours nor the previous one. */
function checkPinsOfOthers(pins: readonly Pin[], { before, now, path }: LockStates): void {
  const digestIn = ({ images }: Lock, name: string) => images.find(({ image }) => image === name)?.digest
  for (const { image, digest } of pins) {
    const theirs = digestIn(now, image)
    if (theirs === undefined || theirs === digest || theirs === digestIn(before, image)) continue
    const state = `another process has locked it at ${theirs} meanwhile, and this one pulled ${digest}`
    throw new TallyError('LOCK_MISMATCH', `Cannot lock ${image} in ${printable(path)}: ${state}`)
  }
}

interface WrittenLock {
  readonly path: string
  readonly changed: readonly PinChange[]
  readonly isSame: boolean
}

function tellLock({ path, changed, isSame }: WrittenLock, log: HandOver['log']): void {
  const platforms = isSame ? '' : '; it now lists every platform of its images'
  const state =
    changed.length > 0 ? `${plural(changed.length, 'pin')} new or moved` : `no pin moved${platforms}`
  log.info(`Lock file ${printable(path)}: ${state}`)
  for (const { image, before, after } of changed)
    log.info(`  ${image}: ${before === undefined ? 'new at' : `moved from ${before} to`} ${after}`)
}

/** A tag requested both with a digest and without one may have moved on since. */
function checkOneDigestEach(pins: readonly Pick<Pin, 'image' | 'digest'>[]): void {
  for (const { image, digest } of pins) {
    const other = pins.find(pin => pin.image === image && pin.digest !== digest)
    if (!other) continue
    const message = `Cannot lock ${image}: it was pulled at ${digest} and at ${other.digest}, expected one digest`
    throw new TallyError('LOCK_MISMATCH', message, {
      hint: 'Name the image once in `images` and compose files, at the digest that is meant.',
    })
  }
}
