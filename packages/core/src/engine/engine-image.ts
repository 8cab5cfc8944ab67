import { type Descriptor, parseDescriptor } from '../model/descriptor.ts'
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

/** An image as listed by the engine. */
export interface ListedImage {
  /** `sha256:…`: the config's digest on the classic store, the manifest's or index's digest on the containerd store. */
  readonly id: string
  /** `repository:tag`, in the engine's short form. */
  readonly tags: readonly string[]
  /** `repository@digest`, for images from a registry or kept by digest. */
  readonly digests: readonly string[]
  /** Seconds since 1970. */
  readonly created: number
  /** Unpacked bytes; on the containerd store plus the packed ones. */
  readonly size: number
  readonly labels: Readonly<Record<string, string>>
  /** The ID of the image it was built on in this engine, if known; that image may be listed only with `all`. */
  readonly parent: string | undefined
}

/** One platform's image on the containerd store. */
export interface ImagePart {
  readonly digest: string
  /** As its index lists it; undefined where the engine says nothing that could be one. */
  readonly descriptor?: Descriptor | undefined
  /** Whether all its content is present. */
  readonly isAvailable: boolean
  /** Packed bytes of its content that are present. */
  readonly contentBytes: number
  /** Bytes it occupies unpacked; 0 when it was not unpacked. */
  readonly unpackedBytes: number
}

/** The engine's details of one image. */
export interface EngineImage {
  readonly id: string
  readonly tags: readonly string[]
  readonly digests: readonly string[]
  readonly platform: Platform
  /** diff_ids of the layers, lowest first. */
  readonly diffIds: readonly Digest[]
  /** RFC 3339 as in the config, or empty. */
  readonly created: string
  readonly size: number
  readonly labels: Readonly<Record<string, string>>
  /** Reported only by the containerd store, for API versions from 1.48. */
  readonly parts: readonly ImagePart[] | undefined
}

/** A step in an image's history. */
export interface HistoryEntry {
  /** The image after this step, if the engine has one. */
  readonly id: string | undefined
  /** Seconds since 1970. */
  readonly created: number
  readonly createdBy: string
  readonly comment: string
  /** Bytes added by the step. */
  readonly size: number
  readonly tags: readonly string[]
}

/** A name or image that a removal has removed. */
export type RemovedImage = { readonly untagged: string } | { readonly deleted: string }

/** Reads the response of `/images/json`. Throws MANIFEST_INVALID naming the field. */
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

/** Reads the response of an image inspection. Throws MANIFEST_INVALID naming the field, DIGEST_INVALID. */
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

/** Reads the response of `/images/…/history`. Throws MANIFEST_INVALID naming the field. */
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

/** Reads a list of objects, whose fields stay as they are. Throws MANIFEST_INVALID. */
export function readRecords(answer: unknown, where: string): Fields[] {
  return asList(answer ?? [], where).map((entry, at) => fieldsOf(entry, `${where}[${at}]`))
}

/** Reads the response of a removal or prune. Throws MANIFEST_INVALID naming the field. */
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

/** Engines up to 24 list a missing name as `<none>:<none>`. */
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
      descriptor: partDescriptor(fields, where),
      isAvailable: own(fields, 'Available') === true,
      contentBytes: numberOf(size, 'Content'),
      unpackedBytes: numberOf(dataSize, 'Unpacked'),
    },
  ]
}

/** The descriptor of a part; its own platform where the descriptor has none. */
function partDescriptor(fields: Fields, where: string): Descriptor | undefined {
  const listed = own(fields, 'Descriptor')
  if (listed === undefined) return undefined
  const data = fieldsOf(own(fields, 'ImageData') ?? {}, `${where}.ImageData`)
  const platform = own(data, 'Platform')
  const whole = platform === undefined ? {} : { platform }
  return parseDescriptor({ ...whole, ...fieldsOf(listed, `${where}.Descriptor`) }, `${where}.Descriptor`)
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
