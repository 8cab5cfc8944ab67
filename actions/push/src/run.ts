import type { Host } from '@tallyman/core/action/host'
import { checkApart, ownPlaces } from '@tallyman/core/destinations/places-apart'
import { TallyError } from '@tallyman/core/errors'
import { refuseDirectoryInputs, runSettings, sourceDate } from '@tallyman/core/inputs/directory-inputs'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { policyOf } from '@tallyman/core/inputs/policy-input'
import { selectionOf } from '@tallyman/core/inputs/selection'
import type { PolicyCheck, PolicyFacts } from '@tallyman/core/operations/policy/policy-check'
import { type Pushed, push } from '@tallyman/core/operations/push'
import { namedSource } from '@tallyman/core/operations/write/source-policy'
import { targetRepositories, targetsOf, targetTags } from '@tallyman/core/operations/write/target-tags'
import type { FolderFacts, ImageOrigin } from '@tallyman/core/origins/image-origin'
import { openOrigin } from '@tallyman/core/origins/open-origin'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { progressOf, writingOf } from '@tallyman/core/reports/live-progress'
import { policyReport, tellPolicy } from '@tallyman/core/reports/policy-report'
import { unknownPlatformText } from '@tallyman/core/reports/pull-notes'
import { writtenReport } from '@tallyman/core/reports/write-report'
import { plural } from '@tallyman/core/text/format'
import { printable } from '@tallyman/core/text/printable'
import { idleInputs } from './idle-inputs.ts'
import type { PushInputs } from './inputs.ts'

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
  await checkFolder(values, host)
  const policy = await policyOf(values, 'push', host)
  const base = values.base ? [{ reference: values.base }] : []
  policy?.names([...namedSource(values.source), ...base, ...targetsOf(values.tags)])
  const { store, registries } = await openCommon(values, host)
  try {
    const pushed = await pushedFrom(values, { store, registries, policy }, host)
    tellPolicy(policy?.facts, host.log)
    const { digest } = pushed.written.root.descriptor
    const files = new HandedOverFiles(host, stepName('push', [{ digest }]))
    const platforms = Object.fromEntries(pushed.platformDigests)
    const { unknownPlatforms, folder } = pushed
    const report = await files.report({
      ...writtenReport(pushed.written),
      platforms,
      ...(unknownPlatforms.length > 0 ? { unknownPlatforms } : {}),
      ...policyReport(policy?.facts),
      ...(folder?.leftOut ? { leftOut: folder.leftOut } : {}),
    })
    const milliseconds = performance.now() - began
    return { pushed, report, milliseconds, isDry: values['dry-run'], policy: policy?.facts }
  } finally {
    await registries.close()
  }
}

/** Refuses a folder that the step itself writes to: it would give a different image each time. */
async function checkFolder({ source, store }: PushInputs, host: Host): Promise<void> {
  if (source.kind !== 'directory') return
  const folder = { line: `source: directory=${source.path}`, path: source.path, use: 'reads' } as const
  await checkApart([folder], ownPlaces(store, host), host.workspace)
}

interface Content extends Pick<Ports, 'store' | 'registries'> {
  readonly policy: PolicyCheck | undefined
}

async function pushedFrom(values: PushInputs, content: Content, host: Host): Promise<Pushed> {
  const { concurrency, referrers, annotations } = values
  const { store, registries, policy } = content
  await using origin = await originOf(values, content, host)
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
    made: folder => tellFolder(folder, values, host),
    warn: message => host.log.warning(message),
  })
  if (done.unknownPlatforms.length > 0)
    host.log.info(`The image: ${unknownPlatformText(done.unknownPlatforms)}`)
  log.written(done.written, { dryRun: values['dry-run'] })
  for (const message of [...idleInputs(values), ...done.idle]) host.log.warning(message)
  return done
}

async function originOf(
  values: PushInputs,
  { store, registries }: Content,
  host: Host,
): Promise<ImageOrigin> {
  const { source, base, concurrency, compression } = values
  const { env, platform, home, workspace, signal, streams } = host
  const say = host.log.info
  if (source.kind !== 'directory') {
    refuseDirectoryInputs(values)
    const chosen = compression === 'auto' ? {} : { compression }
    const maxImageSize = values['max-image-size']
    const engine = { env, platform, home }
    const stdin = streams?.read
    return openOrigin(source, { store, workspace, engine, stdin, signal, maxImageSize, say, ...chosen })
  }
  const wish = {
    path: source.path,
    base,
    run: runSettings(values),
    time: sourceDate(env),
    selection: selectionOf(values.platforms, host),
    compression: compression === 'auto' ? ('gzip' as const) : compression,
  }
  const now = () => performance.now()
  const { DirectoryOrigin } = await import('@tallyman/core/origins/directory-origin')
  const progress = progressOf(host, now)
  const ports = { store, registries, workspace, progress, now, concurrency, signal, say }
  return DirectoryOrigin.open(wish, ports)
}

const maxNamed = 10

/** Logs what was excluded from a folder's layer, and what probably should have been. */
function tellFolder({ leftOut, secrets, isEmpty }: FolderFacts, { source }: PushInputs, { log }: Host): void {
  if (source.kind !== 'directory') return
  if (leftOut.length > 0)
    log.info(`.dockerignore left out ${plural(leftOut.length, 'path')}: ${named(leftOut)}`)
  if (isEmpty) {
    const why = leftOut.length > 0 ? 'its .dockerignore leaves nothing of it' : 'it holds no files'
    log.warning(`The layer of ${printable(source.path)} is empty: ${why}`)
  }
  if (secrets.length === 0) return
  const verb = secrets.length === 1 ? 'looks like a secret and is' : 'look like secrets and are'
  log.warning(
    `${named(secrets)} ${verb} in the image, for whoever pulls it. A .dockerignore in ${printable(source.path)} keeps files out`,
  )
}

function named(paths: readonly string[]): string {
  const rest = paths.length - maxNamed
  return `${paths
    .slice(0, maxNamed)
    .map(path => printable(path))
    .join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
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
