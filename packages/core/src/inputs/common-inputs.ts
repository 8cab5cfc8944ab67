import {
  boolean,
  bytes,
  integer,
  list,
  oneOf,
  optional,
  optionalOr,
  pair,
  secret,
  text,
  type Values,
} from '../action/inputs.ts'
import { defaultKeyPrefix, parseKeyPrefix } from '../cache/keys.ts'
import { defaultMaxImageSize } from '../content/size-budget.ts'
import {
  parseImage,
  parseRepository,
  type Reference,
  type Repository,
  withoutScheme,
} from '../model/reference.ts'
import type { RegistryLogin } from '../registry/auth/credentials.ts'
import type { SignatureRule } from '../signatures/signature-rule.ts'

const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/

function host(value: string): string {
  if (hostGrammar.test(value)) return value
  throw new Error('expected host[:port]')
}

/** The registry that a mirror replaces, as image names spell it. */
function mirrored(value: string): string {
  const name = host(withoutHttps(value).replace(/\/+$/, ''))
  return name.includes('.') ? parseRepository(`${name}/any/name`).registry : name
}

/**
 * Parses a mirror, also as Docker's and containerd's settings write it: with a scheme, a trailing slash, or `/v2` in
 * front of the path. A path is prefixed to each repository.
 */
function mirror(value: string): Repository {
  const [, name = '', path = ''] = /^([^/]*)(?:\/(.*))?$/s.exec(withoutHttps(value)) ?? []
  const registry = host(name)
  const prefix = path.replace(/\/+$/, '').replace(/^v2(?:\/|$)/, '')
  return prefix === '' ? { registry, repository: '' } : parseRepository(`${registry}/${prefix}`)
}

function withoutHttps(value: string): string {
  if (/^http:/i.test(value))
    throw new Error(
      'expected host[:port][/path]; plain HTTP is allowed by naming the host in insecure-registries',
    )
  return value.replace(/^https:\/\//i, '')
}

/** Lazy: the YAML parser is loaded only when there is YAML. */
async function registryAuth(value: string): Promise<readonly RegistryLogin[]> {
  if (value.trim() === '') return []
  const { parseRegistryAuth } = await import('../registry/auth/credentials.ts')
  return parseRegistryAuth(value)
}

/** The inputs of every action that asks registries. */
export const registryInputs = {
  'registry-auth': optional(registryAuth),
  'github-token': secret(optional(text)),
  'registry-mirrors': optional(list(pair((name, place) => [mirrored(name), mirror(place)] as const))),
  'insecure-registries': optional(list(host)),
  'ca-certificates': optional(list(pair((name, path) => [host(name), path] as const))),
  concurrency: optionalOr(integer({ min: 1, max: 64 }), 6),
  retries: optionalOr(integer({ min: 1, max: 20 }), 5),
  summary: optionalOr(oneOf('true', 'false', 'on-failure'), 'true'),
} as const

/** The inputs of every action that reads or writes images. */
export const commonInputs = { ...registryInputs, store: optional(text) } as const

/** A requested image, and how it was written. */
interface NamedImage {
  readonly reference: Reference
  readonly written: string
}

/** Parses an item of `images`. Throws REFERENCE_INVALID. */
export function namedImage(written: string): NamedImage {
  return { reference: parseImage(written), written: withoutScheme(written) }
}

export type CommonValues = Values<typeof commonInputs>
export type RegistryValues = Values<typeof registryInputs>

/** The inputs of every action that writes the files of an image. */
export const rootfsInputs = {
  'rootfs-paths': optional(list(text)),
  'rootfs-setuid': optionalOr(boolean, false),
} as const

/** How the files of an image are written, by the inputs of a step. */
export function rootfsWriting(
  values: Values<typeof rootfsInputs & typeof sizeInputs> & Pick<RegistryValues, 'concurrency'>,
  signal: AbortSignal,
) {
  return {
    paths: values['rootfs-paths'],
    setuid: values['rootfs-setuid'],
    maxImageSize: values['max-image-size'],
    concurrency: values.concurrency,
    signal,
  }
}

/** The inputs of every action that only uses the cache. */
export const cacheInputs = {
  'key-prefix': optionalOr(parseKeyPrefix, defaultKeyPrefix),
  'cache-client': optionalOr(oneOf('auto', 'toolkit'), 'auto' as const),
} as const

/**
 * The input of every action that reads or copies images: the most bytes that one image may declare in total, and that it,
 * or a compressed archive, may unpack to.
 */
export const sizeInputs = {
  'max-image-size': optionalOr(bytes, defaultMaxImageSize),
} as const

/** Lazy: the parser of rules is loaded only when there are some. */
const signatureRules = Object.assign(
  async (value: string): Promise<readonly SignatureRule[]> => {
    if (value.trim() === '') return []
    const { parseSignatureRule } = await import('../signatures/signature-rule.ts')
    const rules = list(parseSignatureRule)(value)
    // Nothing would be checked, although somebody wrote lines.
    if (rules.length === 0) throw new Error('it has nothing but comments, expected a line for each image')
    return rules
  },
  { form: { kind: 'lines', item: undefined } as const },
)

/** The inputs of every action that can check who signed images. */
export const signatureInputs = {
  'verify-signatures': optional(signatureRules),
  'trusted-root': optional(text),
} as const
