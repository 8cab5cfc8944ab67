import { type Descriptor, parseDescriptor } from '../descriptor.ts'
import type { Digest } from '../digest.ts'
import type { Document } from '../document.ts'
import { type Fields, fieldsOf, listField } from '../json-fields.ts'
import { formatPlatform, normalizePlatform, type Platform, platformFields } from '../platform.ts'
import { isAttestation } from '../platform-choice.ts'
import { attestedDigest } from './reference-levels.ts'

/** An index entry: its fields as written, and a view of them. */
export interface IndexEntry {
  readonly fields: Fields
  readonly descriptor: Descriptor
  /** The subject that the entry's own document names, where the entry does not: attestations and signatures beside their image. */
  readonly subject?: Digest
}

/** The entries of an index, as written in its bytes. */
export function entriesOf({ bytes }: Document): IndexEntry[] {
  const fields = fieldsOf(JSON.parse(Buffer.from(bytes).toString()), 'index')
  return (listField(fields, 'manifests', 'index') ?? []).map(each => {
    const entry = fieldsOf(each, 'manifests')
    return { fields: entry, descriptor: parseDescriptor(entry, 'manifests') }
  })
}

/** An entry for an image that no index lists yet; `platform` as its config spells it, undefined for what runs nowhere, like an artifact. */
export function entryFor({ descriptor }: Document, platform: Platform | undefined): IndexEntry {
  const { mediaType, digest, size, artifactType } = descriptor
  const named = platform ? { platform: platformFields(platform) } : {}
  const fields = { mediaType, digest, size, ...(artifactType ? { artifactType } : {}), ...named }
  return {
    fields,
    descriptor: { ...descriptor, ...(platform ? { platform: normalizePlatform(platform) } : {}) },
  }
}

/** The entry with `platform`, as the config spells it, unless it names one already. */
export function withPlatform(entry: IndexEntry, platform: Platform | undefined): IndexEntry {
  const { fields, descriptor } = entry
  if (!platform || descriptor.platform) return entry
  return {
    fields: { ...fields, platform: platformFields(platform) },
    descriptor: { ...descriptor, platform: normalizePlatform(platform) },
  }
}

/** The entry with its document's subject, unless the entry itself says what it is about. */
export function withSubject(entry: IndexEntry, subject: Digest | undefined): IndexEntry {
  return subject && needsSubject(entry.descriptor) ? { ...entry, subject } : entry
}

/** Whether an entry's document must be read to learn its subject: the entry is no image of a platform and has no annotation. */
export function needsSubject(descriptor: Descriptor): boolean {
  const isImage = descriptor.platform !== undefined && !isAttestation(descriptor)
  return !isImage && attestedDigest(descriptor) === undefined
}

/** Whether an entry is about another one: an attestation or signature. */
export function isProof({ descriptor, subject }: IndexEntry): boolean {
  return isAttestation(descriptor) || subject !== undefined
}

/** The digest that an entry is about. */
export function aboutOf({ descriptor, subject }: IndexEntry): string | undefined {
  return attestedDigest(descriptor) ?? subject
}

/** The entries of `proofs` that are about a listed entry, directly or through each other. */
export function proofsOf(proofs: readonly IndexEntry[], listed: ReadonlySet<string>): IndexEntry[] {
  const known = new Set(listed)
  let size: number
  do {
    size = known.size
    for (const proof of proofs) if (known.has(aboutOf(proof) ?? '')) known.add(proof.descriptor.digest)
  } while (known.size > size)
  return proofs.filter(proof => known.has(aboutOf(proof) ?? ''))
}

/** An entry's platform as text; undefined for attestations and entries without one. */
export function platformOfEntry({ descriptor }: IndexEntry): string | undefined {
  if (isAttestation(descriptor) || !descriptor.platform) return undefined
  return formatPlatform(descriptor.platform)
}
