import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { Reference } from '../model/reference.ts'
import type { TimeZone } from '../template/time-zone.ts'
import type { BaseState } from './base-state.ts'
import type { Comparison } from './comparison.ts'
import type { FileTree } from './file-tree.ts'

/** The kinds of fact that a step can show. */
export const shows = [
  'image',
  'history',
  'layers',
  'graph',
  'tags',
  'referrers',
  'files',
  'usage',
  'engine',
  'repositories',
  'search',
] as const

export type Show = (typeof shows)[number]

/** Where an inspected image is read from. */
export type InspectedPlace = 'registry' | 'store' | 'docker' | 'oci-layout' | 'oci-archive' | 'docker-archive'

/** Everything that a step found out. Only what was asked for is present. */
export interface Inspection {
  /** The inspected images and repositories, as they were listed. */
  readonly images: readonly InspectedImage[]
  readonly comparison?: Comparison
  /** Whether the bases of the images have moved. */
  readonly bases?: readonly BaseState[]
  readonly engine?: EngineListing
  readonly catalogs?: readonly Catalog[]
  readonly search?: SearchResult
  /** The bytes that one pull of all images would fetch; shared blobs count once. */
  readonly usage?: Usage
  /** Sentences about facts that could not be shown, with the reason; printable. */
  readonly notes: readonly string[]
}

/** An image, or a repository whose tags are listed. */
export interface InspectedImage {
  /** As the user wrote it. */
  readonly written: string
  readonly place: InspectedPlace
  /** Of an image in a registry. */
  readonly reference?: Reference
  /** Absent for a repository without a tag. */
  readonly root?: InspectedRoot
  /** The images of the selected platforms, in the order of the selection or the index. */
  readonly platforms: readonly PlatformImage[]
  /** Children of an index that are no image of a platform, or not there: attestations, other artifacts, left-out platforms. */
  readonly companions: readonly Companion[]
  /** Indexes below the root, outermost first; absent if there is none. */
  readonly indexes?: readonly Document[]
  readonly tags?: TagList
  readonly referrers?: readonly InspectedReferrer[]
  /** All that a pull of the selected platforms needs, attestations included if all are selected. */
  readonly usage?: Usage
  /** The engine's own record of it, as the API serves it; for `docker=` only. */
  readonly engineRecord?: EngineRecord
}

/**
 * What the digest of an engine's image is of, where that is not the manifest or index itself: the classic store knows an image by its
 * config, and a containerd store before API 1.48 does not say whether an ID is that of a manifest or an index.
 */
type EngineDigest = 'config' | 'unknown'

/** The document that a reference resolves to. */
export interface InspectedRoot {
  /** The digest it is known by; the ID for an image of an engine. */
  readonly digest: Digest
  /** Absent for the digest of the root itself. */
  readonly digestOf?: EngineDigest
  /** Empty where an engine does not say it. */
  readonly mediaType: string
  readonly kind: 'index' | 'image' | 'artifact'
  /** Bytes of the document; 0 where an engine does not say it. */
  readonly size: number
  /** Absent when a HEAD was enough, and for an image of an engine. */
  readonly document?: Document
  /** Of an artifact. */
  readonly artifactType?: string
  readonly annotations: Readonly<Record<string, string>>
  /** Where the tag points now, if tag and digest were both given and differ. */
  readonly tagNow?: Digest
}

/** The image of one platform. */
export interface PlatformImage {
  /** `os/architecture[/variant]`; undefined where neither the index nor the config names one. */
  readonly platform: string | undefined
  /** Of its manifest; the ID for an image of an engine that does not tell its manifest. */
  readonly digest: Digest
  /** Absent for the digest of its manifest. */
  readonly digestOf?: EngineDigest
  /** The index that lists it, if that is another one than the root. */
  readonly parent?: Digest
  readonly mediaType: string
  readonly kind: 'image' | 'artifact'
  /** The digest of its config: the image ID. Undefined for an image of a containerd store, which does not tell it. */
  readonly imageId: Digest | undefined
  /** Bytes of its layers as transferred; undefined where only an engine knows the image. */
  readonly size: number | undefined
  /** Bytes of its layers unpacked, if known. */
  readonly unpackedSize?: number
  /** Lowest first. */
  readonly layers: readonly InspectedLayer[]
  /** Absent where the config was not read, or cannot be. */
  readonly config?: InspectedConfig
  /** Why nothing that the config says of the image is certain; ends a sentence. */
  readonly configFault?: string
  /** Oldest first, as in the config. Absent where it was not asked for or there is none. */
  readonly history?: readonly HistoryStep[]
  /** Why history and layers cannot be joined; ends a sentence. */
  readonly historyFault?: string
  readonly annotations: Readonly<Record<string, string>>
  readonly usage?: Usage
  readonly files?: FileTree
}

export interface InspectedLayer {
  /** The distribution digest; undefined where only an engine knows the image. */
  readonly digest: Digest | undefined
  readonly diffId: Digest | undefined
  readonly mediaType: string
  /** How it is packed: gzip, zstd, none, unknown; `foreign` is not distributed by the registry. */
  readonly compression: 'gzip' | 'zstd' | 'none' | 'unknown' | 'foreign'
  /** Bytes as transferred. */
  readonly size: number | undefined
  readonly unpackedSize?: number
  /** The history's instruction that made it, shortened like Docker's; absent where history does not say. */
  readonly createdBy?: string
  /** The same instruction in full, as history has it. */
  readonly instruction?: string
  /** Names of other inspected images that have it too (same content). */
  readonly sharedWith: readonly string[]
}

