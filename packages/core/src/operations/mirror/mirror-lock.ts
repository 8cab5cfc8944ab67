import { formatLock, type Lock, type Pin } from '../../lock/lock-file.ts'
import type { Digest } from '../../model/digest.ts'
import { digestReference, formatReference } from '../../model/reference.ts'
import type { MirroredImage } from './mirrored-image.ts'

/** Whether pins name images as their sources do, or as they are named at their destinations. */
type LockNames = 'source' | 'target'

interface Wish {
  /** `registry/repository:tag`. */
  readonly image: string
  readonly digest: Digest
  /** A name under which the image can be read, by its digest. */
  readonly readAs: string
}

interface LockOptions {
  readonly names: LockNames
  /** The lock that the file had before: pins of images that failed or were kept stay, and equal pins keep their platforms. */
  readonly before: Lock
  readonly platforms: (
    images: readonly { readonly name: string; readonly digest: Digest }[],
  ) => Promise<ReadonlyMap<Digest, ReadonlyMap<string, Digest>>>
}

/**
 * The lock file of a run: each tag that is at its destinations now, with the digest that it has there. An image that could not be copied
 * keeps the pin that it had. Images without a tag have no place in a lock file, nor have names that mean several digests. Throws what `platforms` throws.
 */
export async function mirrorLock(images: readonly MirroredImage[], options: LockOptions): Promise<string> {
  const { names, before, platforms } = options
  const known = new Map(before.images.map(pin => [pin.image, pin]))
  const wishes = clear(images.flatMap(image => wishesOf(image, names)))
  const isKnown = ({ image, digest }: Wish) => {
    const pin = known.get(image)
    return pin?.digest === digest && pin.platforms.size > 0
  }
  const read = await platforms(
    wishes.filter(wish => !isKnown(wish)).map(({ readAs, digest }) => ({ name: readAs, digest })),
  )
  const pins = new Map<string, Pin>()
  for (const name of images.flatMap(image => keptNames(image, names))) {
    const pin = known.get(name)
    if (pin) pins.set(name, pin)
  }
  for (const wish of wishes) {
    const { image, digest } = wish
    const old = isKnown(wish) ? known.get(image) : undefined
    pins.set(image, old ?? { image, digest, platforms: read.get(digest) ?? new Map() })
  }
  return formatLock({ images: [...pins.values()] })
}

/** The wishes without those for a name of which entries made several digests, such as one platform each. */
function clear(wishes: readonly Wish[]): Wish[] {
  return [...Map.groupBy(wishes, ({ image }) => image).values()].flatMap(each =>
    new Set(each.map(({ digest }) => digest)).size === 1 ? each : [],
  )
}

/** Whether an image is at all its targets with its digest. */
function isThere({ outcome }: MirroredImage): boolean {
  return outcome === 'copied' || outcome === 'same'
}

function wishesOf(image: MirroredImage, names: LockNames): Wish[] {
  const { source, digest, targets } = image
  const there = targets.filter(({ outcome }) => outcome === 'moved' || outcome === 'same')
  const [first] = there
  if (digest === undefined || source.tag === undefined || !first) return []
  const readAs = digestReference(first.repository, digest)
  if (names === 'target')
    return there
      .filter(({ name }) => !name.includes('@'))
      .map(({ name }) => ({ image: name, digest, readAs }))
  return isThere(image) ? [{ image: sourceName(image), digest, readAs }] : []
}

/** The names whose former pins stay, since nothing new is known about them. */
function keptNames(image: MirroredImage, names: LockNames): string[] {
  if (image.source.tag === undefined) return []
  if (names === 'source') return isThere(image) ? [] : [sourceName(image)]
  return image.targets
    .filter(({ outcome }) => outcome !== 'moved' && outcome !== 'same')
    .map(({ name }) => name)
}

function sourceName({ source: { registry, repository, tag = '' } }: MirroredImage): string {
  return formatReference({ registry, repository, tag })
}
