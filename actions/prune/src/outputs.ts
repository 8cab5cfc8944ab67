import { pruneOutputs } from '@tallyman/core/reports/prune/prune-outputs'
import type { PruneResult } from '@tallyman/core/reports/prune/run-plan'

/** The outputs of the step. */
export function outputs(result: PruneResult): Record<string, string> {
  return pruneOutputs(result)
}
