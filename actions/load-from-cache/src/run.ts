import type { Host } from '@tallyman/core/action/host'
import {
  checkDestinations,
  checkOneImage,
  idleRootfsInputs,
} from '@tallyman/core/destinations/check-destinations'
import { isUnpackedAlone } from '@tallyman/core/destinations/destinations'
import type { EngineLoad } from '@tallyman/core/destinations/engine-target'
import { checkDestinationsApart } from '@tallyman/core/destinations/places-apart'
import {
  firstPath,
  isForEngineAlone,
  neededBy,
  openEngineFor,
  plainPlatform,
  writeDestinations,
} from '@tallyman/core/destinations/write-destinations'
import type { WrittenRootfs } from '@tallyman/core/destinations/write-rootfs'
import type { TallyError } from '@tallyman/core/errors'
import { rootfsWriting } from '@tallyman/core/inputs/common-inputs'
import { openCache } from '@tallyman/core/inputs/open-cache'
import { openCommon } from '@tallyman/core/inputs/open-common'
import { selectionOf } from '@tallyman/core/inputs/selection'
import { familiarName } from '@tallyman/core/model/reference'
import { type Loaded, loadFromCache, missIn } from '@tallyman/core/operations/load-from-cache'
import { isUnasked } from '@tallyman/core/operations/pull/cache-account'
import { type Wanted, wantedImages } from '@tallyman/core/operations/pull/wanted-images'
import { cacheLine, fromCache } from '@tallyman/core/reports/cache-summary'
import { tellLoads } from '@tallyman/core/reports/engine-report'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { progressOf } from '@tallyman/core/reports/live-progress'
import { tellUnknown } from '@tallyman/core/reports/pull-notes'
import { pullLine, pullReport } from '@tallyman/core/reports/pull-report'
import { tellRoots } from '@tallyman/core/reports/rootfs-report'
import type { Graph } from '@tallyman/core/transfer/walk'
import type { LoadInputs } from './inputs.ts'

/** The result that outputs and summary report. */
export interface LoadFromCacheResult {
  readonly loaded: Loaded
  /** The failure of a step that is to fail on a miss. */
  readonly miss: TallyError | undefined
  /** The images that were loaded into the engine. */
  readonly loads: readonly EngineLoad[]
  /** The root file systems that were written. */
  readonly roots: readonly WrittenRootfs[]
  readonly report: string
  readonly path: string
  readonly milliseconds: number
  readonly credentials: ReadonlyMap<string, string>
  readonly limits: ReadonlyMap<string, string>
}

/** Loads the requested images and writes them to the destinations. */
export async function run(values: LoadInputs, host: Host): Promise<LoadFromCacheResult> {
  const began = performance.now()
  const now = () => performance.now()
  if (values['lookup-only'] && values.to.some(({ kind }) => kind !== 'store' && kind !== 'none'))
    host.log.warning('to has no effect: lookup-only is true, so nothing is loaded')
  for (const message of idleRootfsInputs(values)) host.log.warning(message)
  if (!values['lookup-only']) await checkDestinationsApart(values, host)
  const selection = selectionOf(values.platforms, host)
  const named = { images: values.images, lockFile: values['lock-file'] }
  const { images, lock } = await wantedImages(named, host.workspace, host.env)
  if (!values['lookup-only']) checkOneImage(values.to, { count: images.length, selection })
  if (!values['lookup-only']) await checkDestinations(values.to, host)
  const { store, registries } = await openCommon(values, host, images)
  const settings = { mode: 'read-only' as const, selection, scratch: store.scratch, ...rulesOf(values) }
  const cache = openCache(settings, host, images)
  using resources = new DisposableStack()
  try {
    const engine = resources.use(values['lookup-only'] ? undefined : await openEngineFor(values.to, host))
    const warn = (message: string) => host.log.warning(message)
    const ports = {
      store,
      registries,
      cache,
      warn,
      now,
      say: host.log.info,
      holder: isForEngineAlone(values.to) ? engine : undefined,
      progress: progressOf(host, now),
      signal: host.signal,
      expect: (bytes: number) => registries.expect(bytes),
      needs: (graphs: readonly Graph[]) =>
        neededBy(graphs, { workspace: host.workspace, store, destinations: values.to }),
    }
    const loaded = await loadFromCache(requestOf(values, { images, lock }, selection), ports)
    const miss = values['fail-on-cache-miss'] ? missIn(loaded) : undefined
    const { pulled } = loaded
    const destinations = !miss && pulled && pulled.images.length > 0 ? values.to : []
    const { workspace, streams, signal, log } = host
    const rootfs = rootfsWriting(values, signal)
    const writing = { workspace, store, destinations, engine, rootfs, streams, signal, log }
    const { paths, loads, roots } = pulled
      ? await writeDestinations(pulled, { ...writing, platform: plainPlatform(selection, host) })
      : { paths: [], loads: [], roots: [] }
    tellLoads(loads, host.log)
    tellRoots(roots, host.log)
    tellLoaded(loaded, { loads, roots }, host)
    const files = new HandedOverFiles(host, stepName('load', loaded.images))
    return {
      loaded,
      miss,
      loads,
      roots,
      report: await files.report(reportOf(loaded, { loads, roots })),
      path: firstPath(paths, writing),
      milliseconds: now() - began,
      credentials: registries.credentialSources(),
      limits: registries.limits,
    }
  } finally {
    await Promise.all([registries.close(), cache[Symbol.asyncDispose]()])
  }
}

function tellLoaded(
  loaded: Loaded,
  written: Pick<LoadFromCacheResult, 'loads' | 'roots'>,
  { log }: Host,
): void {
  const { images, matched, pulled, entries, account } = loaded
  for (const { wanted, digest } of images) {
    const found = matched.some(image => image.digest === digest)
      ? pulled && entries === 0
        ? 'all of it was there already'
        : 'in the cache'
      : isUnasked(account)
        ? 'the cache was not asked'
        : 'not all of it in the cache'
    log.info(`${familiarName(wanted.reference)} is ${digest}: ${found}`)
  }
  if (pulled) {
    tellUnknown(pulled, log)
    log.info(pullLine({ pulled, ...written, done: 'loaded' }))
  }
  log.info(cacheLine(account, pulled && fromCache(pulled)))
}

function rulesOf(values: LoadInputs) {
  return { client: values['cache-client'], prefix: values['key-prefix'] }
}

function requestOf(
  values: LoadInputs,
  { images, lock }: Pick<Wanted, 'images' | 'lock'>,
  selection: Parameters<typeof loadFromCache>[0]['selection'],
) {
  return {
    images,
    lock,
    selection,
    concurrency: values.concurrency,
    maxImageSize: values['max-image-size'],
    // An engine that is the only destination checks diff_ids as it unpacks, and whoever writes the files does.
    verifyContent:
      values.verify.includes('content') && !isForEngineAlone(values.to) && !isUnpackedAlone(values.to),
    // A miss that is to fail the step must not be fetched from the registry first.
    fallback: values['fail-on-cache-miss'] ? ('none' as const) : values.fallback,
    lookupOnly: values['lookup-only'],
    platformsAsked: values.platforms.length > 0,
  }
}

function reportOf(
  { pulled, missing, account }: Loaded,
  written: Pick<LoadFromCacheResult, 'loads' | 'roots'>,
): object {
  return pulled ? { ...pullReport(pulled, written), missing } : { missing, cache: account.report }
}
