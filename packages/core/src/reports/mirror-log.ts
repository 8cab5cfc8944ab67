import type { Log } from '../action/host.ts'
import { quietWatch } from '../inputs/quiet-watch.ts'
import { formatReference } from '../model/reference.ts'
import { type MirroredImage, totals } from '../operations/mirror/mirrored-image.ts'
import type { Mirrored } from '../operations/mirror.ts'
import { humanTime, plural } from '../text/format.ts'
import { Pace } from '../text/pace.ts'
import type { CopyWatch } from '../transfer/copy.ts'
import { amountsText, countsText, imageFate } from './mirror-report.ts'

/** Logs a run over many images. */
interface MirrorLog extends CopyWatch, Disposable {
  done(image: MirroredImage): void
  ended(mirrored: Mirrored, milliseconds: number): void
}

/** Logs a line for each image when it is done, progress every few seconds, and the sum at the end. */
export function mirrorLog(log: Log, now: () => number, dryRun: boolean): MirrorLog {
  const pace = new Pace(now)
  let images = 0
  const state = () => `sent ${pace.line()}; ${plural(images, 'image')} done`
  const quiet = quietWatch(log, () => (pace.isDue ? state() : undefined))
  return {
    begun(blobs, targets) {
      pace.expect(blobs.reduce((sum, { size }) => sum + size, 0) * targets)
    },
    sent(bytes) {
      if (pace.add(bytes)) log.info(`  ${state()}`)
    },
    brought({ blob, how }) {
      if (how !== 'uploaded') pace.expect(-blob.size)
    },
    done(image) {
      images++
      log.info(imageLine(image, dryRun))
    },
    ended(mirrored, milliseconds) {
      const moved = amountsText(totals(mirrored.images), dryRun)
      log.info(
        `${countsText(mirrored, dryRun)}${moved === '' ? '' : `; ${moved}`}, in ${humanTime(milliseconds)}`,
      )
    },
    [Symbol.dispose]: () => quiet[Symbol.dispose](),
  }
}

function imageLine(image: MirroredImage, dryRun: boolean): string {
  const { source, targets, amounts, digest, error, referrers } = image
  const names = targets.map(({ name }) => name).join(', ')
  const along = referrers > 0 ? ` with ${plural(referrers, 'referrer')}` : ''
  const facts = [`${imageFate(image, dryRun)}${along}`, amountsText(amounts, dryRun), error?.message ?? '']
  const at = names === '' ? '' : ` → ${names}`
  const what = digest === undefined || names.includes('@') ? '' : ` (${digest})`
  return `${formatReference(source)}${at}: ${facts.filter(Boolean).join(', ')}${what}`
}
