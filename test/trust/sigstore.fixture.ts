import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createRequire } from 'node:module'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'

const load = createRequire(import.meta.url)

/** The parts of the mock's packages that are used here; they export more than their types say. */
const { initializeCA, initializeCTLog } = load('@sigstore/mock/dist/fulcio/index.js') as {
  initializeCTLog(pair: KeyPair, clock?: Date): Promise<{ publicKey: Buffer; logID: Uint8Array }>
  initializeCA(pair: KeyPair, log: unknown, clock?: Date): Promise<Authority>
}
const { initializeTLog } = load('@sigstore/mock/dist/rekor/index.js') as {
  initializeTLog(url: string, pair: KeyPair, clock?: Date): Promise<TransparencyLog>
}

interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

interface Authority {
  readonly rootCertificate: Uint8Array
  issueCertificate(request: {
    publicKey: Uint8Array
    subjectAltName: string
    extensions: { oid: string; value: string; legacy?: boolean }[]
  }): Promise<Uint8Array>
}

interface LogEntry {
  readonly body: string
  readonly integratedTime: number
  readonly logID: string
  readonly logIndex: number
  readonly verification: {
    readonly inclusionProof: {
      logIndex: number
      treeSize: number
      checkpoint: string
      hashes: string[]
      rootHash: string
    }
    readonly signedEntryTimestamp: string
  }
}

interface TransparencyLog {
  log(entry: object): Promise<Record<string, LogEntry>>
}

export interface Person {
  readonly identity: string
  readonly issuer: string
}

export const workflow: Person = {
  identity: 'https://github.com/owner/app/.github/workflows/release.yml@refs/heads/main',
  issuer: 'https://token.actions.githubusercontent.com',
}

export const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
export const cosignPredicate = 'https://sigstore.dev/cosign/sign/v1'
const host = 'https://rekor.sigstore.mock'

function pair(): KeyPair {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
}

function spki({ publicKey }: KeyPair): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' })
}

function base64(bytes: string | Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function pem(der: Uint8Array): string {
  const lines = base64(der).match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** The statement with which cosign signs an image. */
export function statementOf(
  digests: string | readonly string[],
  { predicateType = cosignPredicate, predicate = {} as unknown } = {},
): string {
  const subject = [digests].flat().map(digest => {
    const [algorithm = '', hex = ''] = digest.split(':')
    return { digest: { [algorithm]: hex } }
  })
  return JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate })
}

/** The payload of cosign's older signatures. */
export function payloadOf(digest: string, type = 'cosign container image signature'): string {
  const critical = { identity: { 'docker-reference': '' }, image: { 'docker-manifest-digest': digest }, type }
  return JSON.stringify({ critical, optional: null })
}

interface Clocks {
  readonly clock?: Date | undefined
  readonly logClock?: Date | undefined
}

export interface SigningOptions {
  readonly payloadType?: string
  /** Whether the log has an entry. */
  readonly isLogged?: boolean
}

/** An instance of Sigstore in this process: authority, certificate log and transparency log. */
export class Sigstore {
  readonly #authority: Authority
  readonly #log: TransparencyLog
  /** The text of `trusted_root.json`. */
  readonly trustedRoot: string

  private constructor(authority: Authority, log: TransparencyLog, trustedRoot: string) {
    this.#authority = authority
    this.#log = log
    this.trustedRoot = trustedRoot
  }

  /** @param clock the time of certificates; the log has its own if `logClock` is given */
  static async start({ clock, logClock = clock }: Clocks = {}): Promise<Sigstore> {
    const [ca, ct, rekor] = [pair(), pair(), pair()]
    const ctlog = await initializeCTLog(ct, clock)
    const authority = await initializeCA(ca, ctlog, clock)
    const log = await initializeTLog(host, rekor, logClock)
    const start = '2020-01-01T00:00:00.000Z'
    const logKey = (keys: KeyPair, baseUrl: string) => ({
      baseUrl,
      hashAlgorithm: 'SHA2_256',
      publicKey: {
        rawBytes: base64(spki(keys)),
        keyDetails: 'PKIX_ECDSA_P256_SHA_256',
        validFor: { start },
      },
      logId: { keyId: base64(createHash('sha256').update(spki(keys)).digest()) },
    })
    const trusted = {
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [logKey(rekor, host)],
      certificateAuthorities: [
        {
          subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
          uri: 'https://fulcio.sigstore.mock',
          certChain: { certificates: [{ rawBytes: base64(authority.rootCertificate) }] },
          validFor: { start },
        },
      ],
      ctlogs: [logKey(ct, 'https://ctfe.sigstore.mock')],
      timestampAuthorities: [],
    }
    return new Sigstore(authority, log, JSON.stringify(trusted))
  }

