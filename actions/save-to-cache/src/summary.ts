import { shortDigest } from '@tallyman/core/model/digest'
import { familiarName } from '@tallyman/core/model/reference'
import { isUnasked, isWhole, savedSums } from '@tallyman/core/operations/pull/cache-account'
import { cacheSummary } from '@tallyman/core/reports/cache-summary'
import { savePicture } from '@tallyman/core/reports/pictures/transfer-picture'
import { digestsOf, platformsText, uncheckedTable } from '@tallyman/core/reports/pull-summary'
import { humanBytes, humanTime, plural } from '@tallyman/core/text/format'
import { code, table } from '@tallyman/core/text/markdown'
import type { SaveToCacheResult } from './run.ts'

/** The step summary of a save, as Markdown. */
export function saveSummary({ saving, milliseconds }: SaveToCacheResult): string {
  const { pulled, account } = saving
  const { bytes } = savedSums(account.saved)
  const rest = isUnasked(account) ? 'not asked' : 'not all of it'
  const rows = pulled.images.map(image => [
    code(familiarName(image.wanted.reference)),
    humanBytes(image.graph.blobs.reduce((sum, { size }) => sum + size, 0)),
    isWhole(account, image.digest) ? 'whole' : rest,
    platformsText(image),
    code(shortDigest(image.digest)),
  ])
  const whole = pulled.images.filter(({ digest }) => isWhole(account, digest)).length
  const count = `${whole === rows.length ? '' : `${whole} of `}${plural(rows.length, 'image')}`
  return [
    `### Tallyman: ${count} in the Actions cache`,
    `${bytes > 0 ? humanBytes(bytes) : 'Nothing'} uploaded, in ${humanTime(milliseconds)}.`,
    table(['Image', 'Size', 'In the cache', 'Platforms', 'Digest'], rows),
    digestsOf(pulled.images),
    isUnasked(account) ? '' : savePicture(pulled.images, account.saved),
    uncheckedTable(pulled),
    ...cacheSummary(account),
  ]
    .filter(Boolean)
    .join('\n\n')
}
