import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type TestContext, test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { failureOf, quay } from '../pull/pull-step.fixture.ts'

type Files = Readonly<Record<string, string>>

async function write(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** The tags left by a prune of four, or the message of the refusal. */
async function left(files: (name: string) => Files, from: string): Promise<string[] | string> {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const name = `${registry.host}/team/app`
  for (const tag of ['v1', 'v2', 'v3', 'v4'])
    await registry.add(image({ layers: [tag], config: { created: '2024-01-01T00:00:00Z' } }), {
      repository: 'team/app',
      tag,
    })
  await write(folder.workspace, files(name))
  const inputs = { images: name, 'prune-tags': '*', 'keep-refs-from': from, mode: 'apply' }
  await using step = await pruneStep(inputs, { folder })
  if (step.code === 0) return [...registry.tags('team/app').keys()].sort()
  assert.equal(registry.count({ method: 'DELETE' }), 0)
  return step.log
}

const service = (reference: string) => `services: {x: {image: "${reference}"}}\n`

test('prune keeps what an included compose file names', async () => {
  const files = (name: string) => ({
    'compose.yaml': 'include:\n  - more/compose.yaml\n',
    'more/compose.yaml': service(`${name}:v1`),
  })
  assert.deepEqual(await left(files, 'compose.yaml'), ['v1'])
})

test('a file with nothing but includes is a compose file, whatever its name: it is followed, or refused', async () => {
  const files = (name: string) => ({
    'd.yaml': 'include: [{path: c.yaml, env_file: e.env}]',
    'c.yaml': service(`\${V:-${name}:v1}`),
    'e.env': `V=${name}:v2`,
  })
  assert.deepEqual(await left(files, 'd.yaml'), ['v1', 'v2'])
  assert.match(String(await left(() => ({ 'd.yaml': 'include: [gone.yaml]' }), 'd.yaml')), /gone\.yaml/)
})

test('prune keeps what a service extends in another file, and what that one extends', async () => {
  const files = (name: string) => ({
    'compose.yaml': 'services:\n  a:\n    extends: {file: base/a.yaml, service: x}\n',
    'base/a.yaml': 'services: {x: {extends: {file: b.yaml, service: x}}}',
    'base/b.yaml': service(`${name}:v2`),
  })
  assert.deepEqual(await left(files, 'compose.yaml'), ['v2'])
})

test('prune keeps what a variable of .env expands to', async () => {
  const files = (name: string) => ({
    'compose.yaml': service(`\${IMAGE}`),
    '.env': `IMAGE=${name}:v3\n`,
  })
  assert.deepEqual(await left(files, 'compose.yaml'), ['v3'])
})

test('prune keeps what a workflow reaches through a workflow, an action and its Dockerfile', async () => {
  const files = (name: string) => ({
    '.github/workflows/ci.yml':
      'on: push\njobs:\n  a: {uses: ./.github/workflows/b.yml}\n  c: {steps: [{uses: ./act}]}\n',
    '.github/workflows/b.yml': `on: workflow_call\njobs: {b: {container: "${name}:v1"}}\n`,
    'act/action.yml': 'runs: {using: docker, image: Dockerfile}\n',
    'act/Dockerfile': `FROM ${name}:v2\n`,
  })
  assert.deepEqual(await left(files, '.github/workflows/ci.yml'), ['v1', 'v2'])
})

test('prune keeps what a kustomization and the values of a chart name', async () => {
  const files = (name: string) => ({
    'k/kustomization.yaml': 'resources: [../base]\n',
    'base/kustomization.yaml': `images: [{name: x, newName: "${name}", newTag: v1}]\n`,
    'chart/Chart.yaml': 'name: c\nappVersion: v2\n',
    'chart/values.yaml': `image: {repository: "${name}", tag: ""}\n`,
  })
  assert.deepEqual(await left(files, 'k/kustomization.yaml\nchart/Chart.yaml'), ['v1', 'v2'])
})

test('prune keeps what values beside a chart, an include with its own variables and build arguments name', async () => {
  const files = (name: string) => ({
    'chart/Chart.yaml': 'name: c\n',
    'chart/values-prod.yaml': `image: {name: "${name}", tag: v1}\n`,
    'compose.yaml': `include: [{path: sub/c.yaml, env_file: e.env}]\nservices: {a: {build: {context: ., args: {BASE: "${name}:v3"}}}}\n`,
    'e.env': `IMAGE=${name}:v2\n`,
    'sub/c.yaml': `services: {b: {image: "\${IMAGE}"}}\n`,
    Dockerfile: `ARG BASE\nFROM \${BASE}\n`,
  })
  assert.deepEqual(await left(files, 'chart/Chart.yaml\ncompose.yaml'), ['v1', 'v2', 'v3'])
})

/** None of its words alone tells which image is meant. */
const dockerfile = `ARG IN\nARG TAG=v4\nARG IMAGE=\${IN}app\nFROM \${IMAGE}:\${TAG}\n`
const builds: Readonly<Record<string, string>> = {
  'an anchor and a merge key with other arguments':
    'services:\n  a: {build: &b {context: ., args: {IN: "NAME", TAG: v2}}}\n  b: {build: {<<: *b, args: {IN: "NAME", TAG: v3}}}\n',
  'arguments that an anchor lacks':
    'x-b: &b {context: .}\nservices:\n  a: {build: {<<: *b, args: {IN: "NAME", TAG: v2}}}\n  b: {build: {<<: *b, args: ["IN=NAME", TAG=v3]}}\n',
  'a service that extends another with other arguments':
    'services:\n  a: {build: {context: ., args: {IN: "NAME", TAG: v2}}}\n  b: {extends: a, build: {args: {TAG: v3}}}\n',
  'a service that extends one which extends another':
    'services:\n  a: {build: {context: ., args: {IN: "NAME", TAG: v2}}}\n  b: {extends: {service: a}}\n  c: {extends: b, build: {args: {TAG: v3}}}\n',
  'a later document of the file with other arguments':
    'services: {a: {build: {context: ., args: {IN: "NAME", TAG: v2}}}}\n---\nservices: {a: {build: {args: {TAG: v3}}}}\n',
}
for (const [what, compose] of Object.entries(builds))
  test(`prune keeps what each build of a Dockerfile names with its own arguments: ${what}`, async () => {
    const files = (name: string) => ({
      'compose.yaml': compose.replaceAll('NAME', name.replace(/app$/, '')),
      Dockerfile: dockerfile,
    })
    assert.deepEqual(await left(files, 'compose.yaml'), ['v2', 'v3'])
  })

test('prune keeps what an inheriting bake target names with its own arguments', async () => {
  const files = (name: string) => ({
    'docker-bake.json': JSON.stringify({
      target: {
        a: { dockerfile: 'd/one', args: { IN: name.replace(/app$/, ''), TAG: 'v2' } },
        b: { inherits: ['a'] },
        c: { inherits: ['b', 'gone'], args: { TAG: 'v3' } },
      },
    }),
    'd/one': dockerfile,
  })
  assert.deepEqual(await left(files, 'docker-bake.json'), ['v2', 'v3'])
})

test('prune keeps what an inline Dockerfile at an anchor names with the arguments of each build', async () => {
  const files = (name: string) => ({
    'compose.yaml': `x-b: &b\n  dockerfile_inline: |\n    ARG TAG\n    FROM ${name}:$$TAG\nservices:\n  a: {build: {<<: *b, args: {TAG: v2}}}\n  b: {build: {<<: *b, args: {TAG: v3}}}\n`,
  })
  assert.deepEqual(await left(files, 'compose.yaml'), ['v2', 'v3'])
})

test('prune keeps what an override and an extending file pass to a build as arguments', async () => {
  const files = (name: string) => ({
    'compose.yaml': `services: {a: {build: {context: ., args: {IN: "${name.replace(/app$/, '')}", TAG: v1}}}}\n`,
    'compose.override.yaml': 'services: {a: {build: {args: {TAG: v2}}}}\n',
    'other.yaml': 'services: {b: {extends: {file: compose.yaml, service: a}, build: {args: {TAG: v3}}}}\n',
    Dockerfile: dockerfile,
  })
  assert.deepEqual(await left(files, 'compose.yaml\nother.yaml'), ['v1', 'v2', 'v3'])
})

test('prune keeps what the files of a wildcard include name, as GitLab reads it, and nothing of others', async () => {
  const job = (name: string, tag: string) => `job-${tag}:\n  image: "${name}:${tag}"\n  script: [x]\n`
  const includes: readonly (readonly [string, readonly string[]])[] = [
    ['include: "/ci/*.yml"', ['v1']],
    ['include: [{local: "ci/**.yml"}]', ['v1', 'v2', 'v3']],
    ['include: {local: "/ci/**/*.yml", rules: [{if: $X}]}', ['v2', 'v3']],
    ['include: [local: "c*/a/*.yml", local: "/none/*.yml"]', ['v2']],
    ['include: ["/ci/a/*/?.yml", "**/c.yml"]', ['v3']],
  ]
  for (const [include, expected] of includes) {
    const files = (name: string) => ({
      '.gitlab-ci.yml': `${include}\n`,
      'ci/a.yml': job(name, 'v1'),
      'ci/a.yaml': job(name, 'v4'),
      'ci/a/b.yml': job(name, 'v2'),
      'ci/a/b/c.yml': job(name, 'v3'),
      'node_modules/x/c.yml': job(name, 'v4'),
    })
    assert.deepEqual(await left(files, '.gitlab-ci.yml'), expected, include)
  }
})

test('prune names each GitLab include that it cannot follow, with its line', async () => {
  const text =
    'include:\n  - project: group/tools\n    file: /ci.yml\n  - template: Jobs/Build.gitlab-ci.yml\n  - component: $CI_SERVER_FQDN/a/b@1\n  - remote: https://example.com/ci.yml\n  - local: ../*.yml\n  - local: /$DIR/ci.yml\n'
  const log = await left(() => ({ '.gitlab-ci.yml': text }), '.gitlab-ci.yml')
  for (const [line, what] of [
    [2, 'group/tools'],
    [4, 'Jobs/Build.gitlab-ci.yml'],
    [5, '\\$CI_SERVER_FQDN/a/b@1'],
    [6, 'https://example.com/ci.yml'],
    [7, '../\\*.yml'],
    [8, '\\$DIR/ci.yml'],
  ] as const)
    assert.match(String(log), new RegExp(`line ${line}: [^\\n]*"/?${what}"`))
})

test('prune deletes nothing when a file leads to one that it cannot read', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      'services: {}\ninclude:\n  - gone.yaml\n',
      /line 3: include\.0 leads to "gone\.yaml", which does not exist/,
    ],
    ['include:\n  - ../outside.yaml\n', /line 2: .* lies outside the workspace/],
    ['include: ["https://example.com/c.yaml"]\n', /line 1: .* is not in this repository/],
    ['include:\n  - linked.yaml\n', /line 2: .* lies outside the workspace/],
  ]
  for (const [text, message] of cases) {
    await using folder = await makeRunnerFolder()
    const outside = await mkdtemp(join(tmpdir(), 'outside-'))
    await writeFile(join(outside, 'c.yaml'), service('a.test/secret:v1'))
    await symlink(join(outside, 'c.yaml'), join(folder.workspace, 'linked.yaml'))
    await write(folder.workspace, { 'compose.yaml': text })
    await using registry = await startRegistry()
    await registry.add(image({ layers: ['x'] }), { repository: 'team/app', tag: 'v1' })
    const images = `${registry.host}/team/app`
    const inputs = { images, 'prune-tags': '*', 'keep-refs-from': 'compose.yaml', mode: 'apply' }
    await using step = await pruneStep(inputs, { folder })
    assert.equal(step.code, 1)
    assert.match(step.log, message)
    assert.equal(registry.requests.length, 0)
    await rm(outside, { recursive: true })
  }
})

