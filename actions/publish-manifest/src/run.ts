import { setTimeout as sleep } from 'node:timers/promises'
import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { publishManifest } from '@tallyman/core/operations/publish-manifest'
import type { Published } from '@tallyman/core/operations/write/publish-request'
import { targetTags } from '@tallyman/core/operations/write/target-tags'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { progressOf, writingOf } from '@tallyman/core/reports/live-progress'
import { writtenReport } from '@tallyman/core/reports/write-report'
import type { PublishInputs } from './inputs.ts'

/** The result that outputs and summary report. */
export interface PublishResult {
  readonly published: Published
  readonly report: string
  /** The path of the index's bytes. */
  readonly manifest: string
  readonly milliseconds: number
  readonly isDry: boolean
}

/** Publishes the index. */
export async function run(values: PublishInputs, host: Host): Promise<PublishResult> {
  const began = performance.now()
  checkTags(values)
  const { store, registries } = await openCommon(values, host)
  try {
    const published = await publishedFrom(values, { store, registries }, host)
    const { root } = published.written
    const files = new HandedOverFiles(host, stepName('publish', [root.descriptor]))
    const platforms = Object.fromEntries(published.platformDigests)
    const report = await files.report({ ...writtenReport(published.written), platforms })
    const manifest = await files.write('manifest.json', root.bytes)
    return { published, report, manifest, milliseconds: performance.now() - began, isDry: values['dry-run'] }
  } finally {
    await registries.close()
  }
}

async function publishedFrom(
  values: PublishInputs,
  { store, registries }: Pick<Ports, 'store' | 'registries'>,
  host: Host,
): Promise<Published> {
  const { env, platform, home, workspace, signal } = host
  const { concurrency, sources, platforms, annotations, attestations, append, 'dry-run': dryRun } = values
  const now = () => performance.now()
  using progress = progressOf(host, now)
  using log = writingOf(host, now)
  await using opened = new AsyncDisposableStack()
  const request = {
    sources,
    platforms,
    annotations,
    attestations,
    append,
    concurrency,
    dryRun,
    tags: targetTags(values.tags),
    alwaysIndex: values['always-index'],
    mediaType: values['media-type'],
  }
  const published = await publishManifest(request, {
    warn: message => host.log.warning(message),
    say: host.log.info,
    store,
    registries,
    workspace,
    signal,
    now,
    opened,
    watch: log,
    maxImageSize: values['max-image-size'],
    engine: { env, platform, home },
    transfer: { concurrency, progress, now, signal },
    sleep: async (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
    random: Math.random,
  })
  log.written(published.written, { dryRun, platforms: published.platformDigests })
  for (const message of published.idle) host.log.warning(message)
  return published
}

function checkTags({ tags, sources }: PublishInputs): void {
  const bare = tags.filter(({ tag }) => tag === undefined).map(({ written }) => written)
  if (tags.length > 0 && bare.length === 0 && sources.length > 0) return
  const state =
    sources.length === 0
      ? 'sources: nothing given'
      : `tags: ${bare.join(', ') || 'nothing'} given, without a tag`
  throw new TallyError(
    'INPUT_INVALID',
    `Cannot publish: ${state}, expected at least one name:tag and one source`,
  )
}
