import type { Send } from '@tallyman/core/http/http-client'
import type { Digest } from '@tallyman/core/model/digest'
import type { ServedVersion } from './packages-service.ts'

/** The runtime's fetch behind the project's interface, without retries. */
export const sendByFetch: Send = async ({ method, url, headers }) => {
  const answer = await fetch(url, { method, ...(headers ? { headers } : {}) })
  const get = (name: string) => answer.headers.get(name) ?? undefined
  const all = (name: string) => (answer.headers.has(name) ? [get(name) ?? ''] : [])
  const body = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, headers: { get, all }, body, url }
}

let nextId = 1

/** A version for the service to serve. Defaults to one created on 1 January 2030. */
export function served(
  digest: Digest,
  tags: string[] = [],
  extra: Partial<ServedVersion> = {},
): ServedVersion {
  const created = '2030-01-01T00:00:00Z'
  return { id: nextId++, digest, tags, created, updated: created, ...extra }
}
