import {
  boolean,
  integer,
  list,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  text,
  type Values,
} from '@tallyman/core/action/inputs'
import { cacheInputs, registryInputs } from '@tallyman/core/inputs/common-inputs'
import { policyInputs } from '@tallyman/core/inputs/policy-input'
import { type Check, checks } from '@tallyman/core/lock/pins/findings'
import { ageSources } from '@tallyman/core/lock/pins/tag-answer'
import {
  age,
  holdList,
  imageGlob,
  kindChoice,
  pathChoice,
  pathGlob,
  platform,
  registryPrefix,
  ruleList,
  setOf,
  severityMap,
} from './lock-inputs.ts'

/** The inputs of the step. */
export const inputs = {
  paths: optional(list(pathChoice)),
  kinds: optional(kindChoice),
  mode: optionalOr(oneOf('check', 'write', 'update'), 'check' as const),
  checks: optionalOr(setOf(checks), new Set<Check>(['pinned', 'locked'])),
  severity: optional(severityMap),
  'write-to': optionalOr(setOf(['files', 'lock']), new Set<'files' | 'lock'>(['files', 'lock'])),
  'lock-file': optional(text),
  'prune-lock': optionalOr(boolean, true),
  images: optional(list(imageGlob)),
  ignore: optional(list(imageGlob)),
  'min-age': optionalOr(age, 0),
  'age-from': optionalOr(listOrCsv(oneOf(...ageSources)), ['registry', 'first-seen'] as const),
  hold: optional(holdList),
  platforms: optional(listOrCsv(platform)),
  'allow-registries': optional(list(registryPrefix)),
  'deny-registries': optional(list(registryPrefix)),
  ...policyInputs,
  'pin-style': optionalOr(oneOf('tag', 'digest'), 'tag' as const),
  'changed-lines': optional(text),
  'max-edits': optionalOr(integer({ min: 0, max: 999_999_999 }), 200),
  rules: optional(ruleList),
  'pinned-text': optional(list(pathGlob)),
  sarif: optional(text),
  'dry-run': optionalOr(boolean, false),
  'cache-client': cacheInputs['cache-client'],
  ...registryInputs,
} as const

export type LockInputs = Values<typeof inputs>