async function served(t: TestContext) {
  const at = await quay()
  t.after(() => at[Symbol.asyncDispose]())
  const platforms = ['amd64', 'arm64'].map(architecture => ({ os: 'linux', architecture }))
  for (const tag of ['2', '9'])
    await at.registry.add(
      index(platforms.map(platform => image({ layers: [tag, platform.architecture], platform }))),
      { repository: 'app', tag },
    )
  return { ...at, app: `${at.registry.host}/app` }
}

function asked({ requests }: TestRegistry, tag: string): number {
  return requests.filter(({ path }) => path.endsWith(`/app/manifests/${tag}`)).length
}

const usual = { 'require-digest': 'false', store: 'store' }

test('pull uses the tag from the .env beside the compose file, as Docker Compose does', async t => {
  const { pull, folder, app, registry } = await served(t)
  await write(folder.workspace, {
    'deploy/compose.yaml': `services: {a: {image: "${app}:\${TAG:-9}"}}\n`,
    'deploy/.env': 'TAG=2\n',
  })
  const done = await pull({ ...usual, 'compose-files': 'deploy/compose.yaml' })
  assert.equal(done.code, 0, done.log)
  assert.equal(asked(registry, '9'), 0)
  const override = await readFile(resolve(folder.workspace, done.outputs['compose-file'] ?? ''), 'utf8')
  assert.match(override, /app:2@sha256:|app@sha256:/)
})

