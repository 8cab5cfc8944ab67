import { dockerHub, dockerHubNames, type Repository } from '../../model/reference.ts'
import type { LockRules } from './lock-rules.ts'

/** Reports whether the registries' rules allow an image: no entry of `deny` covers it, and one of `allow` does if there are any. */
export function isAllowed(
  image: Repository,
  { allowRegistries, denyRegistries }: Pick<LockRules, 'allowRegistries' | 'denyRegistries'>,
): boolean {
  const name = comparable(image)
  const covers = (entry: string) => isBelow(name, entry)
  return !denyRegistries.some(covers) && (allowRegistries.length === 0 || allowRegistries.some(covers))
}

/** Compares at `/`: `ghcr.io/owner` covers `ghcr.io/owner/app`, not `ghcr.io/owner2`. */
function isBelow(name: string, entry: string): boolean {
  const [host = '', ...path] = entry.replace(/\/+$/, '').split('/')
  const wish = [comparableHost(host), ...path].join('/')
  return name === wish || name.startsWith(`${wish}/`)
}

/** The one name that all spellings of a repository mean, for comparing: Docker Hub's is written out. */
export function comparable({ registry, repository }: Repository): string {
  const host = comparableHost(registry)
  const isShort = host === dockerHub && !repository.includes('/')
  return `${host}/${isShort ? 'library/' : ''}${repository}`
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
