import type { Show } from '../../inspect/inspection.ts'
import {
  dockerHub,
  dockerHubNames,
  isRegistry,
  parseImage,
  parseImageRepository,
  withoutScheme,
} from '../../model/reference.ts'
import { parseOrigin } from '../../origins/open-origin.ts'
import { printable } from '../../text/printable.ts'
import type { Inspected } from './inspect-request.ts'

/**
 * Parses an item of `images` or `compare-with`: a reference, `store=REF`, `docker=NAME`, `oci-layout=DIR[:ref]`, `oci-archive=FILE`,
 * `docker-archive=FILE`, or, for `show: repositories`, the host of a registry. A name without tag and digest is its repository if
 * nothing but tags is shown, else the tag `latest`. Throws REFERENCE_INVALID and the codes of digests, or an Error about the item.
 */
export function parseInspected(text: string, shows: ReadonlySet<Show>): Inspected {
  const written = text.trim()
  if (written === '') throw new Error('an item is empty')
  if (shows.has('repositories')) return host(written)
  // No reference has an equals sign; `docker` and `store` alone are names of repositories.
  if (written.includes('=')) return origin(written, shows)
  if (/[\s,]/.test(written))
    throw new Error(`"${printable(written)}" is more than one name, expected one in each line`)
  if (isAlone(shows, 'tags') && isBare(written))
    return { place: 'repository', written, repository: parseImageRepository(written) }
  return { place: 'registry', written, reference: parseImage(written) }
}

function origin(written: string, shows: ReadonlySet<Show>): Inspected {
  if (isAlone(shows, 'tags'))
    throw new Error(`"${printable(written)}" has no list of tags, expected a repository of a registry`)
  const parsed = parseOrigin(written)
  return { place: 'origin', written, origin: parsed }
}

/** Docker Hub's other names mean Docker Hub, as in references. */
function host(written: string): Inspected {
  const name = withoutScheme(written).replace(/\/$/, '')
  if (!isRegistry(name) || !/[.:]|^localhost$/.test(name))
    throw new Error(`"${printable(written)}" is no host of a registry, expected one such as localhost:5000`)
  return { place: 'host', written, registry: dockerHubNames.has(name) ? dockerHub : name }
}

function isAlone(shows: ReadonlySet<Show>, show: Show): boolean {
  return shows.size === 1 && shows.has(show)
}

/** Whether a name has neither a tag nor a digest. */
function isBare(written: string): boolean {
  const name = withoutScheme(written)
  return !name.includes('@') && !name.slice(name.lastIndexOf('/') + 1).includes(':')
}
