import type { Shortfall } from '@tallyman/core/action/host'
import type { TallyError } from '@tallyman/core/errors'
import { mirrorFailure } from '@tallyman/core/operations/mirror/mirrored-image'
import { mirrorCounts, mirrorOutputs } from '@tallyman/core/reports/mirror-report'
import type { MirrorResult } from './run.ts'

/** The outputs of the step. */
export function outputs({ mirrored, report, lock }: MirrorResult): Record<string, string> {
  return { ...mirrorOutputs(mirrored), report, lock }
}

/** The failure of a run in which an image failed. */
export function failureOf({ mirrored }: MirrorResult): TallyError | undefined {
  return mirrorFailure(mirrored.images, mirrored.unlisted)
}

/** Partly, if some images are at their destinations and others failed. */
export function shortfallOf({ mirrored }: MirrorResult): Shortfall | undefined {
  const { copied, unchanged, skipped, failed } = mirrorCounts(mirrored)
  return failed > 0 && copied + unchanged + skipped > 0 ? 'partly' : undefined
}
