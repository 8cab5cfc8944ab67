import type { LayoutStore } from '../content/layout-store.ts'
import { formatPlatform } from '../model/platform.ts'
import type { Leaf, Selection } from '../transfer/walk.ts'
import type { Damage, Looked } from './damage.ts'
import { isImageManifest } from './layer-content.ts'
import type { WantedImage } from './pins.ts'
import { platformFit, platformMissing, platformUnknown } from './platform-fit.ts'

/** Images with fewer bytes than this are fetched before their config is looked at: asking for it first would cost a round trip. */
const worthAsking = 16 * 1024 * 1024

export interface PlatformRules {
  readonly selection: Selection
  /** Whether the platforms were asked for: images of others are an error then, else a warning. */
  readonly platformsAsked?: boolean
}

export interface PlatformPorts {
  readonly store: LayoutStore
  readonly damage: Damage
  readonly warn: (message: string) => void
}

/** Holds the platforms of a pull against images that no index names a platform of: their configs alone say it. */
export class PulledPlatforms {
  readonly #rules: PlatformRules
  readonly #ports: PlatformPorts
  readonly #checked = new Set<WantedImage>()

  constructor(rules: PlatformRules, ports: PlatformPorts) {
    this.#rules = rules
    this.#ports = ports
  }

  /** The images whose configs are to be read, with these alone to fetch; none where no platform was asked for. */
  undecided(looked: readonly Looked[]): Looked[] {
    if (!this.#rules.platformsAsked || this.#rules.selection === 'all') return []
    return looked.flatMap(({ pinned, graph }) => {
      const blobs = graph.leaves.filter(isUndecided).map(({ document }) => document.manifest.config)
      return blobs.length > 0 ? [{ pinned, graph: { ...graph, blobs } }] : []
    })
  }

  /** What looks at configs before large layers are fetched; undefined where that is not worth a round trip. */
  early(looked: readonly Looked[]): (() => Promise<void>) | undefined {
    const undecided = new Set(this.undecided(looked).map(({ pinned }) => pinned))
    const blobs = looked.filter(({ pinned }) => undecided.has(pinned)).flatMap(({ graph }) => graph.blobs)
    if (blobs.reduce((sum, { size }) => sum + size, 0) < worthAsking) return undefined
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
    const { selection, platformsAsked } = this.#rules
    if (selection === 'all') return
    const config = await this.#ports.store.document(document.manifest.config.digest)
    if (!config) return
    this.#checked.add(wanted)
    const fit = platformFit(config, selection)
    if (fit.kind === 'unknown' && platformsAsked) this.#ports.warn(platformUnknown(wanted.written, selection))
    if (fit.kind !== 'misfits') return
    if (platformsAsked) throw platformMissing(wanted.written, fit)
    const runner = selection.map(formatPlatform).join(', ')
    this.#ports.warn(
      `${wanted.written}: the image is for ${fit.offered} alone, and the runner is ${runner}. Set platforms to ${fit.offered} where that is meant`,
    )
  }
}

function isUndecided({ document, platform }: Leaf): boolean {
  return platform === undefined && isImageManifest(document.manifest)
}
