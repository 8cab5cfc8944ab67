import { readAll } from '../../content/bytes.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { MirroredRepository } from '../../registry/repository/mirrored-repository.ts'
import type { SignatureSource } from '../../signatures/find-signatures.ts'
import type { PolicyCheck, ReadUse } from './policy-check.ts'

/** Returns where the signatures of a repository's images are looked for; undefined for a policy that asks for none. */
export async function signaturesFor(
  { policy }: PolicyCheck,
  open: () => MirroredRepository | Promise<MirroredRepository>,
): Promise<SignatureSource | undefined> {
  if (!policy.signatures) return undefined
  // Lazy: verifying loads much code, and few policies ask for signatures.
  const { repositorySignatures } = await import('../../signatures/registry-signatures.ts')
  return repositorySignatures(await open())
}

/** Returns the parts of an image in a repository that a policy may ask for, besides its documents. */
export async function repositoryUse(
  check: PolicyCheck,
  repository: MirroredRepository,
): Promise<Pick<ReadUse, 'config' | 'signatures'>> {
  const blobs = { fetch: (wanted: Descriptor) => repository.scan(wanted, () => undefined) }
  return {
    config: ({ config }) => readAll(blobs, config),
    signatures: await signaturesFor(check, () => repository),
  }
}
