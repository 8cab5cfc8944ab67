import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { step } from '../pull/pull-step.fixture.ts'
import { writeStep } from './write-step.fixture.ts'

const one = image({ layers: ['one'] })
const other = image({ layers: ['other'] })
const rounds = 8

async function started(t: TestContext): Promise<{ registry: DockerRegistry; folder: RunnerFolder }> {
  const registry = await startDockerRegistry({ delete: true })
  t.after(() => registry[Symbol.asyncDispose]())
  const folder = await makeRunnerFolder()
  t.after(() => folder[Symbol.asyncDispose]())
  for (const [tag, built] of [
    ['one', one],
    ['other', other],
  ] as const)
    await pushImage({ origin: registry.origin, repository: 'team/app', tag }, built)
  return { registry, folder }
}

async function digestAt({ origin }: DockerRegistry, tag: string): Promise<string | undefined> {
  const accept = one.root.mediaType
  const answer = await fetch(`${origin}/v2/team/app/manifests/${tag}`, {
    method: 'HEAD',
    headers: { accept },
  })
  return answer.headers.get('docker-content-digest') ?? undefined
}

/**
 * Checks that a green job has all of its tags, that at most one of two images is green, and that the final tags name a
 * complete image.
 */
async function judged(
  registry: DockerRegistry,
  tags: readonly string[],
  done: readonly (readonly [StepResult, string])[],
): Promise<number> {
  const green = done.filter(([{ code }]) => code === 0)
  const at = await Promise.all(tags.map(tag => digestAt(registry, tag)))
  for (const [, digest] of green)
    assert.deepEqual(new Set(at), new Set([digest]), `${done.map(([s]) => s.log)}`)
  for (const [{ code, log }] of done) if (code !== 0) assert.match(log, /TAG_CONFLICT/)
  for (const digest of at) assert.ok(digest === undefined || done.some(([, own]) => own === digest))
  return green.length
}

test('of two jobs that retag two images with the same new tags concurrently, one has all tags, and the other fails', async t => {
  if (isLeftOut(t, dockerRegistryMissing())) return
  const { registry, folder } = await started(t)
  let won = 0
  for (let round = 0; round < rounds; round++) {
    const tags = [`v${round}-b`, `v${round}-a`]
    const retag = (source: string) => {
      const inputs = {
        source: `${registry.host}/team/app:${source}`,
        tags: tags.join('\n'),
        'on-conflict': 'fail',
      }
      return writeStep('retag', folder, { inputs })
    }
    const [first, second] = await Promise.all([retag('one'), retag('other')])
    won += await judged(registry, tags, [
      [first, one.root.digest],
      [second, other.root.digest],
    ])
  }
  t.diagnostic(`${won} of ${rounds} rounds have a winner`)
  assert.equal(won, rounds)
})

test('of two jobs that push two images to the same new tags concurrently, one has all tags, and the other fails', async t => {
  if (isLeftOut(t, dockerRegistryMissing())) return
  const { registry, folder } = await started(t)
  await writeLayoutFolder(join(folder.workspace, 'one'), { v1: one })
  await writeLayoutFolder(join(folder.workspace, 'other'), { v1: other })
  for (let round = 0; round < rounds / 2; round++) {
    const tags = [`p${round}-b`, `p${round}-a`]
    const push = (source: string) => {
      const written = tags.map(tag => `${registry.host}/team/app:${tag}`).join('\n')
      const inputs = { source: `oci-layout=${source}`, tags: written, 'on-conflict': 'fail' }
      return writeStep('push', folder, { inputs })
    }
    const [first, second] = await Promise.all([push('one'), push('other')])
    const won = await judged(registry, tags, [
      [first, one.root.digest],
      [second, other.root.digest],
    ])
    assert.equal(won, 1)
  }
})

test('two jobs that give one image the same new tags concurrently both succeed, and neither loses a tag', async t => {
  if (isLeftOut(t, dockerRegistryMissing())) return
  const { registry, folder } = await started(t)
  for (let round = 0; round < rounds / 2; round++) {
    const tags = [`s${round}-a`, `s${round}-b`]
    const inputs = {
      source: `${registry.host}/team/app:one`,
      tags: tags.join('\n'),
      'on-conflict': 'fail',
    }
    const done = await Promise.all([0, 1].map(() => writeStep('retag', folder, { inputs })))
    for (const each of done) assert.equal(each.code, 0, each.log)
    for (const tag of tags) assert.equal(await digestAt(registry, tag), one.root.digest)
  }
})

test('two jobs that each lock an image in one file concurrently leave both pins', async t => {
  if (isLeftOut(t, dockerRegistryMissing())) return
  const { registry, folder } = await started(t)
  for (let round = 0; round < rounds / 2; round++) {
    const lock = `images-${round}.lock`
    const done = await Promise.all(
      ['one', 'other'].map(tag =>
        step(folder, {
          images: `${registry.host}/team/app:${tag}`,
          'lock-file': lock,
          'update-lock': 'true',
          to: 'none',
        }),
      ),
    )
    for (const each of done) assert.equal(each.code, 0, each.log)
    const { images } = JSON.parse(await readFile(join(folder.workspace, lock), 'utf8'))
    assert.equal(images.length, 2)
  }
})
