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
  cacheInputs,
  commonInputs,
  namedImage,
  rootfsInputs,
  sizeInputs,
} from '@tallyman/core/inputs/common-inputs'
import { platformName } from '@tallyman/core/inputs/selection'

/** The inputs of the step. */
export const inputs = {
  images: optional(list(namedImage)),
  'lock-file': optional(text),
  platforms: optional(listOrCsv(platformName)),
  verify: optionalOr(listOrCsv(oneOf('distribution', 'content')), ['distribution', 'content'] as const),
  to: optionalOr(list(parseDestination), [{ kind: 'store' }] as const),
  ...rootfsInputs,
  fallback: optionalOr(oneOf('registry', 'none'), 'registry' as const),
  'lookup-only': optionalOr(boolean, false),
  'fail-on-cache-miss': optionalOr(boolean, false),
  ...cacheInputs,
  ...sizeInputs,
  ...commonInputs,
} as const

export type LoadInputs = Values<typeof inputs>
