import { TallyError } from '../errors.ts'
import { isDigest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'

/** A service of a compose file with its image. */
interface PinnedService {
  readonly service: string
  /** `name@sha256:…`, or `sha256:…`, the ID of an image in the engine. */
  readonly pinned: string
}

/**
 * A compose override file that pins the services like `docker compose config --lock-image-digests`; sorted, so equal pins give equal
 * text. For an ID it also sets `pull_policy`, so that nothing is pulled whatever earlier files say. Throws INPUT_INVALID when a
 * service has two images.
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

/** A double-quoted YAML scalar: JSON's string, with the characters escaped that YAML reads as line breaks or refuses. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
