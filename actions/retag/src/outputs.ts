import type { TallyError } from '@tallyman/core/errors'
import { conflictOutputs, tagOutputs } from '@tallyman/core/reports/write-report'
import type { RetagResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ retagged, report }: RetagResult): Record<string, string> {
  const tags = tagOutputs(retagged.written)
  const { digest, moved, skipped } = tags
  const lines = (text: string) => text.split('\n').filter(Boolean).slice(0, 20)
  return {
    ...tags,
    json: JSON.stringify({ digest, moved: lines(moved), skipped: lines(skipped) }),
    report,
    'source-digest': retagged.sourceDigest,
  }
}

/** The outputs of a failed retag: the digest of an unexpected source, and what its tags are at. */
export function failureOutputs(failure: TallyError): Record<string, string> {
  const { code, details } = failure
  const source = code === 'DIGEST_UNEXPECTED' && typeof details.found === 'string' ? details.found : undefined
  return { ...conflictOutputs(failure), ...(source !== undefined && { 'source-digest': source }) }
}
