import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanFile } from './scan-file.ts'

const files: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'azure',
    'azure-pipelines.yml',
    'resources:\n  containers:\n  - container: tool\n    image: a:1\njobs:\n- job: x\n  container: tool\n- job: y\n  container:\n    image: b:1\n  services: {db: tool, c: "c:1"}\n- job: z\n  container: d:1\n',
    ['4 a:1', '10 b:1', '11 c:1', '13 d:1'],
  ],
  [
    'bitbucket',
    'bitbucket-pipelines.yml',
    'image: a:1\npipelines:\n  default:\n  - step:\n      image:\n        name: b:1\n      script:\n      - pipe: docker://c:1\n      - pipe: atlassian/x:1\n',
    ['1 a:1', '6 b:1', '8 c:1'],
  ],
  ['drone', '.drone.yml', 'kind: pipeline\nsteps:\n- name: x\n  image: a:1\n', ['4 a:1']],
  [
    'woodpecker',
    '.woodpecker/x.yml',
    'clone: {git: {image: "a:1"}}\nsteps:\n  x:\n    image: b:1\n',
    ['1 a:1', '4 b:1'],
  ],
  [
    'cloudbuild',
    'ci/cloudbuild-test.json',
    '{"steps": [{"name": "a:1", "id": "x"}],\n"images": ["b:1"]}',
    ['1 a:1'],
  ],
  [
    'buildkite',
    '.buildkite/pipeline.yml',
    'steps:\n- plugins:\n  - docker#v5:\n      image: a:1\n',
    ['4 a:1'],
  ],
  [
    'circleci',
    '.circleci/config.yml',
    'orbs:\n  o: {jobs: {j: {docker: [{image: "a:1"}]}}}\nexecutors:\n  e:\n    docker:\n    - image: b:1\n',
    ['2 a:1', '6 b:1'],
  ],
  [
    'kubernetes',
    'task.yaml',
    'apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  stepTemplate: {image: "a:1"}\n  steps:\n  - image: b:1\n',
    ['4 a:1', '6 b:1'],
  ],
]

for (const [wanted, path, text, expected] of files)
  test(`images in a file of kind ${wanted} are found with their lines: ${path}`, async () => {
    const { kind, scan } = await scanFile(text, { path, kind: 'unknown' })
    assert.equal(kind, wanted)
    const places = scan.places.toSorted((one, other) => one.start - other.start)
    assert.deepEqual(
      places.map(({ line, image }) => `${line} ${image}`),
      expected,
    )
    for (const { start, end, image, isLiteral } of places)
      assert.deepEqual([text.slice(start, end), isLiteral], [image, true])
    assert.deepEqual(scan.unread, [])
  })
