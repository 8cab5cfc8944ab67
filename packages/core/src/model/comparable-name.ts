import { dockerHub, dockerHubNames, type Repository, repositoryName } from './reference.ts'

/** The one name that all spellings of a repository mean, for comparing: Docker Hub's is written out. */
export function comparable({ registry, repository }: Repository): string {
  const host = comparableHost(registry)
  const isShort = host === dockerHub && !repository.includes('/')
  return repositoryName({ registry: host, repository: isShort ? `library/${repository}` : repository })
}

/** As `comparable`, where 127.0.0.1 is `localhost` too: one registry answers to both. Not for rules on what is allowed. */
export function widelyComparable({ registry, repository }: Repository): string {
  const host = comparableHost(registry).replace(/^127\.0\.0\.1(?=:|$)/, 'localhost')
  return comparable({ registry: host, repository })
}

/** `widelyComparable` of a `registry/repository`; what has no registry is itself. */
export function widelyComparableName(name: string): string {
  const slash = name.indexOf('/')
  if (slash < 0) return name
  return widelyComparable({ registry: name.slice(0, slash), repository: name.slice(slash + 1) })
}

/**
 * The one name that all spellings of a `host[:port]` mean: in lower case, without HTTPS's own port, and with an address as URLs write it
 * (`[0:0::1]` is `[::1]`, `127.1` is `127.0.0.1`). A host with wildcards is only put into lower case.
 */
export function comparableHost(registry: string): string {
  const url = `https://${registry}/`
  const isLiteral = !/[*?\\]/.test(registry) && URL.canParse(url)
  const host = isLiteral ? new URL(url).host : registry.toLowerCase().replace(/:0*443$/, '')
  return dockerHubNames.has(host) ? dockerHub : host
}
