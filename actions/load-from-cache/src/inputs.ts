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
import { cacheInputs } from '@tallyman/core/operations/cache-inputs'
import { commonInputs, namedImage } from '@tallyman/core/operations/common-inputs'
import { parseDestination } from '@tallyman/core/operations/destinations'
import { platformName } from '@tallyman/core/operations/selection'
import { sizeInputs } from '@tallyman/core/operations/size-inputs'

/** What the step is given, by name. */
export const inputs = {
  images: optional(list(namedImage)),
  'lock-file': optional(text),
  platforms: optional(listOrCsv(platformName)),
  verify: optionalOr(listOrCsv(oneOf('distribution', 'content')), ['distribution', 'content'] as const),
  to: optionalOr(list(parseDestination), [{ kind: 'store' }] as const),
  fallback: optionalOr(oneOf('registry', 'none'), 'registry' as const),
  'lookup-only': optionalOr(boolean, false),
  'fail-on-cache-miss': optionalOr(boolean, false),
  ...cacheInputs,
  ...sizeInputs,
  ...commonInputs,
} as const

export type LoadInputs = Values<typeof inputs>
