import {
  boolean,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  pairList,
  required,
  type Values,
} from '@tallyman/core/action/inputs'
import { commonInputs, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { policyInputs } from '@tallyman/core/inputs/policy-input'
import { parsePlatform } from '@tallyman/core/model/platform'
import { parseAnnotationLine } from '@tallyman/core/model/rewrite/annotation-lines'
import { parseSource } from '@tallyman/core/operations/write/index-source'
import { parsePushTarget } from '@tallyman/core/operations/write/target-tags'

/** The inputs of the step. */
export const inputs = {
  tags: required(listOrCsv(parsePushTarget)),
  sources: required(listOrCsv(parseSource)),
  platforms: optional(listOrCsv(parsePlatform)),
  annotations: optional(pairList(parseAnnotationLine)),
  'always-index': optionalOr(boolean, true),
  attestations: optionalOr(oneOf('keep', 'drop'), 'keep' as const),
  'media-type': optionalOr(oneOf('auto', 'oci', 'docker'), 'auto' as const),
  append: optionalOr(boolean, false),
  ...policyInputs,
  'dry-run': optionalOr(boolean, false),
  ...sizeInputs,
  ...commonInputs,
} as const

export type PublishInputs = Values<typeof inputs>
