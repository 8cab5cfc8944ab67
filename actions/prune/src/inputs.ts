import {
  boolean,
  bytes,
  integer,
  list,
  oneOf,
  optional,
  optionalOr,
  text,
  type Values,
} from '@tallyman/core/action/inputs'
import { defaultKeyPrefix, parseKeyPrefix } from '@tallyman/core/cache/keys'
import { commonInputs } from '@tallyman/core/inputs/common-inputs'
import { parsePattern } from '@tallyman/core/match/pattern'
import { duration, filterList, lineFor, parseTarget } from './policy-inputs.ts'

const count = integer({ min: 0, max: 999_999_999 })

const keyPrefix = (value: string) => parseKeyPrefix(text(value))

/** The inputs of the step. */
export const inputs = {
  images: optional(list(parseTarget)),
  'prune-tags': optional(list(lineFor(parsePattern))),
  'keep-tags': optional(list(lineFor(parsePattern))),
  'prune-untagged': optionalOr(boolean, false),
  'keep-last': optionalOr(count, 0),
  'older-than': optionalOr(duration, '7d'),
  filters: optional(filterList),
  'prune-broken': optionalOr(boolean, false),
  'prune-orphans': optionalOr(boolean, false),
  'keep-refs-from': optional(list(text)),
  'max-deletes': optionalOr(count, 100),
  'max-tags': optionalOr(integer({ min: 1, max: 999_999_999 }), 100_000),
  mode: optionalOr(oneOf('plan', 'apply'), 'plan'),
  'plan-file': optional(text),
  'verify-after': optionalOr(boolean, true),
  'dry-run': optionalOr(boolean, false),
  'cache-budget': optionalOr(bytes, undefined),
  'store-budget': optionalOr(bytes, undefined),
  'key-prefix': optionalOr(keyPrefix, defaultKeyPrefix),
  ...commonInputs,
} as const

export type PruneInputs = Values<typeof inputs>
