import { humanBytes, humanRate, humanTime, plural } from '../action/format.ts'
import type { Log } from '../action/host.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Progress } from '../transfer/transfer.ts'

const everyMs = 10_000

/** Tells the log what a transfer does: a line for each blob that arrived, and every ten seconds how far the others are. */
export function progressLog(log: Log, now: () => number): Progress {
  const arrived = new Map<Digest, number>()
  let total = 0
  let sum = 0
  let spoke = now()

  function tell(): void {
    spoke = now()
    log.info(
      `  ${humanBytes(sum)} of ${humanBytes(total)} (${Math.floor((100 * sum) / Math.max(1, total))} %)`,
    )
  }

  return {
    planned(steps) {
      if (steps.length === 0) return
      const missing = steps.filter(({ how }) => how === 'fetch')
      const bytes = missing.reduce((sum, { blob }) => sum + blob.size, 0)
      const kept = steps.length - missing.length
      // A step may plan several times; what has arrived is counted over all of them.
      total += bytes
      log.info(
        `${plural(steps.length, 'blob')}: ${kept} in the store, ${missing.length} to fetch (${humanBytes(bytes)})`,
      )
    },
    advanced({ digest }: Descriptor, bytes) {
      arrived.set(digest, (arrived.get(digest) ?? 0) + bytes)
      sum += bytes
      if (now() - spoke >= everyMs) tell()
    },
    delivered({ blob, source, milliseconds, repaired }) {
      if (source === 'store') return
      const again = repaired ? ', after a damaged copy' : ''
      log.info(
        `  ${shortDigest(blob.digest)}  ${humanBytes(blob.size)} from ${source} in ${humanTime(milliseconds)} (${humanRate(blob.size, milliseconds)})${again}`,
      )
    },
    passed({ digest }, source, error) {
      // The cache warns by itself, once, however many of its entries fail.
      const tell = source === 'cache' ? log.info : log.warning
      tell(`${shortDigest(digest)}: the ${source} failed, asking the next source. ${error.message}`, {
        title: error.code,
      })
    },
  }
}

/** A digest short enough to read: its algorithm and twelve digits. */
export function shortDigest(digest: Digest): string {
  return digest.replace(/^(\w+:.{12}).*$/, '$1')
}
