import { defineAction } from '@tallyman/core/action/define-action'
import { inputs, type SaveInputs } from './inputs.ts'
import { failureOutputs, outputs } from './outputs.ts'
import { saveSummary } from './summary.ts'

export const action = defineAction({
  name: 'Tallyman: save to cache',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: SaveInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: saveSummary,
  failure: ({ miss }) => miss,
  failureOutputs,
})
