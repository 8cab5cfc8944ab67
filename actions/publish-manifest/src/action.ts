import { defineAction } from '@tallyman/core/action/define-action'
import { tagFailure } from '@tallyman/core/operations/write/write-tags'
import { inputs, type PublishInputs } from './inputs.ts'
import { outputs } from './outputs.ts'
import type { PublishResult } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: publish manifest',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: PublishInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async ({ published, milliseconds, isDry, policy }: PublishResult) => {
    const { writtenSummary } = await import('@tallyman/core/reports/write-summary')
    return writtenSummary(published.written, {
      policy,
      verb: 'publish manifest',
      dryRun: isDry,
      milliseconds,
      platforms: published.platformDigests,
    })
  },
  failure: ({ published }: PublishResult) => tagFailure(published.written.tags),
})
