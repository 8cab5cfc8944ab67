import { settleAll } from '../../concurrency.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import {
  type BasePlatformState,
  type BaseState,
  baseClaim,
  baseDigest,
  baseName,
  judgeBase,
} from '../../inspect/base-state.ts'
import type { InspectedImage, PlatformImage } from '../../inspect/inspection.ts'
import { algorithmOf, type Digest, isDigest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { parsePlatform } from '../../model/platform.ts'
import { choosePlatform } from '../../model/platform-choice.ts'
import { digestReference, familiarName, parseImage, type Reference } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import type { ImageReads } from '../lock/image-reads.ts'
import type { Inspected } from './inspect-request.ts'
import type { OpenImage } from './inspected-image.ts'

interface BasePorts {
  readonly reads: ImageReads
  readonly look: (item: Inspected) => Promise<OpenImage>
  readonly concurrency: number
}

/** The platforms of an image that have one base. */
interface BasedImage {
  readonly image: InspectedImage
  readonly written: string
  readonly platforms: readonly PlatformImage[]
}

/**
 * Finds out whether the bases of images have moved since they were built. Throws INPUT_INVALID for an image that does not say its base,
 * NOT_FOUND for a base that is gone, PLATFORM_MISSING for one without a platform of the image, and what reading it throws.
 *
 * @param given the base, if it is not the one that each image names
 */
export async function baseStates(
  images: readonly InspectedImage[],
  given: string | undefined,
  ports: BasePorts,
): Promise<BaseState[]> {
  const based = images.flatMap(image => basesOf(image, given))
  return settleAll(based, ports.concurrency, each => stateOf(each, given === undefined, ports))
}

/** The bases of an image; its platforms may have several. */
function basesOf(image: InspectedImage, given: string | undefined): BasedImage[] {
  const platforms = image.platforms.filter(({ kind }) => kind === 'image')
  const names = platforms.map(platform => given ?? baseClaim(image, platform, baseName))
  const usual = names.find(name => name !== undefined)
  if (usual === undefined) throw unknownBase(image)
  const groups = Map.groupBy(platforms, (_, at) => names[at] ?? usual)
  return [...groups].map(([written, of]) => ({ image, written, platforms: of }))
}

async function stateOf(based: BasedImage, isClaimed: boolean, ports: BasePorts): Promise<BaseState> {
  const { image, written, platforms } = based
  try {
    const reference = parseImage(written)
    const now = await digestNow(reference, ports)
    const claims = platforms.map(platform => claimOf(image, platform, reference, isClaimed))
    const open = claims.every(was => was === now)
      ? undefined
      : (await ports.look({ place: 'registry', written, reference: at(reference, now) })).image
    const judged: BasePlatformState[] = []
    for (const [index, platform] of platforms.entries()) {
      const was = claims[index]
      const base = open && baseFor(open, platform, written)
      const before =
        base && was && was !== now ? await manifestIn(reference, was, platform, ports) : undefined
      judged.push(judgeBase({ image: platform, base, now, was, before }))
    }
    return {
      image: image.written,
      base: familiarName(reference),
      ref: digestReference(reference, now),
      digest: now,
      stale: judged.some(({ stale }) => stale),
      platforms: judged,
    }
  } catch (error) {
    throw isTallyError(error) ? namingBase(error, based) : error
  }
}

/** A name without a tag cannot move; one with both is followed by its tag. */
async function digestNow({ digest, tag, ...repository }: Reference, { reads }: BasePorts): Promise<Digest> {
  if (tag === undefined && digest !== undefined) return digest
  return (await reads.tag(repository, tag ?? 'latest', digest ? algorithmOf(digest) : 'sha256')).digest
}

function at({ registry, repository }: Reference, digest: Digest): Reference {
  return { registry, repository, digest }
}

/** The digest of the base that the image says it was built on. */
function claimOf(
  image: InspectedImage,
  platform: PlatformImage,
  { digest }: Reference,
  isClaimed: boolean,
): Digest | undefined {
  const claim = isClaimed ? baseClaim(image, platform, baseDigest) : undefined
  return claim !== undefined && isDigest(claim) ? claim : digest
}

function baseFor(base: InspectedImage, { platform }: PlatformImage, written: string): PlatformImage {
  const { document } = base.root ?? {}
  const digest = document && manifestOf(document, platform)
  const [only, second] = base.platforms
  const found = base.platforms.find(each => each.digest === digest) ?? (second ? undefined : only)
  if (found) return found
  const there = base.platforms.map(each => printable(each.platform ?? 'unknown')).join(', ') || 'none'
  throw new TallyError(
    'PLATFORM_MISSING',
    `Cannot find ${printable(platform ?? 'a platform')} in ${printable(written)}: it has ${there}`,
  )
}

/** The manifest of the platform in the base that the image was built on; undefined if that is gone. */
async function manifestIn(
  { registry, repository }: Reference,
  was: Digest,
  { platform }: PlatformImage,
  { reads }: BasePorts,
): Promise<Digest | undefined> {
  try {
    return manifestOf(await reads.document({ registry, repository }, was), platform)
  } catch (error) {
    if (isTallyError(error, 'NOT_FOUND')) return undefined
    throw error
  }
}

function manifestOf({ manifest, descriptor }: Document, platform: string | undefined): Digest | undefined {
  if (manifest.kind === 'image') return descriptor.digest
  if (platform === undefined) return undefined
  try {
    return choosePlatform(manifest, parsePlatform(platform)).digest
  } catch (error) {
    if (isTallyError(error, 'PLATFORM_MISSING')) return undefined
    throw error
  }
}

function unknownBase({ written }: InspectedImage): TallyError {
  return new TallyError(
    'INPUT_INVALID',
    `Cannot tell the base of ${printable(written)}: neither its annotations nor its labels have ${baseName}, expected them or the base's name`,
    {
      hint: `Name the base with \`compare-with: base=NAME\`, or have the build set the annotations ${baseName} and ${baseDigest}, as \`docker buildx build --annotation\` does.`,
    },
  )
}

function namingBase({ code, message, hint, cause, details }: TallyError, based: BasedImage): TallyError {
  const subject = `Cannot tell whether the base ${printable(based.written)} of ${printable(based.image.written)} has moved`
  return new TallyError(code, `${subject}: ${message.replace(/^Cannot /, 'cannot ')}`, {
    cause,
    hint,
    details,
  })
}
