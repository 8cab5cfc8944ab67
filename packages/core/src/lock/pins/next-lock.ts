import type { Digest } from '../../model/digest.ts'
import { formatLock, type Lock, type Pin } from '../lock-file.ts'
import type { LockRules } from './lock-rules.ts'

/** An entry that the lock gets. */
export interface LockWish {
  readonly name: string
  readonly digest: Digest
}

/** Returns the entries whose platforms are unknown: new, moved, or without any. */
export function wishesWithoutPlatforms(lock: Lock, wishes: readonly LockWish[]): LockWish[] {
  const known = new Map(lock.images.map(pin => [pin.image, pin]))
  return wishes.filter(({ name, digest }) => !isComplete(known.get(name), digest))
}

function isComplete(pin: Pin | undefined, digest: Digest): pin is Pin {
  return pin !== undefined && pin.digest === digest && pin.platforms.size > 0
}

/** Returns the lock with all wishes. Entries of other names stay unless `isSurplus` says that they go. */
export function nextLock(
  lock: Lock,
  wishes: readonly LockWish[],
  {
    platformsOf,
    isSurplus,
  }: {
    /** Asked for new, moved and incomplete entries alone. Empty for an image that has none. */
    readonly platformsOf: (wish: LockWish) => ReadonlyMap<string, Digest>
    readonly isSurplus: (name: string) => boolean
  },
): Lock {
  const pins = new Map(lock.images.filter(({ image }) => !isSurplus(image)).map(pin => [pin.image, pin]))
  for (const wish of wishes) {
    const { name, digest } = wish
    const old = pins.get(name)
    if (isComplete(old, digest)) continue
    pins.set(name, { image: name, digest, platforms: platformsOf(wish) })
  }
  return { images: [...pins.values()] }
}

/** Returns the text of the next lock: the same bytes if nothing in it changes. */
export function lockText(
  { before, text, isDamaged = false }: NonNullable<LockRules['lock']>,
  next: Lock,
): string | undefined {
  const formatted = formatLock(next)
  if (isDamaged) return formatted
  const isSame = formatted === formatLock(before)
  return isSame && (text !== undefined || next.images.length === 0) ? text : formatted
}

/** Returns the line of each entry of a lock file, from 1. */
export function entryLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  for (const [at, line] of text.split('\n').entries())
    for (const [, name = ''] of line.matchAll(/"image"\s*:\s*"([^"]*)"/g))
      if (!lines.has(name)) lines.set(name, at + 1)
  return lines
}
