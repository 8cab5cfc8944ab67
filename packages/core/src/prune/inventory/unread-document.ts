import { type ErrorCode, isTallyError, type TallyError } from '../../errors.ts'
import { algorithmOf, type Digest, digestOf, isDigest } from '../../model/digest.ts'
import type { ManifestFacts } from './manifest-facts.ts'

/** Permanent faults of a document; any other error means that the registry gave no answer. */
const documentFaults: readonly ErrorCode[] = [
  'MANIFEST_INVALID',
  'MANIFEST_TOO_LARGE',
  'SCHEMA1_UNSUPPORTED',
  'MEDIA_TYPE_UNSUPPORTED',
  'CONTENT_MISMATCH',
  'CONTENT_TOO_LARGE',
  'GRAPH_INVALID',
  'DIGEST_INVALID',
  'DIGEST_UNSUPPORTED',
  'PLATFORM_INVALID',
  'POLICY_BLOCKED',
]
/** A document that contains more digests than an index may have entries is not searched. */
const mostSpelled = 10_000

/** Whether the document itself is at fault, not its transfer. */
export function isDocumentFault(error: unknown): error is TallyError {
  return isTallyError(error, ...documentFaults)
}

/** The facts of a version whose manifest the registry gave no answer for: nothing is known, so it stops the plan. */
export function unansweredFacts({ message }: TallyError): ManifestFacts {
  return { kind: 'unreadable', needs: [], problem: message }
}

/**
 * The facts of a manifest that was served and cannot be parsed. `bytes` are what the registry served, or undefined: the manifest
 * may refer to the digests spelled in them, and to anything at all when they do not match `digest`.
 */
export function unreadFacts(
  { message }: TallyError,
  digest: Digest,
  bytes: Uint8Array | undefined,
): ManifestFacts {
  const own = bytes && ownBytes(bytes, digest)
  if (own && isSchema1(own)) return { kind: 'image', needs: [], size: own.byteLength }
  const size = own ? { size: own.byteLength } : {}
  return {
    kind: 'unreadable',
    needs: [],
    problem: message,
    ...size,
    mayNeed: (own && spelledDigests(own)) ?? 'anything',
  }
}

/**
 * Every digest that could be read out of a document, whatever its grammar; undefined when there are too many.
 *
 * Documents name each other by a JSON string that ends in the hex of a digest, so once JSON's escapes are undone it stands between
 * characters that are not hex. Clients read only UTF-8 (RFC 8259, section 8.1).
 */
function spelledDigests(bytes: Uint8Array): readonly Digest[] | undefined {
  const text = unescaped(bytes)
  const found = new Set<Digest>()
  for (const [run] of text.matchAll(/[0-9a-f]{64,}/gi)) {
    for (const digest of digestsIn(run.toLowerCase())) found.add(digest)
    if (found.size > mostSpelled) return undefined
  }
  return [...found]
}

function digestsIn(run: string): readonly Digest[] {
  const parts = [64, 128].flatMap(length =>
    run.length < length ? [] : [run.slice(0, length), run.slice(-length)],
  )
  return parts.map(hex => `sha${hex.length * 4}:${hex}`).filter(isDigest)
}

function unescaped(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\\u00([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The bytes that have this digest: all of them or, for Docker schema 1, only the signed part. */
function ownBytes(bytes: Uint8Array, digest: Digest): Uint8Array | undefined {
  const has = (part: Uint8Array) => digestOf(part, algorithmOf(digest)) === digest
  if (has(bytes)) return bytes
  const signed = signedPart(bytes)
  return signed && has(signed) ? signed : undefined
}

/** The part covered by a "pretty" JSON signature: the unchanged beginning, and the end carried in the signature (libtrust, JWS). */
function signedPart(bytes: Uint8Array): Uint8Array | undefined {
  const { signatures } = fieldsIn(bytes) ?? {}
  const [first] = Array.isArray(signatures) ? signatures : []
  const { protected: head } = Object(first) as { protected?: unknown }
  if (typeof head !== 'string') return undefined
  const { formatLength, formatTail } = fieldsIn(Buffer.from(head, 'base64url')) ?? {}
  if (typeof formatLength !== 'number' || typeof formatTail !== 'string') return undefined
  return Buffer.concat([bytes.subarray(0, formatLength), Buffer.from(formatTail, 'base64url')])
}

/** Docker schema 1 has no children or subject, so nothing depends on it; a document that also has fields for them is something else. */
function isSchema1(bytes: Uint8Array): boolean {
  const fields = fieldsIn(bytes)
  if (fields?.schemaVersion !== 1 || !Array.isArray(fields.fsLayers)) return false
  return !/"(?:manifests|subject|config|layers|blobs)"/i.test(unescaped(bytes))
}

function fieldsIn(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
