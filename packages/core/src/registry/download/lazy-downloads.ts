import type { Digest } from '../../model/digest.ts'
import type { DownloadRequest } from './download-request.ts'
import type { Downloads, DownloadsOptions } from './downloads.ts'

/** `Downloads` whose code is loaded with the first blob that is fetched. */
export class LazyDownloads {
  readonly #options: DownloadsOptions
  #opened: Promise<Downloads> | undefined

  constructor(options: DownloadsOptions) {
    this.#options = options
  }

  /** Returns the digest of what arrived. Throws what `download` throws. */
  async fetch(request: DownloadRequest): Promise<Digest> {
    return (await this.#open()).fetch(request)
  }

  /** Says how many bytes are to come, so that workers are there in time and no longer than needed. */
  async expect(bytes: number): Promise<void> {
    if (bytes > 0 || this.#opened) await (await this.#open()).expect(bytes)
  }

  async close(): Promise<void> {
    await (await this.#opened)?.close()
  }

  #open(): Promise<Downloads> {
    this.#opened ??= this.#load()
    return this.#opened
  }

  async #load(): Promise<Downloads> {
    const { Downloads } = await import('./downloads.ts')
    return new Downloads(this.#options)
  }
}
