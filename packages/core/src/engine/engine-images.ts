import { isTallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { EngineConnection } from './engine-connection.ts'
import {
  type EngineImage,
  type HistoryEntry,
  type ListedImage,
  type RemovedImage,
  readHistory,
  readImage,
  readList,
  readRemoved,
} from './engine-image.ts'
import { enginePath } from './engine-name.ts'
import { asAnswer } from './engine-problem.ts'
import { isBefore } from './engine-version.ts'
import { whileImagesGo } from './while-images-go.ts'

/** Docker's filters: a name with the values that are asked for (`dangling`, `label`, `until`, `before`, `since`, `reference`). */
export type EngineFilters = Readonly<Record<string, readonly string[]>>

/** Since this version of the API an inspection tells what content of each platform's image is there. */
const manifestsSince = '1.48'

/** The images an engine holds. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
export class EngineImages {
  readonly #connection: EngineConnection

  constructor(connection: EngineConnection) {
    this.#connection = connection
  }

  /** All images, or those the filters match; `all` adds the intermediate ones of old builds. */
  async list(filters: EngineFilters = {}, all = false): Promise<ListedImage[]> {
    const action = "list the engine's images"
    const query = { all: all ? '1' : undefined, ...filterQuery(filters) }
    const answer = await whileImagesGo(() =>
      this.#connection.json({ action, method: 'GET', path: '/images/json', query }),
    )
    return asAnswer(action, () => readList(answer))
  }

  /** An image by name, ID or digest; undefined when the engine has none. */
  async find(name: string): Promise<EngineImage | undefined> {
    try {
      return await this.inspect(name)
    } catch (error) {
      if (isTallyError(error, 'NOT_FOUND')) return undefined
      throw error
    }
  }

  /** An image by name, ID or digest. Throws NOT_FOUND, REFERENCE_INVALID. */
  async inspect(name: string): Promise<EngineImage> {
    const action = `inspect image "${printable(name)}" in the engine`
    const path = `/images/${enginePath(name)}/json`
    const manifests = isBefore(this.#connection.version, manifestsSince) ? undefined : '1'
    const answer = await this.#connection.json({ action, method: 'GET', path, query: { manifests } })
    return asAnswer(action, () => readImage(answer))
  }

  /** What made an image, newest step first. Throws NOT_FOUND. */
  async history(name: string): Promise<HistoryEntry[]> {
    const action = `read the history of image "${printable(name)}"`
    const path = `/images/${enginePath(name)}/history`
    const answer = await this.#connection.json({ action, method: 'GET', path })
    return asAnswer(action, () => readHistory(answer))
  }

  /** Gives an image one more name. Throws NOT_FOUND. */
  async tag(name: string, repository: string, tag: string): Promise<void> {
    const action = `tag image "${printable(name)}" as "${printable(repository)}:${printable(tag)}"`
    const path = `/images/${enginePath(name)}/tag`
    await this.#connection.ask({ action, method: 'POST', path, query: { repo: repository, tag } })
  }

  /**
   * Removes a name, or by ID the image with all it alone needs. Throws NOT_FOUND, and ENGINE_FAILED when containers use it.
   *
   * @param force removes an image by ID though several names point at it
   * @param signal in place of the connection's own
   */
  async remove(name: string, force = false, signal?: AbortSignal): Promise<RemovedImage[]> {
    const action = `remove image "${printable(name)}" from the engine`
    const query = { force: force ? '1' : undefined }
    const answer = await this.#connection.json({
      action,
      method: 'DELETE',
      path: `/images/${enginePath(name)}`,
      query,
      signal,
    })
    return asAnswer(action, () => readRemoved(answer))
  }

  /** Removes what no name points at, or with `dangling: ['false']` what no container uses; gives the bytes it freed. */
  async prune(filters: EngineFilters = {}): Promise<{ removed: RemovedImage[]; freedBytes: number }> {
    const action = "prune the engine's images"
    const query = filterQuery(filters)
    const answer = await this.#connection.json({ action, method: 'POST', path: '/images/prune', query })
    return asAnswer(action, () => {
      const { ImagesDeleted, SpaceReclaimed } = (answer ?? {}) as {
        ImagesDeleted?: unknown
        SpaceReclaimed?: unknown
      }
      return { removed: readRemoved(ImagesDeleted), freedBytes: Number(SpaceReclaimed ?? 0) }
    })
  }
}

/** Filters as the API takes them. */
export function filterQuery(filters: EngineFilters): { filters: string | undefined } {
  return { filters: Object.keys(filters).length > 0 ? JSON.stringify(filters) : undefined }
}
