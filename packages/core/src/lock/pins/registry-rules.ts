import { comparable, comparableHost } from '../../model/comparable-name.ts'
import type { Repository } from '../../model/reference.ts'
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
