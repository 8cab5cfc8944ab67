import { isTallyError } from '../errors.ts'
import { configClaims, configDiffIds, configPlatform } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { Document, ImageManifest } from '../model/document.ts'
import { type Fields, fieldsOf, own, refuseCaseVariants } from '../model/json-fields.ts'
import { isImageManifest } from '../model/layer-content.ts'
import { formatPlatform } from '../model/platform.ts'
import { parseStrictJson } from '../model/strict-json.ts'
import { historySteps, joinHistory } from './history.ts'
import type { InspectedConfig, InspectedLayer, PlatformImage } from './inspection.ts'
import { inspectedLayers, transferredSize, unequalContents, unpackedSize } from './layers.ts'

/** An image as its documents describe it. */
interface DescribedImage {
  readonly image: PlatformImage
  /** Its faults; each ends a sentence about it. */
  readonly faults: readonly string[]
}

/** The parts of a config that could be read. */
interface ReadConfig {
  readonly config: InspectedConfig
  readonly platform: string | undefined
  readonly diffIds: readonly Digest[] | undefined
  /** Why engines may read it in another way. */
  readonly fault: string | undefined
}

/** The fields that expectations and comparisons are about, of a config and of what it says about running. */
const outerNames = ['created', 'author', 'architecture', 'os', 'variant', 'config', 'rootfs', 'history']
const runNames =
  'User ExposedPorts Env Entrypoint Cmd Volumes WorkingDir Labels StopSignal Healthcheck Shell OnBuild'.split(
    ' ',
  )

/** Faults of a config that hide it, and leave the rest of the image as it is. */
const configFaults = ['MANIFEST_INVALID', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'] as const

/**
 * Describes an image by its manifest and config. A config that cannot be read is a fault of the image, not of the step: the manifest
 * says enough for digests and sizes.
 *
 * @param platform the platform that its index names
 * @param config the verified bytes of its config; undefined where they were not read
 */
export function describeImage(
  document: Document & { readonly manifest: ImageManifest },
  platform: string | undefined,
  config: Uint8Array | undefined,
): DescribedImage {
  const { manifest, descriptor } = document
  const faults: string[] = []
  const read = config && readConfig(config, faults)
  const isRead = read !== undefined || !isImageManifest(manifest)
  const configFault = read?.fault ?? (isRead ? undefined : 'its config was not read')
  const unequal = read?.diffIds && unequalContents(manifest, read.diffIds)
  if (unequal) faults.push(unequal)
  const layers = inspectedLayers(manifest, read?.diffIds)
  const image = {
    platform: platform ?? read?.platform,
    digest: descriptor.digest,
    mediaType: descriptor.mediaType,
    kind: isImageManifest(manifest) ? ('image' as const) : ('artifact' as const),
    imageId: manifest.config.digest,
    annotations: manifest.annotations ?? {},
    ...(read ? { config: read.config } : {}),
    ...(configFault === undefined ? {} : { configFault }),
    ...joined(layers, read?.config.raw ?? {}),
  }
  return { image: { ...image, ...sizesOf(image.layers) }, faults }
}

/** The bytes of layers together, as far as they are known. */
function sizesOf(layers: readonly InspectedLayer[]): Pick<PlatformImage, 'size' | 'unpackedSize'> {
  const unpacked = unpackedSize(layers)
  return { size: transferredSize(layers), ...(unpacked === undefined ? {} : { unpackedSize: unpacked }) }
}

function joined(
  layers: readonly InspectedLayer[],
  config: Fields,
): Pick<PlatformImage, 'layers' | 'history' | 'historyFault'> {
  const steps = historySteps(config)
  if (!steps) return { layers }
  const { history, fault, ...found } = joinHistory(steps, layers)
  return { layers: found.layers, history, ...(fault ? { historyFault: fault } : {}) }
}

function readConfig(bytes: Uint8Array, faults: string[]): ReadConfig | undefined {
  const part = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!isTallyError(error, ...configFaults)) throw error
      faults.push(`its config cannot be read: ${error.message.replace(/^Cannot read the document: /, '')}`)
      return undefined
    }
  }
  const raw = part(() => fieldsOf(parseStrictJson(bytes), 'config'))
  if (!raw) return undefined
  const claims = part(() => {
    refuseCaseVariants(raw, outerNames, 'config')
    const found = configClaims(bytes)
    refuseCaseVariants(fieldsOf(own(raw, 'config') ?? {}, 'config.config'), runNames, 'config.config')
    return found
  })
  const fault = claims ? undefined : faults.at(-1)
  const { created, labels = {} } = claims ?? { created: undefined }
  const platform = part(() => configPlatform(bytes))
  return {
    config: { created: created || undefined, labels, raw },
    platform: platform && platform.os !== 'unknown' ? formatPlatform(platform) : undefined,
    diffIds: part(() => configDiffIds(bytes)),
    fault,
  }
}
