import assert from 'node:assert/strict'
import { test } from 'node:test'
import { misspeltRegistry } from '../../model/misspelt-registry.ts'
import { parseReference } from '../../model/reference.ts'
import { isAllowed } from './registry-rules.ts'

function allows(image: string, allow: readonly string[], deny: readonly string[] = []): boolean {
  return isAllowed(parseReference(image), { allowRegistries: allow, denyRegistries: deny })
}

test('rules compare at slashes, after the implied registry is written out', () => {
  assert.equal(allows('node', ['docker.io']), true)
  assert.equal(allows('node', ['docker.io/library']), true)
  assert.equal(allows('owner/app', ['docker.io/library']), false)
  assert.equal(allows('ghcr.io/owner/app', ['ghcr.io/owner']), true)
  assert.equal(allows('ghcr.io/owner2/app', ['ghcr.io/owner/']), false)
  assert.equal(allows('ghcr.io/owner/app', ['ghcr.io/owner/app']), true)
  assert.equal(allows('ghcr.io.evil.example/owner/app', ['ghcr.io']), false)
})

test('a denied registry has no other spelling', () => {
  for (const image of ['GHCR.io/a/b', 'ghcr.io:443/a/b', 'ghcr.io/a/b:1'])
    assert.equal(allows(image, [], ['ghcr.io']), false, image)
  for (const image of ['node', 'index.docker.io/library/node', 'registry-1.docker.io/node', 'Docker.IO/node'])
    assert.equal(allows(image, [], ['docker.io/library']), false, image)
  assert.equal(allows('ghcr.io:8443/a/b', [], ['ghcr.io']), true)
})

test('a denied prefix weighs more than an allowed one, and without rules all is allowed', () => {
  assert.equal(allows('ghcr.io/bad/app', ['ghcr.io'], ['ghcr.io/bad']), false)
  assert.equal(allows('ghcr.io/good/app', ['ghcr.io'], ['ghcr.io/bad']), true)
  assert.equal(allows('quay.io/a/b', []), true)
})

test('a host near a known registry looks misspelt', () => {
  const found = [
    'ghrc.io',
    'gchr.io',
    'ghcr.com',
    'dokcer.io',
    'docker.com',
    'qauy.io',
    'mcr.micosoft.com',
    'GHRC.io:443',
  ]
  assert.deepEqual(
    found.map(host => misspeltRegistry(host)),
    ['ghcr.io', 'ghcr.io', undefined, 'docker.io', 'docker.io', 'quay.io', 'mcr.microsoft.com', 'ghcr.io'],
  )
})

test('known registries, those that are trusted, and hosts of one word or number are no misspellings', () => {
  const known =
    'gcr.io ghcr.io us.gcr.io nvcr.io lscr.io icr.io quay.io docker.io index.docker.io registry.hub.docker.com'
  for (const host of [
    ...known.split(' '),
    'localhost',
    'localhost:5000',
    '10.0.0.1:5000',
    '[::1]:5000',
    'registry',
    'codeberg.org',
  ])
    assert.equal(misspeltRegistry(host), undefined, host)
  assert.equal(misspeltRegistry('ghrc.io', ['ghrc.io/owner']), undefined)
})
