import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { mirrorStep } from './mirror-step.fixture.ts'

const skip =
  dockerRegistryMissing() ??
  peersMissing('crane') ??
  (existsSync('/usr/bin/skopeo') ? false : 'skopeo is not installed')
const base = layer({ seed: 'base', size: 500_000 })
const arm = image({ layers: [base, 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const images: readonly (readonly [repository: string, tag: string, image: Built])[] = [
  ['team/app', '1.0', image({ layers: [base, 'one'] })],
  ['team/app', '1.1', index([image({ layers: [base, 'two'] }), arm], { attestations: true })],
  ['team/app', 'edge', image({ layers: [base, 'edge'], docker: true })],
  ['team/tool', '2', index([image({ layers: [base, 'tool'], docker: true })], { docker: true })],
  ['other', 'latest', image({ layers: ['other'] })],
]

async function filled(): Promise<DockerRegistry> {
  const registry = await startDockerRegistry()
  for (const [repository, tag, built] of images)
    await pushImage({ origin: registry.origin, repository, tag }, built)
  return registry
}

async function digests({ host }: DockerRegistry, repository: string): Promise<Record<string, string>> {
  const tags = (await peer('crane', ['ls', `${host}/${repository}`])).trim().split('\n').sort()
  const found: Record<string, string> = {}
  for (const tag of tags)
    found[tag] = (await peer('crane', ['digest', `${host}/${repository}:${tag}`])).trim()
  return found
}

test('skopeo sync of the same list makes the same tags with the same digests', { skip }, async () => {
  await using source = await filled()
  await using target = await startDockerRegistry()
  await using folder = await makeRunnerFolder()
  const digest = images[1]?.[2].root.digest
  const list = `${source.host}:
  tls-verify: false
  images:
    team/tool: ["2"]
    other: []
    team/app: ["${digest}"]
  images-by-tag-regex:
    team/app: ^1\\.
`
  const done = await mirrorStep(folder, { list, inputs: { to: `${target.host}/ours` } })
  assert.equal(done.code, 0, done.log)
  const file = join(folder.temp, 'list.yaml')
  await writeFile(file, list)
  const args = ['sync', '--all', '--src', 'yaml', '--dest', 'docker', '--dest-tls-verify=false']
  await promisify(execFile)('skopeo', [...args, file, `${target.host}/theirs`])
  for (const name of ['app', 'tool', 'other']) {
    const ours = await digests(target, `ours/${name}`)
    assert.deepEqual(ours, await digests(target, `theirs/${name}`))
    for (const [tag, found] of Object.entries(ours))
      assert.equal(
        found,
        images.find(([repository, each]) => repository.endsWith(name) && each === tag)?.[2].root.digest,
      )
  }
  await peer('crane', ['validate', '--remote', `${target.host}/ours/app:1.0`])
  await peer('crane', ['validate', '--remote', `${target.host}/ours/tool:2`])
})

test('a whole registry, and tags by the rules of regsync, are there as crane sees them', {
  skip,
}, async () => {
  await using source = await filled()
  await using target = await startDockerRegistry()
  await using folder = await makeRunnerFolder()
  const list = `version: 1
creds: [{ registry: "${source.host}", tls: disabled }]
sync:
  - { source: "${source.host}", target: "${target.host}", type: registry, repos: { allow: ["team/.*"] }, tags: { deny: ["edge"] } }
  - { source: "${source.host}/other", target: "${target.host}/deep/other:stable", type: image }
`
  const done = await mirrorStep(folder, { list })
  assert.equal(done.code, 0, done.log)
  assert.deepEqual(await digests(target, 'team/app'), {
    '1.0': images[0]?.[2].root.digest,
    '1.1': images[1]?.[2].root.digest,
  })
  assert.deepEqual(await digests(target, 'team/tool'), { 2: images[3]?.[2].root.digest })
  assert.deepEqual(await digests(target, 'deep/other'), { stable: images[4]?.[2].root.digest })
  assert.deepEqual((await peer('crane', ['catalog', target.host])).trim().split('\n').sort(), [
    'deep/other',
    'team/app',
    'team/tool',
  ])
})
