import { TallyError } from '../../errors.ts'
import type { HttpResponse } from '../../http/http-client.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import { isTag } from '../../model/reference.ts'
import { problem } from '../auth/problem.ts'

interface TagPages {
  page(path: string | URL): Promise<HttpResponse>
  /** The repository, for messages. */
  readonly name: string
  readonly origin: URL
  readonly first: string
  readonly limit: TagLimit
  skipped(count: number): void
}

/** Names that a list of tags may hold, those that are no tags included. */
export interface TagLimit {
  readonly most: number
  /** The input that raises it, where there is one. */
  readonly input?: string
}

/** Few repositories have more, and what follows costs a request for each. */
export const commonTagLimit: TagLimit = { most: 100_000 }

/** Pages that may hold next to nothing; the others are bounded by the names in them. */
const maxPages = 1_000
/** Names that a page holds at least, on average, where there are more pages. */
const fewOnPage = 10

/**
 * Tags page by page (distribution-spec, "Listing Tags"): the Link header leads, on the same origin only, never twice to one page.
 *
 * Throws REGISTRY_PROTOCOL for a list of more names than `limit` allows, at the page that holds them, or with pages that do not end, and
 * the codes of refusals.
 */
export async function* listTags(pages: TagPages): AsyncIterable<string> {
  const { page, name, origin, first, limit, skipped } = pages
  const seen = new Set<string>()
  let path: string | URL | undefined = first
  let listed = 0
  while (path !== undefined) {
    if (seen.has(String(path)) || seen.size >= maxPages + listed / fewOnPage) {
      throw new TallyError('REGISTRY_PROTOCOL', `Cannot list tags: the pages of ${origin.host} do not end`)
    }
    seen.add(String(path))
    const response: HttpResponse = await page(path)
    if (response.status !== 200)
      throw problem(`list the tags of ${name}`, { ...response, text: response.body })
    const names = tagNames(response.body)
    listed += names.length
    if (listed > limit.most) throw tooMany(pages)
    const tags = names.filter(isTag)
    if (tags.length < names.length) skipped(names.length - tags.length)
    yield* tags
    path = nextPage(response.headers, new URL(response.url), origin)
  }
}

function tooMany({ name, origin, limit: { most, input } }: TagPages): TallyError {
  const wish = input === undefined ? 'that many' : `\`${input}\``
  const message = `Cannot list the tags of ${name}: ${origin.host} lists more than ${most} tags, expected at most ${wish}`
  const raise = `If the repository is meant to have so many, raise \`${input}\`; each tag costs a request.`
  return new TallyError('REGISTRY_PROTOCOL', message, { hint: input === undefined ? undefined : raise })
}

function tagNames(body: Uint8Array): string[] {
  const parsed: unknown = parseTagList(body)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw notAList()
  const { tags } = parsed as { tags?: unknown }
  // An empty repository has `null` here, or nothing.
  if (tags === null || tags === undefined) return []
  if (!Array.isArray(tags)) throw notAList()
  return tags.map(tag => (typeof tag === 'string' ? tag : ''))
}

function parseTagList(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch (error) {
    throw notAList(error)
  }
}

function notAList(cause?: unknown): TallyError {
  return new TallyError('REGISTRY_PROTOCOL', 'Cannot list tags: the answer is no tag list', { cause })
}

/** The next page by `Link: <…>; rel="next"` (RFC 8288), always at the registry's own origin. Throws UNSAFE_TARGET for one elsewhere. */
export function nextPage(headers: HttpHeaders, current: URL, origin: URL): URL | undefined {
  for (const link of headers.all('link').flatMap(line => line.split(/,(?=\s*<)/))) {
    const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? []
    if (target === undefined || !isNext(rest)) continue
    const url = URL.parse(target, current.href)
    if (!url || url.origin !== origin.origin)
      throw new TallyError('UNSAFE_TARGET', 'Cannot list tags: the next page lies on another host')
    // Artifactory leaves the repository out of the path: only its query is of use. The origin stays in front, since a path that begins
    // with two slashes would name a host.
    return new URL(`${origin.origin}${current.pathname}${url.search}`)
  }
  return undefined
}

/** Whether the parameters of a link have `next` for a relation. One at a time: a quoted value is read to its end and never again. */
function isNext(parameters: string): boolean {
  const relations = parameters.matchAll(/;[ \t]*rel[ \t]*=[ \t]*(?:"([^"]*)"|(next))/gi)
  return [...relations].some(([, quoted, plain]) => plain !== undefined || /\bnext\b/i.test(quoted ?? ''))
}
