import { inspectOutputs, jsonOutput } from '@tallyman/core/reports/inspect/inspect-outputs'
import type { InspectOutcome } from './run.ts'

/** The outputs of the step. */
export function outputs({
  inspection,
  json,
  formatted,
  report,
  body,
}: InspectOutcome): Record<string, string> {
  return { ...inspectOutputs(inspection), body, formatted, json: jsonOutput(json), report }
}
