import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from '../images/ask.ts'
import { image, index } from '../images/images.ts'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from './real-registry.ts'

const skip = dockerRegistryMissing() ?? false

test('Distribution accepts built images, over TLS with an account', { skip }, async () => {
  await using registry = await startDockerRegistry({ tls: true, htpasswd: true })
  const { origin, credentials, ca } = registry
  const target = { origin, repository: 'a/b', tag: 'v1', ca }
  const base = image({ layers: ['one', 'two'] })
  const built = index([base, image({ layers: ['one'], docker: true })], { attestations: true })
  await assert.rejects(pushImage(target, built), /401/)
  const root = await pushImage({ ...target, credentials }, built)
  const authorization = `Basic ${Buffer.from('dock:manifest-check').toString('base64')}`
  const { body } = await ask(`${origin}/v2/a/b/manifests/${root.digest}`, {
    ca,
    headers: { authorization, accept: root.mediaType },
  })
  assert.deepEqual(body, Buffer.from(built.document))
})

test('deletes are allowed only when requested', { skip }, async () => {
  for (const [options, status] of [
    [{ delete: true }, 202],
    [{}, 405],
  ] as const) {
    await using registry = await startDockerRegistry(options)
    const root = await pushImage(
      { origin: registry.origin, repository: 'a', tag: 'v1' },
      image({ layers: ['one'] }),
    )
    const answer = await ask(`${registry.origin}/v2/a/manifests/${root.digest}`, { method: 'DELETE' })
    assert.equal(answer.status, status)
  }
})
