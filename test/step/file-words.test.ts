import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const app = image({ layers: ['app'], platform: { os: 'linux', architecture: 'amd64' } })
const { digest } = app.root
const secret = 'hunter2secret'

/** Texts of the wrong kind, each with a secret where a parser stumbles over it, by the reader of that kind. */
const texts = {
  any: [`${secret}\n`.repeat(100), `-----BEGIN CERTIFICATE-----\n${secret}\n-----END CERTIFICATE-----\n`],
  json: [
    `"${secret}"`,
    `"${secret}`,
    `["${secret}"]`,
    `{"${secret}": "${secret}"}`,
    `{"version": {"${secret}": "${secret}"}}`,
    `{"a": ${secret}}`,
    `{"a": 1, "a": "${secret}" "${secret}"}`,
  ],
  yaml: [
    `{"services": {}, "services": ${secret}`,
    `[${secret}`,
    `a: *${secret}`,
    `a: !${secret} b`,
    `a: "\\${secret}"`,
    `a: ${secret}: ${secret}`,
    `a: \`${secret}`,
    `%${secret}\n---\n`,
    `&${secret} &${secret} a`,
    `a: 1\n\t${secret}: 2`,
    `${secret}: x`,
    `a: |${secret}\n  x`,
    `- a\n${secret}`,
  ],
  variables: [
    `${secret} word=1`,
    `A="${secret}`,
    `${secret}="x`,
    `A=\${${secret} x}`,
    `A=\${X:?${secret}}`,
    `A=\${1${secret}}`,
  ],
  patterns: [`[${secret}\n!\n`, `!\n${secret}`, `\\\n${secret}\\`],
} as const

type Reader = (text: string, at: Quay) => Promise<StepResult>

const imageOf = ({ registry }: Quay) => `${registry.host}/test/app:v1@${digest}`
async function written({ folder }: Quay, name: string, text: string): Promise<void> {
  const path = join(folder.workspace, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, text)
}
const push = (at: Quay, source: string) =>
  writeStep('push', at.folder, {
    inputs: { source, tags: `${at.registry.host}/test/pushed:v1`, platforms: 'linux/amd64' },
  })
const prune = (at: Quay, inputs: Readonly<Record<string, string>>) =>
  pruneStep({ images: `${at.registry.host}/test/app`, ...inputs }, { folder: at.folder })

const readers: Readonly<Record<string, Reader>> = {
  async 'lock-file'(text, at) {
    await written(at, 'file', text)
    return at.pull({ images: `${at.registry.host}/test/app:v1`, 'lock-file': 'file' })
  },
  async 'lock-file that is updated'(text, at) {
    await written(at, 'file', text)
    const inputs = { images: `${at.registry.host}/test/app:v1`, 'lock-file': 'file' }
    return at.pull({ ...inputs, 'update-lock': 'true' })
  },
  async 'compose-files'(text, at) {
    await written(at, 'file', text)
    return at.pull({ 'compose-files': 'file' })
  },
  async 'the .env beside a compose file'(text, at) {
    await written(at, 'compose.yaml', `services: {a: {image: "${imageOf(at)}"}}`)
    await written(at, '.env', text)
    return at.pull({ 'compose-files': 'compose.yaml' })
  },
  async 'images-from'(text, at) {
    await written(at, 'file', text)
    return at.pull({ 'images-from': 'file' })
  },
  async 'a Dockerfile'(text, at) {
    await written(at, 'Dockerfile', text)
    return at.pull({ 'images-from': '.' })
  },
  async 'keep-refs-from'(text, at) {
    await written(at, 'file', text)
    return prune(at, { 'keep-refs-from': 'file', 'prune-tags': 'none-*' })
  },
  async 'plan-file'(text, at) {
    await written(at, 'file', text)
    return prune(at, { images: '', 'plan-file': 'file', mode: 'apply' })
  },
  async 'ca-certificates'(text, at) {
    await written(at, 'file', text)
    return at.pull({ images: imageOf(at), 'ca-certificates': 'registry.example=file' })
  },
  async 'an archive'(text, at) {
    await written(at, 'file', text)
    return push(at, 'oci-archive=file')
  },
  async 'index.json of a layout'(text, at) {
    await written(at, 'layout/oci-layout', '{"imageLayoutVersion": "1.0.0"}')
    await written(at, 'layout/index.json', text)
    return push(at, 'oci-layout=layout')
  },
  async 'index.json of a layout that is written'(text, at) {
    await written(at, 'layout/index.json', text)
    return at.pull({ images: imageOf(at), to: 'oci-layout=layout' })
  },
  async 'manifest.json of an archive'(text, at) {
    await written(at, 'layout/manifest.json', text)
    return push(at, 'docker-archive=layout')
  },
  async 'a config in an archive'(text, at) {
    await written(
      at,
      'layout/manifest.json',
      '[{"Config": "config.json", "Layers": [], "RepoTags": ["a:1"]}]',
    )
    await written(at, 'layout/config.json', text)
    return push(at, 'docker-archive=layout')
  },
  async 'a .dockerignore'(text, at) {
    await written(at, 'site/index.html', 'hello')
    await written(at, 'site/.dockerignore', text)
    return push(at, 'directory=site')
  },
  async "Docker's config"(text, at) {
    await written(at, 'config.json', text)
    return at.pull({ images: imageOf(at) }, { env: { DOCKER_CONFIG: at.folder.workspace } })
  },
  async 'the event of the run'(text, at) {
    await written(at, 'event.json', text)
    const env = { GITHUB_EVENT_PATH: join(at.folder.workspace, 'event.json') }
    return at.pull({ images: imageOf(at) }, { env })
  },
}

