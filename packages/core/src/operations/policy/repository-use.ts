import { readAll } from '../../content/bytes.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Document } from '../../model/document.ts'
import { formatReference, type Reference } from '../../model/reference.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { MirroredRepository } from '../../registry/repository/mirrored-repository.ts'
import type { SignatureSource } from '../../signatures/find-signatures.ts'
import { type Selection, walk } from '../../transfer/walk.ts'
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

/** Asks what the tag of an image is now; undefined if it has no digest beside it, so that the tag itself was resolved. */
export function tagNowOf({ tag, digest }: Reference, repository: MirroredRepository): ReadUse['tagNow'] {
  return tag === undefined || digest === undefined ? undefined : () => repository.tagNow(tag, digest)
}

/** Checks the images that are named by tag and digest as `PolicyCheck.tags` does. Throws what that throws. */
export async function checkTags(
  check: PolicyCheck,
  references: readonly Reference[],
  registries: Pick<RegistryClient, 'mirrored'>,
): Promise<void> {
  const named = references.filter(({ tag, digest }) => tag !== undefined && digest !== undefined)
  const uses = named.map(async reference => ({
    reference,
    tagNow: tagNowOf(reference, await registries.mirrored(reference)),
  }))
  await check.tags(await Promise.all(uses))
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

interface CopiedImage {
  /** The name of the source. */
  readonly reference: Reference
  /** The document that the name was resolved to. */
  readonly root: Document
  readonly repository: MirroredRepository
  /** The document that is copied, if that is another one: an index of some platforms. */
  readonly copied?: Document
  /** The platforms that are copied. Defaults to all. */
  readonly selection?: Selection
  /** Where a file names it, printable. */
  readonly places?: string
}

/** Checks an image of a repository before any of its blobs is copied. Throws POLICY_VIOLATED, POLICY_INVALID. */
export async function checkCopied(
  check: PolicyCheck | undefined,
  { reference, root, repository, copied = root, selection = 'all', places }: CopiedImage,
): Promise<void> {
  const tagNow = tagNowOf(reference, repository)
  const tagged = { reference, tagNow, ...(places !== undefined && { places }) }
  await check?.tags([tagged])
  if (!check?.wantsContents) return
  const read = ({ digest }: Descriptor) => repository.document(digest)
  const { leaves } = await walk(read, copied, selection, formatReference(reference))
  const use = await repositoryUse(check, repository)
  await check.contents([{ ...tagged, root, leaves, ...use }])
}
