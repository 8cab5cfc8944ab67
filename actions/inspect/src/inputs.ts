import {
  boolean,
  bytes,
  integer,
  list,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  text,
  textList,
  type Values,
} from '@tallyman/core/action/inputs'
import { cacheInputs, commonInputs, sizeInputs } from '@tallyman/core/inputs/common-inputs'
import { platformName } from '@tallyman/core/inputs/selection'
import { diffLevels } from '@tallyman/core/inspect/comparison'
import { parseExpectation } from '@tallyman/core/inspect/expectations'
import { filter, growth, order, searchAddress, showSet, template } from './inspect-inputs.ts'

/** The inputs of the step. Items of `images` are read once `show` is known: it says what a name without a tag means. */
export const inputs = {
  images: optional(list(text)),
  show: optional(showSet),
  'compare-with': optional(text),
  diff: optionalOr(oneOf(...diffLevels), 'summary' as const),
  platforms: optional(listOrCsv(platformName)),
  filters: optional(list(filter)),
  search: optional(text),
  'search-url': optionalOr(searchAddress, undefined),
  limit: optionalOr(integer({ min: 1, max: 1_000_000 }), undefined),
  sort: optionalOr(order, ''),
  all: optionalOr(boolean, false),
  digests: optionalOr(boolean, false),
  'no-trunc': optionalOr(boolean, false),
  quiet: optionalOr(boolean, false),
  format: optional(template),
  'max-size': optionalOr(bytes, undefined),
  'max-layers': optionalOr(integer({ min: 0, max: 1_000_000 }), undefined),
  'max-growth': optionalOr(growth, undefined),
  expect: optional(textList(parseExpectation)),
  'output-file': optional(text),
  to: optionalOr(oneOf('store', 'docker'), 'store' as const),
  cache: optionalOr(oneOf('read-only', 'false'), 'false' as const),
  ...cacheInputs,
  ...sizeInputs,
  ...commonInputs,
} as const

export type InspectInputs = Values<typeof inputs>
