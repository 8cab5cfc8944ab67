import { resolve } from 'node:path'
import type { Host } from '@tallyman/core/action/host'
import type { LayerCache } from '@tallyman/core/cache/layer-cache'
import type { LayoutStore } from '@tallyman/core/content/store/layout-store'
import { checkDestinations, checkOneImage } from '@tallyman/core/destinations/check-destinations'
import { isUnpackedAlone } from '@tallyman/core/destinations/destinations'
import type { CredentialsFor, EngineTarget } from '@tallyman/core/destinations/engine-target'
import { checkDestinationsApart } from '@tallyman/core/destinations/places-apart'
import {
  isForEngineAlone,
  neededBy,
  openEngineFor,
  plainPlatform,
} from '@tallyman/core/destinations/write-destinations'
import { TallyError } from '@tallyman/core/errors'
import { rootfsWriting } from '@tallyman/core/inputs/common-inputs'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { policyOf } from '@tallyman/core/inputs/policy-input'
import { selectionOf } from '@tallyman/core/inputs/selection'
import { lockedName, noPins } from '@tallyman/core/lock/lock-file'
import type { WrittenAttestation } from '@tallyman/core/operations/attestations/write-attestations'
import type { PolicyCheck } from '@tallyman/core/operations/policy/policy-check'
import { type Pulled, type PullPorts, type PullRequest, pull } from '@tallyman/core/operations/pull'
import { placesOf } from '@tallyman/core/operations/pull/named-places'
import type { WantedImage } from '@tallyman/core/operations/pull/pin'
import type { PullOrigins } from '@tallyman/core/operations/pull/pull-origins'
import { type Wanted, type WantedInputs, wantedImages } from '@tallyman/core/operations/pull/wanted-images'
import { tellLoads } from '@tallyman/core/reports/engine-report'
import { exposedImages } from '@tallyman/core/reports/exposed-images'
import { progressOf } from '@tallyman/core/reports/live-progress'
import { tellPolicy } from '@tallyman/core/reports/policy-report'
import { tellUnknown } from '@tallyman/core/reports/pull-notes'
import { pullLine } from '@tallyman/core/reports/pull-report'
import type { PullStory } from '@tallyman/core/reports/pull-summary'
import { tellRoots } from '@tallyman/core/reports/rootfs-report'
import { plural } from '@tallyman/core/text/format'
import type { Selection } from '@tallyman/core/transfer/walk'
import { destinationPath } from '@tallyman/core/workspace/written-paths'
import { attest, attestationsFolder } from './attest.ts'
import { type HandedOver, handOver } from './hand-over.ts'
import { idleInputs } from './idle-inputs.ts'
import type { PullInputs } from './inputs.ts'
import { originsOf, signatureSources } from './origins.ts'
import { tellBuilds, tellCache, tellExposed, tellImages, tellLoaded } from './tell.ts'

/** The result that outputs and summary report. */
export interface PullResult extends PullStory {
  readonly handed: HandedOver
}

