import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { lookedAtPorts } from '@tallyman/core/inputs/looked-at'
import { openCache } from '@tallyman/core/inputs/open-cache'
import { openCommon, openStore } from '@tallyman/core/inputs/open-common'
import { selectionOf } from '@tallyman/core/inputs/selection'
import { familiarName } from '@tallyman/core/model/reference'
import { type CacheAccount, cacheReport, isUnasked } from '@tallyman/core/operations/pull/cache-account'
import { PullOrigins } from '@tallyman/core/operations/pull/pull-origins'
import { wantedImages } from '@tallyman/core/operations/pull/wanted-images'
import { type SavedToCache, saveToCache } from '@tallyman/core/operations/save-to-cache'
import { cacheLine, tellSaved } from '@tallyman/core/reports/cache-summary'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { progressOf } from '@tallyman/core/reports/live-progress'
import { tellUnknown } from '@tallyman/core/reports/pull-notes'
import { pullReport } from '@tallyman/core/reports/pull-report'
import { plural } from '@tallyman/core/text/format'
import type { SaveInputs } from './inputs.ts'

/** The result that outputs and summary report. */
export interface SaveToCacheResult {
  readonly saving: SavedToCache
  /** The failure of a step that is to fail on a miss. */
  readonly miss: TallyError | undefined
  readonly report: string
  readonly milliseconds: number
}

/** Saves the requested images. */
export async function run(values: SaveInputs, host: Host): Promise<SaveToCacheResult> {
  const began = performance.now()
  const now = () => performance.now()
  const selection = selectionOf(values.platforms, host)
  const written = { images: values.images, lockFile: values['lock-file'] }
  const { images, lock } = await wantedImages(written, host.workspace, host.env)
  const { store, registries } = await openCommon(values, host, images)
  const rules = { client: values['cache-client'], prefix: values['key-prefix'] }
  const cache = openCache(
    { mode: 'read-write', selection, scratch: store.scratch, packBelow: values['pack-below'], ...rules },
    host,
    images,
  )
  try {
    const warn = (message: string) => host.log.warning(message)
    await using origins = await originsOf(values, host)
    const request = {
      images,
      lock,
      selection,
      concurrency: values.concurrency,
      maxImageSize: values['max-image-size'],
      verifyContent: values.verify.includes('content'),
      platformsAsked: values.platforms.length > 0,
      limits: { maxBytes: values['max-size'], dryRun: values['dry-run'] || values['lookup-only'] },
    }
    using progress = progressOf(host, now)
    const saving = await saveToCache(request, {
      store,
      registries,
      cache,
      origins,
      warn,
      now,
      progress,
      say: host.log.info,
    })
    const { pulled, missing, account } = saving
    const isMiss = values['fail-on-cache-miss'] && missing.length > 0
    for (const { wanted, digest } of pulled.images)
      host.log.info(`${familiarName(wanted.reference)} is ${digest}`)
    tellUnknown(pulled, host.log)
    const names = new Map(pulled.images.map(({ digest, wanted }) => [digest, familiarName(wanted.reference)]))
    tellSaved(account, names, host.log)
    host.log.info(cacheLine(account))
    const report = { ...pullReport(pulled), missing, cache: cacheReport(account) }
    const files = new HandedOverFiles(host, stepName('save', pulled.images))
    return {
      saving,
      miss: isMiss ? notCached(missing.length, account) : undefined,
      report: await files.report(report),
      milliseconds: now() - began,
    }
  } finally {
    await Promise.all([registries.close(), cache[Symbol.asyncDispose]()])
  }
}

/** Opens the place of the images; undefined for the store. */
async function originsOf(values: SaveInputs, host: Host): Promise<PullOrigins | undefined> {
  if (values.from.kind === 'store') return undefined
  const store = await openStore(values.store, host)
  return PullOrigins.open([values.from], {
    ...lookedAtPorts(host, store, values['max-image-size']),
    // A cache has layers as registries have them.
    isLookedAt: false,
    warn: message => host.log.warning(message),
  })
}

function notCached(count: number, account: CacheAccount): TallyError {
  if (isUnasked(account))
    return new TallyError('CACHE_MISS', `Cannot look into the cache: it was not asked: ${account.report.off}`)
  return new TallyError(
    'CACHE_MISS',
    `Cannot find everything in the cache: ${plural(count, 'blob')} missing there`,
  )
}
