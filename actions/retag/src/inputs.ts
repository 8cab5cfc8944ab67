import { boolean, listOrCsv, oneOf, optionalOr, required, type Values } from '@tallyman/core/action/inputs'
import { commonInputs, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { policyInputs } from '@tallyman/core/inputs/policy-input'
import { platformName } from '@tallyman/core/inputs/selection'
import { parseDigest } from '@tallyman/core/model/digest'
import { parseImage } from '@tallyman/core/model/reference'
import { parseWrittenTag } from '@tallyman/core/operations/write/target-tags'

/** The inputs of the step. */
export const inputs = {
  source: required(written => parseImage(written.trim())),
  tags: required(listOrCsv(parseWrittenTag)),
  'expect-digest': optionalOr(written => parseDigest(written.trim()), undefined),
  ...policyInputs,
  'on-conflict': optionalOr(oneOf('move', 'skip', 'fail'), 'move' as const),
  platforms: optionalOr(listOrCsv(platformName), ['all']),
  referrers: optionalOr(boolean, false),
  'dry-run': optionalOr(boolean, false),
  ...sizeInputs,
  ...commonInputs,
} as const

export type RetagInputs = Values<typeof inputs>
