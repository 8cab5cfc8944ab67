import { basename, dirname, isAbsolute, join } from 'node:path'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Document } from '../../model/document.ts'
import { formatReference, type Reference } from '../../model/reference.ts'
import type { ImagePolicy, SignatureWish } from '../../policy/image-policy.ts'
import type { PolicyFault } from '../../policy/name-faults.ts'
import type { SignatureSource } from '../../signatures/find-signatures.ts'
import { parseSigner, type SignatureRule } from '../../signatures/signature-rule.ts'
import { printable } from '../../text/printable.ts'

/** A signature that an image has. */
export interface PolicySignature {
  readonly image: string
  readonly digest: string
  /** In words. */
  readonly signer: string
}

interface SignedUse {
  readonly reference: Reference
  readonly root: Document
  readonly signatures: SignatureSource | undefined
}

interface SignaturePorts {
  readonly workspace: string
  readonly trustedRoot: string
}

/** The signatures of an image that the policy asks for, and what is wrong with them. */
interface JudgedSignatures {
  readonly faults: readonly PolicyFault[]
  readonly facts: readonly PolicySignature[]
}

/** Judges an image by who signed it. Throws POLICY_INVALID for a key that cannot be used, and what asking the registry throws. */
export async function judgeSignatures(
  policy: ImagePolicy,
  { reference, root, signatures }: SignedUse,
  ports: SignaturePorts,
): Promise<JudgedSignatures> {
  if (!policy.signatures) return { faults: [], facts: [] }
  const { line, wishes } = policy.signatures
  const covering = wishes.filter(({ images }) => images.covers(reference))
  const at = covering[0]?.images.line ?? line
  const fault = (problem: string) => ({
    faults: [{ rule: 'signature' as const, line: at, problem }],
    facts: [],
  })
  if (covering.length === 0)
    return fault('is in no entry of `signature`, so nothing says who must have signed it')
  if (!signatures)
    return fault(
      'has no place for its signatures: `offline` asks no registry, and of `from` only layouts and OCI archives keep them',
    )
  const rules = covering.map(wish => ruleOf(wish, policy))
  // Lazy: verifying loads much code.
  const { checkSignatures } = await import('../../signatures/check-signatures.ts')
  try {
    const found = await checkSignatures([{ name: reference, root, repository: signatures }], rules, ports)
    const facts = found.flatMap(({ digest, signer }) =>
      signer === undefined ? [] : [{ image: formatReference(reference), digest, signer }],
    )
    return { faults: [], facts }
  } catch (error) {
    if (isTallyError(error, 'SIGNATURE_INVALID'))
      return fault(`lacks a signature: ${error.message.replace(/^Cannot use \S+: /, '')}`)
    if (!isTallyError(error, 'INPUT_INVALID')) throw error
    throw new TallyError(
      'POLICY_INVALID',
      `Cannot use the policy "${printable(policy.path)}": ${error.message}`,
      {
        cause: error,
      },
    )
  }
}

/** The keys of a policy are below its own folder, or that above `.github`: those of another checkout may be anybody's. */
function ruleOf({ images, signer }: SignatureWish, { path }: ImagePolicy): SignatureRule {
  const folder = dirname(path)
  const base = basename(folder) === '.github' ? dirname(folder) : folder
  const isFull = 'key' in signer && isAbsolute(signer.key)
  const words = 'key' in signer && !isFull ? { key: join(base, signer.key) } : signer
  try {
    return { images: images.glob, signers: [parseSigner(words)] }
  } catch (error) {
    if (isTallyError(error)) throw error
    const message = `Cannot use the policy "${printable(path)}": line ${images.line}: ${(error as Error).message}`
    throw new TallyError('POLICY_INVALID', message, { cause: error })
  }
}
