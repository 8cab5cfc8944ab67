import type { Digest } from '../model/digest.ts'
import { algorithmOf, encodedOf } from '../model/digest.ts'
import { type Fields, fieldsOf, listField, own, textField, textMapField } from '../model/json-fields.ts'
import { parseStrictJson } from '../model/strict-json.ts'
import { printable } from '../text/printable.ts'
import { mostStatement, type SignedEntity } from './signed-entity.ts'

/** The predicate type of the statements that cosign signs images with. */
const cosignPredicate = 'https://sigstore.dev/cosign/sign/v1'
const statementType = 'application/vnd.in-toto+json'
const statementVersions = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']
const simpleSigning = 'cosign container image signature'

/** The image that a payload is about, by its own word. */
export interface SignedSubject {
  /** Digests of the subjects: `sha256:…`. */
  readonly digests: readonly string[]
  /** The predicate type of an attestation; undefined for the signature of an image. */
  readonly predicate: string | undefined
}

/** Reads the fields of a statement of in-toto. Throws MANIFEST_INVALID. */
export function statementFields(payload: Uint8Array): Fields {
  return fieldsOf(parseStrictJson(payload, mostStatement), 'statement')
}

/** Reads the image that a statement is about. Throws MANIFEST_INVALID. */
export function statementSubject(fields: Fields): SignedSubject {
  const version = textField(fields, '_type', 'statement') ?? ''
  const type = textField(fields, 'predicateType', 'statement') ?? ''
  const subjects = (listField(fields, 'subject', 'statement') ?? []).map((each, at) =>
    textMapField(fieldsOf(each, `subject[${at}]`), 'digest', `subject[${at}]`),
  )
  if (!statementVersions.includes(version)) return { digests: [], predicate: type }
  const digests = subjects.flatMap(each =>
    Object.entries(each ?? {}).map(([algorithm, hex]) => `${algorithm}:${hex}`),
  )
  return { digests, predicate: type === cosignPredicate ? undefined : type }
}

/** Reads the payload of a signature. Throws MANIFEST_INVALID. */
export function subjectOf({
  payload,
  payloadType,
}: Pick<SignedEntity, 'payload' | 'payloadType'>): SignedSubject {
  if (payloadType === statementType) return statementSubject(statementFields(payload))
  if (payloadType !== undefined) return { digests: [], predicate: payloadType }
  const critical = fieldsOf(own(fieldsOf(parseStrictJson(payload), 'payload'), 'critical'), 'critical')
  const image = fieldsOf(own(critical, 'image'), 'critical.image')
  const digest = textField(image, 'docker-manifest-digest', 'critical.image') ?? ''
  const isSignature = textField(critical, 'type', 'critical') === simpleSigning
  return { digests: isSignature ? [digest] : [], predicate: undefined }
}

/** Reports whether a payload is about this digest. */
export function isAbout({ digests }: SignedSubject, digest: Digest): boolean {
  return digests.includes(`${algorithmOf(digest)}:${encodedOf(digest)}`)
}

/** The images that a payload is about, in words. */
export function aboutText({ digests }: SignedSubject): string {
  const [first, ...more] = digests
  if (first === undefined) return 'of no image'
  return `of ${printable(first, 80)}${more.length > 0 ? ` and ${more.length} more` : ''}`
}
