import { TallyError } from '../errors.ts'
import { type Digest, digestOf, parseDigest } from './digest.ts'
import {
  type Fields,
  fault,
  fieldsOf,
  listField,
  own,
  refuseCaseVariants,
  textField,
  textListField,
} from './json-fields.ts'
import { normalizePlatform, type Platform } from './platform.ts'
import { parseStrictJson } from './strict-json.ts'

/** What an image's config says (image-spec, config.md). */
export interface ImageConfig {
  readonly platform: Platform
  /** The platform as the config spells it, for whoever writes it down again. */
  readonly spelled: Platform
  /** Digests of the uncompressed layers, in order. */
  readonly diffIds: readonly Digest[]
  readonly created?: string
  readonly history: readonly Fields[]
  /** How containers are run: Entrypoint, Cmd, Env, Labels and others, as they were written. */
  readonly run: Fields
}

const names = ['os', 'architecture', 'variant', 'os.version', 'os.features', 'rootfs', 'config']

/** Reads an image's config. Throws MANIFEST_INVALID, also when it does not name one diff_id for each of `layers` layers. */
export function parseImageConfig(bytes: Uint8Array, layers: number): ImageConfig {
  const fields = fieldsOf(parseStrictJson(bytes), 'config')
  refuseCaseVariants(fields, names, 'config')
  const rootfs = fieldsOf(own(fields, 'rootfs'), 'config.rootfs')
  refuseCaseVariants(rootfs, ['diff_ids'], 'config.rootfs')
  const diffIds = (textListField(rootfs, 'diff_ids', 'config.rootfs') ?? []).map(parseDigest)
  if (diffIds.length !== layers) {
    throw new TallyError(
      'MANIFEST_INVALID',
      `Cannot use the image: its config names ${diffIds.length} layers, its manifest ${layers}`,
    )
  }
  const created = textField(fields, 'created', 'config')
  const history = (listField(fields, 'history', 'config') ?? []).map((entry, at) =>
    fieldsOf(entry, `config.history[${at}]`),
  )
  const run = own(fields, 'config') ?? {}
  const spelled = platformOf(fields)
  return {
    ...{ platform: normalizePlatform(spelled), spelled },
    diffIds,
    history,
    run: fieldsOf(run, 'config.config'),
    ...(created ? { created } : {}),
  }
}

function platformOf(fields: Fields): Platform {
  const os = textField(fields, 'os', 'config')
  const architecture = textField(fields, 'architecture', 'config')
  if (!os || !architecture) throw fault('config', 'expected os and architecture')
  const variant = textField(fields, 'variant', 'config')
  const osVersion = textField(fields, 'os.version', 'config')
  const osFeatures = textListField(fields, 'os.features', 'config')
  return {
    ...{ os, architecture },
    ...(variant ? { variant } : {}),
    ...(osVersion ? { osVersion } : {}),
    ...(osFeatures ? { osFeatures } : {}),
  }
}

/** The chain IDs of layers (image-spec, config.md, "Layer ChainID"): each names a layer on top of all below it. */
export function chainIds(diffIds: readonly Digest[]): Digest[] {
  const chain: Digest[] = []
  for (const diffId of diffIds) {
    const below = chain.at(-1)
    chain.push(below === undefined ? diffId : digestOf(Buffer.from(`${below} ${diffId}`)))
  }
  return chain
}
