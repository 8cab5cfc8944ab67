import type { Log } from '../action/host.ts'
import { quietWatch } from '../inputs/quiet-watch.ts'
import { type Digest, shortDigest } from '../model/digest.ts'
import { humanBytes, plural } from '../text/format.ts'
import { Pace } from '../text/pace.ts'
import type { NamedBlobs, Progress } from '../transfer/transfer.ts'
import { type BlobWords, deliveryLine, dockerWords, ImageLog, plainWords } from './image-log.ts'

/** Bytes. A plan for less is not logged. */
const leastLoggedBytes = 1_000_000

/**
 * Logs a transfer: what is to come, progress every few seconds, and for each complete image a group with a line for each
 * of its blobs. Images arrive concurrently and groups cannot overlap, so each group is printed as a whole.
 *
 * @param isDrawn whether the progress is drawn on a screen: only results are logged, in Docker's words
 */
export function progressLog(log: Log, now: () => number, isDrawn = false): Progress {
  const words = isDrawn ? dockerWords : plainWords
  const pace = new Pace(now)
  const owners = new Map<Digest, string>()
  let images: ImageLog[] = []
  let isPlanLogged = false
  let quiet: Disposable | undefined

  function state(): string {
    const waiting = images.filter(({ isTold }) => !isTold).map(image => image.state)
    const more = waiting.length > 3 ? ` and ${waiting.length - 3} more` : ''
    const who = waiting.length > 0 ? `; waiting for ${waiting.slice(0, 3).join(', ')}${more}` : ''
    return `${pace.line()}${who}`
  }

  return {
    images(named) {
      images = withOwners(named, { now, words })
      quiet?.[Symbol.dispose]()
      if (!isDrawn) quiet = quietWatch(log, () => (pace.isDue ? state() : undefined))
      for (const { name, blobs } of named.toReversed())
        for (const { digest } of blobs) owners.set(digest, name)
    },
    named({ name, blobs }) {
      for (const { digest } of blobs) owners.set(digest, name)
    },
    planned(steps) {
      const missing = steps.filter(({ how }) => how === 'fetch').map(({ blob }) => blob)
      const bytes = missing.reduce((sum, { size }) => sum + size, 0)
      // A step may plan several times; the received amount covers all plans.
      pace.expect(bytes)
      for (const image of images) image.plan(missing)
      if (isDrawn || bytes < leastLoggedBytes || isPlanLogged) return
      isPlanLogged = true
      const kept = steps.length - missing.length
      const whose = images.length > 0 ? ` for ${plural(images.length, 'image')}` : ''
      log.info(
        `Fetching ${humanBytes(bytes)} in ${plural(missing.length, 'blob')}${whose}${kept === 0 ? '' : `; ${kept} in the store`}`,
      )
    },
    advanced(_, bytes) {
      if (pace.add(bytes) && !isDrawn) log.info(`  ${state()}`)
    },
    delivered(delivery) {
      const due = images.filter(image => !image.isTold && image.take(delivery))
      for (const image of due) image.tell(log)
      const isGrouped = images.some(image => image.has(delivery.blob.digest) && !image.isLate(delivery))
      if (isGrouped || delivery.source === 'store') return
      const name = owners.get(delivery.blob.digest)
      log.info(`${name === undefined ? '' : `${name}: `}${deliveryLine(delivery, words)}`)
    },
    passed({ digest }, source, error) {
      const name = owners.get(digest)
      // The cache itself warns once, however many of its entries fail.
      const say = source === 'cache' ? log.info : log.warning
      say(
        `${name === undefined ? '' : `${name}: `}${shortDigest(digest)}: the ${source} failed, asking the next source. ${error.message}`,
        { title: error.code },
      )
    },
    ended(isWhole) {
      quiet?.[Symbol.dispose]()
      for (const image of images.filter(({ isTold }) => !isTold)) image.tell(log, isWhole)
    },
  }
}

/** Assigns a blob that several images share to the first of them. */
function withOwners(
  named: readonly NamedBlobs[],
  context: { readonly now: () => number; readonly words: BlobWords },
): ImageLog[] {
  const first = new Map<Digest, string>()
  return named.map(({ name, blobs }) => {
    for (const { digest } of blobs) if (!first.has(digest)) first.set(digest, name)
    const shared = new Map(
      blobs.flatMap(({ digest }) => {
        const owner = first.get(digest)
        return owner === undefined || owner === name ? [] : [[digest, owner] as const]
      }),
    )
    return new ImageLog({ name, blobs }, { shared, ...context })
  })
}
