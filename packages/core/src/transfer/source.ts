import type { Draft } from '../content/store/draft.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'

export type SourceName =
  | 'store'
  | 'cache'
  | 'mount'
  | 'mirror'
  | 'registry'
  | 'engine'
  | 'archive'
  | 'layout'
  | 'inline'

/** A source as named in logs and summaries: inline content is part of the manifest, and a mirror is named by its host. */
export function shownSource({ source, mirror }: ContentOrigin): string {
  if (source === 'inline') return 'the manifest'
  return mirror === undefined ? source : `${source} ${mirror}`
}

/** Where content came from. */
export interface ContentOrigin {
  readonly source: SourceName
  /** Host of the mirror it came from. */
  readonly mirror?: string
}

/** Callbacks of one delivery. */
export interface DeliveryWatch {
  readonly signal?: AbortSignal
  /** `bytes` more have arrived. */
  advanced(bytes: number): void
  /** The source retries after a failure or a broken connection. */
  retried?(): void
}

/** An untrusted source of content: the store verifies the digest of everything delivered. */
export interface Source {
  readonly name: SourceName
  /** Host of a mirror. */
  readonly mirror?: string
  /** The verified document of a digest; undefined when the source does not have it. */
  document(digest: Digest): Promise<Document | undefined>
  /** Writes a blob to the draft and returns the digest of the draft's content; undefined when the source does not have it. */
  deliver(wanted: Descriptor, draft: Draft, watch: DeliveryWatch): Promise<Digest | undefined>
}
