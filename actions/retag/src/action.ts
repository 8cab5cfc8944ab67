import { defineAction } from '@tallyman/core/action/define-action'
import { tagFailure } from '@tallyman/core/operations/write/write-tags'
import { placedSummary } from '@tallyman/core/reports/write-report'
import { inputs, type RetagInputs } from './inputs.ts'
import { failureOutputs, outputs } from './outputs.ts'
import type { Result } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: retag',
  inputs,
  // What reads and writes is loaded once the inputs are known to be good.
  run: async (values: RetagInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: ({ retagged, milliseconds, isDry }: Result) =>
    placedSummary(retagged.placed, { verb: 'retag', dryRun: isDry, milliseconds }),
  failure: ({ retagged }: Result) => tagFailure(retagged.placed.tags),
  failureOutputs,
})
