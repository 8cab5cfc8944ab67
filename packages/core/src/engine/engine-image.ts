import { type Digest, isDigest, parseDigest } from '../model/digest.ts'
import {
  type Fields,
  fault,
  fieldsOf,
  listField,
  own,
  textField,
  textListField,
  textMapField,
} from '../model/json-fields.ts'
import { normalizePlatform, type Platform } from '../model/platform.ts'

/** An image as the engine lists it. */
export interface ListedImage {
  /** `sha256:…`: the config's digest on the classic store, the manifest's or index's on the containerd store. */
  readonly id: string
  /** `repository:tag`, in the engine's short form. */
  readonly tags: readonly string[]
  /** `repository@digest`, for what came from a registry or is kept by digest. */
  readonly digests: readonly string[]
  /** Seconds since 1970. */
  readonly created: number
  /** Bytes, unpacked; the containerd store adds the packed ones. */
  readonly size: number
  readonly labels: Readonly<Record<string, string>>
  /** The ID of the image that it was built on in this engine, as far as the engine says; that may be one that is listed with `all` only. */
  readonly parent: string | undefined
}

/** One platform's part of an image on the containerd store. */
export interface ImagePart {
  readonly digest: string
  /** Whether all its content is there. */
  readonly isAvailable: boolean
  /** Bytes of its content that are there, packed. */
  readonly contentBytes: number
  /** Bytes it takes up unpacked; 0 when it was not unpacked. */
  readonly unpackedBytes: number
}

/** What the engine knows of one image. */
export interface EngineImage {
  readonly id: string
  readonly tags: readonly string[]
  readonly digests: readonly string[]
  readonly platform: Platform
  /** Digests of the unpacked layers, lowest first. */
  readonly diffIds: readonly Digest[]
  /** As in the config: RFC 3339, or empty. */
  readonly created: string
  readonly size: number
  readonly labels: Readonly<Record<string, string>>
  /** The containerd store alone tells, from version 1.48 of the API on. */
  readonly parts: readonly ImagePart[] | undefined
}

/** A step in the making of an image. */
export interface HistoryEntry {
  /** The image after this step, where the engine has one of its own. */
  readonly id: string | undefined
  /** Seconds since 1970. */
  readonly created: number
  readonly createdBy: string
  readonly comment: string
  /** Bytes the step added. */
  readonly size: number
  readonly tags: readonly string[]
}

/** What a removal did to a name or an image. */
export type RemovedImage = { readonly untagged: string } | { readonly deleted: string }

/** Reads the answer of `/images/json`. Throws MANIFEST_INVALID naming the field. */
export function readList(answer: unknown): ListedImage[] {
  return asList(answer, 'images').map((entry, at) => {
    const where = `images[${at}]`
    const fields = fieldsOf(entry, where)
    return {
      ...namesOf(fields, where),
      created: numberOf(fields, 'Created'),
      labels: mapOf(fields, 'Labels', where),
      parent: textField(fields, 'ParentId', where) || undefined,
    }
  })
}

/** Reads the answer of an inspection. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID. */
export function readImage(answer: unknown): EngineImage {
  const where = 'image'
  const fields = fieldsOf(answer, where)
  const rootFs = fieldsOf(own(fields, 'RootFS') ?? {}, 'image.RootFS')
  const manifests = listField(fields, 'Manifests', where)
  const config = fieldsOf(own(fields, 'Config') ?? {}, 'image.Config')
  return {
    ...namesOf(fields, where),
    platform: platformOf(fields),
    diffIds: (textListField(rootFs, 'Layers', 'image.RootFS') ?? []).map(parseDigest),
    created: textField(fields, 'Created', where) ?? '',
    labels: mapOf(config, 'Labels', 'image.Config'),
    parts: manifests?.flatMap(readPart),
  }
}

/** Reads the answer of `/images/…/history`. Throws MANIFEST_INVALID naming the field. */
export function readHistory(answer: unknown): HistoryEntry[] {
  return asList(answer, 'history').map((entry, at) => {
    const where = `history[${at}]`
    const fields = fieldsOf(entry, where)
    const id = textField(fields, 'Id', where)
    return {
      id: id !== undefined && isDigest(id) ? id : undefined,
      created: numberOf(fields, 'Created'),
      createdBy: textField(fields, 'CreatedBy', where) ?? '',
      comment: textField(fields, 'Comment', where) ?? '',
      size: numberOf(fields, 'Size'),
      tags: textListField(fields, 'Tags', where) ?? [],
    }
  })
}

/** Reads what a removal or a prune did. Throws MANIFEST_INVALID naming the field. */
export function readRemoved(answer: unknown): RemovedImage[] {
  return asList(answer ?? [], 'removed').flatMap((entry, at): RemovedImage[] => {
    const fields = fieldsOf(entry, `removed[${at}]`)
    const untagged = textField(fields, 'Untagged', `removed[${at}]`)
    const deleted = textField(fields, 'Deleted', `removed[${at}]`)
    return [...(untagged ? [{ untagged }] : []), ...(deleted ? [{ deleted }] : [])]
  })
}

function namesOf(fields: Fields, where: string): Pick<ListedImage, 'id' | 'tags' | 'digests' | 'size'> {
  const id = textField(fields, 'Id', where) ?? ''
  if (!isDigest(id)) throw fault(`${where}.Id`, 'expected a digest')
  return {
    id,
    tags: (textListField(fields, 'RepoTags', where) ?? []).filter(isNamed),
    digests: (textListField(fields, 'RepoDigests', where) ?? []).filter(isNamed),
    size: numberOf(fields, 'Size'),
  }
}

/** Engines up to 24 list what has no name as `<none>:<none>`. */
function isNamed(name: string): boolean {
  return !name.includes('<none>')
}

function readPart(entry: unknown, at: number): ImagePart[] {
  const where = `image.Manifests[${at}]`
  const fields = fieldsOf(entry, where)
  if (textField(fields, 'Kind', where) !== 'image') return []
  const size = fieldsOf(own(fields, 'Size') ?? {}, `${where}.Size`)
  const data = fieldsOf(own(fields, 'ImageData') ?? {}, `${where}.ImageData`)
  const dataSize = fieldsOf(own(data, 'Size') ?? {}, `${where}.ImageData.Size`)
  return [
    {
      digest: textField(fields, 'ID', where) ?? '',
      isAvailable: own(fields, 'Available') === true,
      contentBytes: numberOf(size, 'Content'),
      unpackedBytes: numberOf(dataSize, 'Unpacked'),
    },
  ]
}

function platformOf(fields: Fields): Platform {
  const text = (name: string) => textField(fields, name, 'image') ?? ''
  const [os, architecture, variant, osVersion] = ['Os', 'Architecture', 'Variant', 'OsVersion'].map(text)
  return normalizePlatform({
    os: os || 'linux',
    architecture: architecture ?? '',
    ...(variant ? { variant } : {}),
    ...(osVersion ? { osVersion } : {}),
  })
}

function asList(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw fault(where, 'expected a list')
}

function numberOf(fields: Fields, name: string): number {
  const value = own(fields, name)
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function mapOf(fields: Fields, name: string, where: string): Readonly<Record<string, string>> {
  return textMapField(fields, name, where) ?? {}
}
