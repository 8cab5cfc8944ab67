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
import { parseAnnotationLine } from '@tallyman/core/model/annotation-lines'
import { parsePlatform } from '@tallyman/core/model/platform'
import { commonInputs } from '@tallyman/core/operations/common-inputs'
import { parseSource } from '@tallyman/core/operations/index-source'
import { sizeInputs } from '@tallyman/core/operations/size-inputs'
import { parsePushTarget } from '@tallyman/core/operations/target-tags'

/** What the step is given, by name. */
export const inputs = {
  tags: required(listOrCsv(parsePushTarget)),
  sources: required(listOrCsv(parseSource)),
  platforms: optional(listOrCsv(parsePlatform)),
  annotations: optional(pairList(parseAnnotationLine)),
  'always-index': optionalOr(boolean, true),
  attestations: optionalOr(oneOf('keep', 'drop'), 'keep' as const),
  'media-type': optionalOr(oneOf('auto', 'oci', 'docker'), 'auto' as const),
  append: optionalOr(boolean, false),
  'dry-run': optionalOr(boolean, false),
  ...sizeInputs,
  ...commonInputs,
} as const

export type PublishInputs = Values<typeof inputs>