/** The parts of a config that people ask for; `raw` has all. */
export interface InspectedConfig {
  /** RFC 3339, as written. */
  readonly created: string | undefined
  readonly labels: Readonly<Record<string, string>>
  /** The whole config as parsed JSON (image-spec, config.md). */
  readonly raw: Readonly<Record<string, unknown>>
}

/** A step of the history, with the layer that it made. */
export interface HistoryStep {
  /** RFC 3339, as written; undefined where it is missing. */
  readonly created: string | undefined
  readonly createdBy: string
  readonly comment: string
  readonly isEmpty: boolean
  /** Absent for steps without a layer. */
  readonly layer?: InspectedLayer
  /** Bytes unpacked, by the engine's own record. */
  readonly engineSize?: number
}

/** A child of an index that is no image of a platform. */
export interface Companion {
  readonly descriptor: Descriptor
  /** The digest of the image that it is about, if it says so (BuildKit: `vnd.docker.reference.digest`). */
  readonly about?: Digest
  /** `attestation`, `image` for one that is not there, or what its type says. */
  readonly what: string
  /** Whether the place does not have it, although the index lists it. */
  readonly isMissing?: boolean
  /** Layers' predicate types, where its manifest was read. */
  readonly predicates?: readonly string[]
  /** The statements of an attestation, where they were asked for. */
  readonly statements?: readonly Statement[]
}

/** A statement of an attestation (in-toto, v1/statement.md). */
export interface Statement {
  readonly predicateType: string
  /** Parsed JSON, by the word of whoever built the image. */
  readonly predicate: unknown
}

export interface InspectedReferrer {
  readonly subject: Digest
  readonly descriptor: Descriptor
  readonly artifactType: string
  /** The kind of statement in a Sigstore bundle, if the bundle names it. */
  readonly predicateType?: string
  /** `api`, or `tag` for the fallback tag and cosign's own tags. */
  readonly foundBy: 'api' | 'tag'
  readonly annotations: Readonly<Record<string, string>>
}

/** The tags of a repository. */
export interface TagList {
  /** `host/repository` as people write it. */
  readonly repository: string
  /** Number of tags in the repository, before filters. */
  readonly total: number
  /** Those that match, sorted. */
  readonly tags: readonly InspectedTag[]
  /** Whether digests were asked for. */
  readonly hasDigests: boolean
  /** Names in the list that are no valid tag. */
  readonly invalid: number
  /** Facts that could not be shown, and the source of the rest; sentences, printable, also in the inspection's notes. */
  readonly notes?: readonly string[]
}

export interface InspectedTag {
  readonly name: string
  readonly digest?: Digest
  readonly mediaType?: string
  /** Bytes as transferred, RFC 3339 and platforms, where the registry's web API says so. */
  readonly size?: number
  readonly pushed?: string
  readonly platforms?: readonly string[]
  /** RFC 3339, by the config of its image; where dates were needed and no web API says when it was pushed. */
  readonly created?: string
}

/** The bytes that a pull here and now would fetch. */
export interface Usage {
  /** Bytes from the registry or a mirror: manifests are not counted, as in a pull's own report. */
  readonly toFetch: number
  readonly blobs: readonly UsedBlob[]
}

export interface UsedBlob {
  readonly blob: Descriptor
  readonly isConfig: boolean
  readonly from: 'store' | 'cache' | 'engine' | 'inline' | 'registry'
}

/** An engine's record of an image, as its API serves it. */
export interface EngineRecord {
  /** The text of the response, in which the order of the keys is the engine's. */
  readonly text: string
  readonly value: Readonly<Record<string, unknown>>
  /** The response to `/images/…/history`, newest first; where asked for. */
  readonly history?: readonly Readonly<Record<string, unknown>>[]
  /** Milliseconds since 1970, for ages. */
  readonly now?: number
  /** The zone in which times are shown; UTC if absent. */
  readonly zone?: TimeZone
}

/** The images that `docker image ls` would list; `printEngineRows` (formats) prints them. */
export interface EngineListing {
  readonly engine: { readonly version: string; readonly store: 'classic' | 'containerd' }
  /** Items of `/images/json` in the engine's order, after filters. */
  readonly images: readonly Readonly<Record<string, unknown>>[]
  /** Containers by image ID, where asked for. */
  readonly containers?: ReadonlyMap<string, number>
  /** Platforms by image ID, where asked for. */
  readonly platforms?: ReadonlyMap<string, readonly string[]>
  /** Milliseconds since 1970, for ages. */
  readonly now: number
  /** The zone in which times are shown; UTC if absent. */
  readonly zone?: TimeZone
}

/** The repositories of a registry. */
export interface Catalog {
  readonly registry: string
  readonly repositories: readonly string[]
  /** Sentences, printable, also in the inspection's notes. */
  readonly notes?: readonly string[]
}

export interface SearchResult {
  readonly term: string
  /** Where was asked, for people. */
  readonly said: string
  readonly repositories: readonly FoundRepository[]
  /** Services that could not be asked, and filters that find nothing; sentences, printable, also in the inspection's notes. */
  readonly notes?: readonly string[]
}

/** A repository that a search found; texts are the registry's, unescaped. */
export interface FoundRepository {
  readonly name: string
  readonly description: string
  readonly stars: number
  readonly isOfficial: boolean
  readonly isAutomated: boolean
}
