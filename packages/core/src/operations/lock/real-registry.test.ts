import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { openNetwork, question } from './lock-network.fixture.ts'

const arm64 = { os: 'linux', architecture: 'arm64' }
const single = image({ layers: ['one'] })
const images = {
  single,
  'docker-single': image({ layers: ['one'], docker: true }),
  index: index([single, image({ layers: ['one'], platform: arm64 })], { attestations: true }),
  'docker-list': index([image({ layers: ['one'], docker: true })], { docker: true }),
}
const skip = dockerRegistryMissing() ?? peersMissing('crane') ?? false

test('crane and a real registry agree on every digest and platform, over HTTP and TLS', {
  skip,
}, async () => {
  for (const tls of [false, true]) {
    await using registry = await startDockerRegistry({ tls })
    const { host, origin, ca } = registry
    for (const [tag, built] of Object.entries(images))
      await pushImage({ origin, repository: 'test/app', tag, ca }, built)
    await using network = openNetwork({ authorities: new Map(ca === undefined ? [] : [[host, ca]]) })
    const names = Object.keys(images).map(tag => `${host}/test/app:${tag}`)
    const answers = await network.ask(names.map(name => question(name, { wantsPlatforms: true })))
    for (const name of names) {
      const found = answers.get(name)
      assert.ok(found && !('error' in found))
      assert.equal(found.digest, (await crane(name, 'digest')).trim())
      const { manifests } = JSON.parse(await crane(name, 'manifest')) as { manifests?: readonly Entry[] }
      assert.equal(found.isIndex, manifests !== undefined)
      const listed = manifests?.filter(({ platform }) => platform.os !== 'unknown') ?? [
        { digest: found.digest, platform: { os: 'linux', architecture: 'amd64' } },
      ]
      const named = listed.map(({ digest, platform: { os, architecture } }) => [
        `${os}/${architecture}`,
        digest,
      ])
      assert.deepEqual(Object.fromEntries(found.platforms ?? []), Object.fromEntries(named))
    }
  }
})

interface Entry {
  readonly digest: string
  readonly platform: { readonly os: string; readonly architecture: string }
}

function crane(name: string, verb: 'digest' | 'manifest'): Promise<string> {
  return peer('crane', [verb, '--insecure', name])
}
