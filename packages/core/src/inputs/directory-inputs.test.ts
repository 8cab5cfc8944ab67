import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInputs } from '../action/run-action.ts'
import { directoryInputs, parsePushSource, refuseDirectoryInputs, sourceDate } from './directory-inputs.ts'

const digest = `sha256:${'a'.repeat(64)}`

function read(given: Readonly<Record<string, string>>) {
  return readInputs(directoryInputs, { input: name => given[name] ?? '', secret: () => undefined })
}

test('a source is a folder, a tar, a container or any origin', () => {
  assert.deepEqual(parsePushSource(' rootfs-tar=- '), { kind: 'rootfs-tar', path: '-' })
  assert.deepEqual(parsePushSource('rootfs-tar=C:\\a:b.tar'), { kind: 'rootfs-tar', path: 'C:\\a:b.tar' })
  assert.deepEqual(parsePushSource('container= app_1 '), { kind: 'container', container: 'app_1' })
  assert.deepEqual(parsePushSource(' directory=out/site:1 '), { kind: 'directory', path: 'out/site:1' })
  assert.deepEqual(parsePushSource('docker=app'), { kind: 'docker', target: { tag: 'app' } })
  for (const written of ['directory', 'directory=', 'container', 'container= ', 'folder=x'])
    assert.throws(
      () => parsePushSource(written),
      /is none of store=.*container=NAME, directory=PATH, rootfs-tar=FILE$/,
      written,
    )
})

test('inputs are lists, and commands are JSON too', async () => {
  const values = await read({
    base: `example.com/base:1@${digest}`,
    entrypoint: '/app\n--flag',
    cmd: '["a b", "#c"]',
    env: 'A=b=c\nEMPTY=',
    labels: 'k=v',
    expose: '80\n053/udp',
    workdir: '/srv',
    user: '10:20',
  })
  assert.equal(values.base?.digest, digest)
  assert.deepEqual(
    [values.entrypoint, values.cmd],
    [
      ['/app', '--flag'],
      ['a b', '#c'],
    ],
  )
  assert.deepEqual(
    [values.env, values.labels, values.expose],
    [['A=b=c', 'EMPTY='], [['k', 'v']], ['80/tcp', '53/udp']],
  )
  assert.throws(() => refuseDirectoryInputs(values), {
    code: 'INPUT_INVALID',
    message: /base, entrypoint, cmd, env, workdir, user, labels, expose: .*expected source: directory=PATH/,
  })
  refuseDirectoryInputs(await read({ base: 'scratch' }))
  const empty = await read({ entrypoint: '[]' })
  assert.throws(() => refuseDirectoryInputs(empty), /Cannot push: entrypoint: /)
})

test('input that cannot be parsed is reported', async () => {
  for (const [name, value] of [
    ['base', 'alpine:3'],
    ['base', 'Not An Image'],
    ['cmd', '["a", 1]'],
    ['cmd', '[ "a"'],
    ['env', 'NAME'],
    ['env', '=x'],
    ['workdir', 'srv'],
    ['user', 'a:b:c'],
    ['labels', 'x'],
    ['expose', '0'],
    ['expose', '80/xyz'],
    ['expose', '65536'],
  ] as [string, string][])
    await assert.rejects(read({ [name]: value }), { code: 'INPUT_INVALID' }, `${name} ${value}`)
})

test('SOURCE_DATE_EPOCH is whole seconds', () => {
  assert.equal(sourceDate({}), 0)
  assert.equal(sourceDate({ SOURCE_DATE_EPOCH: '1700000000' }), 1_700_000_000)
  for (const wrong of ['-1', '1.5', 'now', '99999999999'])
    assert.throws(() => sourceDate({ SOURCE_DATE_EPOCH: wrong }), { code: 'INPUT_INVALID' }, wrong)
})
