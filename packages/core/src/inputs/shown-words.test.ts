import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { parseImage } from '../model/reference.ts'
import { maskOfServers } from './shown-words.ts'

const env = {
  INPUT_TO: 'oci-layout=Images-Of-2026',
  'INPUT_GITHUB-TOKEN': 'ghs_0123456789abcdefABCDEF',
  'INPUT_REGISTRY-AUTH': '- password: Long-Pass-Word-2026',
  GITHUB_REPOSITORY: 'harbour/Pier2026',
  GITHUB_SHA: 'a1b2c3d4'.repeat(5),
  RUNNER_TEMP: '/home/runner/work/_temp',
  'INPUT_KEY-PREFIX': 'tallyman-v1',
  IMAGE_VERSION: 'v2026.11.29-Build7',
  MYSQL_PWD: 'Something-Else-2026',
}

/** The values that are masked on behalf of a server. */
function maskedOf(values: readonly string[], named: unknown = []): string[] {
  const masked: string[] = []
  const folders = {
    workspace: '/home/runner/work/pier/pier',
    temp: '/home/runner/work/_temp',
    home: '/home/runner',
  }
  const mask = maskOfServers({ env, ...folders, secret: value => void masked.push(value) }, named)
  for (const value of values) mask(value)
  return masked
}

test('inputs, variables, runner folders, images with their tags and words of our own are never masked for a server, in part or with more around them', () => {
  const shown = [
    'Images-Of-2026',
    'oci-layout=Images',
    'harbour/Pier2026',
    'github.com/harbour/Pier2026/actions',
    'a1b2c3d4'.repeat(4),
    '/home/runner/work/pier/pier/out2',
    'docker.io/library/nginx2026',
    'ocker.io/library/nginx2026',
    'registry.example/team/app2026',
    'Release-2026.11',
    'tallyman-v1',
    'v2026.11.29-Build7',
    'application/vnd.oci.image.index.v1+json',
    '/home/runner/work/_temp/tallyman-files',
    'tallyman-files/pull-0a1b2c3d4e5f-1',
    'ull-0a1b2c3d4e5f-12/repor',
    '0a1b2c3d4e5f/plan.json',
  ]
  const named = {
    images: [
      parseImage('nginx2026'),
      { source: parseImage('registry.example/team/app2026:Release-2026.11') },
    ],
  }
  assert.deepEqual(maskedOf(shown, named), [])
})

test('what servers issue is masked, and so is text that only resembles a secret of the job', () => {
  const secrets = [
    'ghs_0123456789abcdefABCDEF',
    'Long-Pass-Word-2026',
    'Something-Else-2026',
    'testkit-token-1',
  ]
  assert.deepEqual(maskedOf(secrets), secrets)
  for (let round = 0; round < 200; round++) {
    const bytes = randomBytes(16 + (round % 64))
    const tokens = [bytes.toString('base64'), bytes.toString('base64url'), `DockerToken.${randomUUID()}`]
    assert.deepEqual(maskedOf(tokens), tokens)
  }
})
