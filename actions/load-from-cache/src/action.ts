import { defineAction } from '@tallyman/core/action/define-action'
import { inputs, type LoadInputs } from './inputs.ts'
import { failureOutputs, outputs } from './outputs.ts'
import type { LoadFromCacheResult } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: load from cache',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: LoadInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async (result: LoadFromCacheResult) => (await import('./summary.ts')).loadSummary(result),
  failure: ({ miss }) => miss,
  failureOutputs,
})
