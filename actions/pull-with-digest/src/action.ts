import { defineAction } from '@tallyman/core/action/define-action'
import { inputs, type PullInputs } from './inputs.ts'
import { failureOutputs, outputs } from './outputs.ts'
import type { PullResult } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: pull with digest',
  inputs,
  // Lazy: loaded only once the inputs are valid, so that a step with invalid inputs fails at once.
  run: async (values: PullInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async (result: PullResult) =>
    (await import('@tallyman/core/reports/pull-summary')).pullSummary(result),
  failureOutputs,
  shortfall: ({ pulled }: PullResult) => (pulled.damaged.length > 0 ? 'partly' : undefined),
})
