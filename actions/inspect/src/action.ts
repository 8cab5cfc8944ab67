import { defineAction } from '@tallyman/core/action/define-action'
import { type InspectInputs, inputs } from './inputs.ts'
import { outputs } from './outputs.ts'
import type { InspectOutcome } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: inspect',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: InspectInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async ({ inspection, request, milliseconds, credentials, limits }: InspectOutcome) => {
    const { inspectSummary } = await import('@tallyman/core/reports/inspect/summary')
    return inspectSummary({ inspection, shows: request.shows, milliseconds, credentials, limits })
  },
  failure: ({ failure }: InspectOutcome) => failure,
  // A budget that cannot be judged is a wrong call: nothing was found.
  shortfall: ({ failure }: InspectOutcome) =>
    failure && failure.code !== 'INPUT_INVALID' ? 'found' : undefined,
})
