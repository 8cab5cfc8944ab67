import type { Host } from '@tallyman/core/action/host'
import { TallyError } from '@tallyman/core/errors'
import { openCommon } from '@tallyman/core/inputs/open-common'
import { policyOf } from '@tallyman/core/inputs/policy-input'
import { selectionOf } from '@tallyman/core/inputs/selection'
import type { PolicyFacts } from '@tallyman/core/operations/policy/policy-check'
import { type Retagged, retag } from '@tallyman/core/operations/retag'
import { targetsOf, targetTags } from '@tallyman/core/operations/write/target-tags'
import { HandedOverFiles, stepName } from '@tallyman/core/reports/handed-over-files'
import { progressOf, writingOf } from '@tallyman/core/reports/live-progress'
import { policyReport, tellPolicy } from '@tallyman/core/reports/policy-report'
import { writtenReport } from '@tallyman/core/reports/write-report'
import type { RetagInputs } from './inputs.ts'

/** The result that outputs and summary report. */
export interface RetagResult {
  readonly retagged: Retagged
  readonly report: string
  readonly milliseconds: number
  readonly isDry: boolean
  readonly policy: PolicyFacts | undefined
}

/** Gives the image its tags. */
export async function run(values: RetagInputs, host: Host): Promise<RetagResult> {
  const began = performance.now()
  const now = () => performance.now()
  const { source, concurrency, referrers, 'dry-run': dryRun, 'on-conflict': onConflict } = values
  const tags = targetTags(values.tags, source)
  if (tags.length === 0)
    throw new TallyError('INPUT_INVALID', 'Cannot retag: tags: nothing given, expected a tag')
  const policy = await policyOf(values, 'retag', host)
  policy?.names([{ reference: source }, ...targetsOf(values.tags, source)])
  const { store, registries } = await openCommon(values, host)
  try {
    const request = {
      source,
      tags,
      onConflict,
      referrers,
      concurrency,
      dryRun,
      expectDigest: values['expect-digest'],
      selection: selectionOf(values.platforms, host),
    }
    using progress = progressOf(host, now)
    using log = writingOf(host, now)
    const retagged = await retag(request, {
      store,
      registries,
      now,
      progress,
      signal: host.signal,
      maxImageSize: values['max-image-size'],
      watch: log,
      policy,
      warn: message => host.log.warning(message),
    })
    log.written(retagged.written, { dryRun })
    tellPolicy(policy?.facts, host.log)
    const { digest } = retagged.written.root.descriptor
    if (digest !== retagged.sourceDigest)
      host.log.notice(
        `The tags name a new index of some platforms: ${digest}, made from ${retagged.sourceDigest}`,
      )
    const files = new HandedOverFiles(host, stepName('retag', [{ digest }]))
    const report = await files.report({
      source: retagged.sourceDigest,
      ...writtenReport(retagged.written),
      ...policyReport(policy?.facts),
    })
    return { retagged, report, milliseconds: now() - began, isDry: dryRun, policy: policy?.facts }
  } finally {
    await registries.close()
  }
}
