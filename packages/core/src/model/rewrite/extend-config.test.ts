import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseImageConfig } from '../config.ts'
import { digestOf } from '../digest.ts'
import { extendConfig, type RunSettings } from './extend-config.ts'

const none: RunSettings = {
  entrypoint: undefined,
  cmd: undefined,
  workdir: undefined,
  user: undefined,
  env: [],
  labels: [],
  expose: [],
  changes: undefined,
}
const low = digestOf(Buffer.from('low'))
const diffId = digestOf(Buffer.from('top'))
const base = {
  architecture: 'arm64',
  os: 'linux',
  variant: 'v8',
  author: 'somebody',
  container_config: { Cmd: ['nop'] },
  config: {
    Env: ['PATH=/bin', 'A=1'],
    Cmd: ['sh'],
    Entrypoint: ['/low'],
    User: '65532',
    Labels: { z: '1', b: '2' },
  },
  rootfs: { type: 'layers', diff_ids: [low] },
  history: [{ created_by: 'low' }, { created_by: 'env', empty_layer: true }],
}

const made = { createdBy: 'tallyman push directory', notes: { message: undefined, author: undefined } }

function extended(run: Partial<RunSettings>, fields: object = base, time = 0) {
  const bytes = Buffer.from(JSON.stringify(fields))
  const config = extendConfig(
    { bytes, layers: 1 },
    { ...made, diffIds: [diffId], time, run: { ...none, ...run } },
  )
  assert.equal(parseImageConfig(config, 2).diffIds.length, 2)
  return JSON.parse(config.toString())
}

test("the base's fields stay, and the new layer is on top", () => {
  const { container_config, ...kept } = base
  assert.deepEqual(extended({}, base, 1_700_000_000), {
    ...kept,
    created: '2023-11-14T22:13:20Z',
    rootfs: { type: 'layers', diff_ids: [low, diffId] },
    history: [...base.history, { created: '2023-11-14T22:13:20Z', created_by: 'tallyman push directory' }],
  })
})

test('settings replace those of the base, lists of pairs are merged and sorted', () => {
  const { config } = extended({
    env: ['A=2', 'B='],
    workdir: '/srv',
    user: 'app:app',
    cmd: ['x', 'y'],
    labels: [
      ['b', '3'],
      ['a', ''],
    ],
    expose: ['8080/tcp'],
  })
  assert.deepEqual(config, {
    Env: ['PATH=/bin', 'A=2', 'B='],
    Cmd: ['x', 'y'],
    Entrypoint: ['/low'],
    User: 'app:app',
    Labels: { a: '', b: '3', z: '1' },
    WorkingDir: '/srv',
    ExposedPorts: { '8080/tcp': {} },
  })
  assert.deepEqual(Object.keys(config.Labels), ['a', 'b', 'z'])
})

test("a new entrypoint removes the base's cmd, an empty list removes the setting itself", () => {
  assert.equal(extended({ entrypoint: ['/x'] }).config.Cmd, undefined)
  assert.deepEqual(extended({ entrypoint: ['/x'], cmd: ['y'] }).config.Cmd, ['y'])
  const { config } = extended({ entrypoint: [] })
  assert.deepEqual([config.Entrypoint, config.Cmd], [undefined, undefined])
})

test('history that the base omits is filled in, so that the new entry matches the new layer', () => {
  const { history, ...silent } = base
  assert.deepEqual(
    extended({}, silent).history.map(({ created_by }: { created_by: string }) => created_by),
    ['unknown', 'tallyman push directory'],
  )
})

test('without a base the config names only the platform', () => {
  const platform = { os: 'linux', architecture: 'arm', variant: 'v7' }
  const config = extendConfig({ platform }, { ...made, diffIds: [diffId], time: 0, run: none })
  assert.deepEqual(JSON.parse(config.toString()), {
    created: '1970-01-01T00:00:00Z',
    architecture: 'arm',
    os: 'linux',
    variant: 'v7',
    config: {},
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created: '1970-01-01T00:00:00Z', created_by: 'tallyman push directory' }],
  })
})

test('each of several layers has an entry in the history, with the author and the message', () => {
  const [bytes, upper] = [Buffer.from(JSON.stringify(base)), digestOf(Buffer.from('upper'))]
  const about = { createdBy: 'tallyman push layers', notes: { author: 'A', message: 'more' } }
  const config = extendConfig(
    { bytes, layers: 1 },
    { ...about, diffIds: [diffId, upper], time: 0, run: none },
  )
  const { author, rootfs, history } = JSON.parse(Buffer.from(config).toString())
  const entry = {
    created: '1970-01-01T00:00:00Z',
    created_by: 'tallyman push layers',
    author: 'A',
    comment: 'more',
  }
  assert.deepEqual([author, rootfs.diff_ids], ['A', [low, diffId, upper]])
  assert.deepEqual(history, [...base.history, entry, entry])
})
