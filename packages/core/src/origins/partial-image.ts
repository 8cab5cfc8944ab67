import { isTallyError, TallyError } from '../errors.ts'
import type { Document } from '../model/document.ts'
import { entriesOf, isProof, platformOfEntry } from '../model/rewrite/index-entry.ts'
import { plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { ImageOrigin } from './image-origin.ts'

/** An index of which an origin may have only a part, as after a pull of one platform. */
interface PartialImage {
  readonly root: Document
  readonly origin: Pick<ImageOrigin, 'kind' | 'has'>
  /** The hint, given the platforms that are present. */
  readonly hint: (present: string) => string
}

/**
 * Runs work that reads the children of an index. If it fails because the origin has only some of the platforms, the
 * failure names those. Throws NOT_FOUND, and what the work throws.
 */
export async function namingPresentPlatforms<T>(part: PartialImage, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isTallyError(error, 'NOT_FOUND') ? ((await lacking(part, error)) ?? error) : error
  }
}

async function lacking(
  { root, origin, hint }: PartialImage,
  cause: TallyError,
): Promise<TallyError | undefined> {
  if (root.manifest.kind !== 'index') return undefined
  const present: string[] = []
  const absent: string[] = []
  let attestations = 0
  for (const entry of entriesOf(root)) {
    const isPresent = await origin.has(entry.descriptor)
    if (isProof(entry)) attestations += isPresent ? 0 : 1
    else (isPresent ? present : absent).push(printable(platformOfEntry(entry) ?? entry.descriptor.digest))
  }
  if (present.length === 0 || absent.length + attestations === 0) return undefined
  const parts = [...absent, ...(attestations > 0 ? [plural(attestations, 'attestation')] : [])]
  const { digest } = root.descriptor
  const message = `Cannot read all of ${digest}: ${place(origin.kind)} holds ${present.join(', ')} of what the index lists, and lacks ${parts.join(', ')}`
  return new TallyError('NOT_FOUND', message, {
    cause,
    details: { held: present, absent, attestations },
    hint: hint(present.join(', ')),
  })
}

function place(kind: ImageOrigin['kind']): string {
  if (kind === 'store') return 'the store'
  return kind === 'docker' ? 'the engine' : 'the layout or archive'
}