const kinds: Readonly<Record<string, readonly (keyof typeof texts)[]>> = {
  'compose-files': ['yaml'],
  'images-from': ['yaml'],
  'a Dockerfile': [],
  'keep-refs-from': ['yaml'],
  'the .env beside a compose file': ['variables'],
  'ca-certificates': [],
  'an archive': [],
  'a .dockerignore': ['patterns'],
}

for (const [name, read] of Object.entries(readers))
  test(`${name}: a file of the wrong kind is reported without a word of it`, async () => {
    await using at = await quay({ auth: { scheme: 'bearer', anonymousPull: true } })
    await at.registry.add(app)
    const given = ['any' as const, ...(kinds[name] ?? (['json'] as const))].flatMap(kind => texts[kind])
    let failed = 0
    for (const text of given) {
      const done = await read(text, at)
      failed += Number(done.code !== 0)
      for (const shown of [done.stdout, done.stderr, done.summary, JSON.stringify(done.outputs)])
        assert.ok(!/hunter2/.test(shown), `${JSON.stringify(text)} gave ${shown}`)
      assert.doesNotMatch(done.stdout, /INTERNAL|Unexpected|Unresolved/)
    }
    const isTakenAnyway = /\.dockerignore|\.env|config$|event|keep-refs/.test(name)
    if (!isTakenAnyway) assert.equal(failed, given.length)
  })

test('a lock file, a plan and a compose file that end too early are reported with line and column', async () => {
  await using at = await quay()
  const message = async (done: Promise<StepResult>) => (await done).log
  const { 'lock-file': lock, 'plan-file': plan, 'compose-files': compose } = readers
  const cut = '{\n  "version": 1,\n  "images": [\n'
  assert.match(
    await message(lock?.(cut, at) as never),
    /it is not JSON: line 4, column 1: expected a value or \]/,
  )
  assert.match(
    await message(plan?.(cut, at) as never),
    /it is not JSON \(line 4, column 1: expected a value or \]\)/,
  )
  assert.match(
    await message(compose?.('services:\n  a: {image: "x\n', at) as never),
    /"file": line \d: expected a closing quote or bracket.* \(column \d+\)/,
  )
})

test('a layout that cannot be extended is reported as a file, not as an answer of a registry', async () => {
  await using at = await quay()
  await at.registry.add(app)
  for (const text of [
    '',
    '{"a": 1, "a": 2}',
    '[]',
    Buffer.from([0xff, 0xfe]),
    `{"schemaVersion": 2, "manifests": 7}`,
  ]) {
    await written(at, 'layout/oci-layout', '{"imageLayoutVersion": "1.0.0"}')
    await writeFile(join(at.folder.workspace, 'layout', 'index.json'), text)
    const { code, message } = failureOf(await at.pull({ images: imageOf(at), to: 'oci-layout=layout' }))
    assert.equal(code, 'ARCHIVE_INVALID')
    assert.match(message, /Cannot add to the layout/)
    assert.doesNotMatch(message, /registry|encoded data/i)
  }
})