  async #certificate(keys: KeyPair, { identity, issuer }: Person): Promise<Uint8Array> {
    return this.#authority.issueCertificate({
      publicKey: spki(keys),
      subjectAltName: identity,
      extensions: [
        { oid: '1.3.6.1.4.1.57264.1.1', value: issuer, legacy: true },
        { oid: '1.3.6.1.4.1.57264.1.8', value: issuer },
      ],
    })
  }

  async #entry(entry: object): Promise<LogEntry> {
    const [made] = Object.values(await this.#log.log(entry))
    if (!made) throw new Error('the log made no entry')
    return made
  }

  /** The text of a bundle over a statement, as cosign 3 and GitHub's attestations have it. */
  async bundle(
    payload: string,
    person: Person = workflow,
    { payloadType = 'application/vnd.in-toto+json', isLogged = true }: SigningOptions = {},
  ): Promise<string> {
    const keys = pair()
    const certificate = await this.#certificate(keys, person)
    const signed = `DSSEv1 ${payloadType.length} ${payloadType} ${Buffer.byteLength(payload)} ${payload}`
    const signature = base64(sign('sha256', Buffer.from(signed), keys.privateKey))
    const envelope = { payload: base64(payload), payloadType, signatures: [{ sig: signature }] }
    const entry = await this.#entry({
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: {
        envelopeHash: { algorithm: 'sha256', value: sha256(JSON.stringify(envelope)) },
        payloadHash: { algorithm: 'sha256', value: sha256(payload) },
        signatures: [{ signature, verifier: base64(pem(certificate)) }],
      },
    })
    return JSON.stringify({
      mediaType: bundleType,
      verificationMaterial: {
        certificate: { rawBytes: base64(certificate) },
        tlogEntries: isLogged ? [bundled(entry, 'dsse')] : [],
      },
      dsseEnvelope: envelope,
    })
  }

  /** The annotations of a layer of cosign's older tags, over its payload. */
  async annotations(payload: string, person: Person = workflow): Promise<Record<string, string>> {
    const keys = pair()
    const certificate = pem(await this.#certificate(keys, person))
    const signature = base64(sign('sha256', Buffer.from(payload), keys.privateKey))
    const { body, integratedTime, logIndex, logID, verification } = await this.#entry({
      apiVersion: '0.0.1',
      kind: 'hashedrekord',
      spec: {
        data: {
          hash: { algorithm: 'sha256', value: digestOf(Buffer.from(payload)).slice('sha256:'.length) },
        },
        signature: { content: signature, publicKey: { content: base64(certificate) } },
      },
    })
    const bundle = {
      SignedEntryTimestamp: verification.signedEntryTimestamp,
      Payload: { body, integratedTime, logIndex, logID },
    }
    return {
      'dev.cosignproject.cosign/signature': signature,
      'dev.sigstore.cosign/certificate': certificate,
      'dev.sigstore.cosign/bundle': JSON.stringify(bundle),
    }
  }
}

function bundled({ body, integratedTime, logIndex, logID, verification }: LogEntry, kind: string): object {
  const { inclusionProof: proof, signedEntryTimestamp } = verification
  return {
    logIndex: String(logIndex),
    logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
    kindVersion: { kind, version: '0.0.1' },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof.logIndex),
      treeSize: String(proof.treeSize),
      rootHash: Buffer.from(proof.rootHash, 'hex').toString('base64'),
      hashes: [],
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody: body,
  }
}
