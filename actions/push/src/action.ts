import { defineAction } from '@tallyman/core/action/define-action'
import { tagFailure } from '@tallyman/core/operations/write/write-tags'
import { conflictOutputs } from '@tallyman/core/reports/write-report'
import { inputs, type PushInputs } from './inputs.ts'
import { outputs } from './outputs.ts'
import type { PushResult } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: push',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: PushInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async ({ pushed, milliseconds, isDry }: PushResult) => {
    const { writtenSummary } = await import('@tallyman/core/reports/write-summary')
    return writtenSummary(pushed.written, {
      verb: 'push',
      dryRun: isDry,
      milliseconds,
      unknownPlatforms: pushed.unknownPlatforms,
      leftOut: pushed.files.flatMap(each => each.leftOut).length,
    })
  },
  failure: ({ pushed }: PushResult) => tagFailure(pushed.written.tags),
  failureOutputs: failure => conflictOutputs(failure),
})
