import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tagName } from './tag-name.ts'

test("a repository's tag is a plain tag, the engine's a full name, the cache's a key on a branch", () => {
  assert.deepEqual(tagName('ghcr.io/o/app', 'v1').names, ['v1'])
  const engine = tagName('docker', 'alpine:3.22')
  assert.deepEqual([engine.repository, engine.tag], ['docker.io/library/alpine', '3.22'])
  assert.deepEqual(engine.names, ['3.22', 'alpine:3.22', 'alpine:3.22'])
  assert.equal(tagName('actions-cache', 'key@refs/heads/main#ab').tag, 'key')
})
