import type { Digest } from '@tallyman/core/model/digest'
import { digestOf } from '../bytes/digest-of.ts'
import type { AskedFor } from './http/asked.ts'
import { blobReply, type Reply, reply } from './http/reply.ts'
import type { RedirectOptions } from './registry-options.ts'
import type { RegistryState } from './registry-state.ts'

/** Signed addresses of blobs on the second origin, as object stores use them: anyone who has one may read until it expires. */
export class SignedAddresses {
  readonly #state: RegistryState
  readonly #options: RedirectOptions
  readonly #now: () => number
  /** Set once the second origin listens. */
  origin = ''

  constructor(state: RegistryState, options: RedirectOptions, now: () => number) {
    this.#state = state
    this.#options = options
    this.#now = now
  }

  redirect(digest: Digest): Reply {
    const expires = this.#now() + (this.#options.lifetimeMs ?? 60_000)
    const location = `${this.origin}/${digest}?expires=${expires}&signature=${signature(digest, String(expires))}`
    return reply(this.#options.status ?? 307, { location, 'docker-content-digest': digest })
  }

  /** Answers for the object store; like S3 it refuses a request with an Authorization header. */
  async answer({ route, method, url, headers }: AskedFor<'cdn'>): Promise<Reply> {
    if (method !== 'GET' && method !== 'HEAD') return storeError(405, 'MethodNotAllowed')
    if (headers.authorization) return storeError(400, 'InvalidArgument')
    const expires = url.searchParams.get('expires') ?? ''
    if (url.searchParams.get('signature') !== signature(route.digest, expires))
      return storeError(403, 'SignatureDoesNotMatch')
    if (Number(expires) <= this.#now()) return storeError(403, 'AccessDenied')
    const content = await this.#state.anyBlob(route.digest)
    return content ? blobReply(content, { etag: `"${route.digest}"` }) : storeError(404, 'NoSuchKey')
  }
}

function signature(digest: Digest, expires: string): string {
  return digestOf(`signed ${digest} ${expires}`).slice(7, 39)
}

function storeError(status: number, code: string): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`
  return reply(status, { 'content-type': 'application/xml' }, body)
}
