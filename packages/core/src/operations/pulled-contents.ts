import { availableParallelism } from 'node:os'
import type { LayoutStore } from '../content/layout-store.ts'
import type { Progress } from '../transfer/transfer.ts'
import { ContentHasher } from './content-hasher.ts'
import type { Damage, Looked } from './damage.ts'
import { type ContentCheck, layersOf, verifyContent } from './verify-content.ts'

/** The check of what the layers of a pull unpack to, begun with each layer that lands while the others are under way. */
export class PulledContents {
  readonly #store: LayoutStore
  readonly #damage: Damage
  readonly #hasher: ContentHasher

  readonly #limit: number

  /** @param limit bytes that one image may unpack to */
  constructor(store: LayoutStore, damage: Damage, limit: number) {
    this.#limit = limit
    this.#store = store
    this.#damage = damage
    this.#hasher = new ContentHasher(store, availableParallelism())
  }

  /** A progress that has each layer unpacked and hashed from when it is delivered: not before its digest was found right. */
  beside(progress: Progress, looked: readonly Looked[]): Progress {
    for (const { graph } of looked)
      for (const leaf of graph.leaves) this.#hasher.bound(layersOf([leaf]), this.#limit)
    const layers = new Map(
      looked.flatMap(({ graph }) => layersOf(graph.leaves)).map(layer => [layer.digest, layer]),
    )
    return {
      ...progress,
      delivered: delivery => {
        progress.delivered(delivery)
        const layer = layers.get(delivery.blob.digest)
        if (layer) this.#hasher.begin(layer)
      },
    }
  }

  /** All contents at once, but those of listed images one by one: each may be damaged alone. Throws what `verifyContent` throws. */
  async verify(looked: readonly Looked[]): Promise<ContentCheck> {
    const checks = [await this.#verify(looked.filter(({ pinned }) => !pinned.wanted.listed))]
    for (const image of looked.filter(({ pinned }) => pinned.wanted.listed)) {
      const check = await this.#damage.guarded(image.pinned.wanted, () => this.#verify([image]))
      if (check) checks.push(check)
    }
    const sum = (count: (check: ContentCheck) => number) =>
      checks.reduce((total, check) => total + count(check), 0)
    return {
      layers: sum(({ layers }) => layers),
      hashed: sum(({ hashed }) => hashed),
      unchecked: checks.flatMap(({ unchecked }) => unchecked),
      mislabelled: checks.flatMap(({ mislabelled }) => mislabelled),
    }
  }

  /** Ends what is under way: nobody will ask. */
  stop(): void {
    this.#hasher.stop()
  }

  #verify(looked: readonly Looked[]): Promise<ContentCheck> {
    const leaves = looked.flatMap(({ graph }) => graph.leaves)
    return verifyContent(leaves, this.#store, this.#hasher)
  }
}
