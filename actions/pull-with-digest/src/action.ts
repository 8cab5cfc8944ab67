import { defineAction } from '@tallyman/core/action/define-action'
import {
  boolean,
  list,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  text,
  type Values,
} from '@tallyman/core/action/inputs'
import { parseReference } from '@tallyman/core/model/reference'
import { commonInputs } from '@tallyman/core/operations/common-inputs'
import { parseDestination } from '@tallyman/core/operations/destinations'
import { pullSummary } from '@tallyman/core/operations/pull-summary'
import { platformName } from '@tallyman/core/operations/selection'
import { outputs } from './outputs.ts'
import type { Result } from './run.ts'

const inputs = {
  images: optional(list(written => ({ reference: parseReference(written), written }))),
  'all-tags': optionalOr(boolean, false),
  'compose-files': optional(list(text)),
  'lock-file': optional(text),
  'update-lock': optionalOr(boolean, false),
  'require-digest': optionalOr(boolean, true),
  'verify-tag': optionalOr(boolean, false),
  platforms: optional(listOrCsv(platformName)),
  verify: optionalOr(listOrCsv(oneOf('distribution', 'content')), ['distribution', 'content'] as const),
  to: optionalOr(list(parseDestination), [{ kind: 'store' }] as const),
  'engine-digests': optionalOr(boolean, false),
  cache: optionalOr(oneOf('read-write', 'read-only', 'false'), 'false' as const),
  'cache-client': optionalOr(oneOf('auto', 'toolkit'), 'auto' as const),
  offline: optionalOr(boolean, false),
  ...commonInputs,
} as const

export type PullInputs = Values<typeof inputs>

export const action = defineAction({
  name: 'Tallyman: pull with digest',
  inputs,
  // What pulls is loaded once the inputs are known to be good: a step that fails on them is over in no time.
  run: async (values: PullInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: (result: Result) => pullSummary(result),
})
