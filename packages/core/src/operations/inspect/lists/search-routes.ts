import { TallyError } from '../../../errors.ts'
import { isLoopbackHost } from '../../../http/address.ts'
import type { HttpResponse, Send } from '../../../http/http-client.ts'
import type { FoundRepository } from '../../../inspect/inspection.ts'
import {
  type Fields,
  fieldsOf,
  lenientFields,
  lenientText,
  listField,
  own,
} from '../../../model/json-fields.ts'
import { looksLikeHtml, problem } from '../../../registry/auth/problem.ts'
import type { RepositorySearch } from '../../../registry/quirks/profiles.ts'
import type { RegistryCatalog } from '../../../registry/repository/catalog.ts'
import { answerFields, publicAnswer, readAnswer } from '../../../registry/web-api.ts'
import { printable } from '../../../text/printable.ts'

interface Words {
  readonly words: string
  /** At most 100. */
  readonly limit: number
  /** For the names of what is found. */
  readonly registry: string
}

/** The repositories that a search found. */
interface Found {
  readonly repositories: readonly FoundRepository[]
  readonly notes: readonly string[]
}

type SearchKind = RepositorySearch['by']

const answerBytes = 2 * 1024 * 1024
const noStars = 'Harbor counts no stars and has no descriptions in its search'
/** Quay answers with pages of 10. */
const mostPages = 10
const absent = new Set([404, 405, 501])
const limitHint =
  'Docker Hub limits requests by address, and runners share theirs. Run again later, or ask another search with `search-url`.'

/** The API of an address that the user gave: by its path Harbor's, Quay's or the website's of Docker Hub, else that of `docker search`. */
export function routesOf(url: URL): RepositorySearch {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackHost(url.hostname))) {
    const state = `it begins with "${printable(url.protocol)}//", expected https, or http on this machine`
    throw new TallyError('INPUT_INVALID', `Cannot use \`search-url\`: ${state}`, {
      hint: 'A host under `insecure-registries` is searched as it is named: `search: HOST/TERM`.',
    })
  }
  const path = url.pathname.replace(/(?<!\/)\/+$/, '')
  const kinds: readonly (readonly [RegExp, SearchKind])[] = [
    [/\/api\/v2\.0(?:\/search)?$/, 'harbor'],
    [/\/api\/v1(?:\/find\/repositories)?$/, 'quay'],
    [/\/v2(?:\/search\/repositories)?$/, 'docker-hub'],
    [/\/v1(?:\/search)?$/, 'docker'],
  ]
  const [end, by] = kinds.find(([end]) => end.test(path)) ?? [/$/, 'docker' as const]
  return { by, api: url.origin + path.replace(end, ''), said: url.host }
}

/** Searches by a web API, without a login. Throws RATE_LIMITED, REGISTRY_UNAVAILABLE, REGISTRY_PROTOCOL, and the codes of connections. */
export async function searchWeb(
  { by, api, said }: RepositorySearch,
  { send, ...words }: Words & { readonly send: Send },
): Promise<Found> {
  const action = `search ${said}`
  const ask = async (path: string) => {
    const url = new URL(api + path)
    const answer = await readAnswer(action, () => publicAnswer({ url, action, send, maxBytes: answerBytes }))
    if (answer.status === 429) {
      const message = `Cannot ${action}: it answers 429, too many requests`
      throw new TallyError('RATE_LIMITED', message, { hint: limitHint })
    }
    return answerFields(answer, action)
  }
  if (by === 'quay') return readAnswer(action, () => quayPages(words, ask))
  const fields = await ask(pathOf(by, words))
  return readAnswer(action, () => foundIn(fields, by, words))
}

/**
 * Searches a registry by its own routes, with its login: that of `docker search`, then Harbor's. Throws NOT_FOUND for a registry that has
 * neither, and the code of a refusal.
 */
