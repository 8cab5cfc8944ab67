import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branchScopes, cacheToken, pullRequestScopes } from '@tallyman/testkit/cache/cache-token'
import { cacheRights } from './cache-rights.ts'

const env = {
  ACTIONS_RESULTS_URL: 'https://results.example/',
  ACTIONS_RUNTIME_TOKEN: cacheToken(branchScopes('x')),
}
const short = (more: Record<string, string | undefined>) => {
  const { read, write } = cacheRights({ ...env, ...more })
  return `${read ? 'r' : '-'}${write ? 'w' : '-'}`
}

test("the runner's cache-mode decides before any request", () => {
  assert.equal(short({}), 'rw')
  for (const [mode, rights] of Object.entries({
    none: '--',
    read: 'r-',
    ' Write ': 'rw',
    'write-only': '-w',
    odd: 'rw',
  }))
    assert.equal(short({ ACTIONS_CACHE_MODE: mode }), rights, mode)
  assert.match(cacheRights({ ...env, ACTIONS_CACHE_MODE: 'read' }).why ?? '', /cache-mode is read/)
})

test("the token's claim decides the permissions, and an unreadable claim decides nothing", () => {
  const token = (scopes: Parameters<typeof cacheToken>[0]) =>
    short({ ACTIONS_RUNTIME_TOKEN: cacheToken(scopes) })
  assert.equal(token(pullRequestScopes(1)), 'rw')
  assert.equal(token([{ scope: 'refs/heads/main', permission: 1 }]), 'r-')
  const claims = (text: string) => `x.${Buffer.from(text).toString('base64url')}.x`
  for (const odd of [
    'opaque',
    'a.b.c',
    claims('{}'),
    claims('null'),
    claims('{"ac":"[]"}'),
    claims('{"ac":"[null]"}'),
    claims('{"ac":7}'),
  ])
    assert.equal(short({ ACTIONS_RUNTIME_TOKEN: odd }), 'rw', odd)
})

test('a step without a service or a token has no cache', () => {
  assert.equal(short({ ACTIONS_RUNTIME_TOKEN: undefined }), '--')
  assert.equal(short({ ACTIONS_RESULTS_URL: undefined }), '--')
})
