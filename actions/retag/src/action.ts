import { defineAction } from '@tallyman/core/action/define-action'
import { boolean, listOrCsv, oneOf, optionalOr, required, type Values } from '@tallyman/core/action/inputs'
import { parseDigest } from '@tallyman/core/model/digest'
import { parseReference } from '@tallyman/core/model/reference'
import { commonInputs } from '@tallyman/core/operations/common-inputs'
import { placedSummary } from '@tallyman/core/operations/placed-report'
import { platformName } from '@tallyman/core/operations/selection'
import { parseWrittenTag } from '@tallyman/core/operations/target-tags'
import { tagFailure } from '@tallyman/core/operations/write-tags'
import { outputs } from './outputs.ts'
import type { Result } from './run.ts'

const inputs = {
  source: required(written => parseReference(written.trim())),
  tags: required(listOrCsv(parseWrittenTag)),
  'expect-digest': optionalOr(written => parseDigest(written.trim()), undefined),
  'on-conflict': optionalOr(oneOf('move', 'skip', 'fail'), 'move' as const),
  platforms: optionalOr(listOrCsv(platformName), ['all']),
  referrers: optionalOr(boolean, false),
  'dry-run': optionalOr(boolean, false),
  ...commonInputs,
} as const

export type RetagInputs = Values<typeof inputs>

export const action = defineAction({
  name: 'Tallyman: retag',
  inputs,
  // What reads and writes is loaded once the inputs are known to be good.
  run: async (values: RetagInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: ({ retagged, milliseconds, isDry }: Result) =>
    placedSummary(retagged.placed, { title: isDry ? 'retag, as it would be' : 'retag', milliseconds }),
  failure: ({ retagged }: Result) => tagFailure(retagged.placed.tags),
})
