import type { Engine } from '../../engine/engine.ts'
import type { ImagePart } from '../../engine/engine-image.ts'
import { joinHistory } from '../../inspect/history.ts'
import type {
  Companion,
  EngineRecord,
  HistoryStep,
  InspectedConfig,
  InspectedImage,
  InspectedLayer,
  InspectedRoot,
  PlatformImage,
} from '../../inspect/inspection.ts'
import { parseDescriptor } from '../../model/descriptor.ts'
import { isDigest, parseDigest } from '../../model/digest.ts'
import {
  type Fields,
  fault,
  fieldsOf,
  lenientText,
  own,
  textField,
  textMapField,
} from '../../model/json-fields.ts'
import { kindOf } from '../../model/media-type.ts'
import { formatPlatform, normalizePlatform } from '../../model/platform.ts'

const where = 'image'

/** How an engine stores an image, which says what its ID is the digest of. */
interface StoredImage {
  readonly store: 'classic' | 'containerd'
  /** Of the containerd store, where its API tells them. */
  readonly parts?: readonly ImagePart[] | undefined
}

/** How the engine stores the image of a record. Throws ENGINE_*, CANCELLED. */
export async function storedImage({ value }: EngineRecord, { info, images }: Engine): Promise<StoredImage> {
  const { store } = info
  if (store === 'classic') return { store }
  const found = await images.find(textField(value, 'Id', where) ?? '')
  return { store, parts: found?.parts }
}

/**
 * An image as its engine describes it. An engine has layers unpacked: their content and their place in the image are known, not the
 * bytes that a registry would send. Throws MANIFEST_INVALID for a record without an ID.
 */
export function engineImage(written: string, record: EngineRecord, stored: StoredImage): InspectedImage {
  const root = rootOf(record.value, stored)
  const platform = platformOf(record.value)
  const { parts = [] } = stored
  const shown = parts.find(each => each.isAvailable && nameOfPart(each) === platform)
  return {
    written,
    place: 'docker',
    root,
    platforms: [platformImage({ root, platform, part: shown }, record)],
    companions: parts.flatMap(part => (part === shown ? [] : leftOut(part))),
    engineRecord: record,
  }
}

/** The images that a save of an engine's image has. A save by the classic store has a manifest of its own. */
export function savedImages(image: InspectedImage, saved: readonly PlatformImage[]): PlatformImage[] {
  if (image.root?.digestOf !== 'config') return Array.from(saved)
  return saved.map(({ imageId, ...each }) => ({
    ...each,
    imageId,
    ...(imageId === undefined ? {} : { digest: imageId, digestOf: 'config' as const }),
  }))
}

function rootOf(fields: Fields, { store }: StoredImage): InspectedRoot {
  const digest = textField(fields, 'Id', where) ?? ''
  if (!isDigest(digest)) throw fault('image.Id', 'expected a digest')
  const root = { digest, mediaType: '', kind: 'image', size: 0, annotations: {} } as const
  if (store === 'classic') return { ...root, digestOf: 'config' }
  const listed = own(fields, 'Descriptor')
  const descriptor = listed === undefined ? undefined : parseDescriptor(listed, 'image.Descriptor')
  if (descriptor?.digest !== digest) return { ...root, digestOf: 'unknown' }
  const { mediaType, size } = descriptor
  return { ...root, mediaType, size, kind: kindOf(mediaType) === 'index' ? 'index' : 'image' }
}

/** Names an image that an index lists beside the one of the record. */
function leftOut({ descriptor, isAvailable }: ImagePart): Companion[] {
  return descriptor ? [{ descriptor, what: 'image', ...(isAvailable ? {} : { isMissing: true }) }] : []
}

function nameOfPart({ descriptor }: ImagePart): string | undefined {
  return descriptor?.platform && formatPlatform(normalizePlatform(descriptor.platform))
}

interface EnginePlatform {
  readonly root: InspectedRoot
  readonly platform: string | undefined
  readonly part: ImagePart | undefined
}

function platformImage(
  { root, platform, part }: EnginePlatform,
  { value, history }: EngineRecord,
): PlatformImage {
  const image = {
    platform,
    ...manifestOf(root, part),
    kind: 'image' as const,
    imageId: root.digestOf === 'config' ? root.digest : undefined,
    size: undefined,
    ...unpackedOf(root, part, value),
    config: configOf(value),
    annotations: {},
  }
  return { ...image, ...withHistory(layersOf(value), history) }
}

