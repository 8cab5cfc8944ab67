import { type Bundle, bundleFromJSON, type SerializedBundle } from '@sigstore/bundle'
import { TallyError } from '../errors.ts'
import { digestOf } from '../model/digest.ts'
import { type Fields, fieldsOf, lenientFields, own, textField } from '../model/json-fields.ts'
import { parseStrictJson } from '../model/strict-json.ts'
import type { FoundSignature } from './find-signatures.ts'

/** A signature that was read: the bundle, the bytes that were signed, and the signature over them. */
export interface SignedEntity {
  readonly bundle: Bundle
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

const firstBundle = 'application/vnd.dev.sigstore.bundle+json;version=0.1'
/** The public key of the rule counts, whatever the hint says. */
const noHint = { publicKey: { hint: 'key' } }

/** Bytes of a statement or of the bundle around it: SBOMs of large images take several MB. */
export const mostStatement = 64 * 1024 * 1024

/** Reads a signature. Throws MANIFEST_INVALID for one that is malformed. */
export function readSigned(found: FoundSignature): SignedEntity {
  const bundle =
    found.form === 'bundle' ? bundleOf(parseStrictJson(found.text, mostStatement)) : oldBundle(found)
  const { content } = bundle
  if (content.$case === 'dsseEnvelope') {
    const { payload, payloadType, signatures } = content.dsseEnvelope
    const signature = signatures[0]?.sig ?? new Uint8Array()
    return { bundle, payload, payloadType, signed: preAuthEncoding(payloadType, payload), signature }
  }
  if (found.form === 'bundle') throw broken('it signs bytes, expected a statement about an image')
  const { payload } = found
  return {
    bundle,
    payload,
    payloadType: undefined,
    signed: payload,
    signature: content.messageSignature.signature,
  }
}

function bundleOf(json: unknown): Bundle {
  try {
    return bundleFromJSON(json)
  } catch (cause) {
    throw broken('it is no bundle of Sigstore', cause)
  }
}

/** Makes a bundle of cosign's annotations. */
function oldBundle({ form, payload, annotations }: Exclude<FoundSignature, { form: 'bundle' }>): Bundle {
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
  const json = { mediaType: firstBundle, verificationMaterial: material, ...content }
  return bundleOf(json satisfies Partial<Record<keyof SerializedBundle, unknown>>)
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
