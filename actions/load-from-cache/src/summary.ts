import { shortDigest } from '@tallyman/core/model/digest'
import { familiarName } from '@tallyman/core/model/reference'
import { isUnasked } from '@tallyman/core/operations/pull/cache-account'
import { cacheSummary } from '@tallyman/core/reports/cache-summary'
import { digestsOf, pullSummary } from '@tallyman/core/reports/pull-summary'
import { plural } from '@tallyman/core/text/format'
import { code, details, table } from '@tallyman/core/text/markdown'
import type { LoadFromCacheResult } from './run.ts'

/** The step summary of a load, as Markdown. */
export function loadSummary(result: LoadFromCacheResult): string {
  const { loaded } = result
  const { images, matched, missing, pulled, entries, account } = loaded
  const rest = isUnasked(account) ? 'not asked' : 'not all of it'
  const rows = images.map(({ wanted, digest }) => [
    code(familiarName(wanted.reference)),
    code(shortDigest(digest)),
    matched.some(each => each.digest === digest) ? 'whole' : rest,
  ])
  const heading = `### Tallyman: ${matched.length} of ${plural(images.length, 'image')} whole in the Actions cache`
  const lacking = isUnasked(account) ? [] : missing.map(digest => [code(digest)])
  return [
    pulled ? pullSummary({ ...result, pulled, done: 'loaded' }) : heading,
    pulled ? '' : `Entries found: ${entries}.`,
    // A load that found everything has already reported each image.
    pulled && missing.length === 0 ? '' : table(['Image', 'Digest', 'In the cache'], rows),
    pulled ? '' : digestsOf(images),
    lacking.length > 0 ? details('Missing in the cache', table(['Content'], lacking)) : '',
    ...(pulled ? [] : cacheSummary(account)),
  ]
    .filter(Boolean)
    .join('\n\n')
}