test('pull fetches what is included, extended, mounted and built with, and skips what is never pulled', async t => {
  const { pull, folder, app, registry } = await served(t)
  await write(folder.workspace, {
    'compose.yaml': `include: [inc/compose.yaml]
services:
  a: {extends: {file: base.yaml, service: x}}
  b: {build: {context: ., additional_contexts: {c: "docker-image://${app}:9"}}, image: built.invalid/x}
  c: {image: never.invalid/x, pull_policy: never}
  d: {image: profile.invalid/x, profiles: [debug]}
`,
    'inc/compose.yaml': 'services: {i: {build: .}}\n',
    'base.yaml': `services: {x: {image: "${app}:2"}}\n`,
  })
  const done = await pull({ ...usual, 'compose-files': 'compose.yaml' })
  assert.equal(done.code, 0, done.log)
  for (const tag of ['2', '9']) assert.ok(asked(registry, tag) > 0, tag)
})

test('pull fetches the platform that a service names, besides those of the step', async t => {
  const { pull, folder, app } = await served(t)
  await write(folder.workspace, {
    'compose.yaml': `services: {a: {image: "${app}:2", platform: linux/arm64}}\n`,
  })
  const usualOne = await pull({
    ...usual,
    platforms: '',
    'compose-files': 'compose.yaml',
    to: 'docker-archive=b.tar',
  })
  assert.equal(usualOne.code, 0, usualOne.log)
  assert.match(usualOne.outputs['platform-digests'] ?? '', /linux\/arm64/)
  const both = await pull({ ...usual, 'compose-files': 'compose.yaml', to: 'docker-archive=a.tar' })
  assert.equal(both.code, 0, both.log)
})

test('pull names the line of what it cannot follow in a compose file', async t => {
  const { pull, folder } = await served(t)
  await write(folder.workspace, { 'compose.yaml': 'services: {}\ninclude:\n  - ../../etc/compose.yaml\n' })
  const { code, message } = failureOf(await pull({ ...usual, 'compose-files': 'compose.yaml' }))
  assert.equal(code, 'INPUT_INVALID')
  assert.match(message, /"compose\.yaml": line 3: include\.0: .* lies outside the workspace/)
})
