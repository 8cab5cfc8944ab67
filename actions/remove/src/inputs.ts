import {
  boolean,
  integer,
  list,
  oneOf,
  optional,
  optionalOr,
  text,
  type Values,
} from '@tallyman/core/action/inputs'
import { commonInputs } from '@tallyman/core/inputs/common-inputs'
import { parseRemovable } from './removable.ts'

/** The inputs of the step. */
export const inputs = {
  images: optional(list(parseRemovable)),
  untag: optionalOr(boolean, false),
  replace: optionalOr(boolean, false),
  force: optionalOr(boolean, false),
  'ignore-missing': optionalOr(boolean, false),
  'no-prune': optionalOr(boolean, false),
  'keep-refs-from': optional(list(text)),
  'max-tags': optionalOr(integer({ min: 1, max: 999_999_999 }), 100_000),
  mode: optionalOr(oneOf('plan', 'apply'), 'plan'),
  'plan-file': optional(text),
  'verify-after': optionalOr(boolean, true),
  'dry-run': optionalOr(boolean, false),
  ...commonInputs,
} as const

export type RemoveInputs = Values<typeof inputs>
