import type { TallyError } from '@tallyman/core/errors'
import { digestReference } from '@tallyman/core/model/reference'
import { isRepaired, missingIn, shortList } from '@tallyman/core/operations/pull/cache-account'
import { bytesBySource } from '@tallyman/core/reports/pull-report'
import type { LoadFromCacheResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ loaded, report, path }: LoadFromCacheResult): Record<string, string> {
  const { images, matched, missing, pulled, entries, account } = loaded
  const refs = images.map(({ wanted, digest }) => digestReference(wanted.reference, digest))
  const hit = missing.length === 0
  const restored = pulled ? bytesBySource(pulled).cache : 0
  const repaired = pulled?.deliveries.filter(isRepaired(account)).length ?? 0
  const digest = images[0]?.digest ?? ''
  return {
    digest,
    ref: refs[0] ?? '',
    refs: refs.join('\n'),
    report,
    path,
    json: JSON.stringify({ digest, refs: refs.slice(0, 20), cacheHit: hit, restored, repaired }),
    'cache-hit': String(hit),
    'cache-matched': matched
      .map(({ wanted, digest }) => digestReference(wanted.reference, digest))
      .join('\n'),
    missing: shortList(missing),
    repaired: String(repaired),
    'bytes-restored': String(restored),
    'bytes-saved': '0',
    entries: String(entries),
  }
}

/** The outputs of a failed load: what it lacks. */
export function failureOutputs(failure: TallyError): Record<string, string> {
  const missing = missingIn(failure)
  return { 'cache-hit': 'false', ...(missing.length > 0 && { missing: shortList(missing) }) }
}
