import type { AskedFor } from './http/asked.ts'
import { blobReply, problem, type Reply, reply } from './http/reply.ts'
import type { RegistryOptions } from './registry-options.ts'
import type { RegistryState } from './registry-state.ts'
import type { SignedAddresses } from './signed-addresses.ts'

/** Reads, checks and deletes blobs; redirects reads to the second origin, if there is one. */
export class BlobRoutes {
  readonly #state: RegistryState
  readonly #options: RegistryOptions
  readonly #addresses: SignedAddresses | undefined

  constructor(state: RegistryState, options: RegistryOptions, addresses?: SignedAddresses) {
    this.#state = state
    this.#options = options
    this.#addresses = addresses
  }

  async answer({ route, method }: AskedFor<'blob'>): Promise<Reply> {
    const { repository, digest } = route
    if (method === 'DELETE') return this.#delete(route)
    if (method !== 'GET' && method !== 'HEAD') return problem(405, 'UNSUPPORTED')
    const content = await this.#state.blob(repository, digest)
    if (!content) return problem(404, 'BLOB_UNKNOWN')
    if (method === 'GET' && this.#addresses) return this.#addresses.redirect(digest)
    return blobReply(content, { 'docker-content-digest': digest, etag: `"${digest}"` })
  }

  #delete({ repository, digest }: AskedFor<'blob'>['route']): Reply {
    if (this.#options.deletes === 'none') return problem(405, 'UNSUPPORTED')
    return this.#state.find(repository)?.blobs.delete(digest) ? reply(202) : problem(404, 'BLOB_UNKNOWN')
  }
}
