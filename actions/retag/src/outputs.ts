import { tagOutputs } from '@tallyman/core/operations/placed-report'
import type { Result } from './run.ts'

/** The step's outputs, by name. */
export function outputs({ retagged, report }: Result): Record<string, string> {
  const tags = tagOutputs(retagged.placed)
  const { digest, moved, skipped } = tags
  const lines = (text: string) => text.split('\n').filter(Boolean).slice(0, 20)
  return {
    ...tags,
    json: JSON.stringify({ digest, moved: lines(moved), skipped: lines(skipped) }),
    report,
    'source-digest': retagged.sourceDigest,
  }
}
