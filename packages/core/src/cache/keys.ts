import { createHash } from 'node:crypto'
import { TallyError } from '../errors.ts'
import { algorithmOf, type Digest, encodedOf } from '../model/digest.ts'
import { printable } from '../text/printable.ts'

/*
 * key    ::= prefix "-blob-" digest | prefix "-pack-" digest | prefix "-image-" choice "-" digest
 *      | prefix "-seen-sha256-" hex
 * digest ::= algorithm "-" hex, always whole and always last: the service also matches keys as prefixes, and a key that ends
 *            with a whole digest is the prefix of no other.
 */

/** The key prefix unless the user chooses a new one to start with an empty cache. */
export const defaultKeyPrefix = 'tallyman-v1'

// The service accepts 512 characters and no comma; our longest suffix has about 170.
const prefixGrammar = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/

/** Parses a key prefix that makes valid keys. Throws INPUT_INVALID. */
export function parseKeyPrefix(text: string): string {
  if (prefixGrammar.test(text)) return text
  throw new TallyError(
    'INPUT_INVALID',
    `"${printable(text)}", expected 1 to 128 letters, digits, dots, dashes and underscores`,
  )
}

/** The key of the entry with these blobs, in any order: a single blob, byte for byte, or a pack. */
export function entryKey(prefix: string, blobs: readonly Digest[]): string {
  const [first, ...more] = [...new Set(blobs)].sort()
  if (first && more.length === 0) return `${prefix}-blob-${named(first)}`
  return `${prefix}-pack-sha256-${sha256([first, ...more].join('\n'))}`
}

/** The images of an index that an entry covers: platforms as `os/architecture[/variant]`, or all. */
export type Choice = readonly string[] | 'all'

/** The key of an image's manifests and configs, derived only from its pinned digest and the platforms. */
export function imageKey(prefix: string, root: Digest, choice: Choice): string {
  const chosen = choice === 'all' ? 'all' : sha256([...new Set(choice)].sort().join('\n')).slice(0, 16)
  return `${prefix}-image-${chosen}-${named(root)}`
}

/**
 * The key of the entry that says when this repository first saw a digest under a name. Entries never change, so an
 * unusable one is replaced by that of the next `attempt`, from 0.
 */
export function seenKey(prefix: string, image: { name: string; digest: Digest }, attempt: number): string {
  return `${prefix}-seen-sha256-${sha256([image.name, image.digest, attempt].join('\n'))}`
}

function named(digest: Digest): string {
  return `${algorithmOf(digest)}-${encodedOf(digest)}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
