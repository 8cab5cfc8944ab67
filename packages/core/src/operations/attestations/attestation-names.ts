import { encodedOf } from '../../model/digest.ts'
import { familiarName } from '../../model/reference.ts'
import type { FoundAttestation } from './find-attestations.ts'

/** The kinds of predicates that have short names, by the beginning of their type. */
const kinds: readonly (readonly [start: string, name: string])[] = [
  ['https://spdx.dev/Document', 'spdx'],
  ['https://cyclonedx.org/bom', 'cyclonedx'],
  ['https://cyclonedx.org/schema', 'cyclonedx'],
  ['https://slsa.dev/provenance', 'provenance'],
  ['https://slsa.dev/verification_summary', 'vsa'],
  ['https://openvex.dev/ns', 'openvex'],
  ['https://cosign.sigstore.dev/attestation/vuln', 'vuln'],
]
const longestName = 80

/** The folder of an image in the folder of attestations: its name and the beginning of its digest. */
export function imageFolder({ name, root }: Pick<FoundAttestation, 'name' | 'root'>): string {
  return `${safe(familiarName(name))}-${encodedOf(root).slice(0, 12)}`
}

/** The folder of what an attestation is about: a platform, `index` for all of them, or `image` where no platform is known. */
export function platformFolder({ platform, subject, root }: FoundAttestation): string {
  if (platform !== undefined) return safe(platform)
  return subject === root ? 'index' : 'image'
}

/** The name of an attestation's file without its ending, by the type of its predicate. */
export function kindOfPredicate(predicate: string): string {
  const [, known] = kinds.find(([start]) => predicate.startsWith(start)) ?? []
  return known ?? safe(predicate.replace(/^https?:\/\//, ''))
}

/** Whether the predicate is an SBOM, which scanners read by itself. */
export function isSbom(kind: string): boolean {
  return kind === 'spdx' || kind === 'cyclonedx'
}

/** Gives names that are not taken yet: `spdx`, `spdx-2`. */
export class FreeNames {
  readonly #taken = new Map<string, number>()

  /** @param folder within which the name is to be free */
  take(folder: string, name: string): string {
    const key = `${folder}/${name}`
    const count = (this.#taken.get(key) ?? 0) + 1
    this.#taken.set(key, count)
    return count === 1 ? name : `${name}-${count}`
  }
}

/** Text as a part of a path that every file system takes: lower-case letters, digits, dots, underscores and dashes. */
function safe(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, longestName)
    .replace(/^[.-]+|[.-]+$/g, '')
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/.test(name.replace(/\..*$/, '')) ? `x-${name}` : name
}
