import { isTallyError, TallyError } from '../../../errors.ts'
import type { FoundRepository, SearchResult } from '../../../inspect/inspection.ts'
import { matchesSearch, parseSearchFilters, searchLimit, sortFound } from '../../../inspect/search-filters.ts'
import { dockerHub, dockerHubNames, isRegistry } from '../../../model/reference.ts'
import { profileOf, type RepositorySearch } from '../../../registry/quirks/profiles.ts'
import type { RegistryClient } from '../../../registry/registry-client.ts'
import { printable } from '../../../text/printable.ts'
import { routesOf, searchOwn, searchWeb } from './search-routes.ts'

/** The words of a search, and how its results are chosen. */
export interface SearchWishes {
  /** The words, or `host/words` as `docker search` takes it. */
  readonly term: string
  /** 1 to 100. */
  readonly limit: number
  readonly filters: readonly (readonly [name: string, value: string])[]
  readonly sort: string
  /** The address that is asked instead of the registry's own search. */
  readonly url: URL | undefined
}

interface SearchPorts {
  readonly registries: RegistryClient
  /** The web API that searches a registry. Defaults to that of its profile. */
  readonly searchOf?: (registry: string) => RepositorySearch | undefined
  /** Receives what could not be asked, and what a filter cannot find; printable. */
  readonly note: (message: string) => void
}

/** Characters. Docker Hub finds nothing by longer ones. */
const longestTerm = 256
const automatedNote =
  '`is-automated=true` finds nothing: Docker Hub has retired automated builds, and its search no longer says which images they made'

/**
 * Searches Docker Hub, or the registry that the term or the address names, for repositories. Sends no login but to a registry's own search.
 * Throws INPUT_INVALID, NOT_FOUND for a registry without a search, RATE_LIMITED, REGISTRY_UNAVAILABLE and REGISTRY_PROTOCOL.
 */
export async function searchRepositories(
  wishes: SearchWishes,
  ports: SearchPorts,
): Promise<Required<SearchResult>> {
  const { term, limit } = wishes
  const filters = parseSearchFilters(wishes.filters)
  sortFound([], wishes.sort)
  checkLimit(limit)
  const target = targetOf(wishes, ports)
  const found = filters.wantsAutomated
    ? { repositories: [], said: target.said, notes: [automatedNote] }
    : await asked(target, limit, ports)
  const matching = found.repositories.slice(0, limit).filter(each => matchesSearch(each, filters))
  for (const note of found.notes) ports.note(note)
  return { ...found, term, repositories: sortFound(matching, wishes.sort) }
}

/** The words of a search, and the route that it takes. */
type SearchTarget = { readonly words: string; readonly said: string } & (
  | { readonly kind: 'web'; readonly search: RepositorySearch; readonly registry: string }
  | { readonly kind: 'own'; readonly registry: string }
)

function targetOf({ term, url }: SearchWishes, { searchOf }: SearchPorts): SearchTarget {
  const trimmed = term.trim()
  if (trimmed === '' || trimmed.length > longestTerm)
    throw unusable(term, `expected 1 to ${longestTerm} characters`)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed))
    throw unusable(term, 'it begins with a scheme, expected words')
  if (url) return { kind: 'web', words: trimmed, search: routesOf(url), registry: url.host, said: url.host }
  const [first = '', ...rest] = trimmed.split('/')
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  if (isHost && !isRegistry(first)) throw unusable(term, `"${printable(first)}" is no host[:port]`)
  const registry = isHost && !dockerHubNames.has(first) ? first : dockerHub
  const said = isHost ? rest.join('/') : trimmed
  // Docker strips it, too: the Hub knows its official images without it.
  const words = registry === dockerHub ? said.replace(/^library\//, '') : said
  if (words === '') throw unusable(term, 'no words follow the host')
  const search = (searchOf ?? (host => profileOf(host).search))(registry)
  return search
    ? { kind: 'web', words, search, registry, said: search.said }
    : { kind: 'own', words, registry, said: registry }
}

function unusable(term: string, why: string): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot search for "${printable(term)}": ${why}`)
}

function checkLimit(limit: number): void {
  if (Number.isSafeInteger(limit) && limit >= 1 && limit <= searchLimit.most) return
  const message = `Cannot use \`limit\`: ${limit}, expected 1 to ${searchLimit.most} for a search`
  throw new TallyError('INPUT_INVALID', message)
}

interface Answered {
  readonly repositories: readonly FoundRepository[]
  readonly said: string
  readonly notes: readonly string[]
}

async function asked(target: SearchTarget, limit: number, { registries }: SearchPorts): Promise<Answered> {
  const { words, registry } = target
  if (target.kind === 'own') {
    const found = await searchOwn({ words, limit, registry }, await registries.catalog(registry))
    return { ...found, said: target.said }
  }
  const { search } = target
  const question = { words, limit, registry, send: registries.send }
  try {
    return { ...(await searchWeb(search, question)), said: search.said }
  } catch (error) {
    const { otherwise } = search
    // A limit is meant: the other route would only evade it.
    if (!otherwise || !isTallyError(error, 'REGISTRY_UNAVAILABLE', 'REGISTRY_PROTOCOL')) throw error
    const { repositories, notes } = await searchWeb(otherwise, question)
    const note = `${error.message}: ${otherwise.said} was asked instead`
    return { repositories, notes: [note, ...notes], said: otherwise.said }
  }
}
