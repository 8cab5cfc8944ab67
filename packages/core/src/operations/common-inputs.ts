import {
  integer,
  list,
  oneOf,
  optional,
  optionalOr,
  pair,
  secret,
  text,
  textList,
  type Values,
} from '../action/inputs.ts'
import { parseImage, type Reference, withoutScheme } from '../model/reference.ts'
import type { RegistryAuth } from '../registry/credentials.ts'

const hostGrammar = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/

function host(value: string): string {
  if (hostGrammar.test(value)) return value
  throw new Error('expected host[:port]')
}

/** What reads YAML is loaded where there is some. */
async function registryAuth(value: string): Promise<readonly RegistryAuth[]> {
  if (value.trim() === '') return []
  const { parseRegistryAuth } = await import('../registry/credentials.ts')
  return parseRegistryAuth(value)
}

/** The inputs that every action has. */
export const commonInputs = {
  'registry-auth': optional(registryAuth),
  'github-token': secret(optional(text)),
  'registry-mirrors': optional(list(pair((name, mirror) => [host(name), host(mirror)] as const))),
  'insecure-registries': optional(list(host)),
  'ca-certificates': optional(textList(pair((name, path) => [host(name), path] as const))),
  concurrency: optionalOr(integer({ min: 1, max: 64 }), 6),
  retries: optionalOr(integer({ min: 1, max: 20 }), 5),
  store: optional(text),
  summary: optionalOr(oneOf('true', 'false', 'on-failure'), 'true'),
} as const

/** An image that is asked for, and as it was written. */
export interface NamedImage {
  readonly reference: Reference
  readonly written: string
}

/** Reads an item of `images`. Throws REFERENCE_INVALID. */
export function namedImage(written: string): NamedImage {
  return { reference: parseImage(written), written: withoutScheme(written) }
}

export type CommonValues = Values<typeof commonInputs>
