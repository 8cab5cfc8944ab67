import {
  boolean,
  list,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  pairList,
  required,
  text,
  textList,
  type Values,
} from '@tallyman/core/action/inputs'
import { commonInputs, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { changeInputs, directoryInputs, parsePushSource } from '@tallyman/core/inputs/directory-inputs'
import { policyInputs } from '@tallyman/core/inputs/policy-input'
import { platformName } from '@tallyman/core/inputs/selection'
import { parseDigest } from '@tallyman/core/model/digest'
import { parseImageRepository } from '@tallyman/core/model/reference'
import { parseAnnotationLine } from '@tallyman/core/model/rewrite/annotation-lines'
import { parsePushTarget } from '@tallyman/core/operations/write/target-tags'

/** The inputs of the step. */
export const inputs = {
  source: optionalOr(parsePushSource, undefined),
  tags: required(listOrCsv(parsePushTarget)),
  platforms: optionalOr(listOrCsv(platformName), ['all']),
  'push-by-digest': optionalOr(boolean, false),
  'expect-digest': optionalOr(written => parseDigest(written.trim()), undefined),
  ...policyInputs,
  'on-conflict': optionalOr(oneOf('move', 'skip', 'fail'), 'move' as const),
  referrers: optionalOr(boolean, false),
  'mount-from': optional(list(parseImageRepository)),
  compression: optionalOr(oneOf('auto', 'gzip', 'zstd'), 'auto' as const),
  annotations: optional(pairList(parseAnnotationLine)),
  layers: optional(textList(text)),
  ...directoryInputs,
  ...changeInputs,
  pause: optionalOr(boolean, true),
  'dry-run': optionalOr(boolean, false),
  ...sizeInputs,
  ...commonInputs,
} as const

export type PushInputs = Values<typeof inputs>
