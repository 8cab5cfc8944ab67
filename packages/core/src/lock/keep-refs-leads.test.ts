import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import { memoryFiles } from '../workspace/memory-files.fixture.ts'
import { namesTag, namingPlace } from './keep-refs.ts'
import { keepRefsIn } from './keep-refs-file.ts'

const app = 'ghcr.io/owner/app'

/** The tags that a file keeps, together with the files it leads to. */
async function keptBy(files: Readonly<Record<string, string>>, start: string): Promise<string[]> {
  const refs = await keepRefsIn([start], memoryFiles(files))
  return tags.filter(tag => namesTag(refs, app, tag))
}

const tags = ['v1', 'v2', 'w1', 'latest']

const parts: Readonly<
  Record<string, readonly [string, Readonly<Record<string, string>>, readonly string[]]>
> = {
  "an included compose file's variables are those of its env_file": [
    'compose.yaml',
    {
      'compose.yaml': 'include: [{path: b.yaml, env_file: x.env}]',
      'b.yaml': `services: {a: {image: "\${IMAGE}"}}`,
      'x.env': `IMAGE=${app}:v1`,
    },
    ['v1'],
  ],
  'an included compose file takes variables from the file that includes it before its own': [
    'compose.yaml',
    {
      'compose.yaml': 'include: [s/b.yaml]',
      '.env': `IMAGE=${app}:v1`,
      's/b.yaml': `services: {a: {image: "\${IMAGE}"}}`,
      's/.env': 'IMAGE=other:w1',
    },
    ['v1'],
  ],
  "a Dockerfile's ARGs have the values that a compose file gives": [
    'compose.yaml',
    {
      'compose.yaml': `services: {a: {build: {context: ., args: {BASE: "\${IMAGE}"}}}}`,
      '.env': `IMAGE=${app}:v2`,
      Dockerfile: `ARG BASE=other:w1\nFROM \${BASE}\n`,
    },
    ['v2'],
  ],
  'the override beside a compose file counts, and files of labels': [
    'compose.yaml',
    {
      'compose.yaml': 'services: {a: {image: x, label_file: a.labels}}',
      'a.labels': `from=${app}:v1`,
      'compose.override.yaml': `services: {a: {image: "${app}:v2"}}`,
    },
    ['v1', 'v2'],
  ],
  'a kustomization renames an image and keeps its tag': [
    'kustomization.yaml',
    { 'kustomization.yaml': `images: [{name: x, newName: "${app}"}]` },
    [...tags],
  ],
  'a kustomization lengthens a tag': [
    'kustomization.yaml',
    { 'kustomization.yaml': `images: [{name: "${app}", tagSuffix: "1"}]` },
    ['v1', 'w1', 'latest'],
  ],
  "a kustomization's chart of its own, with values beside and inside": [
    'k/kustomization.yaml',
    {
      'k/kustomization.yaml': `helmGlobals: {chartHome: ../charts}\nhelmCharts: [{name: c, valuesInline: {image: {repository: "${app}", tag: v1}}}]`,
      'charts/c/Chart.yaml': 'name: c',
      'charts/c/values-prod.yaml': `image: {repository: "${app}", tag: v2}`,
      'charts/c/charts/s/Chart.yaml': 'name: s',
      'charts/c/charts/s/values.yaml': `image: {name: "${app}", tag: w1}`,
    },
    ['v1', 'v2', 'w1', 'latest'],
  ],
  'values that name a tag alone keep it, whichever image it is laid over': [
    'chart/values-prod.yaml',
    { 'chart/values-prod.yaml': 'image: {tag: v2}' },
    ['v2'],
  ],
  'values with names of their own': [
    'chart/values.yaml',
    { 'chart/values.yaml': `image: ${app}\nimageTag: v1\n` },
    ['v1', 'latest'],
  ],
  "values without a tag take the chart's version": [
    'Chart.yaml',
    { 'Chart.yaml': 'name: c\nappVersion: v1\n', 'values.yaml': `image: {repository: "${app}"}` },
    ['v1', 'latest'],
  ],
  'a config map is made from files': [
    'kustomization.yaml',
    { 'kustomization.yaml': 'configMapGenerator: [{files: [a=b.txt]}]', 'b.txt': `image ${app}:v1` },
    ['v1'],
  ],
  'the Dockerfile that a step builds, with its matrix and arguments': [
    '.github/workflows/ci.yml',
    {
      '.github/workflows/ci.yml': `on: push\njobs: {a: {strategy: {matrix: {d: [x, y]}}, steps: [{uses: docker/build-push-action@v6, with: {file: "\${{ matrix.d }}.df", build-args: "B=${app}:v1"}}]}}`,
      'x.df': `ARG B\nFROM $B`,
      'y.df': `FROM ${app}:v2`,
    },
    ['v1', 'v2'],
  ],
  'the files that a step of these actions reads': [
    '.github/workflows/ci.yml',
    {
      '.github/workflows/ci.yml':
        'on: push\njobs: {a: {steps: [{uses: o/tallyman/actions/pull-with-digest@v1, with: {compose-files: c.yaml}}]}}',
      'c.yaml': `services: {a: {image: "${app}:v1"}}`,
    },
    ['v1'],
  ],
  'the files and folders that a pull reads images from': [
    '.github/workflows/ci.yml',
    {
      '.github/workflows/ci.yml':
        'on: push\njobs: {a: {steps: [{uses: o/tallyman@v1, with: {images-from: "api\\nc.yaml"}}]}}',
      'api/Dockerfile': `FROM ${app}:v1`,
      'c.yaml': `services: {a: {image: "${app}:v2"}}`,
    },
    ['v1', 'v2'],
  ],
  'the Dockerfiles of a bake file': [
    'docker-bake.json',
    { 'docker-bake.json': '{"target": {"a": {"context": "x", "dockerfile": "D"}}}', 'x/D': `FROM ${app}:v1` },
    ['v1'],
  ],
  'a child pipeline': [
    '.gitlab-ci.yml',
    { '.gitlab-ci.yml': 'a: {trigger: {include: ci/a.yml}}', 'ci/a.yml': `b: {image: "${app}:v1"}` },
    ['v1'],
  ],
  'a file of a kind that is not known names others': [
    'skaffold.yaml',
    {
      'skaffold.yaml': 'apiVersion: skaffold/v4\nkind: Config\nmanifests: {rawYaml: [k/d.yaml]}',
      'k/d.yaml': `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "${app}:v1"}]}`,
    },
    ['v1'],
  ],
}

