import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '@tallyman/core/model/digest'
import { image, index } from '@tallyman/testkit/images/images'
import { failureOf, quay } from '../pull/pull-step.fixture.ts'
import { Sigstore, statementOf, workflow } from './sigstore.fixture.ts'

const amd = image({ layers: ['signed'] })
export const app = index([amd])
export const other = image({ layers: ['other'] })
export const digest = app.root.digest
export const exact = `identity=${workflow.identity} issuer=${workflow.issuer}`
export const sigstore = await Sigstore.start()
/** A signature of the image, as cosign 3 writes it. */
export const bundle = await sigstore.bundle(statementOf(digest))

/** A registry with the image, and a step that wants it signed. */
export async function signedQuay(rule = exact, options: Parameters<typeof quay>[0] = {}) {
  const at = await quay(options)
  await writeFile(join(at.folder.workspace, 'root.json'), sigstore.trustedRoot)
  await at.registry.add(app)
  const name = `${at.registry.host}/test/app`
  const inputs = {
    images: `${name}:v1@${digest}`,
    'verify-signatures': `${at.registry.host}/test/* ${rule}`,
    'trusted-root': 'root.json',
  }
  return {
    ...at,
    name,
    [Symbol.asyncDispose]: () => at[Symbol.asyncDispose](),
    pull: (more: Readonly<Record<string, string>> = {}) => at.pull({ ...inputs, ...more }),
    async refused(more: Readonly<Record<string, string>> = {}) {
      at.registry.clearLog()
      const failure = failureOf(await at.pull({ ...inputs, ...more }))
      assert.equal(failure.code, 'SIGNATURE_INVALID', failure.message)
      const layers = new Set(amd.blobs.keys())
      const fetched = at.registry.requests.filter(
        ({ kind, digest }) => kind === 'blob' && digest !== undefined && layers.has(digest as Digest),
      )
      assert.deepEqual(fetched, [], 'content was fetched')
      return failure.message
    },
  }
}
