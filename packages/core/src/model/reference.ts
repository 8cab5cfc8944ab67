import type { Digest } from './digest.ts'

/** Where an image is: a repository in a registry (`docker.io`, `library/alpine`). */
export interface Repository {
  /** Host with optional port, as in the normalised reference: `docker.io`, `localhost:5000`. */
  readonly registry: string
  readonly repository: string
}

/** A normalised image reference; a digest, where there is one, wins over the tag. */
export interface Reference extends Repository {
  readonly tag?: string
  readonly digest?: Digest
}
