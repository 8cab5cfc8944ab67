import { isPassable, TallyError } from '../../../errors.ts'
import type { InspectedImage, InspectedTag, TagList } from '../../../inspect/inspection.ts'
import {
  matchesDate,
  matchesDigest,
  matchesName,
  needsDates,
  parseTagFilters,
  type TagFilters,
} from '../../../inspect/tag-filters.ts'
import { dateOf, parseTagOrder, sortTags, type TagOrder } from '../../../inspect/tag-order.ts'
import { familiarReference, type Repository, repositoryName } from '../../../model/reference.ts'
import { profileOf, type TagDates, type TagDetails } from '../../../registry/quirks/profiles.ts'
import type { RegistryClient } from '../../../registry/registry-client.ts'
import { plural } from '../../../text/format.ts'
import { ImageReads } from '../../lock/image-reads.ts'
import { type DetailedTags, hubTags } from './hub-tags.ts'
import { datedTags } from './tag-dates.ts'
import { digestedTags } from './tag-digests.ts'

/** The choice and the order of a repository's tags. */
export interface TagWishes {
  /** Filters as written, by name: `reference`, `tag`, `digest`, `newer`, `older`. */
  readonly filters: readonly (readonly [name: string, value: string])[]
  /** Names in the list at most; undefined if the user gave none: all names are listed, and digests asked for up to 1,000. */
  readonly limit: number | undefined
  /** `name`, `version` or `created`; `-` in front reverses; empty for `name`. */
  readonly sort: string
}

export interface TagPorts {
  readonly registries: RegistryClient
  /** Requests at once. */
  readonly concurrency: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Receives what cannot be shown, printable. */
  readonly note: (message: string) => void
  /** The web APIs of a registry. Default to those of its profile. */
  readonly webOf?: (registry: string) => { readonly tags?: TagDetails; readonly dates?: TagDates }
}

/** Digests are asked for without a limit up to this number of tags. */
const mostDigests = 1_000
/** Tags that a web API is asked for, 100 a request: more where the answer depends on digests or dates, each of which is a request otherwise. */
const mostDetails = { shown: 1_000, needed: 10_000 }

/**
 * Lists the tags of an image's repository that match, with their digests where these are not too many. Names come from all pages of the
 * list. Throws INPUT_INVALID for filters, an order, or filters that need too many requests, and the codes of the registry.
 */
export async function listTagsOf(
  { reference }: Pick<InspectedImage, 'reference'>,
  wishes: TagWishes,
  ports: TagPorts,
): Promise<Required<TagList>> {
  if (!reference)
    throw new TallyError('INPUT_INVALID', 'Cannot list tags: only repositories of registries have a list')
  const repository = { registry: reference.registry, repository: reference.repository }
  const filters = parseTagFilters(wishes.filters, ports.now())
  const order = parseTagOrder(wishes.sort)
  const wantsDates = needsDates(filters) || order.by === 'created'
  // With an image the question is which tags share its digest.
  const hasImage = reference.tag !== undefined || reference.digest !== undefined
  const isNeeded = wantsDates || filters.digests.length > 0 || hasImage
  const listed = await allTags(repository, isNeeded ? mostDetails.needed : mostDetails.shown, ports)
  const named = listed.tags.filter(({ name }) => matchesName(name, repository, filters))
  const reads = new ImageReads(async () => ports.registries)
  const found = await selected(named, { repository, wishes, filters, order, wantsDates, ports, reads })
  const notes = [...listed.notes, ...found.notes]
  for (const note of notes) ports.note(note)
  const { invalid } = listed
  return { repository: familiarReference(repository), total: listed.tags.length, ...found, invalid, notes }
}

interface Asked {
  readonly repository: Repository
  readonly wishes: TagWishes
  readonly filters: TagFilters
  readonly order: TagOrder
  readonly wantsDates: boolean
  readonly ports: TagPorts
  readonly reads: ImageReads
}

type Selected = Pick<Required<TagList>, 'tags' | 'hasDigests' | 'notes'>

