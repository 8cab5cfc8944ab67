import { type Bundle, bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import seeds from '@sigstore/tuf/seeds.json' with { type: 'json' }
import { type TrustMaterial, toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { fileProblem, workspaceText } from '../workspace/file-text.ts'
import { pathHint } from '../workspace/workspace-path.ts'
import type { SignedEntity } from './signed-entity.ts'

/** The certificate's word on who signed. */
export interface Identity {
  readonly identity: string
  readonly issuer: string
}

/** Verifies certificate, logs and signature; the problem ends a list of what was found. */
export type Proof = (
  signed: Pick<SignedEntity, 'bundle' | 'payload' | 'payloadType' | 'signature'>,
) => Identity | { readonly problem: string }

/** The key of the public instance in the package's seeds. */
const publicInstance = 'https://tuf-repo-cdn.sigstore.dev'

/**
 * Opens a verifier for each instance of Sigstore that is trusted: the public one, with the keys that this version has, or those of a
 * file. Such a file is `trusted_root.json`, or one in each line, as `gh attestation trusted-root` writes them. Throws INPUT_INVALID.
 *
 * @param path empty for the public instance
 */
async function openVerifiers(workspace: string, path: string): Promise<Verifier[]> {
  if (path === '') {
    const { 'trusted_root.json': root } = seeds[publicInstance].targets
    return [verifierOf(JSON.parse(Buffer.from(root, 'base64').toString()))]
  }
  const unusable = (why: string, cause?: unknown) =>
    new TallyError('INPUT_INVALID', `trusted-root: cannot use "${printable(path)}": ${why}`, {
      cause,
      hint: pathHint(cause),
    })
  const text = await workspaceText(workspace, path).catch((error: unknown) => {
    throw unusable(fileProblem(error), error)
  })
  try {
    return rootsIn(text).map(verifierOf)
  } catch (cause) {
    throw unusable('it is no trusted root of Sigstore in JSON', cause)
  }
}

function rootsIn(text: string): unknown[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const isByLine = lines.length > 0 && lines.every(line => /^\s*\{.*\}\s*$/.test(line))
  return isByLine ? lines.map(line => JSON.parse(line)) : [JSON.parse(text)]
}

/** The services of an instance decide what its signatures need: GitHub's own has no logs, but signed timestamps. */
function verifierOf(json: unknown): Verifier {
  const material: TrustMaterial = toTrustMaterial(TrustedRoot.fromJSON(json))
  if (material.certificateAuthorities.length === 0) throw new Error('it has no certificate authority')
  return new Verifier(material, {
    ctlogThreshold: material.ctlogs.length > 0 ? 1 : 0,
    tlogThreshold: material.tlogs.length > 0 ? 1 : 0,
    timestampThreshold: 1,
  })
}

/** The bundle as the package reads it; undefined if it refuses it, or reads another statement or signature than was looked at. */
function bundleOf({ bundle, payload, payloadType, signature }: Parameters<Proof>[0]): Bundle | undefined {
  const read = parsedBundle(bundle)
  if (payloadType === undefined) return read
  const envelope = read?.content.$case === 'dsseEnvelope' ? read.content.dsseEnvelope : undefined
  const isSame =
    envelope?.payloadType === payloadType &&
    envelope.payload.equals(payload) &&
    envelope.signatures[0]?.sig.equals(signature)
  return isSame ? read : undefined
}

function parsedBundle(bundle: SignedEntity['bundle']): Bundle | undefined {
  try {
    return bundleFromJSON(bundle)
  } catch {
    // The package's message says nothing to people.
    return undefined
  }
}

/** Opens a proof of identities by the trusted instances. Throws INPUT_INVALID for a file that is no trusted root. */
export async function identityProof(workspace: string, path: string): Promise<Proof> {
  const verifiers = await openVerifiers(workspace, path)
  return signed => {
    const bundle = bundleOf(signed)
    if (!bundle) return { problem: 'one that is malformed' }
    const payload = Buffer.from(signed.payload)
    let problem = 'one by a certificate'
    for (const verifier of verifiers)
      try {
        const { identity = {} } = verifier.verify(toSignedEntity(bundle, payload))
        const { subjectAlternativeName = '', extensions = {} } = identity
        return { identity: subjectAlternativeName, issuer: extensions.issuer ?? '' }
      } catch (error) {
        // Whatever the package throws for hostile bytes, nothing is proven.
        problem = `one whose certificate proves nothing: ${printable((error as Error).message, 200)}`
      }
    return { problem }
  }
}
