import type { Host } from '@tallyman/core/action/host'
import type { WrittenAttestation } from '@tallyman/core/operations/attestations/write-attestations'
import type { Pulled } from '@tallyman/core/operations/pull'
import { plural } from '@tallyman/core/text/format'
import type { PullInputs } from './inputs.ts'
import type { signatureSources } from './origins.ts'

/** The folder of `attestations`; undefined if none is named. Throws INPUT_INVALID for one that has files. */
export async function attestationsFolder(
  { attestations }: PullInputs,
  { workspace }: Host,
): Promise<string | undefined> {
  if (attestations === '') return undefined
  // Lazy: loaded only for this.
  const { attestationFolder } = await import('@tallyman/core/operations/attestations/write-attestations')
  return attestationFolder(workspace, attestations)
}

interface AttestContext {
  readonly folder: string
  readonly sourceOf: ReturnType<typeof signatureSources>
  readonly host: Host
}

/** Writes the attestations and SBOMs of the images that were pulled, and logs their number. */
export async function attest(
  { images }: Pulled,
  { folder, sourceOf, host: { workspace, log } }: AttestContext,
): Promise<WrittenAttestation[]> {
  const { writeAttestations } = await import('@tallyman/core/operations/attestations/write-attestations')
  const attested = await Promise.all(
    images.map(async ({ wanted, graph, platformDigests }) => ({
      name: wanted.reference,
      graph,
      platformDigests,
      source: await sourceOf({ name: wanted.reference, root: graph.root }),
    })),
  )
  const warn = (message: string) => log.warning(message)
  const written = await writeAttestations(attested, folder, { workspace, warn })
  log.info(`${plural(written.length, 'attestation')} written`)
  return written
}
