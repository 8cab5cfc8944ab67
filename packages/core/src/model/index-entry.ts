import { type Descriptor, parseDescriptor } from './descriptor.ts'
import type { Document } from './document.ts'
import { type Fields, fieldsOf, listField } from './json-fields.ts'
import { formatPlatform, normalizePlatform, type Platform, platformFields } from './platform.ts'
import { isAttestation } from './platform-choice.ts'

/** What stands for a manifest in an index: its fields as they are written there, and a view of them. */
export interface IndexEntry {
  readonly fields: Fields
  readonly descriptor: Descriptor
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

/** Whether an entry is an attestation of another. */
export function isProof({ descriptor }: IndexEntry): boolean {
  return isAttestation(descriptor)
}

/** The platform an entry stands for, as text; undefined for attestations and what names none. */
export function platformOfEntry({ descriptor }: IndexEntry): string | undefined {
  if (isAttestation(descriptor) || !descriptor.platform) return undefined
  return formatPlatform(descriptor.platform)
}
