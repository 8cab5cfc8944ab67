import { mapLimit } from '../../../concurrency.ts'
import type { Send } from '../../../http/http-client.ts'
import type { InspectedTag } from '../../../inspect/inspection.ts'
import { isTime } from '../../../inspect/tag-order.ts'
import { isDigest } from '../../../model/digest.ts'
import { type Fields, fieldsOf, lenientText, listField, own } from '../../../model/json-fields.ts'
import { isTag, type Repository } from '../../../model/reference.ts'
import type { TagDetails } from '../../../registry/quirks/profiles.ts'
import { publicFields, readAnswer } from '../../../registry/web-api.ts'

/** The tags that a web API lists. */
export interface DetailedTags {
  /** As far as they were read; each name once. */
  readonly tags: ReadonlyMap<string, InspectedTag>
  /** Whether these are all tags of the repository. */
  readonly isWhole: boolean
  /** Number of tags in the repository. */
  readonly count: number
  /** Names that are no valid tag. */
  readonly invalid: number
}

interface HubPorts {
  readonly send: Send
  readonly concurrency: number
  /** A repository with more tags is read no further than its first page. */
  readonly mostTags: number
}

const perPage = 100
/** Bytes of a page: a tag of an official image has some 20 platforms of 350 bytes. */
const pageBytes = 4 * 1024 * 1024
/** Pages at once: the web API allows far fewer requests than the registry. */
const mostAtOnce = 4

/**
 * Lists tags by Docker Hub's web API ("Docker HUB API", GET /v2/repositories/…/tags), 100 a request, which counts no pulls; undefined for a
 * repository that it shows only to a login. Throws RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL, and the codes of connections.
 */
export async function hubTags(
  { repository }: Repository,
  { api, said }: TagDetails,
  { send, concurrency, mostTags }: HubPorts,
): Promise<DetailedTags | undefined> {
  const action = `list tags by ${said}'s web API`
  const page = (number: number) => {
    const url = new URL(`/v2/repositories/${repository}/tags`, api)
    url.search = `page_size=${perPage}&page=${number}`
    return publicFields({ url, action, send, maxBytes: pageBytes })
  }
  const first = await page(1)
  if (first === undefined) return undefined
  return readAnswer(action, async () => {
    const counted = own(first, 'count')
    const count = typeof counted === 'number' && Number.isSafeInteger(counted) ? counted : 0
    // The address of the next page is not followed: pages have numbers.
    const pages = count > mostTags ? 1 : Math.ceil(count / perPage)
    const numbers = Array.from({ length: Math.max(0, pages - 1) }, (_, at) => at + 2)
    const others = await mapLimit(numbers, Math.min(concurrency, mostAtOnce), page)
    const rows = [first, ...others].flatMap(each => rowsOf(each))
    const tags = new Map(rows.filter(({ name }) => isTag(name)).map(tag => [tag.name, tag]))
    const invalid = rows.filter(({ name }) => !isTag(name)).length
    // A tag that is pushed meanwhile moves others to pages that were read before.
    return { tags, count, invalid, isWhole: tags.size + invalid === count }
  })
}

function rowsOf(page: Fields | undefined): InspectedTag[] {
  if (page === undefined) return []
  return (listField(page, 'results', 'answer') ?? []).map(each => tagOf(fieldsOf(each, 'answer.results')))
}

function tagOf(fields: Fields): InspectedTag {
  const text = (name: string) => lenientText(fields, name)
  const [digest, mediaType, pushed] = [text('digest'), text('media_type'), text('tag_last_pushed')]
  const size = own(fields, 'full_size')
  const platforms = platformsOf(listField(fields, 'images', 'answer.results') ?? [])
  return {
    name: text('name'),
    ...(isDigest(digest) ? { digest } : {}),
    ...(mediaType === '' ? {} : { mediaType }),
    ...(typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? { size } : {}),
    ...(isTime(pushed) ? { pushed } : {}),
    ...(platforms.length > 0 ? { platforms } : {}),
  }
}

/** Attestations have the platform unknown/unknown. */
function platformsOf(images: readonly unknown[]): string[] {
  const names = images.map(each => {
    const fields = fieldsOf(each, 'answer.results.images')
    const parts = ['os', 'architecture', 'variant'].map(name => own(fields, name))
    return parts.filter(part => typeof part === 'string' && part !== '').join('/')
  })
  return [...new Set(names)].filter(name => name.includes('/') && !name.startsWith('unknown/'))
}
