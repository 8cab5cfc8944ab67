import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOfPath, kindRows } from './kinds.ts'

test('Dockerfiles are recognised by their names, whatever they build', () => {
  for (const path of [
    'Dockerfile',
    'app/dockerfile',
    'Containerfile',
    'Dockerfile.dev',
    'Dockerfile-alpine3.22',
    'Dockerfile.go',
    'images/Dockerfile.py',
    'web.Dockerfile',
    'web.dockerfile',
    'Dockerfile.x86_64-linux',
  ])
    assert.equal(kindOfPath(path), 'dockerfile', path)
})

test('programs, pages and data about Dockerfiles are none', () => {
  for (const path of [
    'src/dockerfile-flags.ts',
    'src/dockerfile.ts',
    'test/dockerfile-buildkit.test.ts',
    'lib/dockerfile.go',
    'dockerfile_parser.py',
    'tools/build-dockerfile.sh',
    'docs/Dockerfile.md',
    'Dockerfile.test.js',
    'dockerfile.json',
    'dockerfile.yml',
  ])
    assert.notEqual(kindOfPath(path), 'dockerfile', path)
  assert.equal(kindOfPath('Dockerfile.dockerignore'), 'text')
})

test('each kind that names decide is found for a name, whatever it ends in', () => {
  const names = [
    '.github/workflows/a.YAML',
    'action.yml',
    'compose.yaml',
    'Kustomization',
    'chart/Chart.yaml',
    'values.yaml',
    'devcontainer.json',
    '.gitlab-ci.yml',
    'docker-bake.json',
    'images.lock',
    'actions-lock.json',
    '.circleci/config.yml',
    'azure-pipelines.yml',
    'bitbucket-pipelines.yml',
    '.drone.yml',
    '.woodpecker/a.yaml',
    'cloudbuild.json',
    '.buildkite/pipeline.yml',
  ]
  const found = new Set(names.map(kindOfPath))
  const named = kindRows.filter(({ files }) => names.some(name => files.test(name)))
  assert.deepEqual(
    named.map(({ kind }) => kind).filter(kind => !found.has(kind)),
    [],
  )
  assert.ok(!found.has(undefined))
})
