import { humanBytes, humanRate, humanTime } from '../action/format.ts'
import type { Log } from '../action/host.ts'
import type { Digest } from '../model/digest.ts'
import { repositoryName } from '../model/reference.ts'
import type { BlobCopy } from '../transfer/copy.ts'
import { outdatedText } from './outdated-text.ts'
import type { Placed } from './place-image.ts'
import { shortDigest } from './progress-log.ts'
import { fateOf } from './tag-fate.ts'
import { nameOf } from './tag-plan.ts'

/** Tells the log what is written: a line for each blob in its place, and one for each tag. */
export function placingLog(log: Log): {
  brought(copy: BlobCopy): void
  placed(
    placed: Placed,
    how: { readonly dryRun: boolean; readonly platforms?: ReadonlyMap<string, Digest> },
  ): void
} {
  return {
    brought({ blob, target, how, milliseconds }) {
      const rate =
        how === 'uploaded' ? ` in ${humanTime(milliseconds)} (${humanRate(blob.size, milliseconds)})` : ''
      const line = `  ${shortDigest(blob.digest)}  ${humanBytes(blob.size)} ${how}${rate}`
      log.info(`${line}, ${repositoryName(target)}`)
    },
    placed({ tags, root, held, outdated }, { dryRun, platforms = new Map() }) {
      if (outdated.length > 0) log.warning(outdatedText(outdated))
      for (const name of held) log.info(`${repositoryName(name)} has it already`)
      for (const { target, previous, outcome } of tags) {
        const joint = outcome === 'skipped' ? ' at' : ', before at'
        const before = previous && previous !== root.descriptor.digest ? `${joint} ${previous}` : ''
        log.info(`${nameOf(target)}: ${fateOf({ outcome, previous }, dryRun)}${before}`)
      }
      for (const [platform, digest] of platforms) log.info(`  ${platform}: ${digest}`)
      log.info(`The ${root.manifest.kind} is ${root.descriptor.digest}`)
    },
  }
}
