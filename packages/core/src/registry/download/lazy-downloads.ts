import type { Digest } from '../../model/digest.ts'
import type { DownloadRequest } from './download-request.ts'
import type { Downloads, DownloadsOptions } from './downloads.ts'

/** Loads `Downloads` when the first blob is fetched. */
export class LazyDownloads {
  readonly #options: DownloadsOptions
  #opened: Promise<Downloads> | undefined

  constructor(options: DownloadsOptions) {
    this.#options = options
  }

  /** Returns the digest of the received bytes. Throws what `download` throws. */
  async fetch(request: DownloadRequest): Promise<Digest> {
    return (await this.#open()).fetch(request)
  }

  /** Announces the number of expected bytes, so that workers start in time and end when they are no longer needed. */
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
