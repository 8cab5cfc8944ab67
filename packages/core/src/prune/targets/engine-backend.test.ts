import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EngineReply, type EngineScript, startFakeEngine } from '@tallyman/testkit/engine/fake-engine'
import { openEngine } from '../../engine/engine.ts'
import { freedText } from '../plan-rows.ts'
import type { StepResult } from '../prune-backend.ts'
import { parsePolicy } from '../rules/policy.ts'
import { EngineBackend } from './engine-backend.ts'
import { engineImagesTarget } from './local-targets.ts'
import { planTarget } from './plan-target.ts'

const id = `sha256:${'a'.repeat(64)}`
const other = `sha256:${'b'.repeat(64)}`
const listed = { Id: id, RepoTags: ['app:1'], RepoDigests: [], Created: 1_700_000_000, Size: 5, Labels: null }

function inspected(Id: string, RepoTags: string[]): EngineReply {
  const value = { Id, RepoTags, RepoDigests: [], Os: 'linux', Architecture: 'amd64', RootFS: {}, Config: {} }
  return { kind: 'json', value }
}

/** Deletes the only image of a scripted engine. */
async function deletion(script: EngineScript): Promise<StepResult> {
  await using fake = await startFakeEngine({
    'GET /images/json': { kind: 'json', value: [listed] },
    'GET /containers/json': { kind: 'json', value: [] },
    [`GET /images/${encodeURIComponent(id)}`]: {
      kind: 'json',
      value: { message: 'no such image' },
      status: 404,
    },
    ...script,
  })
  using engine = await openEngine({ env: { DOCKER_HOST: fake.host }, platform: 'linux', home: '/' })
  const backend = new EngineBackend(engine)
  const [version] = (await backend.inventory()).versions
  assert.ok(version)
  return await backend.carryOut({ act: 'delete', version })
}

const there = inspected(id, ['app:1'])

test("an image that the engine refuses to delete is retained with the engine's message", async () => {
  const value = { message: 'image has dependent child images' }
  const result = await deletion({
    [`GET /images/${encodeURIComponent(id)}`]: there,
    'GET /images/app': there,
    'DELETE /images/app': { kind: 'json', value, status: 409 },
  })
  assert.equal(result.result, 'retained')
  assert.match('why' in result ? result.why : '', /dependent child images/)
})

test('a deleted image is gone, one named again stays, and a name that moved is left alone', async () => {
  const path = `GET /images/${encodeURIComponent(id)}`
  assert.deepEqual(await deletion({}), { result: 'gone' })
  const named = await deletion({ [path]: inspected(id, ['app:1', 'app:2']) })
  assert.equal(named.result, 'changed')
  const deleted = `DELETE /images/${encodeURIComponent(id)}`
  const moved = await deletion({
    [path]: there,
    'GET /images/app': inspected(other, ['app:1']),
    [deleted]: { kind: 'json', value: [{ Deleted: id }] },
  })
  assert.deepEqual(moved, { result: 'done' })
})

test('an engine failure fails the step', async () => {
  const path = `GET /images/${encodeURIComponent(id)}`
  const failed = await deletion({ [path]: { kind: 'json', value: { message: 'no space' }, status: 500 } })
  assert.equal(failed.result, 'failed')
})

test('a plan says that it frees the sizes of images at most, since they may share layers', async () => {
  const images = [listed, { ...listed, Id: other, RepoTags: ['app:2'] }]
  await using fake = await startFakeEngine({
    'GET /images/json': { kind: 'json', value: images },
    'GET /containers/json': { kind: 'json', value: [] },
  })
  using engine = await openEngine({ env: { DOCKER_HOST: fake.host }, platform: 'linux', home: '/' })
  const planOf = async (pruneTags: string[]) => {
    const policy = parsePolicy({ pruneTags, pruneUntagged: true, olderThan: '0s' })
    return planTarget(engineImagesTarget(engine), { policy, now: new Date() })
  }
  const { totals } = await planOf(['app:*'])
  assert.deepEqual([totals.deleted, freedText([totals])], [2, 'at most 10 B'])
  assert.equal(freedText([(await planOf(['none'])).totals]), '0 B')
})
