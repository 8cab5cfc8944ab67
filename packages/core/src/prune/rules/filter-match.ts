import { TallyError } from '../../errors.ts'
import type { Filter } from '../../match/filter.ts'
import type { Digest } from '../../model/digest.ts'
import { familiarReference, parseRepository } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { along, type Inventory } from '../inventory/inventory.ts'
import { engineTarget, tagName } from '../inventory/tag-name.ts'
import type { Version } from '../inventory/version.ts'

/** Facts that filters need besides the version itself. */
interface FilterGround {
  readonly inventory: Inventory
  readonly dates: ReadonlyMap<Digest, Date>
  readonly now: Date
}

/** A function that returns the first filter that a version does not match. Throws NOT_FOUND for an unknown `before` or `since`. */
export function filterQuestion(
  filters: readonly Filter[],
  ground: FilterGround,
): (version: Version) => Filter | undefined {
  const tests = filters
    .filter(filter => filter.kind !== 'reference')
    .map(filter => ({ filter, matches: testOf(filter, ground) }))
  const references = filters.filter(filter => filter.kind === 'reference')
  return version =>
    tests.find(({ matches }) => !matches(version))?.filter ??
    (version.tags.length === 0
      ? unmatchedReference(references, ground.inventory.repository, undefined)
      : undefined)
}

/** The `reference=` filter that keeps a tag from being pruned, if any; as in Docker, a tag needs to match only one of several. */
export function unmatchedReference(
  filters: readonly Filter[],
  repository: string,
  tag: string | undefined,
): Filter | undefined {
  const references = filters.filter(filter => filter.kind === 'reference')
  // An untagged image in the engine has no repository either.
  const names = repository === engineTarget ? [] : [repository, familiar(repository)]
  const all = tag === undefined ? names : [...names, ...names.map(name => `${name}:${tag}`)]
  return references.some(({ pattern }) => all.some(name => pattern.matches(name))) ? undefined : references[0]
}

/** Whether one filter matches a version, whatever the others do. Throws NOT_FOUND for an unknown `before` or `since`. */
export function filterMatches(filter: Filter, ground: FilterGround): (version: Version) => boolean {
  if (filter.kind !== 'reference') return testOf(filter, ground)
  const { repository } = ground.inventory
  return ({ tags }) =>
    (tags.length > 0 ? tags : [undefined]).some(tag => {
      const name = tag === undefined ? { repository, tag } : tagName(repository, tag)
      return unmatchedReference([filter], name.repository, name.tag) === undefined
    })
}

function testOf(filter: Exclude<Filter, { kind: 'reference' }>, ground: FilterGround) {
  switch (filter.kind) {
    case 'dangling':
      return (version: Version) => (version.tags.length === 0) === filter.wanted
    case 'label':
      return (version: Version) => matchesLabel(filter, version, ground.inventory)
    case 'until':
      return datedBefore('at' in filter ? filter.at : new Date(ground.now.getTime() - filter.age), ground)
    case 'before':
      return datedBefore(dateOfNamed(filter.image, ground), ground)
    case 'since': {
      const limit = dateOfNamed(filter.image, ground)
      return ({ digest }: Version) =>
        (ground.dates.get(digest)?.getTime() ?? Number.NEGATIVE_INFINITY) > limit.getTime()
    }
  }
}

function datedBefore(limit: Date, { dates }: FilterGround) {
  return ({ digest }: Version) => (dates.get(digest)?.getTime() ?? Number.POSITIVE_INFINITY) < limit.getTime()
}

/**
 * A version whose labels were not read matches neither `label=` nor `label!=`: unknown versions stay. An index matches
 * when all of its images do.
 */
function matchesLabel(
  filter: Extract<Filter, { kind: 'label' }>,
  version: Version,
  inventory: Inventory,
): boolean {
  const images = version.kind === 'index' ? imagesBelow(version, inventory) : [version]
  return images.length > 0 && images.every(({ labels }) => labels !== undefined && hasLabel(filter, labels))
}

function hasLabel(
  { key, value, wanted }: Extract<Filter, { kind: 'label' }>,
  labels: Record<string, string>,
) {
  const has = Object.hasOwn(labels, key) && (value === undefined || value === labels[key])
  return has === wanted
}

function imagesBelow({ digest }: Version, { children, byDigest }: Inventory): Version[] {
  const reached = new Set([digest])
  // Iterating a Set also visits members added meanwhile.
  for (const parent of reached) for (const child of along(children, parent)) reached.add(child)
  return [...reached]
    .flatMap(below => byDigest.get(below) ?? [])
    .filter(({ kind }) => kind === 'image' || kind === 'unreadable')
}

function dateOfNamed(image: string, { inventory, dates }: FilterGround): Date {
  const [name = '', digest] = image.split('@')
  const colon = name.lastIndexOf(':')
  const isName = colon > name.lastIndexOf('/')
  const tag = isName ? name.slice(colon + 1) : name
  const repository = isName ? name.slice(0, colon) : inventory.repository
  const whole = inventory.repository === engineTarget ? [image, `${image}:latest`] : [tag]
  const wanted = inventory.versions.find(version =>
    digest === undefined
      ? whole.some(each => version.tags.includes(each)) || version.digest === image
      : [version.digest, ...(version.aliases ?? [])].some(each => each === digest),
  )
  const isHere =
    inventory.repository === engineTarget ||
    [inventory.repository, familiar(inventory.repository), 'sha256'].includes(repository)
  const date = wanted && (isHere || digest !== undefined) ? dates.get(wanted.digest) : undefined
  if (date) return date
  const state = wanted && isHere ? 'nobody says how old it is' : 'it is not there'
  throw new TallyError(
    'NOT_FOUND',
    `Cannot compare with "${printable(image)}" in ${inventory.repository}: ${state}, expected a dated image`,
  )
}

/** The name as Docker prints it: `alpine` for docker.io/library/alpine. */
function familiar(repository: string): string {
  return familiarReference(parseRepository(repository))
}
