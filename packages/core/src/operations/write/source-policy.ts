import { parseReference, type Reference, type Repository, repositoryName } from '../../model/reference.ts'
import type { OriginName } from '../../origins/image-origin.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { PolicyCheck, ReadUse } from '../policy/policy-check.ts'
import { checkTags, repositoryUse, tagNowOf } from '../policy/repository-use.ts'
import type { IndexSource, WrittenSource } from './index-source.ts'

/** A source of a push: only what the store has is known by the name of an image in a registry. */
type PushSource = OriginName | { readonly kind: 'directory' | 'container' | 'rootfs-tar' } | undefined

interface SourcePolicyPorts {
  readonly registries: Pick<RegistryClient, 'mirrored'>
  readonly policy?: PolicyCheck | undefined
}

/**
 * Checks the sources of an index by the policy. Those of its own repository and of files were just made by this workflow, so only their
 * sizes count: they are signed later. Throws POLICY_VIOLATED, POLICY_INVALID.
 */
export async function checkSources(
  written: readonly WrittenSource[],
  { sources, home }: { readonly sources: readonly IndexSource[]; readonly home: Repository },
  { policy, registries }: SourcePolicyPorts,
): Promise<void> {
  if (!policy) return
  const named = written.flatMap(source => (source.kind === 'reference' ? [source.reference] : []))
  await checkTags(policy, named, registries)
  if (!policy.wantsContents) return
  const copied: ReadUse[] = []
  const made: Pick<ReadUse, 'reference' | 'leaves'>[] = []
  for (const [at, { root, graph }] of sources.entries()) {
    const { leaves } = graph
    const reference = elsewhere(written[at], home)
    if (!reference) {
      made.push({ reference: { ...home, digest: root.descriptor.digest }, leaves })
      continue
    }
    const repository = await registries.mirrored(reference)
    const use = await repositoryUse(policy, repository)
    copied.push({ reference, root, leaves, tagNow: tagNowOf(reference, repository), ...use })
  }
  policy.sizes(made)
  await policy.contents(copied)
}

/** The image of a registry that a source names, for a policy to judge; one of an earlier step is in the store under its name. */
export function namedSource(source: WrittenSource | PushSource): { readonly reference: Reference }[] {
  if (source?.kind === 'reference') return [{ reference: source.reference }]
  const origin = source?.kind === 'origin' ? source.origin : source
  if (origin?.kind !== 'store' || origin.name === undefined) return []
  return [{ reference: parseReference(origin.name) }]
}

/** The name of a source in another repository than the index. */
function elsewhere(source: WrittenSource | undefined, home: Repository): Reference | undefined {
  if (source?.kind !== 'reference') return undefined
  return repositoryName(source.reference) === repositoryName(home) ? undefined : source.reference
}
