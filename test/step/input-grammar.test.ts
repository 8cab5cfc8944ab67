import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { Digest } from '@tallyman/core/model/digest'
import { image, index } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const app = image({ layers: ['app'] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })

async function grow(folder: RunnerFolder, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.workspace, name)), { recursive: true })
    await writeFile(join(folder.workspace, name), text)
  }
}

function read(registry: TestRegistry, repository: string, digest: string | undefined) {
  return JSON.parse(Buffer.from(registry.manifest(repository, digest as Digest) ?? []).toString())
}

function warnings({ annotations }: StepResult): string[] {
  return annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
}

async function pushed(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = { 'site/a': 'a' },
) {
  const registry = await startRegistry()
  const folder = await makeRunnerFolder()
  await grow(folder, files)
  const given = {
    source: 'directory=site',
    platforms: 'linux/amd64',
    tags: `${registry.host}/a/b:1`,
    ...inputs,
  }
  const step = await writeStep('push', folder, { inputs: given })
  return {
    registry,
    folder,
    step,
    async [Symbol.asyncDispose]() {
      await folder[Symbol.asyncDispose]()
      await registry[Symbol.asyncDispose]()
    },
  }
}

test('free text keeps its number signs and colons, in annotations, labels, variables and commands', async () => {
  const text = 'Tools for C # and F#'
  await using at = await pushed({
    annotations: `org.opencontainers.image.title=${text}\norg.example:key=v # 1\ncom.example/x:y=z:1\n"a=first\nsecond ""line"""`,
    labels: `org.opencontainers.image.title=${text}\n"b=1, 2"`,
    env: `TITLE=${text}`,
    cmd: `--title\n${text}\n# 1`,
  })
  assert.equal(at.step.code, 0, at.step.log)
  const { annotations, config } = read(at.registry, 'a/b', at.step.outputs.digest)
  assert.deepEqual(annotations, {
    'org.opencontainers.image.title': text,
    'org.example:key': 'v # 1',
    'com.example/x:y': 'z:1',
    a: 'first\nsecond "line"',
  })
  const blob = await fetch(`${at.registry.origin}/v2/a/b/blobs/${config.digest}`)
  const { Labels, Env, Cmd } = ((await blob.json()) as { config: Record<string, unknown> }).config
  assert.deepEqual(Labels, { 'org.opencontainers.image.title': text, b: '1, 2' })
  assert.deepEqual(Env, [`TITLE=${text}`])
  assert.deepEqual(Cmd, ['--title', text, '# 1'])
  assert.deepEqual(warnings(at.step), [])
})

test('a comment in a list of pairs is refused, not written', async () => {
  await using at = await pushed({ annotations: '# a=b' })
  assert.equal(at.step.code, 1)
  assert.match(at.step.log, /annotations: "# a=b": this list takes no comments, expected key=value/)
})

test('a path may contain a number sign, which begins a comment only after white space', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app, { repository: 'a/b', tag: '1' })
  const step = await at.pull({
    images: `${at.registry.host}/a/b:1@${digest} # pinned`,
    to: '# kept\noci-archive=out#1.tar # the first',
  })
  assert.equal(step.code, 0, step.log)
  await readFile(join(at.folder.workspace, 'out#1.tar'))
})

test('an image may be written with docker:// in every input that names one', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app, { repository: 'a/b', tag: '1' })
  const name = `docker://${at.registry.host}/a/b:1@${digest}`
  const step = await at.pull({ images: name })
  assert.equal(step.code, 0, step.log)
  assert.equal(step.outputs.digest, digest)
  for (const [action, inputs] of [
    ['retag', { source: name, tags: `docker://${at.registry.host}/a/b:2` }],
    ['publish-manifest', { sources: name, tags: `docker://${at.registry.host}/a/b:3` }],
    [
      'push',
      {
        source: `store=${name}`,
        tags: `docker://${at.registry.host}/a/c:1`,
        'mount-from': `docker://${at.registry.host}/a/b`,
      },
    ],
  ] as const) {
    const written = await writeStep(action, at.folder, { inputs })
    assert.equal(written.code, 0, written.log)
  }
})