/** Pulls the requested images and writes them to the destinations. */
export async function run(values: PullInputs, host: Host): Promise<PullResult> {
  const began = performance.now()
  for (const message of idleInputs(values)) host.log.warning(message)
  await checkDestinationsApart(values, host)
  const policy = await policyOf(values, 'pull', host)
  const folder = await attestationsFolder(values, host)
  const selection = selectionOf(values.platforms, host)
  await using origins = await originsOf(values, host)
  const wanted = await wantedImages(namedBy(values, selection, { host, origins }), host.workspace, host.env)
  for (const message of wanted.warnings) host.log.warning(message)
  if (wanted.ignored > 0)
    host.log.info(`images-from: comments take out ${plural(wanted.ignored, 'place')}, which are not pulled`)
  checkNames(wanted.images, values)
  checkOneImage(values.to, { count: wanted.images.length, selection, allTags: values['all-tags'] })
  await checkDestinations(values.to, host)
  const { store, registries, openAnonymous } = await openCommon(values, host, wanted.images)
  const cache = await cacheOf(values, { selection, store, images: wanted.images }, host)
  using resources = new DisposableStack()
  try {
    const engine = isResolveOnly(values)
      ? undefined
      : await openEngineFor(values.to, host, engineCredentials(values, registries))
    resources.use(engine)
    const opened = { store, registries, cache, engine, policy, origins }
    const pulled = await pull(requestOf(values, wanted, selection), portsOf(values, host, opened))
    tellImages(pulled, host)
    tellPolicy(pulled.policy, host.log)
    tellUnknown(pulled, host.log)
    const publicity = { env: host.env, credentials: registries.credentialSources(), openAnonymous }
    tellExposed(await exposedImages(pulled, publicity), host)
    const attestations =
      folder === undefined
        ? undefined
        : await attest(pulled, { folder, sourceOf: signatureSources(opened), host })
    const handed = await handOverImages(pulled, values, {
      host,
      store,
      engine,
      wanted,
      selection,
      attestations,
    })
    const { loads, roots } = handed
    const story = {
      pulled,
      loads,
      roots,
      attestations,
      done: isResolveOnly(values) ? 'resolved' : 'pulled',
    } as const
    host.log.info(pullLine(story))
    if (origins) tellLoaded(pulled, loads, host)
    tellCache(pulled, host)
    const milliseconds = performance.now() - began
    return { ...story, handed, milliseconds, credentials: publicity.credentials, limits: registries.limits }
  } finally {
    await Promise.all([registries.close(), cache?.[Symbol.asyncDispose]()])
  }
}

function namedBy(
  values: PullInputs,
  selection: Selection,
  { host, origins }: { readonly host: Host; readonly origins: PullOrigins | undefined },
): WantedInputs {
  return {
    images: values.images,
    composeFiles: values['compose-files'],
    composeVariables: values['compose-variables'],
    imagesFrom: values['images-from'],
    platforms: { selection, areNamed: values.platforms.length > 0, own: selectionOf([], host) },
    lockFile: values['lock-file'],
    updateLock: values['update-lock'],
    others: origins && (() => origins.images()),
  }
}

interface Opened {
  readonly store: LayoutStore
  readonly registries: Ports['registries']
  readonly cache: LayerCache | undefined
  readonly engine: EngineTarget | undefined
  readonly policy: PolicyCheck | undefined
  readonly origins: PullOrigins | undefined
}

function portsOf(values: PullInputs, host: Host, opened: Opened): PullPorts {
  const { log, workspace, signal } = host
  const { engine, ...others } = opened
  return {
    ...others,
    holder: isEngineTrusted(values) ? engine : undefined,
    signatures: signaturesOf(values, host, opened),
    progress: progressOf(host, () => performance.now()),
    warn: message => log.warning(message),
    say: log.info,
    now: () => performance.now(),
    signal,
    ...(opened.origins ? {} : { expect: (bytes: number) => opened.registries.expect(bytes) }),
    needs: graphs => neededBy(graphs, { workspace, store: opened.store, destinations: values.to }),
  }
}

/** Lazy: Sigstore's package is loaded only for this. */
function signaturesOf(
  { 'verify-signatures': rules, 'trusted-root': trustedRoot }: PullInputs,
  { workspace, log }: Host,
  opened: Pick<Opened, 'origins' | 'registries'>,
): PullPorts['signatures'] {
  if (rules.length === 0) return undefined
  return async images => {
    const { checkRuledSignatures } = await import('@tallyman/core/signatures/registry-signatures')
    const warn = (message: string) => log.warning(message)
    return checkRuledSignatures(images, rules, {
      sourceOf: signatureSources(opened),
      workspace,
      trustedRoot,
      warn,
    })
  }
}

interface HandOverContext extends Pick<Opened, 'store' | 'engine'> {
  readonly host: Host
  readonly wanted: Wanted
  readonly selection: Selection
  readonly attestations: readonly WrittenAttestation[] | undefined
}

