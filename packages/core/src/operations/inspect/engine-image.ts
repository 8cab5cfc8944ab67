import { joinHistory } from '../../inspect/history.ts'
import type {
  EngineRecord,
  HistoryStep,
  InspectedConfig,
  InspectedImage,
  InspectedLayer,
  PlatformImage,
} from '../../inspect/inspection.ts'
import { type Digest, isDigest, parseDigest } from '../../model/digest.ts'
import {
  type Fields,
  fault,
  fieldsOf,
  lenientText,
  own,
  textField,
  textMapField,
} from '../../model/json-fields.ts'
import { formatPlatform, normalizePlatform } from '../../model/platform.ts'

const where = 'image'

/**
 * An image as its engine describes it. An engine has layers unpacked: their content and their place in the image are known, not the
 * bytes that a registry would send. Throws MANIFEST_INVALID for a record without an ID.
 */
export function engineImage(written: string, record: EngineRecord): InspectedImage {
  const fields = record.value
  const id = textField(fields, 'Id', where) ?? ''
  if (!isDigest(id)) throw fault('image.Id', 'expected a digest')
  return {
    written,
    place: 'docker',
    root: { digest: id, mediaType: '', kind: 'image', size: 0, annotations: {} },
    platforms: [platformImage(id, record)],
    companions: [],
    engineRecord: record,
  }
}

function platformImage(id: Digest, { value, history }: EngineRecord): PlatformImage {
  const size = own(value, 'Size')
  const image = {
    platform: platformOf(value),
    digest: id,
    mediaType: '',
    kind: 'image' as const,
    imageId: id,
    size: undefined,
    ...(typeof size === 'number' ? { unpackedSize: size } : {}),
    config: configOf(value),
    annotations: {},
  }
  return { ...image, ...withHistory(layersOf(value), history) }
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
