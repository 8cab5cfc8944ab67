import { TallyError } from '../errors.ts'
import { digestOf } from '../model/digest.ts'
import {
  type Fields,
  fieldsOf,
  lenientFields,
  lenientText,
  listField,
  own,
  textField,
} from '../model/json-fields.ts'
import { parseStrictJson } from '../model/strict-json.ts'
import type { FoundSignature } from './find-signatures.ts'

/** A signature that was read: the bundle, the bytes that were signed, and the signature over them. */
export interface SignedEntity {
  /** The JSON of the bundle. Only its envelope was read: a key needs no more, and Sigstore's package takes long to load. */
  readonly bundle: Fields
  /** Whether no certificate is beside it, so that only a key can tell who made it. */
  readonly isByKey: boolean
  /** The payload: a statement of in-toto, or cosign's simple signing. */
  readonly payload: Uint8Array
  /** The type of the payload that the signature covers; undefined for simple signing, which has none. */
  readonly payloadType: string | undefined
  /** The bytes that were signed. */
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

/** The annotations in which cosign keeps a signature and what came with it (cosign, specs/SIGNATURE_SPEC.md). */
const annotation = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  log: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
} as const

const mediaTypes = /^application\/vnd\.dev\.sigstore\.bundle(?:\+json;version=\d\.\d|\.v\d\.\d\+json)/
const firstBundle = 'application/vnd.dev.sigstore.bundle+json;version=0.1'
/** The public key of the rule counts, whatever the hint says. */
const noHint = { publicKey: { hint: 'key' } }

/** Bytes of a statement or of the bundle around it: SBOMs of large images take several MB. */
export const mostStatement = 64 * 1024 * 1024

/** Reads a signature. Throws MANIFEST_INVALID for one that is malformed. */
export function readSigned(found: FoundSignature): SignedEntity {
  const bundle =
    found.form === 'bundle'
      ? fieldsOf(parseStrictJson(found.text, mostStatement), 'bundle')
      : oldBundle(found)
  if (!mediaTypes.test(lenientText(bundle, 'mediaType'))) throw broken('it is no bundle of Sigstore')
  const isByKey = isByHint(fieldsOf(own(bundle, 'verificationMaterial'), 'verificationMaterial'))
  if (found.form === 'simple signing') {
    const { payload, annotations } = found
    const signature = base64(textField(annotations, annotation.signature, 'annotations'), 'signature')
    return { bundle, isByKey, payload, payloadType: undefined, signed: payload, signature }
  }
  const envelope = own(bundle, 'dsseEnvelope')
  if (envelope === undefined) throw broken('it signs bytes, expected a statement about an image')
  return { bundle, isByKey, ...readEnvelope(fieldsOf(envelope, 'dsseEnvelope')) }
}

/** Reads an envelope as Sigstore's package does, which accepts exactly one signature. */
function readEnvelope(envelope: Fields): Omit<SignedEntity, 'bundle' | 'isByKey'> {
  const payload = base64(textField(envelope, 'payload', 'dsseEnvelope'), 'payload')
  const payloadType = textField(envelope, 'payloadType', 'dsseEnvelope') ?? ''
  const [first, ...more] = listField(envelope, 'signatures', 'dsseEnvelope') ?? []
  if (first === undefined || more.length > 0 || payloadType === '')
    throw broken('it is no envelope with one signature')
  const signature = base64(textField(fieldsOf(first, 'signatures[0]'), 'sig', 'signatures[0]'), 'sig')
  return { payload, payloadType, signed: preAuthEncoding(payloadType, payload), signature }
}

/** Whether a key made the signature, and no certificate. */
function isByHint(material: Fields): boolean {
  if (own(material, 'certificate') ?? own(material, 'x509CertificateChain')) return false
  if (own(material, 'publicKey')) return true
  throw broken('it has neither a certificate nor a key')
}

function base64(text: string | undefined, name: string): Uint8Array {
  if (text === undefined || text === '') throw broken(`it has no ${name}`)
  return Buffer.from(text, 'base64')
}

/** Makes a bundle of cosign's annotations. */
function oldBundle({ form, payload, annotations }: Exclude<FoundSignature, { form: 'bundle' }>): Fields {
  const certificate = pemBytes(own(annotations, annotation.certificate))
  const material = {
    ...(certificate ? { x509CertificateChain: { certificates: [{ rawBytes: certificate }] } } : noHint),
    tlogEntries: logEntries(own(annotations, annotation.log)),
    timestampVerificationData: { rfc3161Timestamps: timestamps(own(annotations, annotation.timestamp)) },
  }
  const content =
    form === 'envelope'
      ? { dsseEnvelope: parseStrictJson(payload) }
      : {
          messageSignature: {
            messageDigest: {
              algorithm: 'SHA2_256',
              digest: Buffer.from(digestOf(payload).slice('sha256:'.length), 'hex').toString('base64'),
            },
            signature: textField(annotations, annotation.signature, 'annotations') ?? '',
          },
        }
  return { mediaType: firstBundle, verificationMaterial: material, ...content }
}

function pemBytes(pem: unknown): string | undefined {
  if (typeof pem !== 'string' || pem === '') return undefined
  const [, base64] = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/.exec(pem) ?? []
  if (base64 === undefined) throw broken('its certificate is not in PEM')
  return base64.replace(/\s/g, '')
}

/** The entry of the transparency log, with the log's signed promise to keep it. */
function logEntries(text: unknown): object[] {
  if (typeof text !== 'string' || text === '') return []
  const fields = fieldsOf(parseStrictJson(Buffer.from(text)), 'bundle')
  const entry = fieldsOf(own(fields, 'Payload'), 'bundle.Payload')
  const body = textField(entry, 'body', 'bundle.Payload') ?? ''
  const { kind, apiVersion } = kindOf(body)
  return [
    {
      logIndex: String(own(entry, 'logIndex')),
      logId: {
        keyId: Buffer.from(textField(entry, 'logID', 'bundle.Payload') ?? '', 'hex').toString('base64'),
      },
      kindVersion: { kind, version: apiVersion },
      integratedTime: String(own(entry, 'integratedTime')),
      inclusionPromise: {
        signedEntryTimestamp: textField(fields, 'SignedEntryTimestamp', 'bundle') ?? '',
      },
      canonicalizedBody: body,
    },
  ]
}

function kindOf(body: string): Fields {
  return lenientFields(parseStrictJson(Buffer.from(body, 'base64')))
}

function timestamps(text: unknown): object[] {
  if (typeof text !== 'string' || text === '') return []
  const fields = fieldsOf(parseStrictJson(Buffer.from(text)), 'timestamp')
  return [{ signedTimestamp: textField(fields, 'SignedRFC3161Timestamp', 'timestamp') ?? '' }]
}

/** The bytes that a signature of an envelope covers (DSSE, protocol.md). */
function preAuthEncoding(type: string, payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.byteLength} `
  return Buffer.concat([Buffer.from(head), payload])
}

/** The failure of a signature that says nothing about others. */
export function broken(why: string, cause?: unknown): TallyError {
  return new TallyError('MANIFEST_INVALID', `Cannot read the signature: ${why}`, { cause })
}
