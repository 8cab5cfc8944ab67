import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repositoryName } from '../model/reference.ts'
import { parseMirrorTarget, targetRepository } from './target-names.ts'

const etcd = { registry: 'quay.io', repository: 'coreos/etcd' }
const alpine = { registry: 'docker.io', repository: 'library/alpine' }

for (const [to, source, scoped, name] of [
  ['reg.local', etcd, false, 'reg.local/etcd'],
  ['reg.local:5000/', etcd, true, 'reg.local:5000/quay.io/coreos/etcd'],
  ['docker://reg.local/a/b', alpine, false, 'reg.local/a/b/alpine'],
  ['docker.io/owner', etcd, false, 'docker.io/owner/etcd'],
  ['localhost/x', alpine, true, 'localhost/x/docker.io/library/alpine'],
  ['reg.local', { registry: '127.0.0.1:5000', repository: 'app' }, true, 'reg.local/127.0.0.1_5000/app'],
  ['reg.local', { registry: '[::1]:5000', repository: 'app' }, true, 'reg.local/1_5000/app'],
  ['[::1]:5000/m', etcd, false, '[::1]:5000/m/etcd'],
] as const)
  test(`${repositoryName(source)} is ${name}${scoped ? ' with its whole name' : ''}`, () => {
    assert.equal(repositoryName(targetRepository(parseMirrorTarget(to), source, scoped)), name)
  })

for (const to of [
  'owner',
  'owner/app',
  '',
  'reg.local/UPPER',
  'reg.local/a@b',
  'reg.local/a:1',
  'https://reg.local',
])
  test(`"${to}" is no destination`, () => {
    assert.throws(() => parseMirrorTarget(to), { code: 'REFERENCE_INVALID' })
  })

test('a name that is too long for its destination is refused', () => {
  const source = { registry: 'quay.io', repository: `${'a'.repeat(240)}/b` }
  assert.throws(() => targetRepository(parseMirrorTarget('reg.local/deep/down/there'), source, true), {
    code: 'LIST_INVALID',
  })
})
