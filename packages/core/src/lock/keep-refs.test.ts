import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryFiles } from '../workspace/memory-files.fixture.ts'
import { namesTag } from './keep-refs.ts'
import { keepRefsIn } from './keep-refs-file.ts'

const app = 'ghcr.io/owner/app'

test('a registry is the same however its host is spelled, with a variable in it too', async () => {
  for (const [spelled, target] of [
    ['GHCR.io/owner/app:v1', app],
    ['ghcr.io:443/owner/app:v1', app],
    [`GHCR.\${TOP}/owner/app:v1`, app],
    [`\${HOST}.IO:443/owner/app:v1`, app],
    [`GHCR.io/owner/\${NAME}:v1`, app],
    ['127.1:5000/app:v1', '127.0.0.1:5000/app'],
    ['LOCALHOST:5000/app:v1', '127.0.0.1:5000/app'],
    ['Docker.IO/node:v1', 'docker.io/library/node'],
  ] as const) {
    const refs = await keepRefsIn(['Dockerfile'], memoryFiles({ Dockerfile: `FROM ${spelled}\n` }))
    assert.ok(namesTag(refs, target, 'v1'), spelled)
    assert.equal(namesTag(refs, 'ghcr.io/owner2/other', 'v1'), undefined, spelled)
    assert.equal(namesTag(refs, target, 'v2'), undefined, spelled)
  }
})
