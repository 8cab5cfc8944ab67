import { defineAction } from '@tallyman/core/action/define-action'
import { inputs, type PruneInputs } from './inputs.ts'
import { failureOf, outputs } from './outputs.ts'
import { pruneSummary } from './summary.ts'

export const action = defineAction({
  name: 'Tallyman: prune',
  inputs,
  run: async (values: PruneInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: pruneSummary,
  failure: failureOf,
})
