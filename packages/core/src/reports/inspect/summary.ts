import type { Inspection, Show } from '../../inspect/inspection.ts'

interface InspectStory {
  readonly inspection: Inspection
  readonly shows: ReadonlySet<Show>
  readonly milliseconds: number
  readonly credentials?: ReadonlyMap<string, string>
  readonly limits?: ReadonlyMap<string, string>
}

/** Placeholder: another part writes this module. */
export function inspectSummary(_story: InspectStory): string {
  return ''
}
