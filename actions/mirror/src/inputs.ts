import {
  boolean,
  list,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  type Parser,
  required,
  text,
  textList,
  type Values,
} from '@tallyman/core/action/inputs'
import { commonInputs, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { policyInputs } from '@tallyman/core/inputs/policy-input'
import { platformName } from '@tallyman/core/inputs/selection'
import { parseDuration } from '@tallyman/core/match/duration'
import { parseMirrorTarget } from '@tallyman/core/mirror/target-names'
import { printable } from '@tallyman/core/text/printable'

/** Parses a duration in milliseconds: `90d`, `36h`. */
const duration: Parser<number> = value => {
  const milliseconds = parseDuration(text(value))
  if (milliseconds !== undefined) return milliseconds
  throw new Error(`"${printable(text(value))}", expected a duration such as 90d or 36h`)
}

/** The inputs of the step. */
export const inputs = {
  list: required(textList(text)),
  to: optional(list(parseMirrorTarget)),
  scoped: optionalOr(boolean, false),
  ...policyInputs,
  'trusted-root': optional(text),
  platforms: optionalOr(listOrCsv(platformName), ['all']),
  referrers: optionalOr(boolean, false),
  'max-age': optionalOr(duration, undefined),
  'on-conflict': optionalOr(oneOf('move', 'skip', 'fail'), 'move' as const),
  'keep-going': optionalOr(boolean, true),
  'lock-file': optional(text),
  'lock-names': optionalOr(oneOf('source', 'target'), 'source' as const),
  'dry-run': optionalOr(boolean, false),
  ...sizeInputs,
  ...commonInputs,
} as const

export type MirrorInputs = Values<typeof inputs>
