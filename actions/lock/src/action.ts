import { defineAction } from '@tallyman/core/action/define-action'
import { lockFailure } from '@tallyman/core/operations/lock/lock-failure'
import { inputs, type LockInputs } from './inputs.ts'
import { outputs } from './outputs.ts'
import type { LockOutcome } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: lock',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: LockInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async ({ result, diff, page, now }: LockOutcome) => {
    const { lockSummary } = await import('@tallyman/core/reports/lock/lock-summary')
    return lockSummary({ result, page, now, ...((result.isDry || result.failure) && { diff }) })
  },
  failure: ({ result }: LockOutcome) => lockFailure(result),
  shortfall: ({ result }: LockOutcome) => (!result.failure && lockFailure(result) ? 'found' : undefined),
})
