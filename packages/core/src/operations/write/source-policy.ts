import { readAll } from '../../content/bytes.ts'
import type { ImageManifest } from '../../model/document.ts'
import { type Reference, type Repository, repositoryName } from '../../model/reference.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import type { PolicyCheck, ReadUse } from '../policy/policy-check.ts'
import type { IndexSource, WrittenSource } from './index-source.ts'

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
  if (!policy?.wantsContents) return
  // Lazy: few policies ask for signatures.
  const { repositorySignatures } = await import('../../signatures/find-signatures.ts')
  const copied: ReadUse[] = []
  const made: Pick<ReadUse, 'reference' | 'leaves'>[] = []
  for (const [at, { root, graph, uploadSource }] of sources.entries()) {
    const { leaves } = graph
    const reference = elsewhere(written[at], home)
    if (!reference) {
      made.push({ reference: { ...home, digest: root.descriptor.digest }, leaves })
      continue
    }
    const blobs = { fetch: uploadSource.open }
    const config = ({ config }: ImageManifest) => readAll(blobs, config)
    const signatures = repositorySignatures(await registries.mirrored(reference))
    copied.push({ reference, root, leaves, config, signatures })
  }
  policy.sizes(made)
  await policy.contents(copied)
}

/** The name of a source in another repository than the index. */
function elsewhere(source: WrittenSource | undefined, home: Repository): Reference | undefined {
  if (source?.kind !== 'reference') return undefined
  return repositoryName(source.reference) === repositoryName(home) ? undefined : source.reference
}