export async function searchOwn(words: Words, catalog: RegistryCatalog): Promise<Found> {
  const action = `search ${words.registry}`
  for (const by of ['docker', 'harbor'] as const) {
    const scope = 'registry:catalog:search'
    const answer = await catalog.ask({ path: pathOf(by, words), action, scope })
    if (isAbsent(answer)) continue
    if (answer.status !== 200) throw problem(action, { ...answer, text: answer.body })
    const fields = await answerFields(answer, action)
    return readAnswer(action, () => foundIn(fields, by, words))
  }
  throw new TallyError('NOT_FOUND', `Cannot ${action}: it has no search that is known`, {
    hint: 'Docker Hub, quay.io and Harbor have a search. Of other registries `show: repositories` may list all repositories.',
  })
}

/** A registry's website answers any path with its page. */
function isAbsent({ status, body }: HttpResponse): boolean {
  return absent.has(status) || looksLikeHtml(Buffer.from(body.subarray(0, 64)).toString())
}

function pathOf(by: SearchKind, { words, limit }: Words, page = 1): string {
  const term = encodeURIComponent(words)
  switch (by) {
    case 'docker':
      return `/v1/search?q=${term}&n=${limit}`
    case 'docker-hub':
      return `/v2/search/repositories/?query=${term}&page_size=${limit}`
    case 'quay':
      return `/api/v1/find/repositories?query=${term}&page=${page}`
    case 'harbor':
      return `/api/v2.0/search?q=${term}`
  }
}

function foundIn(answer: Fields, by: SearchKind, words: Words): Found {
  const name = by === 'harbor' ? 'repository' : 'results'
  const entries = (listField(answer, name, 'answer') ?? []).map(each => fieldsOf(each, `answer.${name}`))
  const repositories = entries.map(each => repositoryIn(each, by, words)).filter(({ name }) => name !== '')
  const isBare = by === 'harbor' && repositories.length > 0
  return { repositories: repositories.slice(0, words.limit), notes: isBare ? [noStars] : [] }
}

async function quayPages(words: Words, ask: (path: string) => Promise<Fields>): Promise<Found> {
  const found: FoundRepository[] = []
  for (let page = 1; page <= mostPages && found.length < words.limit; page++) {
    const answer = await ask(pathOf('quay', words, page))
    const { repositories } = foundIn(answer, 'quay', words)
    found.push(...repositories)
    if (own(answer, 'has_additional') !== true || repositories.length === 0) break
  }
  return { repositories: found.slice(0, words.limit), notes: [] }
}

/** Names of Quay and Harbor get their host, so that they can be pulled; Docker Hub's and those of `docker search` are as served. */
function repositoryIn(fields: Fields, by: SearchKind, { registry }: Words): FoundRepository {
  const hosted = (path: string) => (path === '' ? '' : `${registry}/${path}`)
  switch (by) {
    case 'docker':
      return found(fields, lenientText(fields, 'name'), 'description')
    case 'docker-hub':
      return found(fields, lenientText(fields, 'repo_name'), 'short_description')
    case 'harbor':
      return found(fields, hosted(lenientText(fields, 'repository_name')), 'description')
    case 'quay': {
      const owner = lenientText(lenientFields(own(fields, 'namespace')), 'name')
      const name = lenientText(fields, 'name')
      return found(fields, hosted(owner !== '' && name !== '' ? `${owner}/${name}` : ''), 'description')
    }
  }
}

function found(fields: Fields, name: string, description: string): FoundRepository {
  const stars = own(fields, 'star_count') ?? own(fields, 'stars')
  return {
    name,
    description: lenientText(fields, description),
    stars: typeof stars === 'number' && Number.isSafeInteger(stars) && stars >= 0 ? stars : 0,
    isOfficial: own(fields, 'is_official') === true,
    // Docker Hub's answer cannot be trusted here: Docker's engine overwrites it with false as well.
    isAutomated: false,
  }
}