/** Writes the images to the destinations, and the files for later steps. */
async function handOverImages(
  pulled: Pulled,
  values: PullInputs,
  { host, store, engine, wanted, selection, attestations }: HandOverContext,
): Promise<HandedOver> {
  const lock =
    values['lock-file'] === ''
      ? undefined
      : { path: await lockPath(values, host), before: wanted.lock ?? noPins, update: values['update-lock'] }
  const handed = await handOver(pulled, {
    workspace: host.workspace,
    streams: host.streams,
    signal: host.signal,
    temp: host.temp,
    log: host.log,
    store,
    destinations: pulled.images.length > 0 ? values.to : [],
    engine,
    rootfs: rootfsWriting(values, host.signal),
    platform: plainPlatform(selection, host),
    services: wanted.services,
    stages: wanted.stages,
    attestations,
    lock,
  })
  tellLoads(handed.loads, host.log)
  tellRoots(handed.roots, host.log)
  tellBuilds(handed, host)
  return handed
}

async function lockPath(values: PullInputs, { workspace }: Host): Promise<string> {
  const path = values['lock-file']
  return values['update-lock'] ? destinationPath(workspace, path, 'lock-file') : resolve(workspace, path)
}

interface CacheNeeds {
  readonly selection: Selection
  readonly store: LayoutStore
  readonly images: unknown
}

async function cacheOf(
  { cache: mode, 'cache-client': client, from }: PullInputs,
  { selection, store, images }: CacheNeeds,
  host: Host,
): Promise<LayerCache | undefined> {
  if (mode === 'false' || (mode === 'read-only' && from.length > 0)) return undefined
  // Lazy: loaded only when needed.
  const { openCache } = await import('@tallyman/core/inputs/open-cache')
  return openCache({ mode, client, selection, scratch: store.scratch }, host, images)
}

function requestOf(values: PullInputs, { images, lock }: Wanted, selection: Selection): PullRequest {
  return {
    images,
    lock,
    selection,
    concurrency: values.concurrency,
    offline: values.offline,
    allTags: values['all-tags'],
    updateLock: values['update-lock'],
    verifyTag: values['verify-tag'],
    maxImageSize: values['max-image-size'],
    requireDigest: values['require-digest'],
    platformsAsked: values.platforms.length > 0,
    saves: values.cache === 'read-write',
    verifyContent:
      values.verify.includes('content') && !isEngineTrusted(values) && !isUnpackedAlone(values.to),
    resolveOnly: isResolveOnly(values),
  }
}

/**
 * Engines, their archives and locks know one image per name: two digests for one name are refused before anything is
 * fetched.
 */
function checkNames(images: Wanted['images'], { to, 'update-lock': updateLock }: PullInputs): void {
  const why = to.find(({ kind }) => kind === 'docker' || kind === 'docker-archive')?.kind
  if (why === undefined && !updateLock) return
  const first = new Map<string, WantedImage>()
  for (const image of images) {
    const name = lockedName(image.reference)
    if (name === undefined || image.reference.digest === undefined) continue
    const before = first.get(name) ?? image
    first.set(name, before)
    if (before.reference.digest === image.reference.digest) continue
    const place = why === undefined ? 'a lock file' : `\`to: ${why}\``
    const message = `Cannot pull ${name}: it is named at ${atDigest(before)} and at ${atDigest(image)}, expected one digest, since ${place} knows only one image by a name`
    throw new TallyError('INPUT_INVALID', message)
  }
}

function atDigest(image: WantedImage): string {
  const places = placesOf(image)
  return `${image.reference.digest}${places === '' ? '' : ` (${places})`}`
}

/** The credentials for an engine that is to record registry digests: it asks the registries itself. */
function engineCredentials(values: PullInputs, registries: Ports['registries']): CredentialsFor | undefined {
  return values['engine-digests'] ? reference => registries.credentials(reference) : undefined
}

function isResolveOnly({ to }: PullInputs): boolean {
  return to.some(({ kind }) => kind === 'none')
}

/** An engine that is the only destination is asked what it already has, and checks diff_ids itself as it unpacks. */
function isEngineTrusted({ to, cache }: PullInputs): boolean {
  return isForEngineAlone(to) && cache !== 'read-write'
}
