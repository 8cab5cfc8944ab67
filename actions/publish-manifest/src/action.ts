import { defineAction } from '@tallyman/core/action/define-action'
import {
  boolean,
  list,
  listOrCsv,
  oneOf,
  optional,
  optionalOr,
  required,
  type Values,
} from '@tallyman/core/action/inputs'
import { parseAnnotationLine } from '@tallyman/core/model/annotation-lines'
import { formatPlatform, parsePlatform } from '@tallyman/core/model/platform'
import { commonInputs } from '@tallyman/core/operations/common-inputs'
import { parseSource } from '@tallyman/core/operations/index-source'
import { placedSummary } from '@tallyman/core/operations/placed-report'
import { parsePushTarget } from '@tallyman/core/operations/target-tags'
import { tagFailure } from '@tallyman/core/operations/write-tags'
import { outputs } from './outputs.ts'
import type { Result } from './run.ts'

const inputs = {
  tags: required(listOrCsv(parsePushTarget)),
  sources: required(listOrCsv(parseSource)),
  platforms: optional(listOrCsv(written => formatPlatform(parsePlatform(written)))),
  annotations: optional(list(parseAnnotationLine)),
  'always-index': optionalOr(boolean, true),
  attestations: optionalOr(oneOf('keep', 'drop'), 'keep' as const),
  'media-type': optionalOr(oneOf('auto', 'oci', 'docker'), 'auto' as const),
  append: optionalOr(boolean, false),
  'dry-run': optionalOr(boolean, false),
  ...commonInputs,
} as const

export type PublishInputs = Values<typeof inputs>

export const action = defineAction({
  name: 'Tallyman: publish manifest',
  inputs,
  // What reads and writes is loaded once the inputs are known to be good.
  run: async (values: PublishInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: ({ published, milliseconds, isDry }: Result) =>
    placedSummary(published.placed, {
      title: isDry ? 'publish manifest, as it would be' : 'publish manifest',
      milliseconds,
    }),
  failure: ({ published }: Result) => tagFailure(published.placed.tags),
})
