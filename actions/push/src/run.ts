import type { Host } from '@tallyman/core/action/host'
import { checkApart, ownPlaces } from '@tallyman/core/destinations/places-apart'
import { TallyError, withHints } from '@tallyman/core/errors'
import {
  imageNotes,
  refuseBase,
  refuseChangeInputs,
  refuseDirectoryInputs,
  runSettings,
  sourceDate,
} from '@tallyman/core/inputs/directory-inputs'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { policyOf } from '@tallyman/core/inputs/policy-input'
import { containerPlatform, selectionOf } from '@tallyman/core/inputs/selection'
import { formatPlatform, type Platform } from '@tallyman/core/model/platform'
import type { PolicyCheck, PolicyFacts } from '@tallyman/core/operations/policy/policy-check'
import { type Pushed, push } from '@tallyman/core/operations/push'
import { namedSource } from '@tallyman/core/operations/write/source-policy'
import { targetRepositories, targetsOf, targetTags } from '@tallyman/core/operations/write/target-tags'
import type { DirectoryWish } from '@tallyman/core/origins/directory-origin'
import type { ImageOrigin, OriginPorts } from '@tallyman/core/origins/image-origin'
import { openOrigin } from '@tallyman/core/origins/open-origin'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { progressOf, writingOf } from '@tallyman/core/reports/live-progress'
import { policyReport, tellPolicy } from '@tallyman/core/reports/policy-report'
import { unknownPlatformText } from '@tallyman/core/reports/pull-notes'
import { writtenReport } from '@tallyman/core/reports/write-report'
import { printable } from '@tallyman/core/text/printable'
import { idleInputs } from './idle-inputs.ts'
import type { PushInputs } from './inputs.ts'
import { tellFiles, unreachable, withHub } from './tell.ts'

/** The result that outputs and summary report. */
export interface PushResult {
  readonly pushed: Pushed
  readonly report: string
  readonly milliseconds: number
  readonly isDry: boolean
  readonly policy: PolicyFacts | undefined
}

/** Pushes the image. */
export async function run(values: PushInputs, host: Host): Promise<PushResult> {
  const began = performance.now()
  checkTags(values)
  checkSource(values)
  await checkFolders(values, host)
  const policy = await policyOf(values, 'push', host)
  const base = values.base ? [{ reference: values.base }] : []
  policy?.names([...namedSource(values.source), ...base, ...targetsOf(values.tags)])
  const { store, registries } = await openCommon(values, host)
  try {
    const pushed = await withHints(unreachable, () => pushedFrom(values, { store, registries, policy }, host))
    tellPolicy(policy?.facts, host.log)
    const { digest } = pushed.written.root.descriptor
    const files = new HandedOverFiles(host, stepName('push', [{ digest }]))
    const platforms = Object.fromEntries(pushed.platformDigests)
    const { unknownPlatforms, files: made } = pushed
    const leftOut = made.flatMap(each => each.leftOut)
    const report = await files.report({
      ...writtenReport(pushed.written),
      platforms,
      ...(unknownPlatforms.length > 0 ? { unknownPlatforms } : {}),
      ...policyReport(policy?.facts),
      ...(made.length > 0 ? { leftOut } : {}),
    })
    const milliseconds = performance.now() - began
    return { pushed, report, milliseconds, isDry: values['dry-run'], policy: policy?.facts }
  } catch (error) {
    throw withHub(error, values)
  } finally {
    await registries.close()
  }
}

/** Refuses folders that the step itself writes to: they would give a different image each time. */
async function checkFolders({ source, layers, store }: PushInputs, host: Host): Promise<void> {
  const folders = source?.kind === 'directory' ? [source.path] : layers.filter(path => path !== '-')
  const read = folders.map(path => ({
    line: source ? `source: directory=${path}` : `layers: ${path}`,
    path,
    use: 'reads' as const,
  }))
  if (read.length > 0) await checkApart(read, ownPlaces(store, host), host.workspace)
}

interface Content extends Pick<Ports, 'store' | 'registries'> {
  readonly policy: PolicyCheck | undefined
}

/** Content of a push, and what stops the reading of its source. */
interface ReadContent extends Content {
  readonly signal: AbortSignal
}

async function pushedFrom(values: PushInputs, content: Content, host: Host): Promise<Pushed> {
  const { concurrency, referrers, annotations } = values
  const { store, registries, policy } = content
  if (policy && values.base) {
    const { checkTags } = await import('@tallyman/core/operations/policy/repository-use')
    await checkTags(policy, [values.base], registries)
  }
  const reading = new AbortController()
  const signal = AbortSignal.any([host.signal, reading.signal])
  await using origin = await originOf(values, { ...content, signal }, host)
  // A push that a registry refuses does not go on reading its source.
  using _ = { [Symbol.dispose]: () => reading.abort() }
  using log = writingOf(host, () => performance.now())
  const request = {
    concurrency,
    referrers,
    annotations,
    dryRun: values['dry-run'],
    repositories: targetRepositories(values.tags),
    tags: values['push-by-digest'] ? [] : targetTags(values.tags),
    selection: selectionOf(values.platforms, host),
    expectDigest: values['expect-digest'],
    onConflict: values['on-conflict'],
    mountFrom: values['mount-from'],
  }
  const done = await push(request, {
    origin,
    store,
    registries,
    now: () => performance.now(),
    policy,
    watch: log,
    maxImageSize: values['max-image-size'],
    made: files => tellFiles(files, host),
    warn: message => host.log.warning(message),
  })
  if (done.unknownPlatforms.length > 0)
    host.log.info(`The image: ${unknownPlatformText(done.unknownPlatforms)}`)
  log.written(done.written, { dryRun: values['dry-run'] })
  for (const message of [...idleInputs(values), ...done.idle]) host.log.warning(message)
  return done
}

