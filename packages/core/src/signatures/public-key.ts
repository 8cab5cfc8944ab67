import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { fileProblem, workspaceText } from '../workspace/file-text.ts'
import { pathHint } from '../workspace/workspace-path.ts'

/** The hashes that signatures by a kind of key use; Ed25519 has its own. */
const hashes: Readonly<Record<string, readonly (string | null)[]>> = {
  rsa: ['sha256', 'sha384', 'sha512'],
  ec: ['sha256', 'sha384', 'sha512'],
  ed25519: [null],
}
const fewestBits = 2048
const curves = ['prime256v1', 'secp384r1', 'secp521r1']

/** Reads the file of a public key. Throws INPUT_INVALID for one that cannot be used. */
export async function readPublicKey(workspace: string, path: string): Promise<KeyObject> {
  const unusable = (why: string, cause?: unknown) =>
    new TallyError('INPUT_INVALID', `verify-signatures: cannot use the key "${printable(path)}": ${why}`, {
      cause,
      hint: pathHint(cause),
    })
  const pem = await workspaceText(workspace, path).catch((error: unknown) => {
    throw unusable(fileProblem(error), error)
  })
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem))
    throw unusable('it is a private key, expected the public one')
  if (!/-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(pem)) throw unusable('it is no public key in PEM')
  const key = parsed(pem)
  if (!key) throw unusable('it is no public key in PEM')
  const problem = weakness(key)
  if (problem)
    throw unusable(`${problem}, expected ECDSA (P-256, P-384, P-521), RSA of 2048 bits or more, or Ed25519`)
  return key
}

function parsed(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem)
  } catch {
    // The parser's message says nothing to people.
    return undefined
  }
}

function weakness({ asymmetricKeyType: type, asymmetricKeyDetails: details = {} }: KeyObject) {
  if (type === undefined || !Object.hasOwn(hashes, type)) return `it is of the type ${type}`
  const { modulusLength = fewestBits, namedCurve } = details
  if (modulusLength < fewestBits) return `it has ${modulusLength} bits`
  return namedCurve === undefined || curves.includes(namedCurve) ? undefined : `its curve is ${namedCurve}`
}

/** Reports whether the key made this signature over these bytes. */
export function isSignedBy(key: KeyObject, signed: Uint8Array, signature: Uint8Array): boolean {
  return (hashes[key.asymmetricKeyType ?? ''] ?? []).some(hash => {
    try {
      return verify(hash, signed, key, signature)
    } catch {
      // A malformed signature is none.
      return false
    }
  })
}
