import { defineAction } from '@tallyman/core/action/define-action'
import { inputs, type PruneInputs } from './inputs.ts'
import { failureOf, outputs, shortfallOf } from './outputs.ts'
import type { PruneResult } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: prune',
  inputs,
  run: async (values: PruneInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async (result: PruneResult) => (await import('./summary.ts')).pruneSummary(result),
  failure: failureOf,
  shortfall: shortfallOf,
})
