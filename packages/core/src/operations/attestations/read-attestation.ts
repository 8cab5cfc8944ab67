import { fieldsOf, own, textField } from '../../model/json-fields.ts'
import { parseStrictJson } from '../../model/strict-json.ts'
import { broken, mostStatement, readSigned } from '../../signatures/signed-entity.ts'
import { aboutText, isAbout, statementFields, statementSubject } from '../../signatures/signed-subject.ts'
import type { FoundAttestation } from './find-attestations.ts'

/** The content of an attestation, checked to be about its subject. */
export interface ReadAttestation {
  readonly predicate: string
  /** The statement of in-toto, byte for byte; undefined for an SBOM that is attached by itself. */
  readonly statement: Uint8Array | undefined
  /** The predicate as JSON, or the SBOM that is attached by itself. */
  content(): Uint8Array
  /** The bundle or envelope around the statement, with its signature. */
  readonly envelope: { readonly ending: 'sigstore' | 'dsse'; readonly bytes: Uint8Array } | undefined
}

/** Predicate types of SBOMs that are attached without a statement, by their media type. */
const attached: readonly (readonly [type: RegExp, predicate: string])[] = [
  [/^(?:application|text)\/spdx\+json/, 'https://spdx.dev/Document'],
  [/^application\/vnd\.cyclonedx\+json/, 'https://cyclonedx.org/bom'],
]

/**
 * Reads an attestation and checks that it is about its subject. Returns undefined for the signature of an image, which states nothing
 * else. Throws MANIFEST_INVALID for one that is malformed or about another image, and what reading throws.
 */
export async function readAttestation(found: FoundAttestation): Promise<ReadAttestation | undefined> {
  const { layer, source } = found
  const bytes = await source.blob(layer)
  const [, sbom] = attached.find(([type]) => type.test(layer.mediaType)) ?? []
  if (sbom !== undefined) return attachedSbom(found, bytes, sbom)
  const ending = endingOf(layer.mediaType)
  const envelope = ending && { ending, bytes }
  const statement = ending === undefined ? bytes : statementIn(ending, bytes)
  const fields = statementFields(statement)
  const subject = statementSubject(fields)
  if (!isAbout(subject, found.subject)) throw broken(`it is ${aboutText(subject)}, expected ${found.subject}`)
  if (subject.predicate === undefined) return undefined
  const content = () => Buffer.from(`${JSON.stringify(own(fields, 'predicate') ?? null, undefined, 2)}\n`)
  return { predicate: subject.predicate, statement, content, envelope }
}

function endingOf(mediaType: string): 'sigstore' | 'dsse' | undefined {
  if (mediaType.startsWith('application/vnd.dev.sigstore.bundle')) return 'sigstore'
  return /dsse/.test(mediaType) ? 'dsse' : undefined
}

/** The statement in a bundle or envelope. */
function statementIn(ending: 'sigstore' | 'dsse', bytes: Uint8Array): Uint8Array {
  if (ending === 'sigstore') return readSigned({ form: 'bundle', text: bytes }).payload
  const payload =
    textField(fieldsOf(parseStrictJson(bytes, mostStatement), 'envelope'), 'payload', 'envelope') ?? ''
  return Buffer.from(payload, 'base64')
}

/** An SBOM names no image; the manifest around it does, unless only a tag says which one. */
async function attachedSbom(
  { manifest, subject, source }: FoundAttestation,
  content: Uint8Array,
  predicate: string,
): Promise<ReadAttestation> {
  const document = await source.document(manifest)
  const said = document.manifest.subject?.digest
  if (said !== undefined && said !== subject) throw broken(`it is of ${said}, expected ${subject}`)
  return { predicate, statement: undefined, content: () => content, envelope: undefined }
}
