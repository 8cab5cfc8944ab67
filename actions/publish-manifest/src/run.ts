import { setTimeout as sleep } from 'node:timers/promises'
import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { openCommon, type Ports } from '@tallyman/core/inputs/open-common'
import { policyOf } from '@tallyman/core/inputs/policy-input'
import type { PolicyFacts } from '@tallyman/core/operations/policy/policy-check'
import { publishManifest } from '@tallyman/core/operations/publish-manifest'
import type { Published } from '@tallyman/core/operations/write/publish-request'
import { namedSource } from '@tallyman/core/operations/write/source-policy'
import { targetsOf, targetTags } from '@tallyman/core/operations/write/target-tags'
import type { WritePorts } from '@tallyman/core/operations/write/write-image'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { progressOf, writingOf } from '@tallyman/core/reports/live-progress'
import { policyReport, tellPolicy } from '@tallyman/core/reports/policy-report'
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
  readonly policy: PolicyFacts | undefined
}

/** Publishes the index. */
export async function run(values: PublishInputs, host: Host): Promise<PublishResult> {
  const began = performance.now()
  checkTags(values)
  const policy = await policyOf(values, 'publish', host)
  policy?.names([...values.sources.flatMap(namedSource), ...targetsOf(values.tags)])
  const { store, registries } = await openCommon(values, host)
  try {
    const published = await publishedFrom(values, { store, registries, policy }, host)
    tellPolicy(policy?.facts, host.log)
    const { root } = published.written
    const files = new HandedOverFiles(host, stepName('publish', [root.descriptor]))
    const platforms = Object.fromEntries(published.platformDigests)
    const report = await files.report({
      ...writtenReport(published.written),
      platforms,
      ...policyReport(policy?.facts),
    })
    const manifest = await files.write('manifest.json', root.bytes)
    const milliseconds = performance.now() - began
    return { published, report, manifest, milliseconds, isDry: values['dry-run'], policy: policy?.facts }
  } finally {
    await registries.close()
  }
}

async function publishedFrom(
  values: PublishInputs,
  { store, registries, policy }: Pick<Ports, 'store' | 'registries'> & Pick<WritePorts, 'policy'>,
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
    policy,
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
