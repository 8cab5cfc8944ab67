import type { Draft } from '../content/draft.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'

export type SourceName = 'store' | 'cache' | 'mount' | 'mirror' | 'registry' | 'engine' | 'archive' | 'inline'

/** A source as logs and summaries call it: small content may stand in the manifest itself. */
export function shownSource(name: SourceName): string {
  return name === 'inline' ? 'the manifest' : name
}

/** Follows one delivery. */
export interface Watch {
  readonly signal?: AbortSignal
  /** `bytes` more have arrived. */
  advanced(bytes: number): void
  /** A source asks again for what failed or broke off. */
  retried?(): void
}

/** Somewhere that content may come from, untrusted: the store compares the digest of what was delivered with what was promised. */
export interface Source {
  readonly name: SourceName
  /** The document of a digest; undefined when it is not here. Its bytes are verified. */
  document(digest: Digest): Promise<Document | undefined>
  /** Writes the blob into the draft and gives the digest of what the draft then holds; undefined when it is not here. */
  deliver(wanted: Descriptor, draft: Draft, watch: Watch): Promise<Digest | undefined>
}
