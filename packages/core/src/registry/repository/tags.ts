import type { HttpResponse } from '../../http/http-client.ts'
import { isTag } from '../../model/reference.ts'
import { listNames, type NameLimit } from './name-pages.ts'

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
export type TagLimit = NameLimit

/** Few repositories have more tags, and each costs a further request. */
export const commonTagLimit: TagLimit = { most: 100_000 }

/**
 * Lists tags page by page (distribution-spec, "Listing Tags"). Throws the codes of `listNames`, REGISTRY_PROTOCOL among them for more
 * than `limit`.
 */
export function listTags({ name, ...pages }: TagPages): AsyncIterable<readonly string[]> {
  return listNames({ ...pages, field: 'tags', of: name, isName: isTag })
}
