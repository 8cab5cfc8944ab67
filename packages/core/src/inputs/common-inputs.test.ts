import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commonInputs } from './common-inputs.ts'

const read = (text: string) => commonInputs['registry-mirrors'].parse(text)

test('a mirror is a host, optionally with a path in front of its repositories', async () => {
  const mirrors: [string, string, string, string][] = [
    ['docker.io=mirror.gcr.io', 'docker.io', 'mirror.gcr.io', ''],
    ['docker.io=https://mirror.gcr.io/', 'docker.io', 'mirror.gcr.io', ''],
    ['docker.io=https://mirror.gcr.io/v2/', 'docker.io', 'mirror.gcr.io', ''],
    ['registry-1.docker.io=harbor.example/dockerhub', 'docker.io', 'harbor.example', 'dockerhub'],
    ['https://index.docker.io/ = localhost:5000/hub//', 'docker.io', 'localhost:5000', 'hub'],
    [
      'quay.io=123456789012.dkr.ecr.eu-central-1.amazonaws.com/quay',
      'quay.io',
      '123456789012.dkr.ecr.eu-central-1.amazonaws.com',
      'quay',
    ],
    ['ghcr.io=[::1]:5000/a/b-c', 'ghcr.io', '[::1]:5000', 'a/b-c'],
    ['registry:5000=cache', 'registry:5000', 'cache', ''],
  ]
  for (const [text, host, registry, repository] of mirrors)
    assert.deepEqual(await read(text), [[host, { registry, repository }]], text)
})

test('a mirror that cannot hold a repository is refused with what is accepted', () => {
  const wrong = [
    'docker.io=harbor.example/Upper',
    'docker.io=harbor.example/a//b',
    'docker.io=harbor.example/a?b',
    'docker.io=harbor.example/../a',
    'docker.io=https://u:p@harbor.example/a',
    'docker.io=ftp://harbor.example',
    'docker.io/library=harbor.example',
  ]
  for (const text of wrong) assert.throws(() => read(text), Error, text)
  assert.throws(() => read('docker.io=http://harbor.example'), /insecure-registries/)
})
