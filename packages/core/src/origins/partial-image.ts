import { isTallyError, TallyError } from '../errors.ts'
import type { Document } from '../model/document.ts'
import { entriesOf, isProof, platformOfEntry } from '../model/rewrite/index-entry.ts'
import { plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { ImageOrigin } from './image-origin.ts'

/** An index of which an origin may have only a part, as after a pull of one platform. */
export interface PartialImage {
  readonly root: Document
  readonly origin: Pick<ImageOrigin, 'kind' | 'has'>
  /** The hint, given the platforms that are present. */
  readonly hint: (held: string) => string
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
  const held: string[] = []
  const absent: string[] = []
  let attestations = 0
  for (const entry of entriesOf(root)) {
    const isHeld = await origin.has(entry.descriptor)
    if (isProof(entry)) attestations += isHeld ? 0 : 1
    else (isHeld ? held : absent).push(printable(platformOfEntry(entry) ?? entry.descriptor.digest))
  }
  if (held.length === 0 || absent.length + attestations === 0) return undefined
  const parts = [...absent, ...(attestations > 0 ? [plural(attestations, 'attestation')] : [])]
  const { digest } = root.descriptor
  const message = `Cannot read all of ${digest}: ${place(origin.kind)} holds ${held.join(', ')} of what the index lists, and lacks ${parts.join(', ')}`
  return new TallyError('NOT_FOUND', message, {
    cause,
    details: { held, absent, attestations },
    hint: hint(held.join(', ')),
  })
}

function place(kind: ImageOrigin['kind']): string {
  if (kind === 'store') return 'the store'
  return kind === 'docker' ? 'the engine' : 'the layout or archive'
}
