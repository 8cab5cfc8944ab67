import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { configDiffIds, configPlatform, parseImageConfig, spelledPlatform } from './config.ts'
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

test("a config names the platform, the layers' content and how containers are run", () => {
  assert.deepEqual(read({}), {
    platform: { os: 'linux', architecture: 'arm64' },
    diffIds,
    created: '2024-01-01T00:00:00Z',
    history: [{ created_by: 'RUN true' }],
    run: { Env: ['A=b'], Labels: { a: 'b' } },
  })
})

test('a platform is normalised for comparing, and kept as the config spells it for writing', () => {
  const bytes = Buffer.from(JSON.stringify({ ...config, variant: 'v8', 'os.features': ['win32k'] }))
  assert.deepEqual(configPlatform(bytes), { os: 'linux', architecture: 'arm64', osFeatures: ['win32k'] })
  assert.deepEqual(spelledPlatform(bytes), {
    os: 'linux',
    architecture: 'aarch64',
    variant: 'v8',
    osFeatures: ['win32k'],
  })
})

test('a config that names fewer or more layers than its manifest is refused', () => {
  assert.throws(() => read({}, 3), {
    code: 'MANIFEST_INVALID',
    message: 'Cannot use the image: its config names 2 layers, its manifest 3',
  })
  assert.throws(() => read({ rootfs: { type: 'layers' } }, 1), { code: 'MANIFEST_INVALID' })
})

test('a config that readers could interpret differently is refused', () => {
  for (const changes of [{ RootFS: {} }, { OS: 'windows' }, { rootfs: { diff_ids: diffIds, Diff_IDs: [] } }])
    assert.throws(() => read(changes), { code: 'MANIFEST_INVALID', message: /reads like/ })
  for (const changes of [{ os: 1 }, { rootfs: null }, { rootfs: [] }, { history: {} }, { config: [] }])
    assert.throws(() => read(changes), { code: 'MANIFEST_INVALID' })
  assert.throws(() => read({ rootfs: { diff_ids: ['sha256:x', 'sha256:y'] } }), { code: 'DIGEST_INVALID' })
})

test('null stands for an empty list of layers or history', () => {
  const { diffIds: none, history, run } = read({ rootfs: { diff_ids: null }, history: null, config: null }, 0)
  assert.deepEqual([none, history, run], [[], [], {}])
})

test('a config without os or architecture is one of unknown platform', () => {
  const unknown = [
    { os: undefined, architecture: undefined },
    { os: '', architecture: '' },
    { os: null, architecture: null },
    { os: '' },
    { architecture: undefined, variant: 'v8' },
  ]
  for (const changes of unknown) {
    assert.equal(read(changes).platform, undefined)
    assert.deepEqual(read(changes).diffIds, diffIds)
  }
})

test("platform and diff_ids are read without looking at a config's other fields", () => {
  const bytes = (changes: object) => Buffer.from(JSON.stringify({ ...config, ...changes }))
  const other = { created: 5, history: 'x', config: [], container_config: 1, author: {} }
  assert.deepEqual(configPlatform(bytes({ ...other, rootfs: 'x' })), { os: 'linux', architecture: 'arm64' })
  assert.deepEqual(configDiffIds(bytes({ ...other, os: '' })), diffIds)
  for (const rootfs of [undefined, null, {}, { diff_ids: null }])
    assert.deepEqual(configDiffIds(bytes({ rootfs })), [])
  assert.throws(() => configDiffIds(bytes({ rootfs: { diff_ids: [null] } })), { code: 'DIGEST_INVALID' })
  assert.throws(() => configPlatform(bytes({ OS: 'linux' })), { message: /reads like "os"/ })
})

test('fields that are not used do not change how a config is read', () => {
  const names = /^(?:os|architecture|variant|os\.version|rootfs|config|created|history|diff_ids|__proto__)$/i
  const extra = fc.dictionary(
    fc.string().filter(key => !names.test(key)),
    fc.jsonValue({ maxDepth: 3 }),
  )
  const nothing = fc.constantFrom(undefined, null)
  const runs = fc.record({
    Labels: nothing,
    Env: nothing,
    Cmd: nothing,
    Entrypoint: nothing,
    ExposedPorts: nothing,
    Volumes: nothing,
  })
  const entries = fc.array(fc.constantFrom(null, {}, { empty_layer: true }))
  fc.assert(
    fc.property(extra, extra, runs, entries, (top, below, run, history) => {
      const rootfs = { ...below, ...config.rootfs }
      const found = read({
        ...top,
        ...config,
        'os.features': null,
        variant: null,
        rootfs,
        config: run,
        history,
      })
      assert.deepEqual([found.platform, found.diffIds], [read({}).platform, diffIds])
    }),
  )
})
