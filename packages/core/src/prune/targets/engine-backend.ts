import type { Engine } from '../../engine/engine.ts'
import { type EngineContainer, listContainers } from '../../engine/engine-containers.ts'
import type { EngineImage, ListedImage } from '../../engine/engine-image.ts'
import { whileImagesGo } from '../../engine/while-images-go.ts'
import { isTallyError } from '../../errors.ts'
import { type Digest, isDigest, parseDigest } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import type { Fitted } from '../fit.ts'
import type { Decision } from '../inventory/decision.ts'
import type { ExecutionOrder, PruneStep } from '../inventory/execution-order.ts'
import { buildInventory, type Inventory } from '../inventory/inventory.ts'
import { engineTarget } from '../inventory/tag-name.ts'
import type { Version } from '../inventory/version.ts'
import type { PruneBackend, StepResult } from '../prune-backend.ts'
import { basesStay, imagesBuiltOn } from './built-on.ts'

/** Reproducible builds date their images near 1970, which says nothing about their age. */
const firstBelievable = Date.UTC(1980, 0, 2) / 1000

/**
 * The Docker engine's images: names are removed one by one, and an image is deleted with its last name or by its ID, never by force,
 * so images that a container uses or another image is built on stay.
 */
export class EngineBackend implements PruneBackend {
  readonly order: ExecutionOrder = 'children-first'
  readonly deletesWholeVersions = false
  /** An image's size counts its layers whole, whichever images share them. */
  readonly isFreedAtMost = true
  readonly #engine: Pick<Engine, 'images' | 'connection'>
  readonly #removal: { readonly noPrune: boolean }

  /** @param noPrune keeps unnamed images that a deleted image was built on */
  constructor(engine: Pick<Engine, 'images' | 'connection'>, noPrune = false) {
    this.#engine = engine
    this.#removal = { noPrune }
  }

  async inventory(): Promise<Inventory> {
    const { images, connection } = this.#engine
    const [listed, containers] = await Promise.all([images.list(), listContainers(connection)])
    const shown = new Set(listed.map(({ id }) => id))
    const hasSteps = listed.some(({ parent }) => parent !== undefined && !shown.has(parent))
    const builtOn = imagesBuiltOn(listed, hasSteps ? await images.list({}, true) : listed)
    return buildInventory(
      engineTarget,
      listed.map(image => versionOf(image, { containers, builtOn })),
    )
  }

  async fit(inventory: Inventory, decisions: readonly Decision[]): Promise<Fitted> {
    return { decisions: basesStay(inventory, decisions), notes: [] }
  }

  /** Bytes of all layers together, as in `docker system df`; undefined while other requests keep the engine from counting. */
  async usedBytes(): Promise<number | undefined> {
    const action = "ask how much the engine's images take up"
    const query = { type: 'image' }
    const request = { action, method: 'GET', path: '/system/df', query } as const
    let answer: unknown
    try {
      answer = await whileImagesGo(() => this.#engine.connection.json(request))
    } catch (error) {
      if (!isTallyError(error, 'NOT_FOUND', 'ENGINE_FAILED')) throw error
      return undefined
    }
    const { LayersSize } = (answer ?? {}) as { LayersSize?: unknown }
    return typeof LayersSize === 'number' && Number.isFinite(LayersSize) ? LayersSize : 0
  }

  async carryOut(step: PruneStep): Promise<StepResult> {
    try {
      // Each attempt looks first, so that an image that others have removed ends as gone.
      return await whileImagesGo(() =>
        step.act === 'untag' ? this.#untag(step.version, step.tag) : this.#delete(step.version),
      )
    } catch (error) {
      if (!isTallyError(error)) throw error
      const { details, message } = error
      const isFinal = isTallyError(error, 'CANCELLED', 'ENGINE_UNAVAILABLE', 'ENGINE_DENIED')
      if (isFinal) throw error
      // The engine answers 409 when something still needs the image; its message names the container or image.
      return details.status === 409 ? { result: 'retained', why: message } : { result: 'failed', error }
    }
  }

  async #untag({ digest }: Version, tag: string): Promise<StepResult> {
    const { images } = this.#engine
    const found = await images.find(tag)
    if (!found) return { result: 'gone' }
    if (found.id !== digest) return { result: 'changed', why: `"${printable(tag)}" is ${found.id} now` }
    await images.remove(tag, false, this.#removal)
    return { result: 'done' }
  }

  async #delete(version: Version): Promise<StepResult> {
    const { images } = this.#engine
    const found = await images.find(version.digest)
    if (!found) return { result: 'gone' }
    const added = found.tags.find(tag => !version.tags.includes(tag))
    if (added !== undefined) return { result: 'changed', why: `it is tagged "${printable(added)}" now` }
    // Otherwise its names would be removed, and the engine would still keep the image.
    for (const built of version.baseOf ?? [])
      if (await images.find(built)) return { result: 'retained', why: `${built} is built on it` }
    for (const name of namesOf(found)) {
      const now = await images.find(name)
      if (now?.id === version.digest) await images.remove(name, false, this.#removal)
    }
    // An image that never had a name, or kept its layers with the last name gone, is removed by its ID.
    if (await images.find(version.digest)) await images.remove(version.digest, false, this.#removal)
    return { result: 'done' }
  }
}

/** The engine refuses an ID for an image with several names; the last name is removed together with the image. */
function namesOf({ tags, digests }: EngineImage): readonly string[] {
  return [...tags, ...digests.slice(1)]
}

interface Surroundings {
  readonly containers: readonly EngineContainer[]
  readonly builtOn: ReadonlyMap<string, readonly Digest[]>
}

function versionOf(image: ListedImage, { containers, builtOn }: Surroundings): Version {
  const { id, tags, digests, created, size, labels } = image
  const digest = parseDigest(id)
  const aliases = digests.flatMap(name => {
    const [, alias = ''] = name.split('@')
    return isDigest(alias) ? [alias] : []
  })
  const baseOf = builtOn.get(id)
  const users = containers.filter(container => uses(container, image)).map(nameOf)
  return {
    digest,
    kind: 'image',
    tags: tags.toSorted(),
    needs: [],
    labels,
    aliases,
    // The containerd store derives them from the tags: they keep nothing.
    digestNames: digests.filter(name => !name.endsWith(`@${id}`)),
    created: created >= firstBelievable ? new Date(created * 1000) : undefined,
    blobs: [{ digest, size }],
    ...(baseOf ? { baseOf } : {}),
    ...(users.length > 0 ? { usedBy: usedBy(users) } : {}),
  }
}

/** The containerd store names a container's image by any of its digests, old engines by the name it was started with. */
function uses({ image, imageId }: EngineContainer, { id, tags, digests }: ListedImage): boolean {
  return imageId === id || digests.some(name => name.endsWith(`@${imageId}`)) || tags.includes(image)
}

function nameOf({ id, names, state }: EngineContainer): string {
  return `"${printable(names[0]?.replace(/^\//, '') ?? id.slice(0, 12))}" (${printable(state)})`
}

function usedBy(users: readonly string[]): string {
  const more = users.length > 3 ? ` and ${users.length - 3} more` : ''
  return `${users.length === 1 ? 'container' : 'containers'} ${users.slice(0, 3).join(', ')}${more} ${users.length === 1 ? 'uses' : 'use'} it`
}