test('annotations that apply to nothing, and mounts from elsewhere, cause warnings that name them', async () => {
  await using at = await pushed({
    annotations:
      'index:a=b\nmanifest-descriptor[linux/amd64]:c=d\nmanifest[linux/arm64]:e=f\nindex-descriptor:g=h\ni=j',
    'mount-from': 'ghcr.io/owner/base',
    referrers: 'true',
  })
  assert.equal(at.step.code, 0, at.step.log)
  assert.deepEqual(warnings(at.step), [
    'mount-from: ghcr.io/owner/base has no effect: no tag is in the registry ghcr.io',
    'referrers: true has no effect: source directory holds no signatures or attestations beside the image',
    'annotations: index:a has no effect: a single image is pushed, which has no index',
    'annotations: manifest-descriptor[linux/amd64]:c has no effect: a single image is pushed, which no index lists',
    'annotations: manifest[linux/arm64]:e has no effect: the image is for linux/amd64',
    'annotations: index-descriptor:g has no effect: no index lists the index that is written',
  ])
  assert.deepEqual(read(at.registry, 'a/b', at.step.outputs.digest).annotations, { i: 'j' })
})

test('publish-manifest warns of an annotated platform missing in the index, and of a source passed through', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const { digest } = await registry.add(index([app, arm]), { repository: 'a/b', tag: '1' })
  const tags = `${registry.host}/a/b:2`
  const annotations = 'manifest-descriptor[linux/s390x]:a=b\nmanifest-descriptor[linux/arm64]:c=d'
  const made = await writeStep('publish-manifest', folder, { inputs: { sources: digest, tags, annotations } })
  assert.equal(made.code, 0, made.log)
  assert.deepEqual(warnings(made), [
    'annotations: manifest-descriptor[linux/s390x]:a has no effect: the index is for linux/amd64, linux/arm64',
  ])
  const through = { sources: digest, tags, annotations: 'a=b', 'always-index': 'false', attestations: 'drop' }
  const same = await writeStep('publish-manifest', folder, { inputs: through })
  assert.equal(same.outputs.digest, digest, same.log)
  assert.deepEqual(warnings(same), [
    'annotations: a has no effect: a single source goes through untouched, as always-index: false asks',
    'attestations: drop has no effect: a single source goes through untouched, as always-index: false asks',
  ])
})

test('an impossible combination for a pull is an error, an ineffective one a warning', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app, { repository: 'a/b', tag: '1' })
  const images = `${at.registry.host}/a/b:1@${digest}`
  const locked = await at.pull({ images, 'update-lock': 'true' })
  assert.equal(locked.code, 1)
  assert.match(locked.log, /update-lock: true, but lock-file: nothing given/)
  const torn = await at.pull({ images, to: 'none\noci-layout=out' })
  assert.equal(torn.code, 1)
  assert.match(torn.log, /to: none and oci-layout, expected none alone/)
  const idle = await at.pull({ images, 'cache-client': 'toolkit' })
  assert.deepEqual(warnings(idle), ['cache-client: toolkit has no effect: cache is false'])
})

test('.dockerignore keeps files out of the layer, and log, summary and report say so', async () => {
  await using at = await pushed(
    {},
    {
      'site/.dockerignore': '# no\n.dockerignore\n.env*\n**/node_modules\n*.md\n!README.md\n',
      'site/index.html': 'x',
      'site/.env': 'TOKEN=1',
      'site/node_modules/a/b': 'x',
      'site/README.md': 'x',
      'site/NOTES.md': 'x',
    },
  )
  assert.equal(at.step.code, 0, at.step.log)
  assert.match(at.step.log, /\.dockerignore left out 4 paths: \.dockerignore, \.env, NOTES\.md, node_modules/)
  assert.match(at.step.summary, /4 paths left out by \.dockerignore/)
  assert.deepEqual(warnings(at.step), [])
  const report = JSON.parse(await readFile(at.step.outputs.report ?? '', 'utf8'))
  assert.deepEqual(report.leftOut.toSorted(), ['.dockerignore', '.env', 'NOTES.md', 'node_modules'])
})

test('files that look like secrets are named when they go into the image', async () => {
  await using at = await pushed(
    {},
    { 'site/.env': 'x', 'site/keys/id_rsa': 'x', 'site/.env.example': 'x', 'site/id_rsa.pub': 'x' },
  )
  assert.equal(at.step.code, 0, at.step.log)
  assert.deepEqual(warnings(at.step), [
    '.env, keys/id_rsa look like secrets and are in the image, for whoever pulls it. A .dockerignore in site keeps files out',
  ])
})

test('a list that Docker would refuse is refused with its line', async () => {
  await using at = await pushed({}, { 'site/.dockerignore': 'a\n[b\n', 'site/a': 'x' })
  assert.equal(at.step.code, 1)
  assert.match(at.step.log, /Cannot read \.dockerignore: line 2: a "\[" has no end/)
})
