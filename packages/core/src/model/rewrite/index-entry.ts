import { type Descriptor, parseDescriptor } from '../descriptor.ts'
import type { Digest } from '../digest.ts'
import type { Document } from '../document.ts'
import { type Fields, fieldsOf, listField } from '../json-fields.ts'
import { formatPlatform, normalizePlatform, type Platform, platformFields } from '../platform.ts'
import { isAttestation } from '../platform-choice.ts'
import { attestedDigest } from './reference-levels.ts'

/** What stands for a manifest in an index: its fields as they are written there, and a view of them. */
export interface IndexEntry {
  readonly fields: Fields
  readonly descriptor: Descriptor
  /** What its own document says it is about, where the entry does not: attestations and signatures beside their image. */
  readonly subject?: Digest
}

/** The entries of an index, as they stand in its bytes. */
export function entriesOf({ bytes }: Document): IndexEntry[] {
  const fields = fieldsOf(JSON.parse(Buffer.from(bytes).toString()), 'index')
  return (listField(fields, 'manifests', 'index') ?? []).map(each => {
    const entry = fieldsOf(each, 'manifests')
    return { fields: entry, descriptor: parseDescriptor(entry, 'manifests') }
  })
}

/** An entry for an image that no index has named yet; `platform` as its config spells it, undefined for what runs nowhere, such as an artifact. */
export function entryFor({ descriptor }: Document, platform: Platform | undefined): IndexEntry {
  const { mediaType, digest, size, artifactType } = descriptor
  const named = platform ? { platform: platformFields(platform) } : {}
  const fields = { mediaType, digest, size, ...(artifactType ? { artifactType } : {}), ...named }
  return {
    fields,
    descriptor: { ...descriptor, ...(platform ? { platform: normalizePlatform(platform) } : {}) },
  }
}

/** An entry with a platform, as the config spells it, where it says none. */
export function withPlatform(entry: IndexEntry, platform: Platform | undefined): IndexEntry {
  const { fields, descriptor } = entry
  if (!platform || descriptor.platform) return entry
  return {
    fields: { ...fields, platform: platformFields(platform) },
    descriptor: { ...descriptor, platform: normalizePlatform(platform) },
  }
}

/** An entry with what its document is about, where the entry itself leaves that open. */
export function withSubject(entry: IndexEntry, subject: Digest | undefined): IndexEntry {
  return subject && needsSubject(entry.descriptor) ? { ...entry, subject } : entry
}

/** Whether the document of an entry has to be read to know what it is about: it is no image of a platform, and has no annotation. */
export function needsSubject(descriptor: Descriptor): boolean {
  const isImage = descriptor.platform !== undefined && !isAttestation(descriptor)
  return !isImage && attestedDigest(descriptor) === undefined
}

/** Whether an entry is about another: an attestation, a signature. */
export function isProof({ descriptor, subject }: IndexEntry): boolean {
  return isAttestation(descriptor) || subject !== undefined
}

/** What an entry is about. */
export function aboutOf({ descriptor, subject }: IndexEntry): string | undefined {
  return attestedDigest(descriptor) ?? subject
}

/** The entries of `proofs` that are about what is listed, or about one of each other that is. */
export function proofsOf(proofs: readonly IndexEntry[], listed: ReadonlySet<string>): IndexEntry[] {
  const known = new Set(listed)
  let size: number
  do {
    size = known.size
    for (const proof of proofs) if (known.has(aboutOf(proof) ?? '')) known.add(proof.descriptor.digest)
  } while (known.size > size)
  return proofs.filter(proof => known.has(aboutOf(proof) ?? ''))
}

/** The platform an entry stands for, as text; undefined for attestations and what names none. */
export function platformOfEntry({ descriptor }: IndexEntry): string | undefined {
  if (isAttestation(descriptor) || !descriptor.platform) return undefined
  return formatPlatform(descriptor.platform)
}
