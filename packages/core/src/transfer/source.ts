import type { Draft } from '../content/store/draft.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'

export type SourceName = 'store' | 'cache' | 'mount' | 'mirror' | 'registry' | 'engine' | 'archive' | 'inline'

/** A source as logs and summaries call it: small content may stand in the manifest itself, and a mirror is one of several hosts. */
export function shownSource({ source, mirror }: Origin): string {
  if (source === 'inline') return 'the manifest'
  return mirror === undefined ? source : `${source} ${mirror}`
}

/** Where content came from. */
export interface Origin {
  readonly source: SourceName
  /** Host of the mirror that gave it. */
  readonly mirror?: string
}

/** Follows one delivery. */
export interface DeliveryWatch {
  readonly signal?: AbortSignal
  /** `bytes` more have arrived. */
  advanced(bytes: number): void
  /** A source asks again for what failed or broke off. */
  retried?(): void
}

/** Somewhere that content may come from, untrusted: the store compares the digest of what was delivered with what was promised. */
export interface Source {
  readonly name: SourceName
  /** Host, where the source is a mirror. */
  readonly mirror?: string
  /** The document of a digest; undefined when it is not here. Its bytes are verified. */
  document(digest: Digest): Promise<Document | undefined>
  /** Writes the blob into the draft and gives the digest of what the draft then holds; undefined when it is not here. */
  deliver(wanted: Descriptor, draft: Draft, watch: DeliveryWatch): Promise<Digest | undefined>
}
