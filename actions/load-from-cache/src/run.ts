import type { Host } from '@tallyman/core/action/host'
import { type Loaded, loadFromCache, requireHit } from '@tallyman/core/operations/load-from-cache'
import { openCache } from '@tallyman/core/operations/open-cache'
import { openCommon } from '@tallyman/core/operations/open-common'
import { progressLog } from '@tallyman/core/operations/progress-log'
import { pullReport } from '@tallyman/core/operations/pull-report'
import { selectionOf } from '@tallyman/core/operations/selection'
import { type Wanted, wantedImages } from '@tallyman/core/operations/wanted-images'
import { shownPath, writeDestinations } from '@tallyman/core/operations/write-destinations'
import { stepName, writeReport } from '@tallyman/core/operations/write-report'
import type { LoadInputs } from './action.ts'

/** What a step has to tell. */
export interface Result {
  readonly loaded: Loaded
  readonly report: string
  readonly path: string
  readonly milliseconds: number
  readonly credentials: ReadonlyMap<string, string>
  readonly limits: ReadonlyMap<string, string>
}

/** Loads what the inputs name and hands it over. */
export async function run(values: LoadInputs, host: Host): Promise<Result> {
  const began = performance.now()
  const now = () => performance.now()
  const selection = selectionOf(values.platforms, host)
  const named = { images: values.images, lockFile: values['lock-file'] }
  const { images, lock } = await wantedImages(named, host.workspace, host.env)
  const { store, registries } = await openCommon(values, host)
  const cache = openCache({ mode: 'read-only', selection, storeFolder: store.root, ...rulesOf(values) }, host)
  try {
    const warn = (message: string) => host.log.warning(message)
    const ports = {
      ...{ store, registries, cache, warn, now },
      progress: progressLog(host.log, now),
      signal: host.signal,
      expect: (bytes: number) => registries.expect(bytes),
    }
    const loaded = await loadFromCache(requestOf(values, { images, lock }, selection), ports)
    if (values['fail-on-cache-miss']) requireHit(loaded)
    const whole = loaded.pulled?.images ?? []
    const destinations = whole.length > 0 ? values.to : []
    const paths = await writeDestinations(whole, { workspace: host.workspace, store, destinations })
    const name = stepName('load', loaded.images)
    return {
      loaded,
      report: await writeReport(reportOf(loaded), { store, workspace: host.workspace, name }),
      path: paths.find(path => path !== '') ?? shownPath(host.workspace, store.root),
      milliseconds: now() - began,
      credentials: registries.credentialSources(),
      limits: registries.limits,
    }
  } finally {
    await Promise.all([registries.close(), cache[Symbol.asyncDispose]()])
  }
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
    ...{ images, lock, selection, concurrency: values.concurrency },
    verifyContent: values.verify.includes('content'),
    // Whoever wants a miss to fail wants nothing from the registry either.
    fallback: values['fail-on-cache-miss'] ? ('none' as const) : values.fallback,
    lookupOnly: values['lookup-only'],
  }
}

function reportOf({ pulled, missing, account }: Loaded): object {
  return pulled ? { ...pullReport(pulled), missing } : { missing, cache: account.report }
}
