import { defineAction } from '@tallyman/core/action/define-action'
import { tagFailure } from '@tallyman/core/operations/write/write-tags'
import { inputs, type RetagInputs } from './inputs.ts'
import { failureOutputs, outputs } from './outputs.ts'
import type { RetagResult } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: retag',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: RetagInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async ({ retagged, milliseconds, isDry, policy }: RetagResult) => {
    const { writtenSummary } = await import('@tallyman/core/reports/write-summary')
    return writtenSummary(retagged.written, { verb: 'retag', dryRun: isDry, milliseconds, policy })
  },
  failure: ({ retagged }: RetagResult) => tagFailure(retagged.written.tags),
  failureOutputs,
})
