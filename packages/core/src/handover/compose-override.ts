import { TallyError } from '../errors.ts'
import { isDigest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'

/** A service of a compose file and its image. */
interface PinnedService {
  readonly service: string
  /** `name@sha256:…`, or an engine's ID for what it holds: `sha256:…`. */
  readonly pinned: string
}

/**
 * A compose override file that pins the services, as `docker compose config --lock-image-digests` prints one; sorted,
 * the same text for the same pins. An ID says that nothing is to be pulled, whatever the files before it say. Throws INPUT_INVALID when one service has two images.
 */
export function composeOverride(services: readonly PinnedService[]): string {
  const images = new Map<string, string>()
  for (const { service, pinned } of services) {
    const before = images.get(service) ?? pinned
    if (before !== pinned) {
      const message = `Cannot pin the service "${printable(service)}": it has two images, ${printable(before)} and ${printable(pinned)}, expected one`
      throw new TallyError('INPUT_INVALID', message)
    }
    images.set(service, pinned)
  }
  if (images.size === 0) return 'services: {}\n'
  const entries = [...images].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = entries.map(([service, image]) => {
    const policy = isDigest(image) ? '    pull_policy: never\n' : ''
    return `  ${quoted(service)}:\n    image: ${quoted(image.replaceAll('$', '$$$$'))}\n${policy}`
  })
  return `services:\n${lines.join('')}`
}

/** Double-quoted YAML takes JSON's strings as they are, but for a few characters that it reads as line breaks or refuses. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
