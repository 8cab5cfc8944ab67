import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { type Built, image, layer } from '@tallyman/testkit/images/images'
import { oci } from '@tallyman/testkit/images/media-types'
import { type PullTrial, type PullWish, pullFrom } from '@tallyman/testkit/registry/pull-bench'
import { type Fault, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import type { ErrorCode } from '../errors.ts'
import type { Digest } from '../model/digest.ts'

/** The image that test registries have as `test/app:v1`. */
export const app = image({ layers: ['one', layer({ seed: 2, size: 100_000 })] })

/** The target of a fault that affects every manifest request. */
export const onManifest = { kind: 'manifest', times: 100 } as const

/** Checks that the pull fails with this code, and leaves nothing unverified in the store. */
export async function refused(trial: PullTrial, code: ErrorCode, said?: RegExp): Promise<void> {
  assert.equal(trial.error?.code, code, trial.error?.message ?? 'it was pulled')
  if (said) assert.match(trial.error.message, said)
  assert.deepEqual(await trial.unverified(), [])
}

/** Checks that the pull gives this image, and that all of it is in the store. */
export async function taken(trial: PullTrial, built: Built): Promise<void> {
  assert.ifError(trial.error)
  assert.equal(trial.pulled?.images[0]?.digest, built.root.digest)
  assert.deepEqual(await trial.unverified(), [])
  for (const digest of built.blobs.keys()) assert.ok(await trial.store.document(digest), digest)
}

/** The names of the store's blobs. */
export async function files(trial: PullTrial): Promise<string[]> {
  return readdir(join(trial.store.root, 'blobs', 'sha256'))
}

/** Stores a manifest with these fields over `app`'s, without any check. */
export function manifestOf(registry: TestRegistry, fields: object, mediaType: string = oci.manifest): Digest {
  const bytes = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(app.document).toString()), ...fields }),
  )
  return manifestBytes(registry, bytes, mediaType)
}

/** Stores these bytes as a manifest of `test/app`. */
export function manifestBytes(registry: TestRegistry, bytes: Uint8Array, mediaType: string): Digest {
  const digest = digestOf(bytes)
  registry.addManifest('test/app', { digest, mediaType, bytes })
  return digest
}

/** Pulls from a new registry that has `app` and these faults. */
export async function withFaults(
  faults: readonly Fault[],
  check: (trial: PullTrial, registry: TestRegistry) => Promise<void>,
  wish: PullWish = {},
): Promise<void> {
  await using registry = await startRegistry({ faults })
  await registry.add(app)
  await using trial = await pullFrom(registry, wish)
  await check(trial, registry)
  assert.deepEqual(registry.errors, [])
}
