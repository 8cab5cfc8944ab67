import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { digestReference, formatReference, type Reference, type Repository } from '../../model/reference.ts'
import { plural } from '../../text/format.ts'
import type { BlobCopy } from '../../transfer/copy.ts'
import type { ForeseenCopy } from '../../transfer/foresee.ts'
import { nameOf } from '../write/tag-plan.ts'
import type { WrittenImage } from '../write/write-image.ts'
import { type TagOutcome, tagFailure } from '../write/write-tags.ts'

/** An image at a target: by a tag, or by its digest alone. */
interface MirroredTarget {
  /** `registry/repository:tag`, or with `@digest`. */
  readonly name: string
  readonly repository: Repository
  readonly outcome: TagOutcome['outcome']
  readonly previous?: Digest
}

type Amount = { readonly blobs: number; readonly bytes: number }
/** Blobs and bytes by how they came to their repositories. */
type Amounts = Readonly<Record<BlobCopy['how'], Amount>>

/** The result for an image of a list. It holds no manifests, so that a run over many images stays small. */
export interface MirroredImage {
  readonly source: Reference
  /** `old`: older than allowed; `waiting`: not tried. */
  readonly outcome: 'copied' | 'same' | 'skipped' | 'old' | 'failed' | 'waiting'
  /** The digest at the targets; absent if the image was not read. */
  readonly digest?: Digest
  readonly targets: readonly MirroredTarget[]
  readonly amounts: Amounts
  readonly referrers: number
  readonly error?: TallyError
  /** When the image was made, if it was asked; milliseconds since 1970. */
  readonly created?: number
}

const nothing: Amounts = {
  uploaded: { blobs: 0, bytes: 0 },
  mounted: { blobs: 0, bytes: 0 },
  present: { blobs: 0, bytes: 0 },
}

/** The places where an image would be. */
export function untouchedTargets(
  targets: readonly (Repository & { readonly tag?: string })[],
  outcome: MirroredTarget['outcome'],
): MirroredTarget[] {
  return targets.map(({ registry, repository, tag }) => {
    const name =
      tag === undefined ? `${registry}/${repository}` : formatReference({ registry, repository, tag })
    return { name, repository: { registry, repository }, outcome }
  })
}

/** An image of which nothing was written. */
export function untouchedImage(
  source: Reference,
  outcome: MirroredImage['outcome'],
  more: Partial<Pick<MirroredImage, 'digest' | 'targets' | 'error' | 'created'>> = {},
): MirroredImage {
  return { source, outcome, targets: [], amounts: nothing, referrers: 0, ...more }
}

/** The result for an image that was written, or would be in a dry run. */
export function mirroredImage(source: Reference, written: WrittenImage): MirroredImage {
  const { root, tags, repositories, alreadyInRegistry, blobs, foreseen, referrerCount } = written
  const { digest } = root.descriptor
  const tagged = tags.map(({ target, outcome, previous }) => {
    const { registry, repository } = target
    return {
      name: nameOf(target),
      repository: { registry, repository },
      outcome,
      ...(previous && { previous }),
    }
  })
  const isTagged = (name: Repository) => tagged.some(each => isSame(each.repository, name))
  const untagged = repositories
    .filter(name => !isTagged(name))
    .map(name => ({
      name: digestReference(name, digest),
      repository: name,
      outcome: outcomeOf(name, { alreadyInRegistry, isDry: foreseen !== undefined }),
    }))
  const targets: MirroredTarget[] = [...tagged, ...untagged]
  const error = tagFailure(tags)
  return {
    source,
    outcome: error ? 'failed' : overall(targets),
    digest,
    targets,
    amounts: amountsOf(foreseen ?? blobs),
    referrers: referrerCount,
    ...(error && { error }),
  }
}

function outcomeOf(
  name: Repository,
  {
    alreadyInRegistry,
    isDry,
  }: { readonly alreadyInRegistry: readonly Repository[]; readonly isDry: boolean },
): MirroredTarget['outcome'] {
  if (alreadyInRegistry.some(each => isSame(each, name))) return 'same'
  return isDry ? 'waiting' : 'moved'
}

