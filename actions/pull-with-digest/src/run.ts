import { resolve } from 'node:path'
import type { Host } from '@tallyman/core/action/host'
import type { LayerCache } from '@tallyman/core/cache/layer-cache'
import type { LayoutStore } from '@tallyman/core/content/layout-store'
import { noPins } from '@tallyman/core/lock/lock-file'
import { familiarName } from '@tallyman/core/model/reference'
import { tellLoads } from '@tallyman/core/operations/engine-report'
import { openCommon } from '@tallyman/core/operations/open-common'
import { exposedImages } from '@tallyman/core/operations/private-images'
import { progressLog } from '@tallyman/core/operations/progress-log'
import { type Pulled, type PullRequest, pull } from '@tallyman/core/operations/pull'
import { type PullStory, pullLine } from '@tallyman/core/operations/pull-summary'
import { selectionOf } from '@tallyman/core/operations/selection'
import { type Wanted, wantedImages } from '@tallyman/core/operations/wanted-images'
import { isForEngineAlone, openEngineFor, plainPlatform } from '@tallyman/core/operations/write-destinations'
import type { Selection } from '@tallyman/core/transfer/walk'
import { type HandedOver, handOver } from './hand-over.ts'
import type { PullInputs } from './inputs.ts'

/** What a step has to tell of its pull. */
export interface Result extends PullStory {
  readonly handed: HandedOver
}

/** Pulls what the inputs name and hands it over. */
export async function run(values: PullInputs, host: Host): Promise<Result> {
  const began = performance.now()
  const now = () => performance.now()
  const selection = selectionOf(values.platforms, host)
  const wanted = await wantedImages(
    {
      images: values.images,
      composeFiles: values['compose-files'],
      platforms: { selection, areNamed: values.platforms.length > 0 },
      lockFile: values['lock-file'],
      updateLock: values['update-lock'],
    },
    host.workspace,
    host.env,
  )
  const { store, registries, openAnonymous } = await openCommon(values, host)
  const cache = await cacheOf(values, { selection, store }, host)
  using resources = new DisposableStack()
  try {
    const engine = resources.use(
      isResolveOnly(values) ? undefined : await openEngineFor(values.to, host, values['engine-digests']),
    )
    const warn = (message: string) => host.log.warning(message)
    const ports = {
      store,
      registries,
      cache,
      holder: isEngineTrusted(values) ? engine : undefined,
      progress: progressLog(host.log, now),
      warn,
      now,
      signal: host.signal,
      expect: (bytes: number) => registries.expect(bytes),
    }
    const pulled = await pull(requestOf(values, wanted, selection), ports)
    tell(pulled, host)
    const publicity = { env: host.env, credentials: registries.credentialSources(), openAnonymous }
    tellExposed(await exposedImages(pulled, publicity), host)
    const path = values['lock-file'] === '' ? undefined : resolve(host.workspace, values['lock-file'])
    const lock =
      path === undefined ? undefined : { path, before: wanted.lock ?? noPins, update: values['update-lock'] }
    const destinations = pulled.images.length > 0 ? values.to : []
    const handed = await handOver(pulled, {
      workspace: host.workspace,
      store,
      destinations,
      engine,
      platform: plainPlatform(selection, host),
      services: wanted.services,
      lock,
    })
    tellLoads(handed.loads, host.log)
    const story = {
      pulled,
      loads: handed.loads,
      done: isResolveOnly(values) ? 'resolved' : 'pulled',
    } as const
    host.log.info(pullLine(story))
    return {
      ...story,
      handed,
      milliseconds: now() - began,
      credentials: registries.credentialSources(),
      limits: registries.limits,
    }
  } finally {
    await Promise.all([registries.close(), cache?.[Symbol.asyncDispose]()])
  }
}

async function cacheOf(
  { cache: mode, 'cache-client': client }: PullInputs,
  { selection, store }: { readonly selection: Selection; readonly store: LayoutStore },
  host: Host,
): Promise<LayerCache | undefined> {
  if (mode === 'false') return undefined
  // Loaded by those alone who use it.
  const { openCache } = await import('@tallyman/core/operations/open-cache')
  return openCache({ mode, client, selection, storeFolder: store.root }, host)
}

function requestOf(values: PullInputs, { images, lock }: Wanted, selection: Selection): PullRequest {
  return {
    ...{ images, lock, selection, concurrency: values.concurrency, offline: values.offline },
    ...{ allTags: values['all-tags'], updateLock: values['update-lock'], verifyTag: values['verify-tag'] },
    requireDigest: values['require-digest'],
    saves: values.cache === 'read-write',
    verifyContent: values.verify.includes('content') && !isEngineTrusted(values),
    resolveOnly: isResolveOnly(values),
  }
}

function isResolveOnly({ to }: PullInputs): boolean {
  return to.some(({ kind }) => kind === 'none')
}

/** Where the engine alone gets the images it is asked what it holds, and checks diff_ids itself as it unpacks. */
function isEngineTrusted({ to, cache }: PullInputs): boolean {
  return isForEngineAlone(to) && cache !== 'read-write'
}

function tellExposed(exposed: readonly string[], { log }: Host): void {
  if (exposed.length === 0) return
  const verb = exposed.length === 1 ? 'is' : 'are'
  log.warning(
    `${exposed.join(', ')} ${verb} private, and now in the Actions cache of a public repository: whoever opens a pull request can read it. Set cache: false where that is not meant`,
  )
}

function tell({ images, damaged }: Pulled, { log }: Host): void {
  for (const { wanted, digest, movedTo } of images) {
    log.info(`${familiarName(wanted.reference)} is ${digest}`)
    if (movedTo)
      log.warning(`${wanted.written}: its tag now points to ${movedTo}; the pinned ${digest} was pulled`, {
        title: 'TAG_MOVED',
      })
  }
  for (const { wanted, error } of damaged)
    log.warning(`${wanted.written} is damaged and was left out: ${error.message}`, { title: error.code })
}
