import { TallyError } from '../errors.ts'
import { type Digest, digestOf, parseDigest } from './digest.ts'
import {
  type Fields,
  fieldsOf,
  listField,
  own,
  refuseCaseVariants,
  textField,
  textListField,
  textMapField,
} from './json-fields.ts'
import { normalizePlatform, type Platform } from './platform.ts'
import { parseStrictJson } from './strict-json.ts'

/** An image's config (image-spec, config.md). */
export interface ImageConfig {
  /** Undefined where the config names no os or architecture, as in images of buildpacks and images made from scratch. */
  readonly platform: Platform | undefined
  /** Digests of the uncompressed layers, in order. */
  readonly diffIds: readonly Digest[]
  readonly created?: string
  readonly history: readonly Fields[]
  /** How containers are run: Entrypoint, Cmd, Env, Labels and others, unchanged. */
  readonly run: Fields
}

const names = ['os', 'architecture', 'variant', 'os.version', 'os.features', 'rootfs', 'config']

/** Reads an image's config. Throws MANIFEST_INVALID, also unless it has exactly one diff_id for each of `layers` layers. */
export function parseImageConfig(bytes: Uint8Array, layers: number): ImageConfig {
  const fields = configFields(bytes)
  const diffIds = diffIdsIn(fields)
  if (diffIds.length !== layers) throw unequalLayers(diffIds.length, layers)
  const created = textField(fields, 'created', 'config')
  const history = (listField(fields, 'history', 'config') ?? []).map((entry, at) =>
    fieldsOf(entry ?? {}, `config.history[${at}]`),
  )
  const run = own(fields, 'config') ?? {}
  return {
    platform: normalized(spelledIn(fields)),
    diffIds,
    history,
    run: fieldsOf(run, 'config.config'),
    ...(created ? { created } : {}),
  }
}

/** The platform a config names, or undefined; reads no other field. Throws MANIFEST_INVALID. */
export function configPlatform(bytes: Uint8Array): Platform | undefined {
  return normalized(spelledIn(configFields(bytes)))
}

/** The platform as the config spells it, not normalised, for writing it back. Throws MANIFEST_INVALID. */
export function spelledPlatform(bytes: Uint8Array): Platform | undefined {
  return spelledIn(configFields(bytes))
}

/** The diff_ids a config names, whatever their number; reads no other field. Throws MANIFEST_INVALID, DIGEST_INVALID. */
export function configDiffIds(bytes: Uint8Array): Digest[] {
  return diffIdsIn(configFields(bytes))
}

/** When an image was made, as its config says it, and its labels; reads no other field. Throws MANIFEST_INVALID. */
export function configClaims(bytes: Uint8Array): {
  readonly created: string | undefined
  readonly labels: Readonly<Record<string, string>>
} {
  const fields = fieldsOf(parseStrictJson(bytes), 'config')
  const run = fieldsOf(own(fields, 'config') ?? {}, 'config.config')
  const labels = textMapField(run, 'Labels', 'config.config') ?? {}
  return { created: textField(fields, 'created', 'config'), labels }
}

/** The MANIFEST_INVALID error for a config whose number of diff_ids differs from the manifest's layers. */
export function unequalLayers(diffIds: number, layers: number): TallyError {
  return new TallyError(
    'MANIFEST_INVALID',
    `Cannot use the image: its config names ${diffIds} layers, its manifest ${layers}`,
  )
}

function configFields(bytes: Uint8Array): Fields {
  const fields = fieldsOf(parseStrictJson(bytes), 'config')
  refuseCaseVariants(fields, names, 'config')
  return fields
}

function diffIdsIn(fields: Fields): Digest[] {
  const rootfs = fieldsOf(own(fields, 'rootfs') ?? {}, 'config.rootfs')
  refuseCaseVariants(rootfs, ['diff_ids'], 'config.rootfs')
  return (textListField(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(parseDigest)
}

function normalized(platform: Platform | undefined): Platform | undefined {
  return platform && normalizePlatform(platform)
}

function spelledIn(fields: Fields): Platform | undefined {
  const os = textField(fields, 'os', 'config')
  const architecture = textField(fields, 'architecture', 'config')
  if (!os || !architecture) return undefined
  const variant = textField(fields, 'variant', 'config')
  const osVersion = textField(fields, 'os.version', 'config')
  const osFeatures = textListField(fields, 'os.features', 'config')
  return {
    os,
    architecture,
    ...(variant ? { variant } : {}),
    ...(osVersion ? { osVersion } : {}),
    ...(osFeatures ? { osFeatures } : {}),
  }
}

/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each identifies a layer together with all below it. */
export function chainIds(diffIds: readonly Digest[]): Digest[] {
  const chain: Digest[] = []
  for (const diffId of diffIds) {
    const below = chain.at(-1)
    chain.push(below === undefined ? diffId : digestOf(Buffer.from(`${below} ${diffId}`)))
  }
  return chain
}
