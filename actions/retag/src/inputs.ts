import { boolean, listOrCsv, oneOf, optionalOr, required, type Values } from '@tallyman/core/action/inputs'
import { parseDigest } from '@tallyman/core/model/digest'
import { parseImage } from '@tallyman/core/model/reference'
import { commonInputs } from '@tallyman/core/operations/common-inputs'
import { platformName } from '@tallyman/core/operations/selection'
import { sizeInputs } from '@tallyman/core/operations/size-inputs'
import { parseWrittenTag } from '@tallyman/core/operations/target-tags'

/** What the step is given, by name. */
export const inputs = {
  source: required(written => parseImage(written.trim())),
  tags: required(listOrCsv(parseWrittenTag)),
  'expect-digest': optionalOr(written => parseDigest(written.trim()), undefined),
  'on-conflict': optionalOr(oneOf('move', 'skip', 'fail'), 'move' as const),
  platforms: optionalOr(listOrCsv(platformName), ['all']),
  referrers: optionalOr(boolean, false),
  'dry-run': optionalOr(boolean, false),
  ...sizeInputs,
  ...commonInputs,
} as const

export type RetagInputs = Values<typeof inputs>
