import type { TallyError } from '@tallyman/core/errors'
import { digestReference } from '@tallyman/core/model/reference'
import { isWhole, missingIn, savedSums, shortList } from '@tallyman/core/operations/pull/cache-account'
import type { SaveToCacheResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ saving, report }: SaveToCacheResult): Record<string, string> {
  const { pulled, account, missing } = saving
  const { images } = pulled
  const { written, kept, leftOut, bytes } = savedSums(account.saved)
  const refs = images.map(({ wanted, digest }) => digestReference(wanted.reference, digest))
  const isHit = written.length === 0 && leftOut.length === 0 && kept.length > 0
  const matched = images.filter(({ digest }) => isWhole(account, digest))
  const digest = images[0]?.digest ?? ''
  return {
    digest,
    ref: refs[0] ?? '',
    refs: refs.join('\n'),
    report,
    json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: isHit, saved: bytes }),
    'cache-hit': String(isHit),
    'cache-matched': matched
      .map(({ wanted, digest }) => digestReference(wanted.reference, digest))
      .join('\n'),
    missing: shortList(missing),
    repaired: '0',
    'bytes-restored': '0',
    'bytes-saved': String(bytes),
    entries: String(written.length + kept.length),
  }
}

/** The outputs of a failed save: what it lacks. */
export function failureOutputs(failure: TallyError): Record<string, string> {
  const missing = missingIn(failure)
  return { 'cache-hit': 'false', ...(missing.length > 0 && { missing: shortList(missing) }) }
}
