import { lockOutputs } from '@tallyman/core/reports/lock/lock-report'
import type { LockOutcome } from './run.ts'

/** The outputs of the step. */
export function outputs({ result, files }: LockOutcome): Record<string, string> {
  return { ...lockOutputs(result), ...files }
}
