import { defineAction } from '@tallyman/core/action/define-action'
import { inputs, type SaveInputs } from './inputs.ts'
import { failureOutputs, outputs } from './outputs.ts'
import type { SaveToCacheResult } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: save to cache',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: SaveInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async (result: SaveToCacheResult) => (await import('./summary.ts')).saveSummary(result),
  failure: ({ miss }) => miss,
  failureOutputs,
})
