import { type KeepRef, namesTag, namesVersion, namingPlace } from '../../lock/keep-refs.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import { along, type Inventory, isBelow, ordinaryTags } from '../inventory/inventory.ts'
import { engineTarget, isLocalTarget, tagName } from '../inventory/tag-name.ts'
import type { Version } from '../inventory/version.ts'
import type { Verdict } from './verdict.ts'

/** A version that exact names select: `Selected` of exact-names, without its spelling. */
interface Chosen {
  readonly version: Version
  /** The tags that are named. */
  readonly tags: readonly string[]
  /** Whether the version itself is named, by its digest or ID. */
  readonly isWhole: boolean
  /** The names with a digest of an engine's image that are named, if its ID is not. */
  readonly digestNames?: readonly string[]
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

/** The names of a version that nobody selects: tags, and an engine's names by digest, which go with the last tag of their repository. */
export function namesLeft({ version, tags, digestNames: named = [] }: Chosen): readonly string[] {
  const { tags: all, digestNames = [] } = version
  const repositoryOf = (name: string) => tagName(engineTarget, name).repository
  const tagged = new Set(digestNames.length > 0 ? all.map(repositoryOf) : [])
  return [
    ...all.filter(tag => !tags.includes(tag)),
    ...digestNames.filter(name => !named.includes(name) && !tagged.has(repositoryOf(name))),
  ]
}

/** Whether the image itself is to go, with its last tag or by its digest. */
export function isImageMeant(choice: Chosen, { isUntag }: ExactRules): boolean {
  return choice.isWhole || ((!isUntag || choice.version.isStandIn === true) && namesLeft(choice).length === 0)
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
  // With the version itself all of its names go.
  for (const tag of choice.isWhole ? version.tags : tags) {
    const ref = keepRefOfTag(tag, repository, rules)
    if (ref) found.push({ text: `named by ${namingPlace(ref)}`, tags: [tag] })
  }
  if (!isImageMeant(choice, rules)) return found
  const ref = namesVersion(rules.keepRefs, version)
  if (ref && found.length === 0) found.push({ text: `named by ${namingPlace(ref)}`, tags: version.tags })
  if (version.usedBy !== undefined) found.push({ text: version.usedBy })
  const left = namesLeft(choice)
  // As in Docker, an ID takes the only name along.
  const isTakenAlong =
    isLocalTarget(repository) && !choice.digestNames && (rules.isForced || left.length === 1)
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

/** The first reference of a file to a tag. A name of the engine that has no tag is named by its digest. */
function keepRefOfTag(tag: string, target: string, { keepRefs }: ExactRules): KeepRef | undefined {
  const { repository, tag: own } = tagName(target, tag)
  return (
    namesTag(keepRefs, repository, own) ??
    (isDigest(own) ? namesVersion(keepRefs, { digest: own }) : undefined)
  )
}

/** The first reference of a file to a version that goes along with another: to its digest, or to a tag of it. */
export function keepRefOf(version: Version, target: string, rules: ExactRules): KeepRef | undefined {
  const ofTags = version.tags.flatMap(tag => keepRefOfTag(tag, target, rules) ?? [])
  return namesVersion(rules.keepRefs, version) ?? ofTags[0]
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
  const text = tags.length > 0 ? `named: ${listed(tags)}` : 'named by its digest'
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
  const left = namesLeft(choice)
  return stays(
    left.length > 0 ? `${listed(left)} ${left.length > 1 ? 'name' : 'names'} it too` : 'only tags are to go',
    free,
  )
}

function otherVerdict(version: Version, inventory: Inventory): Verdict {
  if (ordinaryTags(version).length === 0 && isBelow(version, inventory)) return { side: 'follows' }
  return { side: 'stays', reason: { kind: 'unnamed', text: 'not named' }, tagsToRemove: [] }
}

const mostListed = 5

/** The first of the tags, printable: `v1, latest and 3 more`. */
export function listed(tags: readonly string[]): string {
  const shown = tags.slice(0, mostListed).map(tag => printable(tag))
  const more = tags.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
