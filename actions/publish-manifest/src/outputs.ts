import { tagOutputs } from '@tallyman/core/reports/write-report'
import type { PublishResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ published, report, manifest }: PublishResult): Record<string, string> {
  const { digest, ref, refs, previous } = tagOutputs(published.written)
  const platforms = Object.fromEntries(published.platformDigests)
  return {
    digest,
    ref,
    refs,
    previous,
    report,
    manifest,
    json: JSON.stringify({ digest, platforms: Object.keys(platforms).slice(0, 50) }),
    'platform-digests': JSON.stringify(platforms),
  }
}