/** Asks no more than the filters, the order and the limit need. */
async function selected(named: readonly InspectedTag[], asked: Asked): Promise<Selected> {
  const { filters, order, wantsDates, wishes } = asked
  const notes: string[] = []
  let tags = named
  if (filters.digests.length > 0) {
    refuseTooMany(tags.filter(({ digest }) => digest === undefined).length, mostDigests, '`digest`')
    tags = (await digested(tags, asked, { isNeeded: true, notes })).filter(tag => matchesDigest(tag, filters))
  }
  if (wantsDates) {
    const { registry } = asked.repository
    const most = mostDates(registry)
    refuseTooMany(
      tags.filter(tag => dateOf(tag) === undefined).length,
      most,
      '`newer`, `older` and `sort: created`',
    )
    const withDigests = await digested(tags, asked, { isNeeded: true, notes })
    const dated = await datedTags(withDigests, {
      ...asked,
      ...asked.ports,
      dates: webOf(asked.ports, registry).dates,
    })
    notes.push(...dated.notes)
    tags = dated.tags.filter(tag => matchesDate(dateOf(tag), filters))
  }
  const sorted = sortTags(tags, order).slice(0, wishes.limit)
  const unknown = sorted.filter(({ digest }) => digest === undefined).length
  const hasDigests = unknown === 0 || unknown <= mostDigests || wishes.limit !== undefined
  if (!hasDigests) notes.push(manyNote(sorted.length))
  const shown = hasDigests ? await digested(sorted, asked, { isNeeded: false, notes }) : sorted
  return { tags: shown, hasDigests, notes }
}

/** Dates of Docker Hub's images cost pulls where its web API does not say them. */
function mostDates(registry: string): number {
  return profileOf(registry).headIsFree ? 40 : 200
}

async function digested(
  tags: readonly InspectedTag[],
  { repository, reads, ports: { concurrency } }: Asked,
  { isNeeded, notes }: { readonly isNeeded: boolean; readonly notes: string[] },
): Promise<readonly InspectedTag[]> {
  const found = await digestedTags(tags, { repository, reads, concurrency, isNeeded })
  for (const note of found.notes) if (!notes.includes(note)) notes.push(note)
  return found.tags
}

interface Listed {
  readonly tags: readonly InspectedTag[]
  readonly invalid: number
  readonly notes: readonly string[]
}

async function allTags(repository: Repository, mostTags: number, ports: TagPorts): Promise<Listed> {
  const details = webOf(ports, repository.registry).tags
  if (details === undefined) return namesOf(repository, ports)
  const found = await detailed(repository, details, { ...ports, mostTags })
  if ('note' in found) {
    const names = await namesOf(repository, ports)
    return { ...names, notes: [found.note, ...names.notes] }
  }
  const { tags: known, isWhole, count, invalid } = found
  if (isWhole) return { tags: [...known.values()], invalid, notes: [] }
  const names = await namesOf(repository, ports)
  const isLong = known.size < count / 2
  const note = `${details.said}'s web API lists ${count} tags of ${repositoryName(repository)}, too many to be read by it: names and digests are the registry's, without sizes and dates`
  const tags = names.tags.map(tag => (isLong ? tag : (known.get(tag.name) ?? tag)))
  return { tags, invalid: names.invalid, notes: [...(isLong ? [note] : []), ...names.notes] }
}

/** The tags by the registry's web API; a note if it does not say them. */
async function detailed(
  repository: Repository,
  details: TagDetails,
  { registries, concurrency, mostTags }: TagPorts & { readonly mostTags: number },
): Promise<DetailedTags | { readonly note: string }> {
  const rest = "names and digests are the registry's, without sizes and dates"
  try {
    const found = await hubTags(repository, details, { send: registries.send, concurrency, mostTags })
    if (found) return found
    return {
      note: `${details.said}'s web API does not show ${repositoryName(repository)} without a login: ${rest}`,
    }
  } catch (error) {
    if (!isPassable(error)) throw error
    return { note: `${error.message}: ${rest}` }
  }
}

/** Tags are requested only from the registry itself: a mirror's list may be stale, or not its own. */
async function namesOf(name: Repository, { registries }: TagPorts): Promise<Listed> {
  const repository = await registries.repository(name)
  let invalid = 0
  const skipped = (count: number) => {
    invalid += count
  }
  const names = new Set<string>()
  for await (const page of repository.tags(skipped)) for (const tag of page) names.add(tag)
  return { tags: Array.from(names, name => ({ name })), invalid, notes: [] }
}

function webOf({ webOf: given }: TagPorts, registry: string) {
  return given?.(registry) ?? profileOf(registry)
}

function refuseTooMany(count: number, most: number, what: string): void {
  if (count <= most) return
  const state = `${plural(count, 'tag')} would have to be asked about one by one, expected at most ${most}`
  throw new TallyError('INPUT_INVALID', `Cannot use ${what}: ${state}`, {
    hint: 'Narrow the list by name first, with `filters: tag=/regex/` or `reference=glob`.',
  })
}

function manyNote(count: number): string {
  return `Digests of ${plural(count, 'tag')} were not asked for: set \`limit\`, or narrow the list with \`filters: tag=/regex/\` to ${mostDigests} tags`
}
