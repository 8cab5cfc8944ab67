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
  const wish = [hostName(host), ...path].join('/')
  return name === wish || name.startsWith(`${wish}/`)
}

/** The name with its host as all its spellings are meant: in lower case, without HTTPS's own port. */
function comparable({ registry, repository }: Repository): string {
  const host = hostName(registry)
  const isShort = host === dockerHub && !repository.includes('/')
  return `${host}/${isShort ? 'library/' : ''}${repository}`
}

function hostName(registry: string): string {
  const host = registry.toLowerCase().replace(/:443$/, '')
  return dockerHubNames.has(host) ? dockerHub : host
}
