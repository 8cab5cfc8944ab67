import { typingErrors } from '../text/typing-errors.ts'
import { dockerHubNames } from './reference.ts'

/** Registries whose names are misspelt, by accident or to deceive. */
const knownHosts = [
  'docker.io',
  'ghcr.io',
  'quay.io',
  'gcr.io',
  'registry.k8s.io',
  'mcr.microsoft.com',
  'public.ecr.aws',
  'registry.gitlab.com',
  'nvcr.io',
  'lscr.io',
  'icr.io',
  'registry.access.redhat.com',
  'registry.redhat.io',
  'cgr.dev',
  'docker.elastic.co',
]
/** Registries that are near a known one and no misspelling. */
const neighbours: ReadonlySet<string> = new Set(['k8s.gcr.io', 'us.gcr.io', 'eu.gcr.io', 'cr.io', 'dhi.io'])

/** Returns the known registry whose name a `host[:port]` misspells. Hosts in `trusted` (`host[:port]` or with a path) are none. */
export function misspeltRegistry(registry: string, trusted: readonly string[] = []): string | undefined {
  const host = hostName(registry)
  if (!host.includes('.') || /^[\d.]+$|^\[/.test(host)) return undefined
  if (knownHosts.includes(host) || neighbours.has(host) || dockerHubNames.has(host)) return undefined
  if (trusted.some(entry => hostName(entry.split('/')[0] ?? '') === host)) return undefined
  const near = knownHosts.map(known => ({
    known,
    errors: typingErrors(host, known, known.length < 8 ? 1 : 2),
  }))
  const found = near.filter(({ errors }) => errors !== undefined)
  return found.sort((a, b) => (a.errors ?? 0) - (b.errors ?? 0))[0]?.known
}

function hostName(registry: string): string {
  return registry.toLowerCase().replace(/:\d+$/, '')
}
