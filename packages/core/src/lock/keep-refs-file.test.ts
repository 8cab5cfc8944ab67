import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import type { Digest } from '../model/digest.ts'
import { memoryFiles } from '../workspace/memory-files.fixture.ts'
import { type KeepRef, namesTag, namesVersion } from './keep-refs.ts'
import { keepRefsIn } from './keep-refs-file.ts'

const app = 'ghcr.io/owner/app'
const digest = `sha256:${'a'.repeat(64)}` as Digest

function refsOf(text: string, file: string): Promise<KeepRef[]> {
  return keepRefsIn([file], memoryFiles({ [file]: text }))
}

/** Those of `tags` of ghcr.io/owner/app that the file keeps. */
async function kept(text: string, file: string, tags: readonly string[]): Promise<string[]> {
  const refs = await refsOf(text, file)
  return tags.filter(tag => namesTag(refs, app, tag))
}

/** The tags that a file keeps, together with the files it leads to. */
async function keptBy(files: Readonly<Record<string, string>>, start: string): Promise<string[]> {
  const refs = await keepRefsIn([start], memoryFiles(files))
  return tags.filter(tag => namesTag(refs, app, tag))
}

const tags = ['v1', 'v2', 'w1', 'latest']

test('images in a lock file are kept, by tag and by digest', async () => {
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
  assert.ok(namesVersion(await refsOf(lock, 'images.lock'), { digest }))
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

test('a variable keeps every tag that it may stand for', async () => {
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
    await assert.rejects(refsOf(text, file), { code: 'INPUT_INVALID' }, `${file}: ${text}`)
  }
})

test('images in the files that a file leads to are kept too', async () => {
  const image = (tag: string) => `services: {x: {image: "${app}:${tag}"}}`
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['compose.yaml', { 'compose.yaml': 'include: [b.yaml]', 'b.yaml': image('v1') }, ['v1']],
    [
      'deploy/compose.yaml',
      {
        'deploy/compose.yaml':
          'include:\n  - path: [../a/b.yaml, ../a/c.yaml]\n    project_directory: ../a\n    env_file: x.env\n',
        'deploy/x.env': `IMAGE=${app}:w1`,
        'a/b.yaml': image('v1'),
        'a/c.yaml': 'services: {y: {extends: {file: e/d.yaml, service: x}}}',
        'a/e/d.yaml': image('v2'),
      },
      ['v1', 'v2', 'w1'],
    ],
    [
      'compose.yaml',
      {
        'compose.yaml': 'services: {y: {extends: {file: d.yaml, service: x}}}',
        'd.yaml': image('v2'),
      },
      ['v2'],
    ],
    [
      'compose.yaml',
      { 'compose.yaml': `services: {x: {image: "\${IMAGE}"}}`, '.env': `IMAGE=${app}:v2` },
      ['v2'],
    ],
    [
      'compose.yaml',
      {
        'compose.yaml':
          'services: {x: {image: other, env_file: [app.env, {path: none.env, required: false}]}}',
        'app.env': `RUNNER="${app}:w1"`,
      },
      ['w1'],
    ],
    [
      'compose.yaml',
      {
        'compose.yaml': 'services: {x: {build: {context: src, dockerfile: docker/app.df}}, y: {build: src}}',
        'src/docker/app.df': `FROM ${app}:v1`,
        'src/Dockerfile': `FROM ${app}:v2`,
      },
      ['v1', 'v2'],
    ],
    [
      'compose.yaml',
      {
        'compose.yaml': `services:\n  x:\n    build:\n      context: .\n      dockerfile_inline: |\n        FROM ${app}:v1\n`,
      },
      ['v1'],
    ],
    [
      '.github/workflows/ci.yml',
      {
        '.github/workflows/ci.yml':
          'on: push\njobs:\n  a: {uses: ./.github/workflows/r.yml}\n  b: {steps: [{uses: ./tools/a}, {uses: "actions/checkout@v4"}, {uses: ./tools/b}]}\n',
        '.github/workflows/r.yml': `on: workflow_call\njobs: {c: {container: "${app}:v1"}}`,
        'tools/a/action.yml': 'runs: {using: composite, steps: [{uses: ./tools/c}]}',
        'tools/b/action.yaml': 'runs: {using: docker, image: df/Dockerfile}',
        'tools/b/df/Dockerfile': `FROM ${app}:v2`,
        'tools/c/action.yml': `runs: {using: docker, image: "docker://${app}:w1"}`,
      },
      ['v1', 'v2', 'w1'],
    ],
    [
      'k/kustomization.yaml',
      {
        'k/kustomization.yaml':
          'resources: [../base, deploy.yaml]\ncomponents: [../component]\npatches: [{path: p.yaml}]\n',
        'base/kustomization.yml': `images: [{name: x, newName: "${app}", newTag: v1}]`,
        'component/Kustomization': `images: [{name: ${app}, newTag: "v2"}]`,
        'k/deploy.yaml': 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: other}]}',
        'k/p.yaml': `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "${app}:w1"}]}`,
      },
      ['v1', 'v2', 'w1', 'latest'],
    ],
    [
      'chart/Chart.yaml',
      {
        'chart/Chart.yaml': 'name: x\ndependencies: [{name: y, repository: "file://../y"}]\n',
        'chart/values.yaml': `image: {repository: ${app}, tag: v1}`,
        'chart/templates/a.yaml': `{{ if .Values.x }}\nimage: ${app}:w1\n{{ end }}\n`,
        'y/Chart.yaml': 'name: y\nappVersion: "2"\n',
        'y/values.yaml': `image: {repository: ${app}, tag: ""}`,
      },
      ['v1', 'v2', 'w1', 'latest'],
    ],
    [
      '.gitlab-ci.yml',
      {
        '.gitlab-ci.yml': 'include: [{local: /ci/*.yml}, {local: /ci/a.yml}]\n'.replace(
          '{local: /ci/*.yml}, ',
          '',
        ),
        'ci/a.yml': `job: {image: {name: "${app}:v1"}, script: x}`,
      },
      ['v1'],
    ],
    [
      '.devcontainer/devcontainer.json',
      {
        '.devcontainer/devcontainer.json':
          '// a comment\n{\n\t"build": {"dockerfile": "Dockerfile",},\n\t"dockerComposeFile": ["../c.yaml"] /* x */\n}\n',
        '.devcontainer/Dockerfile': `FROM ${app}:v1`,
        'c.yaml': image('v2'),
      },
      ['v1', 'v2'],
    ],
  ]
  for (const [start, files, expected] of cases)
    assert.deepEqual(await keptBy(files, start), expected, JSON.stringify(files))
})

