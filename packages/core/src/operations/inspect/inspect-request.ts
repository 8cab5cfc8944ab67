import type { LayerCache } from '../../cache/layer-cache.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { Engine } from '../../engine/engine.ts'
import type { EngineFilters } from '../../engine/engine-images.ts'
import type { DiffLevel } from '../../inspect/comparison.ts'
import type { Show } from '../../inspect/inspection.ts'
import type { Reference, Repository } from '../../model/reference.ts'
import type { OriginName, OriginPorts } from '../../origins/image-origin.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { TimeZone } from '../../template/time-zone.ts'
import type { Selection } from '../../transfer/walk.ts'
import type { SearchWishes } from './lists/search.ts'
import type { TagWishes } from './lists/tags.ts'

/** An item of `images` or `compare-with`. */
export type Inspected =
  | { readonly place: 'registry'; readonly written: string; readonly reference: Reference }
  /** A repository without a tag or digest, for `tags`. */
  | { readonly place: 'repository'; readonly written: string; readonly repository: Repository }
  /** A registry's host alone, for `repositories`. */
  | { readonly place: 'host'; readonly written: string; readonly registry: string }
  | { readonly place: 'origin'; readonly written: string; readonly origin: OriginName }

export interface InspectRequest {
  readonly images: readonly Inspected[]
  readonly shows: ReadonlySet<Show>
  readonly compareWith: Inspected | undefined
  /** Present if the images are compared with their bases. */
  readonly base?: BaseWish | undefined
  readonly diff: DiffLevel
  /** For the images of an index; `all` unless `history`, `layers`, `files` or `usage` is shown, then the runner's. */
  readonly selection: Selection
  /** Whether the user named the platforms: an image of another platform is then an error, else a note. */
  readonly platformsAsked?: boolean
  /** Whether nothing but digests is asked for: each image is then one HEAD request. */
  readonly isDigestOnly?: boolean
  /** The starts of predicate types: attestations of these are read with what they state. */
  readonly predicates?: readonly string[]
  readonly tags: TagWishes
  readonly engine: EngineWishes
  readonly search: SearchWishes | undefined
  readonly usage: UsageWishes
  /** Globs of paths that `files` shows; empty for all. */
  readonly paths: readonly string[]
  readonly concurrency: number
  readonly maxImageSize: number | undefined
}

/** How the base of an image is known. */
export interface BaseWish {
  /** Its name; undefined if each image says it. */
  readonly given: string | undefined
}

/** The images and facts that the engine's list has. */
export interface EngineWishes {
  /** Filters that the engine itself understands. */
  readonly filters: EngineFilters
  /** `platform` and `label!`, which not every engine knows. */
  readonly ownFilters: readonly (readonly [name: string, value: string])[]
  /** Whether the intermediate images of builds are listed too. */
  readonly all: boolean
  /** Whether containers are counted and shared sizes asked for. */
  readonly isFull: boolean
  /** Whether each image's platforms are asked for; filters that need them ask anyway. */
  readonly hasPlatforms?: boolean
}

export interface UsageWishes {
  /** Where the pull would write: an engine alone already has parts of images. */
  readonly to: 'store' | 'docker'
}

export interface InspectPorts {
  readonly registries: RegistryClient
  readonly store: LayoutStore
  readonly origins: OriginPorts
  readonly cache: LayerCache | undefined
  /** Opens the engine, once; throws ENGINE_UNAVAILABLE. */
  readonly engine: () => Promise<Engine>
  readonly now: () => number
  /** Finds the zone in which an engine's times are shown (`localZone`); UTC if absent. */
  readonly zone?: () => Promise<TimeZone>
  readonly warn: (message: string) => void
  readonly say: (message: string) => void
  readonly signal?: AbortSignal | undefined
}
