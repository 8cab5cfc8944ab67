import { TallyError } from '../../errors.ts'
import type { HttpResponse } from '../../http/http-client.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import { isTag } from '../../model/reference.ts'
import { problem } from '../auth/problem.ts'

interface TagPages {
  page(path: string | URL): Promise<HttpResponse>
  /** The repository's name, for messages. */
  readonly name: string
  readonly origin: URL
  readonly first: string
  readonly limit: TagLimit
  skipped(count: number): void
}

/** The limit of a tag list's names, invalid ones included. */
export interface TagLimit {
  readonly most: number
  /** The input that raises the limit, if there is one. */
  readonly input?: string
}

/** Few repositories have more tags, and each costs a further request. */
export const commonTagLimit: TagLimit = { most: 100_000 }

/** Number of pages that may be almost empty; further pages must contain names. */
const maxPages = 1_000
/** Minimum average of names per page beyond `maxPages`. */
const fewOnPage = 10

/**
 * Lists tags page by page (distribution-spec, "Listing Tags"), following the Link header only on the same origin and never twice to
 * the same page. Throws REGISTRY_PROTOCOL at the page that exceeds `limit` or when the pages do not end, and the code of a refusal.
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
  // In an empty repository this is `null` or missing.
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

/** The URL of the next page by `Link: <…>; rel="next"` (RFC 8288). Throws UNSAFE_TARGET for another origin than the registry's own. */
export function nextPage(headers: HttpHeaders, current: URL, origin: URL): URL | undefined {
  for (const link of headers.all('link').flatMap(line => line.split(/,(?=\s*<)/))) {
    const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? []
    if (target === undefined || !isNext(rest)) continue
    const url = URL.parse(target, current.href)
    if (!url || url.origin !== origin.origin)
      throw new TallyError('UNSAFE_TARGET', 'Cannot list tags: the next page lies on another host')
    // Artifactory omits the repository from the path, so only the query is used. The URL is built from the origin, since a path that
    // begins with two slashes would name a host.
    return new URL(`${origin.origin}${current.pathname}${url.search}`)
  }
  return undefined
}

/** Whether a link's parameters have the relation `next`. The pattern scans each quoted value only once, in linear time. */
function isNext(parameters: string): boolean {
  const relations = parameters.matchAll(/;[ \t]*rel[ \t]*=[ \t]*(?:"([^"]*)"|(next))/gi)
  return [...relations].some(([, quoted, plain]) => plain !== undefined || /\bnext\b/i.test(quoted ?? ''))
}
