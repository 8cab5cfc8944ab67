import { defineAction } from '@tallyman/core/action/define-action'
import { failureOf, shortfallOf } from '@tallyman/core/reports/prune/prune-outputs'
import type { PruneResult } from '@tallyman/core/reports/prune/run-plan'
import { inputs, type RemoveInputs } from './inputs.ts'
import { outputs } from './outputs.ts'

export const action = defineAction({
  name: 'Tallyman: remove',
  inputs,
  run: async (values: RemoveInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async (result: PruneResult) =>
    (await import('@tallyman/core/reports/prune/prune-summary')).pruneSummary(result),
  failure: failureOf,
  shortfall: shortfallOf,
})
