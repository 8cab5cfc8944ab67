import { viewOf } from '../images/manifest-view.ts'
import { oci } from '../images/media-types.ts'
import type { AskedFor } from './http/asked.ts'
import { jsonReply, problem, type Reply } from './http/reply.ts'
import type { RegistryOptions } from './registry-options.ts'
import type { RegistryState } from './registry-state.ts'

/** Serves the lists of tags, referrers and repositories, in pages (distribution-spec 1.1, content discovery). */
export class ListRoutes {
  readonly #state: RegistryState
  readonly #options: RegistryOptions

  constructor(state: RegistryState, options: RegistryOptions) {
    this.#state = state
    this.#options = options
  }

  async tags({ route, method, url }: AskedFor<'tags'>): Promise<Reply> {
    if (method !== 'GET') return problem(405, 'UNSUPPORTED')
    const state = this.#state.find(route.repository)
    if (!state) return problem(404, 'NAME_UNKNOWN')
    const last = url.searchParams.get('last')
    const rest = [...state.tags.keys()].sort().filter(tag => last === null || tag > last)
    const tags = rest.slice(0, this.#pageSize(url))
    const next = rest.length > tags.length && tags.length > 0 ? linkTo(url, tags.at(-1)) : {}
    return jsonReply(200, { name: route.repository, tags }, next)
  }

  async catalog({ method, url }: AskedFor<'catalog'>): Promise<Reply> {
    if (this.#options.catalog === false) return problem(404, 'NAME_UNKNOWN')
    if (method !== 'GET') return problem(405, 'UNSUPPORTED')
    const last = url.searchParams.get('last')
    const rest = this.#state.names.filter(name => last === null || name > last)
    const repositories = rest.slice(0, this.#pageSize(url))
    const next = rest.length > repositories.length ? linkTo(url, repositories.at(-1)) : {}
    return jsonReply(200, { repositories }, next)
  }

  async referrers({ route, method, url }: AskedFor<'referrers'>): Promise<Reply> {
    if (this.#options.referrers === false) return problem(404, 'NAME_UNKNOWN')
    if (method !== 'GET') return problem(405, 'UNSUPPORTED')
    const wanted = url.searchParams.get('artifactType')
    const last = url.searchParams.get('last')
    const rest = this.#descriptors(route)
      .filter(each => wanted === null || each.artifactType === wanted)
      .filter(each => last === null || each.digest > last)
    const manifests = rest.slice(0, this.#pageSize(url))
    const next = rest.length > manifests.length ? linkTo(url, manifests.at(-1)?.digest) : {}
    const filtered: Record<string, string> = wanted === null ? {} : { 'oci-filters-applied': 'artifactType' }
    const index = { schemaVersion: 2, mediaType: oci.index, manifests }
    return jsonReply(200, index, { 'content-type': oci.index, ...filtered, ...next })
  }

  #descriptors({ repository, digest }: AskedFor<'referrers'>['route']) {
    const stored = [...(this.#state.find(repository)?.manifests.values() ?? [])]
    const referring = stored.flatMap(each => {
      const view = viewOf(each.bytes)
      if (view?.subject !== digest) return []
      const { artifactType, annotations } = view
      const { mediaType, digest: own, bytes } = each
      return [{ mediaType, digest: own, size: bytes.byteLength, artifactType, annotations }]
    })
    return referring.sort((one, other) => (one.digest < other.digest ? -1 : 1))
  }

  #pageSize(url: URL): number {
    const asked = url.searchParams.get('n')
    const most = this.#options.paging ?? Number.POSITIVE_INFINITY
    return asked === null ? most : Math.min(Number(asked), most)
  }
}

/** A Link header (RFC 8288); relative, as most registries send it. */
function linkTo(url: URL, last = ''): Record<string, string> {
  const next = new URL(url)
  next.searchParams.set('last', last)
  return { link: `<${next.pathname}${next.search}>; rel="next"` }
}