/** The manifest of a platform: that of the part, or the root if it is no index. */
function manifestOf(
  { kind, digest, digestOf, mediaType }: InspectedRoot,
  part: ImagePart | undefined,
): Pick<PlatformImage, 'digest' | 'digestOf' | 'mediaType'> {
  if (part?.descriptor) return { digest: part.descriptor.digest, mediaType: part.descriptor.mediaType }
  if (kind === 'index') return { digest, digestOf: 'unknown', mediaType: '' }
  return { digest, mediaType, ...(digestOf ? { digestOf } : {}) }
}

/** The size in a record of the containerd store is of packed bytes. */
function unpackedOf(
  { digestOf }: InspectedRoot,
  part: ImagePart | undefined,
  fields: Fields,
): Pick<PlatformImage, 'unpackedSize'> {
  const size = digestOf === 'config' ? own(fields, 'Size') : part?.unpackedBytes || undefined
  return typeof size === 'number' ? { unpackedSize: size } : {}
}

function layersOf(fields: Fields): InspectedLayer[] {
  const rootFs = fieldsOf(own(fields, 'RootFS') ?? {}, 'image.RootFS')
  const layers = own(rootFs, 'Layers')
  return (Array.isArray(layers) ? layers : []).map(each => ({
    digest: undefined,
    diffId: typeof each === 'string' && isDigest(each) ? parseDigest(each) : undefined,
    mediaType: '',
    compression: 'none',
    size: undefined,
    sharedWith: [],
  }))
}

function platformOf(fields: Fields): string | undefined {
  const [os, architecture, variant] = ['Os', 'Architecture', 'Variant'].map(name =>
    textField(fields, name, where),
  )
  if (!os || !architecture) return undefined
  return formatPlatform(normalizePlatform({ os, architecture, ...(variant ? { variant } : {}) }))
}

/** The record in the form of a config (image-spec, config.md): the engine names the same things in capitals. */
function configOf(fields: Fields): InspectedConfig {
  const run = own(fields, 'Config')
  const config = typeof run === 'object' && run !== null ? fieldsOf(run, 'image.Config') : {}
  const created = textField(fields, 'Created', where) || undefined
  const raw = {
    created,
    author: textField(fields, 'Author', where) || undefined,
    architecture: own(fields, 'Architecture'),
    variant: own(fields, 'Variant') || undefined,
    os: own(fields, 'Os'),
    config,
  }
  const labels = textMapField(config, 'Labels', 'image.Config') ?? {}
  return {
    created,
    labels,
    raw: Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)),
  }
}

/**
 * The engine's history says the bytes of each step, and not which steps made a layer: one may be empty. So they are joined only if as
 * many steps have bytes as the image has layers.
 */
function withHistory(
  layers: readonly InspectedLayer[],
  entries: EngineRecord['history'],
): Pick<PlatformImage, 'layers' | 'history' | 'historyFault'> {
  if (!entries || entries.length === 0) return { layers }
  const steps = entries.map(stepOf).toReversed()
  const sized = steps.filter(({ engineSize = 0 }) => engineSize > 0)
  const unpacked =
    sized.length === layers.length
      ? layers.map((layer, at) => ({ ...layer, unpackedSize: sized[at]?.engineSize ?? 0 }))
      : layers
  const { fault, ...joined } = joinHistory(steps, unpacked)
  if (fault === undefined) return joined
  const why = 'the engine does not say which steps of its history made a layer'
  return {
    layers,
    history: steps.map(step => ({ ...step, isEmpty: step.engineSize === 0 })),
    historyFault: why,
  }
}

function stepOf(entry: Fields): HistoryStep {
  const [size, created] = [own(entry, 'Size'), own(entry, 'Created')]
  const engineSize = typeof size === 'number' ? size : 0
  return {
    created: timeOf(created),
    createdBy: lenientText(entry, 'CreatedBy'),
    comment: lenientText(entry, 'Comment'),
    isEmpty: engineSize === 0,
    engineSize,
  }
}

/** Seconds since 1970 in RFC 3339; 0 and below mean that the config has no date. */
function timeOf(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || seconds <= 0 || seconds > 253_402_300_799) return undefined
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z')
}