for (const [name, [start, files, expected]] of Object.entries(parts))
  test(`kept: ${name}`, async () => {
    assert.deepEqual(await keptBy(files, start), expected)
  })

test('an undetermined image of a build stops the pruning, with its line', async () => {
  const workflow = `on: push\njobs:\n  a:\n    steps: [{uses: docker/build-push-action@v6, with: {file: "x/\${{ inputs.d }}"}}]\n`
  await assert.rejects(keptBy({ '.github/workflows/ci.yml': workflow }, '.github/workflows/ci.yml'), {
    message: /line 4: .*leaves the Dockerfile to an expression/,
  })
  const compose = `services: {a: {build: {context: ., args: {BASE: "\${OPEN}"}}}}`
  await assert.rejects(
    keptBy({ 'compose.yaml': compose, Dockerfile: `ARG BASE=${app}:v1\nFROM \${BASE}` }, 'compose.yaml'),
    { code: 'INPUT_INVALID', message: /"Dockerfile".*line 2/ },
  )
})

test('a file with too many documents or leads is refused before all of them are followed', async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['compose.yaml', '---\na: b\n'.repeat(10_100), /"compose.yaml": it has more than 10000 documents/],
    [
      'compose.yaml',
      `include: [${'a.yaml,'.repeat(20_100)}]`,
      /"compose.yaml": it leads to more than \d+ files/,
    ],
    ['kustomization.yaml', `resources: [${'a,'.repeat(20_100)}]`, /it leads to more than \d+ files/],
  ]
  for (const [file, text, message] of cases)
    await assert.rejects(keepRefsIn([file], memoryFiles({ [file]: text })), {
      code: 'INPUT_INVALID',
      message,
    })
})

const digest = `sha256:${'a'.repeat(64)}`

test('a named image has the first line that spells it out, and none where no line does', async () => {
  const place = async (text: string, file: string, tag: string) => {
    const ref = namesTag(await keepRefsIn([file], memoryFiles({ [file]: text })), app, tag)
    return ref && namingPlace(ref)
  }
  const lock = `{\n"version": 1,\n"images": [\n{"image": "${app}:v1", "digest": "${digest}",\n"pinned_image": "${app}:v1@${digest}", "platforms": {}}]}\n`
  assert.equal(await place(lock, 'images.lock', 'v1'), 'images.lock:4')
  assert.equal(
    await place(`FROM alpine\n\nFROM ${app}:v2\nFROM ${app}:v2\n`, 'Dockerfile', 'v2'),
    'Dockerfile:3',
  )
  assert.equal(await place(`# ${app}:w1\nrun: |\n  docker pull ${app}:w1\n`, 'ci.yml', 'w1'), 'ci.yml:3')
  const split = `image:\n  repository: ${app}\n  tag: v1\n`
  assert.match((await place(split, 'values.yaml', 'v1')) ?? '', /^values\.yaml(?::\d)?$/)
  const long = (count: number) => () =>
    keepRefsIn(
      ['compose.yaml'],
      memoryFiles({ 'compose.yaml': `services: {${`a: {image: "${app}:v1"}, `.repeat(count)}}` }),
    )
  await assertLinear('words on one line', long, { size: 500 })
})
