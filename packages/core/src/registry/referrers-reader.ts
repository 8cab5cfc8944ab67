import { isTallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { referrersOf } from './referrer-tags.ts'
import type { RemoteRepository } from './repository/repository.ts'

/** Finds referrers. */
export interface ReferrersReader {
  referrers(subject: Digest): Promise<readonly Descriptor[]>
  /** The document of a tag; undefined if there is none. */
  tagged(tag: string): Promise<Document | undefined>
  document(digest: Digest): Promise<Document>
}

/** Finds referrers in a repository. */
export function repositoryReferrers(
  repository: RemoteRepository,
  document: (digest: Digest) => Promise<Document>,
): ReferrersReader {
  return {
    referrers: subject => referrersOf(repository, subject),
    document,
    async tagged(tag) {
      try {
        return await repository.resolve({ tag })
      } catch (error) {
        if (isTallyError(error, 'NOT_FOUND')) return undefined
        throw error
      }
    },
  }
}
