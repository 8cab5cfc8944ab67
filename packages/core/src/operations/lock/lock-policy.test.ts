import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LockRules } from '../../lock/pins/lock-rules.ts'
import { judgeName } from '../../policy/name-faults.ts'
import { parsePolicy } from '../../policy/parse-policy.ts'
import { digestFor, glob, lockPath, runLock, withLock } from './lock.fixture.ts'
import { lockFailure } from './lock-failure.ts'

const node = digestFor('docker.io/library/node:24')
const path = '.github/tallyman-policy.yaml'

async function policyOf(text: string): Promise<NonNullable<LockRules['policy']>> {
  const policy = await parsePolicy(`version: 1\n${text}`, path)
  return {
    path,
    judge: (reference, isPinned) =>
      judgeName(policy, { reference, ...(isPinned !== undefined && { isPinned }) }, 0).faults,
  }
}

/** The findings of a policy: rule, file and line. */
async function findings(
  files: Readonly<Record<string, string>>,
  text: string,
  rules: Partial<LockRules> = {},
): Promise<string[]> {
  const { result } = await runLock(files, { checks: new Set(), ...rules, policy: await policyOf(text) })
  return result.findings
    .filter(({ rule }) => /TM01[345]/.test(rule))
    .map(({ rule, file, line, severity }) => `${rule} ${file}:${line} ${severity}`)
}

test('each place that breaks a policy is a finding with the line of the rule', async () => {
  const files = {
    Dockerfile: `FROM node:latest\nCOPY --from=ghcr.io/x/app:1@${node} / /\nFROM quay.io/a/b:1\n`,
  }
  const text = 'allow: [docker.io/**, ghcr.io/**]\ndeny: ["**:latest"]\nrequire: { digest: true }'
  assert.deepEqual(await findings(files, text), [
    'TM013 Dockerfile:1 error',
    'TM015 Dockerfile:1 error',
    'TM014 Dockerfile:3 error',
    'TM015 Dockerfile:3 error',
  ])
  const { result } = await runLock(files, { policy: await policyOf(text) })
  const failure = lockFailure(result)
  assert.equal(failure?.code, 'POLICY_VIOLATED')
  assert.match(
    failure?.message ?? '',
    /Dockerfile:1: .*is denied by "\*\*:latest" \(\.github\/tallyman-policy\.yaml:3\)/,
  )
})

test('neither comments nor inputs take an image out of a policy', async () => {
  const files = {
    Dockerfile: [
      '# tallyman: ignore',
      'FROM node:24',
      '# tallyman: ignore[registries,pinned,locked]',
      'FROM node:24',
      '# ratchet:exclude',
      'FROM node:24',
      '',
    ].join('\n'),
  }
  const all = [2, 4, 6].map(line => `TM013 Dockerfile:${line} error`)
  assert.deepEqual(await findings(files, 'deny: [node]'), all)
  const lines = { ...files, Dockerfile: files.Dockerfile.replaceAll(/^#.*$/gm, '') }
  assert.deepEqual(await findings(lines, 'deny: [node]', { ignore: [glob('docker.io/library/node')] }), all)
  assert.deepEqual(await findings(lines, 'deny: [node]', { images: [glob('docker.io/library/redis')] }), all)
  const severities = new Map([['registries', 'notice'] as const])
  assert.deepEqual(await findings(lines, 'deny: [node]', { severities }), all)
  const changedLines = new Map([['Dockerfile', [[3, 4] as const]]])
  assert.deepEqual(await findings(lines, 'deny: [node]', { changedLines }), all.slice(1, 2))
})

for (const mode of ['check', 'write', 'update'] as const)
  test(`${mode} asks for no image that a policy refuses, and neither pins nor moves it`, async () => {
    const files = { Dockerfile: 'FROM node:24\nFROM redis:8\n' }
    const checks = new Set(['exists', 'moved', 'platforms'] as const)
    const request = { mode, checks, platforms: ['linux/amd64'], lock: withLock([]) } as const
    const { files: after, asked } = await runLock(files, {
      ...request,
      policy: await policyOf('deny: [redis]'),
    })
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['docker.io/library/node:24'],
    )
    assert.ok(after.Dockerfile?.endsWith('FROM redis:8\n'))
    assert.ok(!after[lockPath]?.includes('redis'))
  })

test('a digest that this run writes ends the finding, and one in the lock counts as a digest', async () => {
  const files = { Dockerfile: 'FROM node:24\n' }
  const text = 'require: { digest: true }'
  assert.deepEqual(await findings(files, text, { mode: 'write' }), [])
  assert.deepEqual(await findings(files, text, { mode: 'write', dryRun: true }), ['TM015 Dockerfile:1 error'])
  const image = 'docker.io/library/node:24'
  const lock = withLock([{ image, digest: node, platforms: new Map([['linux/amd64', node]]) }])
  assert.deepEqual(await findings(files, text, { lock }), [])
})

test('an image without a digest is one finding where the policy asks for digests, with the edit that ends it', async () => {
  const files = { Dockerfile: 'FROM node:24\n' }
  const run = async (text: string) => {
    const checks = new Set(['pinned', 'exists'] as const)
    const { result } = await runLock(files, { checks, policy: await policyOf(text) })
    return result.findings
  }
  const [finding, ...others] = await run('require: { digest: true }')
  assert.equal(finding?.rule, 'TM015')
  assert.match(finding?.message ?? '', /has no digest, which `require\.digest` asks for/)
  assert.ok(finding?.fix)
  assert.deepEqual(others, [])
  assert.deepEqual(
    (await run('deny: [redis]')).map(({ rule }) => rule),
    ['TM001'],
  )
})
