import { type KeepRef, namesTag, namesVersion, namingPlace } from '../../lock/keep-refs.ts'
import type { Digest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import { along, type Inventory, isBelow, ordinaryTags } from '../inventory/inventory.ts'
import { isLocalTarget, tagName } from '../inventory/tag-name.ts'
import type { Version } from '../inventory/version.ts'
import type { Verdict } from './verdict.ts'

/** A version that exact names select: `Selected` of exact-names, without its spelling. */
interface Chosen {
  readonly version: Version
  /** The tags that are named. */
  readonly tags: readonly string[]
  /** Whether the version itself is named, by its digest or ID. */
  readonly isWhole: boolean
}

/** How exact names are removed. */
export interface ExactRules {
  /** Tags are taken off, and their images stay. */
  readonly isUntag: boolean
  /** Of an image that something uses the tags are taken off; an engine's image goes by its ID with all of its names. */
  readonly isForced: boolean
  readonly keepRefs: readonly KeepRef[]
}

/** The reason that keeps a version, or some of its tags. Printable. */
interface Hindrance {
  readonly text: string
  /** The tags that stay for it; undefined when it is about the image, whose last tags stay with it. */
  readonly tags?: readonly string[]
}

/**
 * The verdict on every version when exact names are to go. What they name goes as a root: its children and referrers follow unless
 * something that stays needs them. Nothing else goes.
 */
export function exactVerdicts(
  inventory: Inventory,
  chosen: ReadonlyMap<Digest, Chosen>,
  rules: ExactRules,
): ReadonlyMap<Digest, Verdict> {
  return new Map(
    inventory.versions.map(version => {
      const choice = chosen.get(version.digest)
      return [
        version.digest,
        choice ? chosenVerdict(choice, inventory, { chosen, rules }) : otherVerdict(version, inventory),
      ]
    }),
  )
}

/** The tags of a version that no name selects. */
export function tagsLeft({ version, tags }: Chosen): readonly string[] {
  return version.tags.filter(tag => !tags.includes(tag))
}

/** Whether the image itself is to go, with its last tag or by its digest. */
export function isImageMeant(choice: Chosen, { isUntag }: ExactRules): boolean {
  return choice.isWhole || ((!isUntag || choice.version.isStandIn === true) && tagsLeft(choice).length === 0)
}

interface Surroundings {
  readonly chosen: ReadonlyMap<Digest, Chosen>
  readonly rules: ExactRules
}

/** Everything that keeps a chosen version or some of its tags, apart from what the graph tells. */
export function hindrancesOf(
  choice: Chosen,
  inventory: Inventory,
  { chosen, rules }: Surroundings,
): Hindrance[] {
  const { version, tags } = choice
  const { repository } = inventory
  const found: Hindrance[] = []
  for (const tag of tags) {
    const { repository: named, tag: own } = tagName(repository, tag)
    const ref = namesTag(rules.keepRefs, named, own)
    if (ref) found.push({ text: `named by ${namingPlace(ref)}`, tags: [tag] })
  }
  if (!isImageMeant(choice, rules)) return found
  const ref = namesVersion(rules.keepRefs, version)
  if (ref && found.length === 0) found.push({ text: `named by ${namingPlace(ref)}`, tags: version.tags })
  if (version.usedBy !== undefined) found.push({ text: version.usedBy })
  const left = tagsLeft(choice)
  // As in Docker, an ID takes the only name along.
  const isTakenAlong = isLocalTarget(repository) && (rules.isForced || version.tags.length === 1)
  if (left.length > 0 && !isTakenAlong)
    found.push({ text: `${listed(left)} ${left.length > 1 ? 'name' : 'names'} it too` })
  const others = along(inventory.referrers, version.digest)
    .flatMap(digest => inventory.byDigest.get(digest) ?? [])
    .flatMap(referrer =>
      ordinaryTags(referrer).filter(tag => !chosen.get(referrer.digest)?.tags.includes(tag)),
    )
  if (others.length > 0)
    found.push({ text: `${listed(others)} ${others.length > 1 ? 'refer' : 'refers'} to it` })
  return found
}

/** Whether only the tags go of an image that something keeps. The engine cannot take off the last name of an image that stays. */
export function isOnlyUntagged(choice: Chosen, inventory: Inventory, { isForced }: ExactRules): boolean {
  return isForced && choice.tags.length > 0 && !choice.isWhole && !isLocalTarget(inventory.repository)
}

function chosenVerdict(choice: Chosen, inventory: Inventory, around: Surroundings): Verdict {
  const { tags, isWhole, version } = choice
  const { rules } = around
  const hindrances = hindrancesOf(choice, inventory, around)
  const held = new Set(hindrances.flatMap(({ tags: some = [] }) => some))
  const free = tags.filter(tag => !held.has(tag))
  const text = tags.length > 0 ? `images names ${listed(tags)}` : 'images names it'
  const stays = (why: string, tagsToRemove: readonly string[]): Verdict => ({
    side: 'stays',
    reason: { kind: 'image-named', text: `${text}; the image stays: ${why}` },
    tagsToRemove,
  })
  const [first] = hindrances
  if (first) {
    const isUntagged = !isImageMeant(choice, rules) || isOnlyUntagged(choice, inventory, rules)
    return stays(first.text, isUntagged ? free : [])
  }
  if (isImageMeant(choice, rules))
    return {
      side: 'goes',
      reason: { kind: 'image-named', text },
      tagsToRemove: isWhole ? version.tags : tags,
    }
  const left = tagsLeft(choice)
  return stays(
    left.length > 0 ? `${listed(left)} ${left.length > 1 ? 'name' : 'names'} it too` : 'only tags are to go',
    free,
  )
}

function otherVerdict(version: Version, inventory: Inventory): Verdict {
  if (ordinaryTags(version).length === 0 && isBelow(version, inventory)) return { side: 'follows' }
  return { side: 'stays', reason: { kind: 'unnamed', text: 'images does not name it' }, tagsToRemove: [] }
}

const mostListed = 5

/** The first of the tags, printable: `v1, latest and 3 more`. */
export function listed(tags: readonly string[]): string {
  const shown = tags.slice(0, mostListed).map(tag => printable(tag))
  const more = tags.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
