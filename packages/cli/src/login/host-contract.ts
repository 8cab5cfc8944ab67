import type { Contract } from '../contracts/contract.ts'

/** The texts of the inputs with which a registry is named and reached. */
export const hostContract = {
  registry: { description: 'Host of the registry, host[:port]; Docker Hub if none is named' },
  reached: {
    'ca-certificates': {
      description: 'List of host=path; the path of a PEM file with an extra CA for that host',
      default: '',
    },
    'insecure-registries': {
      description:
        'List of host[:port] that may be reached over plain HTTP or unverified TLS; loopback needs no entry, and is spoken to in plain HTTP without one here or under ca-certificates',
      default: '',
    },
    retries: { description: 'Tries per request or transfer', default: '5' },
  },
} as const satisfies {
  readonly registry: Contract['inputs'][string]
  readonly reached: Contract['inputs']
}
