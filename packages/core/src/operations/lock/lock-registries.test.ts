import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestFor, lockPath, runLock, withLock } from './lock.fixture.ts'
import { lockFailure } from './lock-failure.ts'

const digest = digestFor('docker.io/library/node:24')
const old = digestFor('old')
const app = 'ghcr.io/x/app:1'
const rules = { denyRegistries: ['ghcr.io'] }

for (const mode of ['write', 'update'] as const)
  test(`${mode} neither asks for nor pins an image of a denied registry, writes the others, and fails`, async () => {
    const files = { Dockerfile: `FROM node:24\nCOPY --from=${app} / /\n` }
    const { files: after, asked, result } = await runLock(files, { mode, ...rules, lock: withLock([]) })
    assert.equal(after.Dockerfile, `FROM node:24@${digest}\nCOPY --from=${app} / /\n`)
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['docker.io/library/node:24'],
    )
    assert.ok(after[lockPath]?.includes('node:24') && !after[lockPath]?.includes('ghcr.io'))
    assert.equal(lockFailure(result)?.code, 'POLICY_BLOCKED')
  })

test('a pin of a registry that is not allowed stays where it is, and so does its entry in the lock', async () => {
  const files = { Dockerfile: `FROM ${app}@${old}\n` }
  const lock = withLock([{ image: app, digest: old, platforms: new Map([['linux/amd64', old]]) }])
  const request = { mode: 'update', allowRegistries: ['docker.io'], lock } as const
  const { files: after, asked, result } = await runLock(files, request)
  assert.deepEqual([after.Dockerfile, asked], [files.Dockerfile, []])
  assert.ok(result.changes.every(({ after: text }) => text.includes(old)))
  assert.equal(lockFailure(result)?.code, 'POLICY_BLOCKED')
})

test('a comment that allows the registry at every place lets the image be pinned', async () => {
  const from = (digestOf = '') => `# tallyman: ignore[registries]\nFROM ${app}${digestOf}\n`
  const { files: after, result } = await runLock({ Dockerfile: from() }, { mode: 'write', ...rules })
  assert.equal(after.Dockerfile, from(`@${digestFor(app)}`))
  assert.equal(lockFailure(result), undefined)
})