async function originOf(values: PushInputs, content: ReadContent, host: Host): Promise<ImageOrigin> {
  const { source } = values
  if (source === undefined) return madeOrigin(values, { ...content, layers: values.layers }, host)
  if (source.kind === 'directory')
    return madeOrigin(values, { ...content, layers: { folder: source.path } }, host)
  if (source.kind === 'rootfs-tar') {
    refuseBase(values)
    return madeOrigin(values, { ...content, layers: { tar: source.path } }, host)
  }
  if (source.kind === 'container') {
    refuseDirectoryInputs(values, 'Leave them out, or say so by `changes`, which the engine carries out.')
    return containerOrigin(source.container, values, { content, host })
  }
  refuseDirectoryInputs(values)
  refuseChangeInputs(values)
  return openOrigin(source, originPorts(values, content, host))
}

function originPorts(
  { compression, ...values }: PushInputs,
  { store, signal }: ReadContent,
  host: Host,
): OriginPorts {
  const { env, platform, home, workspace, streams, log } = host
  const chosen = compression === 'auto' ? {} : { compression }
  const maxImageSize = values['max-image-size']
  const engine = { env, platform, home }
  return { store, workspace, engine, stdin: streams?.read, signal, maxImageSize, say: log.info, ...chosen }
}

async function madeOrigin(
  values: PushInputs,
  { store, registries, layers, signal }: ReadContent & Pick<DirectoryWish, 'layers'>,
  host: Host,
): Promise<ImageOrigin> {
  const { base, concurrency, compression } = values
  const { env, workspace, streams, log } = host
  const wish = {
    layers,
    base,
    run: runSettings(values),
    notes: imageNotes(values),
    time: sourceDate(env),
    selection: 'tar' in layers ? onePlatform(values, host) : selectionOf(values.platforms, host),
    compression: compression === 'auto' ? ('gzip' as const) : compression,
  }
  const now = () => performance.now()
  const { DirectoryOrigin } = await import('@tallyman/core/origins/directory-origin')
  return DirectoryOrigin.open(wish, {
    store,
    registries,
    workspace,
    progress: progressOf(host, now),
    now,
    concurrency,
    signal,
    maxImageSize: values['max-image-size'],
    stdin: streams?.read,
    say: log.info,
  })
}

/** The platform of an image without a base: this machine's unless one is named. */
function onePlatform({ platforms }: PushInputs, host: Host): readonly Platform[] {
  const selection = selectionOf(platforms, host)
  if (selection === 'all') return [containerPlatform(host)]
  if (new Set(selection.map(formatPlatform)).size === 1) return selection
  const message = `Cannot push: platforms: ${printable(platforms.join(', '))}: a tar of a root file system is of one platform, expected one`
  throw new TallyError('INPUT_INVALID', message)
}

async function containerOrigin(
  container: string,
  values: PushInputs,
  { content, host }: { readonly content: ReadContent; readonly host: Host },
): Promise<ImageOrigin> {
  const { concurrency, pause } = values
  const now = () => performance.now()
  const { ContainerOrigin } = await import('@tallyman/core/origins/container-origin')
  const targets = targetRepositories(values.tags)
  const changes = values.changes?.lines.map(({ text }) => text) ?? []
  const wish = { container, notes: imageNotes(values), pause, changes, targets }
  return ContainerOrigin.open(wish, {
    ...originPorts(values, content, host),
    registries: content.registries,
    transfer: { concurrency, progress: progressOf(host, now), now, signal: content.signal },
    warn: message => host.log.warning(message),
  })
}

/** A push without tags writes none, which must be requested explicitly. */
function checkTags({ tags, 'push-by-digest': byDigest }: PushInputs): void {
  const bare = tags.filter(({ tag }) => tag === undefined).map(({ written }) => written)
  if (tags.length > 0 && (byDigest || bare.length === 0)) return
  const state = tags.length === 0 ? 'nothing given' : `${bare.join(', ')} without a tag`
  throw new TallyError(
    'INPUT_INVALID',
    `Cannot push: tags: ${state}, expected name:tag, or push-by-digest: true`,
  )
}

/** An image comes from a source, or is made of layers. */
function checkSource({ source, layers }: PushInputs): void {
  if (source === undefined ? layers.length > 0 : layers.length === 0) return
  const state = source ? 'both are given' : 'neither is given'
  throw new TallyError('INPUT_INVALID', `Cannot push: source, layers: ${state}, expected one of them`, {
    hint: 'Name an image as `source`, or tars and folders as `layers`, which become an image on top of `base`.',
  })
}
