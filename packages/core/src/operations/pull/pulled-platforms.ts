import { readAll } from '../../content/bytes.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import { isImageManifest, readConfig } from '../../model/layer-content.ts'
import { heedFit, platformFit } from '../../model/platform-fit.ts'
import type { Leaf, Selection } from '../../transfer/walk.ts'
import type { DamagedImages, Looked } from './damaged-images.ts'
import type { WantedImage } from './pin.ts'

/**
 * Bytes. Images smaller than this are fetched before their config is checked: requesting it first would cost a round
 * trip.
 */
const leastBytesToAsk = 16 * 1024 * 1024

export interface PlatformRules {
  readonly selection: Selection
  /** Whether the user named the platforms: an image of another platform is then an error, else a warning. */
  readonly platformsAsked?: boolean
}

interface PlatformPorts {
  readonly store: LayoutStore
  readonly damage: DamagedImages
  readonly warn: (message: string) => void
}

/** Checks the platforms of a pull against images whose platform no index names, only their config. */
export class PulledPlatforms {
  readonly #rules: PlatformRules
  readonly #ports: PlatformPorts
  readonly #checked = new Set<WantedImage>()

  constructor(rules: PlatformRules, ports: PlatformPorts) {
    this.#rules = rules
    this.#ports = ports
  }

  /**
   * Returns a check of the configs to run before layers are fetched; undefined if that is not worth a round trip.
   *
   * @param areFirst whether configs are fetched before the layers anyway
   */
  early(looked: readonly Looked[], areFirst: boolean): (() => Promise<void>) | undefined {
    if (areFirst) return () => this.check(looked)
    const blobs = looked
      .filter(({ pinned, graph }) => isAskedOf(pinned.wanted, this.#rules) && graph.leaves.some(isUndecided))
      .flatMap(({ graph }) => graph.blobs)
    if (blobs.reduce((sum, { size }) => sum + size, 0) < leastBytesToAsk) return undefined
    return () => this.check(looked)
  }

  /** Checks each image whose config is in the store, once. Throws PLATFORM_MISSING, MANIFEST_INVALID. */
  async check(looked: readonly Looked[]): Promise<void> {
    for (const { pinned, graph } of looked) {
      const { wanted } = pinned
      if (this.#checked.has(wanted) || this.#ports.damage.has(wanted)) continue
      for (const leaf of graph.leaves.filter(isUndecided))
        await this.#ports.damage.guarded(wanted, () => this.#checkLeaf(leaf, wanted))
    }
  }

  async #checkLeaf({ document }: Leaf, wanted: WantedImage): Promise<void> {
    const selection = wanted.selection ?? this.#rules.selection
    if (selection === 'all') return
    const { store, warn } = this.#ports
    const { manifest } = document
    if (!(await store.has(manifest.config))) return
    this.#checked.add(wanted)
    const found = await readConfig(manifest, async () =>
      platformFit(await readAll(store, manifest.config), selection),
    )
    const isAsked = isAskedOf(wanted, this.#rules)
    heedFit(found ?? { kind: 'unknown' }, { name: wanted.written, selection, isAsked }, warn)
  }
}

/** A compose service's own `platform` counts as requested, like those of the input. */
export function isAskedOf({ selection }: WantedImage, rules: PlatformRules): boolean {
  if (selection) return selection !== 'all'
  return rules.platformsAsked === true && rules.selection !== 'all'
}

/** Whether only an image's own config names its platform. */
export function isUndecided({ document, platform }: Leaf): boolean {
  return platform === undefined && isImageManifest(document.manifest)
}
