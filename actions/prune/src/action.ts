import { defineAction } from '@tallyman/core/action/define-action'
import { failureOf, shortfallOf } from '@tallyman/core/reports/prune/prune-outputs'
import type { PruneResult } from '@tallyman/core/reports/prune/run-plan'
import { inputs, type PruneInputs } from './inputs.ts'
import { outputs } from './outputs.ts'

export const action = defineAction({
  name: 'Tallyman: prune',
  inputs,
  run: async (values: PruneInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async (result: PruneResult) =>
    (await import('@tallyman/core/reports/prune/prune-summary')).pruneSummary(result),
  failure: failureOf,
  shortfall: shortfallOf,
})