function isSame(one: Repository, other: Repository): boolean {
  return one.registry === other.registry && one.repository === other.repository
}

/** An image is copied only where all its targets have it: a tag that was left alone anywhere names another one there. */
function overall(targets: readonly MirroredTarget[]): MirroredImage['outcome'] {
  if (targets.some(({ outcome }) => outcome === 'skipped')) return 'skipped'
  return targets.some(({ outcome }) => outcome === 'moved' || outcome === 'waiting') ? 'copied' : 'same'
}

/** One account of an image that was written to one registry after the other; a failure of any is that of the image. */
export function joined(source: Reference, parts: readonly MirroredImage[]): MirroredImage {
  const errors = parts.flatMap(({ error }) => error ?? [])
  const digest = parts.find(part => part.digest !== undefined)?.digest
  const [first] = errors
  const error =
    first && errors.length > 1
      ? new TallyError(first.code, errors.map(({ message }) => message).join('; '), { cause: first })
      : first
  const targets = parts.flatMap(part => part.targets)
  return {
    source,
    outcome: error ? 'failed' : overall(targets),
    ...(digest && { digest }),
    targets,
    amounts: totals(parts),
    referrers: Math.max(0, ...parts.map(({ referrers }) => referrers)),
    ...(error && { error }),
  }
}

function amountsOf(copies: readonly ForeseenCopy[]): Amounts {
  const of = (how: BlobCopy['how']): Amount => {
    const those = copies.filter(each => each.how === how)
    return { blobs: those.length, bytes: those.reduce((sum, { blob }) => sum + blob.size, 0) }
  }
  return { uploaded: of('uploaded'), mounted: of('mounted'), present: of('present') }
}

/** The amounts of several images together. */
export function totals(images: readonly Pick<MirroredImage, 'amounts'>[]): Amounts {
  const of = (how: BlobCopy['how']): Amount => ({
    blobs: images.reduce((sum, { amounts }) => sum + amounts[how].blobs, 0),
    bytes: images.reduce((sum, { amounts }) => sum + amounts[how].bytes, 0),
  })
  return { uploaded: of('uploaded'), mounted: of('mounted'), present: of('present') }
}

/** The others were copied, which the usual hint denies. */
const policyHint =
  'Use images that the policy allows, or have those who keep the policy file change it. Nothing of the images above was copied.'

/** The most failures in a message; the report has all of them. */
const mostNamed = 20

/** The failure of a run in which images failed; undefined if none did. */
export function mirrorFailure(
  images: readonly MirroredImage[],
  unlisted: readonly { readonly name: string; readonly error: TallyError }[],
): TallyError | undefined {
  const failures = [
    ...unlisted,
    ...images.flatMap(({ source, error }) => (error ? [{ name: formatReference(source), error }] : [])),
  ]
  const [first] = failures
  if (!first) return undefined
  const waiting = images.filter(({ outcome }) => outcome === 'waiting').length
  const lines = failures.slice(0, mostNamed).map(({ name, error }) => `${name}: ${error.message}`)
  if (failures.length > mostNamed) lines.push(`${failures.length - mostNamed} more in the report`)
  if (waiting > 0) lines.push(`not tried: ${plural(waiting, 'image')}`)
  const count = images.length + unlisted.length
  return new TallyError(
    first.error.code,
    `Cannot mirror ${failures.length} of ${plural(count, 'image')}:\n${lines.join('\n')}`,
    {
      cause: first.error,
      hint: hintOf(failures.map(({ error }) => error)),
      details: {
        failures: failures.slice(0, 100).map(({ name, error }) => ({ image: name, code: error.code })),
      },
    },
  )
}

/** The hint of the failures; where their hints differ, each with its code. */
function hintOf(errors: readonly TallyError[]): string {
  const hints = new Map(
    errors.map(({ code, hint }) => [code === 'POLICY_VIOLATED' ? policyHint : hint, code] as const),
  )
  const [[only] = [''], ...others] = hints
  if (others.length === 0) return only
  return [...hints].map(([hint, code]) => `${code}: ${hint}`).join(' ')
}
