import { humanBytes, humanTime } from '@tallyman/core/action/format'
import { code, table } from '@tallyman/core/action/markdown'
import { familiarReference } from '@tallyman/core/model/reference'
import { savedSums } from '@tallyman/core/operations/cache-account'
import { cacheSummary } from '@tallyman/core/operations/cache-summary'
import type { Result } from './run.ts'

/** The step summary of a save, as Markdown. */
export function saveSummary({ saving, milliseconds }: Result): string {
  const { pulled, account } = saving
  const { bytes } = savedSums(account.saved)
  const rows = pulled.images.map(({ wanted, digest, graph }) => [
    code(familiarReference(wanted.reference)),
    code(digest),
    humanBytes(graph.blobs.reduce((sum, { size }) => sum + size, 0)),
  ])
  return [
    `### Tallyman: ${rows.length} ${rows.length === 1 ? 'image' : 'images'} in the Actions cache`,
    `${humanBytes(bytes)} uploaded in ${humanTime(milliseconds)}.`,
    table(['Image', 'Digest', 'Size'], rows),
    ...cacheSummary(account, { bytes: 0, milliseconds: 0 }),
  ]
    .filter(Boolean)
    .join('\n\n')
}