test('a file with a lead that cannot be read stops the pruning, with its line', async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'compose.yaml',
      'include:\n  - b.yaml\n',
      /"compose\.yaml" for keep-refs-from: line 2: include\.0 leads to "b\.yaml", which does not exist/,
    ],
    [
      'compose.yaml',
      'services:\n  a:\n    extends: {file: ../b.yaml, service: x}\n',
      /line 3: .*lies outside the workspace/,
    ],
    ['compose.yaml', 'include:\n  - https://x.test/c.yaml\n', /line 2: .*is not in this repository/],
    ['compose.yaml', `include: [{path: ["\${X}/b.yaml"]}]\n`, /the variable X has no value/],
    [
      'compose.yaml',
      'services:\n  a:\n    build: https://github.com/o/r.git\n',
      /line 3: .*is not in this repository/,
    ],
    ['compose.yaml', 'services:\n  a: {build: .}\n', /line 2: .*"Dockerfile", which does not exist/],
    [
      'compose.yaml',
      'services:\n  a: {image: x, env_file: a.env}\n',
      /line 2: .*"a\.env", which does not exist/,
    ],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    uses: ./.github/workflows/b.yml\n',
      /line 3: .*does not exist/,
    ],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    uses: o/r/.github/workflows/b.yml@main\n',
      /line 3: .*is not in this repository/,
    ],
    ['.github/workflows/a.yml', 'jobs: {a: {steps: [{uses: ./x}]}}', /which does not exist/],
    [
      '.github/workflows/a.yml',
      `jobs: {a: {container: "\${{ matrix.x }}", strategy: {matrix: "\${{ fromJSON(x) }}"}}}`,
      /only the run knows this value/,
    ],
    [
      'kustomization.yaml',
      'resources:\n  - github.com/o/r//deploy?ref=v1\n',
      /line 2: .*is not in this repository/,
    ],
    ['kustomization.yaml', 'bases: [../..]', /lies outside the workspace/],
    [
      'Chart.yaml',
      'dependencies:\n  - {name: db, repository: "https://charts.test"}\n',
      /line 2: .*"charts\/db", which does not exist/,
    ],
    ['.gitlab-ci.yml', 'include:\n  - template: Auto.yml\n', /line 2: .*is not in this repository/],
    ['a.yml', `a: {b: [{image: "\${X}"}]}`, /line 1: cannot tell which image image names/],
    ['a.yml', 'a: b\n---\na: [\n', /line \d: /],
  ]
  for (const [file, text, message] of cases)
    await assert.rejects(refsOf(text, file), { code: 'INPUT_INVALID', message }, text)
})

test('files that lead to each other are all read, and the search ends', async () => {
  const files = {
    'a.yaml': 'include: [b.yaml]\nservices: {}\n',
    'b.yaml': `include: [a.yaml]\nservices: {x: {image: "${app}:v1"}}\n`,
  }
  assert.deepEqual(await keptBy(files, 'a.yaml'), ['v1'])
})

/** Work that reads a text, which may be refused. */
function on(text: string, path: string): () => Promise<unknown> {
  return () => refsOf(text, path)
}

test('hostile files take time linear in their length', { timeout: 60_000 }, async () => {
  for (const open of ['${{', '{{', '<<', '$[', '$[[', '$(']) {
    const dockerfile = (count: number) => `FROM alpine:1\nRUN echo ${open.repeat(count)}`
    await assertLinear(open, count => on(dockerfile(count), 'Dockerfile'), { size: 2_500 })
  }
  const lines = (count: number) => `${'\n'.repeat(count)}x`
  await assertLinear('empty lines', count => on(lines(count), 'keep.txt'), { size: 20_000 })
})
