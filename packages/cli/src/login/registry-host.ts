import { optional } from '@tallyman/core/action/inputs'
import { registryInputs } from '@tallyman/core/inputs/common-inputs'
import { dockerHub, dockerHubNames, isRegistry } from '@tallyman/core/model/reference'
import { printable } from '@tallyman/core/text/printable'

/** The inputs with which a registry is named and reached. */
export const hostInputs = {
  registry: optional(registryHost),
  'ca-certificates': registryInputs['ca-certificates'],
  'insecure-registries': registryInputs['insecure-registries'],
  retries: registryInputs.retries,
} as const

/** Parses a registry's host, also with a scheme or the path of its API as Docker's users write it; empty is Docker Hub. */
export function registryHost(written: string): string {
  const host = written
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/(?:v[12]\/?)?$/, '')
    .toLowerCase()
  if (host === '' || dockerHubNames.has(host)) return dockerHub
  if (isRegistry(host)) return host
  throw new Error(`"${printable(written.trim())}", expected host[:port]`)
}
