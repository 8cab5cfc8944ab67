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
  const near = knownHosts.map(known => ({ known, errors: distance(host, known, known.length < 8 ? 1 : 2) }))
  const found = near.filter(({ errors }) => errors !== undefined)
  return found.sort((a, b) => (a.errors ?? 0) - (b.errors ?? 0))[0]?.known
}

function hostName(registry: string): string {
  return registry.toLowerCase().replace(/:\d+$/, '')
}

/** Returns the number of typing errors between two words, two neighbours in the wrong order as one; undefined if over `limit`. */
function distance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const costs = [
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (isSame ? 0 : 1),
      ]
      if (isSwap) costs.push((before[j - 2] as number) + 1)
      next.push(Math.min(...costs))
    }
    before = row
    row = next
  }
  const found = row[b.length] as number
  return found <= limit ? found : undefined
}
