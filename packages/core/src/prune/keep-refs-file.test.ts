import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Digest } from '../model/digest.ts'
import { namesTag, namesVersion } from './keep-refs.ts'
import { keepRefsIn } from './keep-refs-file.ts'

const app = 'ghcr.io/owner/app'
const digest = `sha256:${'a'.repeat(64)}` as Digest

/** Which of these tags of ghcr.io/owner/app the file keeps. */
async function kept(text: string, file: string, tags: readonly string[]): Promise<string[]> {
  const refs = await keepRefsIn(text, file)
  return tags.filter(tag => namesTag(refs, app, tag))
}

const tags = ['v1', 'v2', 'w1', 'latest']

test('what a lock file names is kept, by tag and by digest (case 52)', async () => {
  const lock = JSON.stringify({
    version: 1,
    images: [
      {
        image: `${app}:v1`,
        digest,
        pinned_image: `${app}:v1@${digest}`,
        platforms: { 'linux/amd64': digest },
      },
    ],
  })
  assert.deepEqual(await kept(lock, 'images.lock', tags), ['v1'])
  assert.ok(namesVersion(await keepRefsIn(lock, 'images.lock'), { digest }))
})

test('workflows, compose files, Kubernetes and Helm files, and Dockerfiles are understood', async () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      '.github/workflows/ci.yml',
      `jobs:\n  a:\n    container: ${app}:v1\n    steps:\n      - uses: docker://${app}:v2\n`,
      ['v1', 'v2'],
    ],
    ['ci.yml', `jobs:\n  a:\n    steps:\n      - run: docker pull ${app}:w1 && true\n`, ['w1']],
    ['compose.yaml', `services:\n  web:\n    image: "${app}:v1"\n  db:\n    image: postgres:17\n`, ['v1']],
    ['compose.yaml', `services:\n  web:\n    image: ${app}\n`, ['latest']],
    ['compose.yaml', `services:\n  web:\n    image: \${IMAGE:-${app}:v2}\n`, ['v2']],
    ['values.yaml', `image:\n  repository: ${app}\n  tag: v1\n`, ['v1', 'latest']],
    ['kustomization.yaml', `images:\n  - name: web\n    newName: ${app}\n    newTag: v2\n`, ['v2', 'latest']],
    [
      'Dockerfile',
      `ARG TAG=v1\nFROM ${app}:\${TAG} AS base\nFROM base\nCOPY --from=${app}:w1 /a /b\n`,
      ['v1', 'v2', 'w1', 'latest'],
    ],
    [
      'build/Dockerfile',
      `FROM --platform=$BUILDPLATFORM ${app}:v1 as one\r\nFROM \\\n  ${app}:v2\nFROM one\n`,
      ['v1', 'v2'],
    ],
  ]
  for (const [file, text, expected] of cases) assert.deepEqual(await kept(text, file, tags), expected, text)
})

test('a variable keeps whatever it may mean', async () => {
  const compose = (image: string) => `services:\n  a:\n    image: ${image}\n`
  assert.deepEqual(await kept(compose(`${app}:v\${N}`), 'compose.yml', tags), ['v1', 'v2'])
  assert.deepEqual(await kept(compose(`\${REGISTRY}/owner/app:v1`), 'compose.yml', tags), ['v1'])
  assert.deepEqual(await kept(compose(`ghcr.io/\${{ github.repository }}:w1`), 'a.yml', tags), ['w1'])
  assert.deepEqual(await kept(compose(`\${REGISTRY}/other:v1`), 'compose.yml', tags), [])
})

test('a file that cannot be understood stops the pruning', async () => {
  const refused: readonly (readonly [string, string])[] = [
    ['images.lock', '{"images": ['],
    ['images.lock', ''],
    ['a.yml', ''],
    ['a.yml', 'a: [b'],
    ['a.yml', 'just words'],
    ['Dockerfile', 'RUN true\n'],
    ['Dockerfile', `ARG BASE\nFROM \${BASE}\n`],
    ['compose.yml', `services:\n  a:\n    image: \${IMAGE}\n`],
    ['ci.yml', `jobs:\n  a:\n    container: \${{ matrix.image }}\n`],
  ]
  for (const [file, text] of refused) {
    await assert.rejects(keepRefsIn(text, file), { code: 'INPUT_INVALID' }, `${file}: ${text}`)
  }
})

test('files made to be slow to read are not', { timeout: 20_000 }, async () => {
  const began = performance.now()
  await keepRefsIn(`FROM alpine:1\n${'${{'.repeat(20_000)}`, 'Dockerfile')
  await keepRefsIn(`FROM alpine:1\n${'{{'.repeat(20_000)}`, 'Dockerfile')
  await assert.rejects(keepRefsIn(`${'\n'.repeat(100_000)}x`, 'keep.txt'), { code: 'INPUT_INVALID' })
  assert.ok(performance.now() - began < 3_000)
})
