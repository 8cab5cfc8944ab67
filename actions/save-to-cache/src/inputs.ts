import {
  boolean,
  bytes,
  list,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  text,
  type Values,
} from '@tallyman/core/action/inputs'
import { defaultPackBelow } from '@tallyman/core/cache/plan-entries'
import { cacheInputs, commonInputs, namedImage, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { platformName } from '@tallyman/core/inputs/selection'
import type { OriginName } from '@tallyman/core/origins/image-origin'
import { parseOrigin } from '@tallyman/core/origins/open-origin'
import { printable } from '@tallyman/core/text/printable'

/** The inputs of the step. */
export const inputs = {
  images: optional(list(namedImage)),
  'lock-file': optional(text),
  platforms: optional(listOrCsv(platformName)),
  verify: optionalOr(listOrCsv(oneOf('distribution', 'content')), ['distribution', 'content'] as const),
  from: optionalOr(parseFrom, { kind: 'store' } as const),
  'pack-below': optionalOr(bytes, defaultPackBelow),
  'max-size': optionalOr(bytes, undefined),
  'lookup-only': optionalOr(boolean, false),
  'fail-on-cache-miss': optionalOr(boolean, false),
  'dry-run': optionalOr(boolean, false),
  ...cacheInputs,
  ...sizeInputs,
  ...commonInputs,
} as const

/** Parses a whole origin: `images` selects from it. */
function parseFrom(written: string): OriginName {
  const origin = parseOrigin(written)
  if (origin.target === undefined) return origin
  throw new Error(`"${printable(written)}" names one image, expected the names under images`)
}

export type SaveInputs = Values<typeof inputs>
