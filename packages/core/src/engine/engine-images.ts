import { isTallyError } from '../errors.ts'
import { fieldsOf } from '../model/json-fields.ts'
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
  readRecords,
  readRemoved,
} from './engine-image.ts'
import { enginePath } from './engine-name.ts'
import { asAnswer } from './engine-problem.ts'
import { isBefore } from './engine-version.ts'
import { whileImagesGo } from './while-images-go.ts'

/** Docker's filters: each name with its values (`dangling`, `label`, `until`, `before`, `since`, `reference`). */
export type EngineFilters = Readonly<Record<string, readonly string[]>>

/** A part of the engine's response, with its own fields. */
type ImageRecord = Readonly<Record<string, unknown>>

/** From this API version an inspection can report the content present for each platform's image. */
const manifestsSince = '1.48'

/** The images in an engine. All methods throw ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED and CANCELLED. */
export class EngineImages {
  readonly #connection: EngineConnection

  constructor(connection: EngineConnection) {
    this.#connection = connection
  }

  /** All images that match the filters; `all` adds the intermediate images of old builds. */
  async list(filters: EngineFilters = {}, all = false): Promise<ListedImage[]> {
    const action = "list the engine's images"
    const query = { all: all ? '1' : undefined, ...filterQuery(filters) }
    const answer = await whileImagesGo(() =>
      this.#connection.json({ action, method: 'GET', path: '/images/json', query }),
    )
    return asAnswer(action, () => readList(answer))
  }

  /** An image by name, ID or digest; undefined when the engine does not have it. */
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

  /** An image's history, newest step first. Throws NOT_FOUND. */
  async history(name: string): Promise<HistoryEntry[]> {
    const action = `read the history of image "${printable(name)}"`
    const path = `/images/${enginePath(name)}/history`
    const answer = await this.#connection.json({ action, method: 'GET', path })
    return asAnswer(action, () => readHistory(answer))
  }

  /**
   * The images as the engine lists them, in its order and with its own fields. Throws NOT_FOUND when `before` or `since` names an
   * image that is not there.
   *
   * @param more further parameters of the request, such as `shared-size`
   */
  async listRecords(
    filters: EngineFilters,
    all: boolean,
    more: Readonly<Record<string, string>> = {},
  ): Promise<ImageRecord[]> {
    const action = "list the engine's images"
    const query = { all: all ? '1' : undefined, ...filterQuery(filters), ...more }
    const ask = () => this.#connection.json({ action, method: 'GET', path: '/images/json', query })
    // An image that these filters name and that is not there is no passing fault.
    const answer = await (filters.before || filters.since ? ask() : whileImagesGo(ask))
    return asAnswer(action, () => readRecords(answer, 'images'))
  }

  /** An image as the engine describes it, with the text of the response. Throws NOT_FOUND, REFERENCE_INVALID. */
  async record(name: string): Promise<{ readonly text: string; readonly value: ImageRecord }> {
    const action = `inspect image "${printable(name)}" in the engine`
    const text = await this.#connection.text({
      action,
      method: 'GET',
      path: `/images/${enginePath(name)}/json`,
    })
    return asAnswer(action, () => ({ text, value: fieldsOf(JSON.parse(text), 'image') }))
  }

  /** An image's history as the engine describes it, newest step first. Throws NOT_FOUND. */
  async historyRecords(name: string): Promise<ImageRecord[]> {
    const action = `read the history of image "${printable(name)}"`
    const path = `/images/${enginePath(name)}/history`
    const answer = await this.#connection.json({ action, method: 'GET', path })
    return asAnswer(action, () => readRecords(answer, 'history'))
  }

  /** Adds a name to an image. Throws NOT_FOUND. */
  async tag(name: string, repository: string, tag: string): Promise<void> {
    const action = `tag image "${printable(name)}" as "${printable(repository)}:${printable(tag)}"`
    const path = `/images/${enginePath(name)}/tag`
    await this.#connection.ask({ action, method: 'POST', path, query: { repo: repository, tag } })
  }

  /**
   * Removes a name or, given an ID, the image with everything only it needs. Throws NOT_FOUND, and ENGINE_FAILED when containers use it.
   *
   * @param force removes an image by ID even if it has several names
   * @param more `signal` replaces the connection's own; `noPrune` keeps unnamed images that the image was built on
   */
  async remove(
    name: string,
    force = false,
    { signal, noPrune = false }: { readonly signal?: AbortSignal; readonly noPrune?: boolean } = {},
  ): Promise<RemovedImage[]> {
    const action = `remove image "${printable(name)}" from the engine`
    const query = { force: force ? '1' : undefined, noprune: noPrune ? '1' : undefined }
    const answer = await this.#connection.json({
      action,
      method: 'DELETE',
      path: `/images/${enginePath(name)}`,
      query,
      signal,
    })
    return asAnswer(action, () => readRemoved(answer))
  }

  /**
   * Removes a name and the image's own content, if it was the last name. Images below that have no name stay. Throws NOT_FOUND, and
   * ENGINE_FAILED when containers use it.
   */
  async removeName(name: string, signal: AbortSignal): Promise<void> {
    await this.#connection.ask({
      action: `remove image "${printable(name)}" from the engine`,
      method: 'DELETE',
      path: `/images/${enginePath(name)}`,
      query: { noprune: '1' },
      signal,
    })
  }

  /** Removes images without a name, or with `dangling: ['false']` those that no container uses; returns the freed bytes. */
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

/** Encodes filters for the API. */
export function filterQuery(filters: EngineFilters): { filters: string | undefined } {
  return { filters: Object.keys(filters).length > 0 ? JSON.stringify(filters) : undefined }
}
