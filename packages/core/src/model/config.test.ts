import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseImageConfig } from './config.ts'
import { digestOf } from './digest.ts'

const diffIds = ['one', 'two'].map(text => digestOf(Buffer.from(text)))
const config = {
  architecture: 'aarch64',
  os: 'linux',
  created: '2024-01-01T00:00:00Z',
  config: { Env: ['A=b'], Labels: { a: 'b' } },
  rootfs: { type: 'layers', diff_ids: diffIds },
  history: [{ created_by: 'RUN true' }],
}
const read = (changes: object, layers = 2) =>
  parseImageConfig(Buffer.from(JSON.stringify({ ...config, ...changes })), layers)

test("a config tells the platform, the layers' content and how containers are run", () => {
  assert.deepEqual(read({}), {
    platform: { os: 'linux', architecture: 'arm64' },
    spelled: { os: 'linux', architecture: 'aarch64' },
    diffIds,
    created: '2024-01-01T00:00:00Z',
    history: [{ created_by: 'RUN true' }],
    run: { Env: ['A=b'], Labels: { a: 'b' } },
  })
})

test('case 11: a config that names fewer or more layers than its manifest is refused', () => {
  assert.throws(() => read({}, 3), {
    code: 'MANIFEST_INVALID',
    message: 'Cannot use the image: its config names 2 layers, its manifest 3',
  })
  assert.throws(() => read({ rootfs: { type: 'layers' } }, 1), { code: 'MANIFEST_INVALID' })
})

test('what another reader could take differently is refused', () => {
  for (const changes of [{ RootFS: {} }, { OS: 'windows' }, { rootfs: { diff_ids: diffIds, Diff_IDs: [] } }])
    assert.throws(() => read(changes), { code: 'MANIFEST_INVALID', message: /reads like/ })
  for (const changes of [
    { os: undefined },
    { architecture: '' },
    { rootfs: null },
    { history: {} },
    { config: [] },
  ])
    assert.throws(() => read(changes), { code: 'MANIFEST_INVALID' })
  assert.throws(() => read({ rootfs: { diff_ids: ['sha256:x', 'sha256:y'] } }), { code: 'DIGEST_INVALID' })
})

test('an image without layers or history has null where other tools have a list', () => {
  const { diffIds: none, history, run } = read({ rootfs: { diff_ids: null }, history: null, config: null }, 0)
  assert.deepEqual([none, history, run], [[], [], {}])
})
