import type { Descriptor } from '../model/descriptor.ts'
import type { Repository } from '../model/reference.ts'
import type { Http } from './http.ts'
import type { Profile } from './profiles.ts'
import type { RemoteRepository } from './repository.ts'
import type { UploadContent } from './upload-content.ts'

/** How uploads are sent. */
export interface UploadOptions {
  readonly http: Http
  readonly profile: Profile
  readonly signal?: AbortSignal | undefined
}

export interface UploadRequest {
  readonly repository: RemoteRepository
  readonly wanted: Descriptor
  readonly content: UploadContent
  /** Repositories of the same registry that may have the blob. */
  readonly mountFrom: readonly Repository[]
  /** The blob is known not to be there; else a mount that fails leads to the question. */
  readonly isAbsent: boolean
  /** Told of each try after the first. */
  readonly retried?: (() => void) | undefined
}

/** What became of an upload. */
export type Uploaded = 'mounted' | 'uploaded' | 'present'
