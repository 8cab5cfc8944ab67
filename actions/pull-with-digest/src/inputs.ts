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
import { parseDestination } from '@tallyman/core/destinations/destinations'
import {
  commonInputs,
  namedImage,
  rootfsInputs,
  signatureInputs,
  sizeInputs,
} from '@tallyman/core/inputs/common-inputs'
import { policyInputs } from '@tallyman/core/inputs/policy-input'
import { platformName } from '@tallyman/core/inputs/selection'
import { parseOrigin } from '@tallyman/core/origins/open-origin'

function variableName(value: string): string {
  if (/^[A-Za-z_]\w*$/.test(value) && !/^(?:ACTIONS|INPUT)_/i.test(value)) return value
  throw new Error("expected the name of a variable that is neither the runner's nor an action's own")
}

/** The inputs of the step. */
export const inputs = {
  images: optional(list(namedImage)),
  'all-tags': optionalOr(boolean, false),
  'compose-files': optional(list(text)),
  'compose-variables': optional(list(variableName)),
  'images-from': optional(list(text)),
  from: optional(list(written => parseOrigin(written))),
  'lock-file': optional(text),
  'update-lock': optionalOr(boolean, false),
  'require-digest': optionalOr(boolean, true),
  'verify-tag': optionalOr(boolean, false),
  ...policyInputs,
  platforms: optional(listOrCsv(platformName)),
  verify: optionalOr(listOrCsv(oneOf('distribution', 'content')), ['distribution', 'content'] as const),
  ...signatureInputs,
  to: optionalOr(list(parseDestination), [{ kind: 'store' }] as const),
  ...rootfsInputs,
  'engine-digests': optionalOr(boolean, false),
  attestations: optional(text),
  cache: optionalOr(oneOf('read-write', 'read-only', 'false'), 'false' as const),
  'cache-client': optionalOr(oneOf('auto', 'toolkit'), 'auto' as const),
  offline: optionalOr(boolean, false),
  ...sizeInputs,
  ...commonInputs,
} as const

export type PullInputs = Values<typeof inputs>
