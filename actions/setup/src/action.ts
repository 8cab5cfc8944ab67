import { defineAction } from '@tallyman/core/action/define-action'
import { inputs, type SetupInputs } from './inputs.ts'
import { outputs } from './outputs.ts'

export const action = defineAction({
  name: 'Tallyman: setup',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: SetupInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: () => '',
})
