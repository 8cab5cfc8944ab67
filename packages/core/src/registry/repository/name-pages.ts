import { TallyError } from '../../errors.ts'
import type { HttpResponse } from '../../http/http-client.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import { problem } from '../auth/problem.ts'

/** A list of names in pages: the tags of a repository, or the repositories of a registry. */
interface NamePages {
  /** The field of a page that has the names; also what they are, for messages. */
  readonly field: 'tags' | 'repositories'
  /** Where they are listed, for messages: a repository's name, or a registry. */
  readonly of: string
  readonly origin: URL
  readonly first: string
  readonly limit: NameLimit
  page(path: string | URL): Promise<HttpResponse>
  isName(text: string): boolean
  /** Creates the error for a response other than 200. Defaults to that of any refusal. */
  refused?(response: HttpResponse): TallyError
  skipped(count: number): void
}

/** The limit of a list's names, invalid ones included. */
export interface NameLimit {
  readonly most: number
  /** The input that raises the limit, if there is one. */
  readonly input?: string
}

/** Number of pages that may be almost empty; further pages must contain names. */
const maxPages = 1_000
/** Minimum average of names per page beyond `maxPages`. */
const fewOnPage = 10

/**
 * Lists the names of each page, following the Link header only on the same origin and never twice to the same page; names that `isName`
 * refuses are skipped and counted. Throws REGISTRY_PROTOCOL at the page that exceeds `limit` or when the pages do not end, UNSAFE_TARGET
 * for a next page elsewhere, and the code of a refusal.
 */
export async function* listNames(pages: NamePages): AsyncIterable<readonly string[]> {
  const { field, origin, limit } = pages
  const seen = new Set<string>()
  let path: string | URL | undefined = pages.first
  let listed = 0
  while (path !== undefined) {
    if (seen.has(String(path)) || seen.size >= maxPages + listed / fewOnPage) {
      throw new TallyError(
        'REGISTRY_PROTOCOL',
        `Cannot list ${field}: the pages of ${origin.host} do not end`,
      )
    }
    seen.add(String(path))
    const response: HttpResponse = await pages.page(path)
    if (response.status !== 200) throw refusal(pages, response)
    const all = namesIn(response.body, field)
    listed += all.length
    if (listed > limit.most) throw tooMany(pages)
    const names = all.filter(pages.isName)
    if (names.length < all.length) pages.skipped(all.length - names.length)
    yield names
    path = nextPage(response.headers, new URL(response.url), origin)
  }
}

function refusal({ field, of, refused }: NamePages, response: HttpResponse): TallyError {
  return refused?.(response) ?? problem(`list the ${field} of ${of}`, { ...response, text: response.body })
}

function tooMany({ field, of, origin, limit: { most, input } }: NamePages): TallyError {
  const wish = input === undefined ? 'that many' : `\`${input}\``
  const message = `Cannot list the ${field} of ${of}: ${origin.host} lists more than ${most} ${field}, expected at most ${wish}`
  const raise = `If the repository is meant to have so many, raise \`${input}\`; each tag costs a request.`
  return new TallyError('REGISTRY_PROTOCOL', message, { hint: input === undefined ? undefined : raise })
}

function namesIn(body: Uint8Array, field: NamePages['field']): string[] {
  const parsed: unknown = parsedPage(body, field)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw notAList(field)
  const names = (parsed as Readonly<Record<string, unknown>>)[field]
  // An empty list is `null` or missing.
  if (names === null || names === undefined) return []
  if (!Array.isArray(names)) throw notAList(field)
  return names.map(name => (typeof name === 'string' ? name : ''))
}

function parsedPage(body: Uint8Array, field: NamePages['field']): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch (error) {
    throw notAList(field, error)
  }
}

function notAList(field: NamePages['field'], cause?: unknown): TallyError {
  const what = field === 'tags' ? 'tag list' : 'list of repositories'
  return new TallyError('REGISTRY_PROTOCOL', `Cannot list ${field}: the answer is no ${what}`, { cause })
}

/** The URL of the next page by `Link: <…>; rel="next"` (RFC 8288). Throws UNSAFE_TARGET for another origin than the registry's own. */
export function nextPage(headers: HttpHeaders, current: URL, origin: URL): URL | undefined {
  for (const link of headers.all('link').flatMap(line => line.split(/,(?=\s*<)/))) {
    const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? []
    if (target === undefined || !isNext(rest)) continue
    const url = URL.parse(target, current.href)
    if (!url || url.origin !== origin.origin) {
      const state = 'the next page lies on another host'
      throw new TallyError('UNSAFE_TARGET', `Cannot read the next page of a list of ${origin.host}: ${state}`)
    }
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
