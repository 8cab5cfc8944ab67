import { defineAction } from '@tallyman/core/action/define-action'
import { inputs, type MirrorInputs } from './inputs.ts'
import { failureOf, outputs, shortfallOf } from './outputs.ts'
import type { MirrorResult } from './run.ts'

export const action = defineAction({
  name: 'Tallyman: mirror',
  inputs,
  // Lazy: loaded only once the inputs are valid.
  run: async (values: MirrorInputs, host) => (await import('./run.ts')).run(values, host),
  outputs,
  summary: async ({ mirrored, milliseconds, dryRun, policy }: MirrorResult) => {
    const { mirrorSummary } = await import('@tallyman/core/reports/mirror-summary')
    return mirrorSummary(mirrored, { dryRun, milliseconds, policy })
  },
  failure: failureOf,
  shortfall: shortfallOf,
})
