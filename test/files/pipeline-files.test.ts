import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'

type Files = Readonly<Record<string, string>>

/**
 * The tags left by a prune of five according to a file; the log when it refuses. NAME stands for the repository in the
 * files.
 */
async function left(from: string, files: Files): Promise<string[] | string> {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const name = `${registry.host}/team/app`
  for (const tag of ['v1', 'v2', 'v3', 'v4', 'w1'])
    await registry.add(image({ layers: [tag], config: { created: '2024-01-01T00:00:00Z' } }), {
      repository: 'team/app',
      tag,
    })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.workspace, path)), { recursive: true })
    await writeFile(join(folder.workspace, path), text.replaceAll('NAME', name))
  }
  const inputs = { images: name, 'prune-tags': '*', 'keep-refs-from': from, mode: 'apply' }
  await using step = await pruneStep(inputs, { folder })
  if (step.code === 0) return [...registry.tags('team/app').keys()].sort()
  assert.equal(registry.count({ method: 'DELETE' }), 0)
  return step.log
}

const kept: readonly (readonly [string, string, Files, readonly string[]])[] = [
  [
    'templates of Azure Pipelines, beside the file and at the root, and containers by alias and by image',
    'ci/azure-pipelines.yml',
    {
      'ci/azure-pipelines.yml':
        'resources: {containers: [{container: app, image: "NAME:v1"}]}\nstages:\n- stage: a\n  jobs: [{job: x, container: app, steps: [{template: steps/a.yml}]}]\n- template: /shared/stages.yml\n',
      'ci/steps/a.yml': 'steps: [{template: b.yml@self}]\n',
      'ci/steps/b.yml': 'jobs: [{job: y, container: {image: "NAME:v2"}}]\n',
      'shared/stages.yml': 'stages: [{stage: b, jobs: [{job: z, services: {db: "NAME:v3"}}]}]\n',
    },
    ['v1', 'v2', 'v3'],
  ],
  [
    'an Azure pipeline whose name does not say so',
    '.azure/ci.yml',
    {
      '.azure/ci.yml': 'jobs:\n- job: a\n  container: "NAME:v1"\n- template: more/b.yml\n',
      '.azure/more/b.yml': 'jobs: [{job: b, container: "NAME:v$[ variables.minor ]"}]\n',
    },
    ['v1', 'v2', 'v3', 'v4'],
  ],
  [
    'bitbucket-pipelines.yml',
    'bitbucket-pipelines.yml',
    {
      'bitbucket-pipelines.yml':
        'image: {name: "NAME:v1"}\ndefinitions: {services: {db: {image: "NAME:v2"}}}\npipelines: {default: [{step: {image: "NAME:w$MAJOR", script: [{pipe: "docker://NAME:v3"}]}}]}\n',
    },
    ['v1', 'v2', 'v3', 'w1'],
  ],
  [
    'Drone and its services in several documents',
    '.drone.yml',
    {
      '.drone.yml': `kind: pipeline\nsteps: [{name: a, image: "NAME:v1"}]\n---\nkind: pipeline\nservices: [{name: b, image: "NAME:w\${DRONE_TAG}"}]\n`,
    },
    ['v1', 'w1'],
  ],
  [
    'Woodpecker, whose steps may be a map',
    '.woodpecker/build.yaml',
    { '.woodpecker/build.yaml': 'steps: {a: {image: "NAME:v1"}}\nservices: {b: {image: "NAME:v2"}}\n' },
    ['v1', 'v2'],
  ],
  [
    'Tekton',
    'tekton/task.yaml',
    {
      'tekton/task.yaml':
        'apiVersion: tekton.dev/v1\nkind: Task\nspec: {steps: [{image: "NAME:v1"}], sidecars: [{image: "NAME:w$(params.minor)"}]}\n',
    },
    ['v1', 'w1'],
  ],
  [
    'Cloud Build',
    'cloudbuild.yaml',
    { 'cloudbuild.yaml': `steps: [{name: "NAME:v1"}, {name: "NAME:w\${_MINOR}"}]\n` },
    ['v1', 'w1'],
  ],
  [
    'Buildkite with plugins, one of which reads a compose file',
    '.buildkite/pipeline.yml',
    {
      '.buildkite/pipeline.yml':
        'steps:\n- group: g\n  steps:\n  - command: x\n    plugins: [{"docker#v5": {image: "NAME:v1"}}, {"docker-compose#v5": {run: app, config: [ci/c.yml]}}]\n',
      'ci/c.yml': 'services: {app: {image: "NAME:v2"}}\n',
    },
    ['v1', 'v2'],
  ],
  [
    'CircleCI with parameters, orbs of its own and a config that continues it',
    '.circleci/config.yml',
    {
      '.circleci/config.yml':
        'setup: true\norbs: {own: {executors: {e: {docker: [{image: "NAME:v1"}]}}}}\njobs: {a: {docker: [{image: "NAME:w<< parameters.minor >>"}], steps: [{continuation/continue: {configuration_path: .circleci/next.yml}}]}}\n',
      '.circleci/next.yml': 'jobs: {b: {docker: [{image: "NAME:v2"}]}}\n',
    },
    ['v1', 'v2', 'w1'],
  ],
  [
    'an input of GitLab in a tag, and a variable of a shell elsewhere',
    '.gitlab-ci.yml',
    {
      '.gitlab-ci.yml':
        'spec: {inputs: {minor: {default: "1"}}}\n---\na: {image: "NAME:v$[[ inputs.minor ]]", script: ["docker run NAME:w$(cat VERSION)"]}\n',
    },
    ['v1', 'v2', 'v3', 'v4', 'w1'],
  ],
]
for (const [what, from, files, expected] of kept)
  test(`prune keeps what pipeline files name: ${what}`, async () => {
    assert.deepEqual(await left(from, files), expected)
  })

const refused: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a template of another repository',
    'azure-pipelines.yml',
    'extends:\n  template: a.yml@tools\n',
    /line 2: .*"a.yml@tools".*not in this repository/,
  ],
  [
    'a template that is not there',
    'azure-pipelines.yml',
    'steps:\n- template: gone.yml\n',
    /line 2: .*"gone.yml".*does not exist/,
  ],
  [
    'a pipeline that a job makes',
    '.gitlab-ci.yml',
    'a:\n  trigger:\n    include:\n    - {artifact: gen.yml, job: b}\n',
    /line 4: .*"gen.yml".*made by a job/,
  ],
  [
    'an image left to a parameter',
    '.circleci/config.yml',
    'jobs:\n  a:\n    docker:\n    - image: << parameters.image >>\n',
    /line 4: .*<< parameters.image >>/,
  ],
  [
    'an image left to an input',
    '.gitlab-ci.yml',
    'a:\n  image: $[[ inputs.image ]]\n',
    /line 2: .*inputs.image/,
  ],
  ['a Makefile', 'Makefile', 'build:\n\tdocker build .\n', /Cannot read "Makefile"/],
  [
    'a Jenkinsfile',
    'Jenkinsfile',
    "pipeline { agent { docker { image 'x' } } }\n",
    /Cannot read "Jenkinsfile"/,
  ],
  ['a script', 'ci.sh', '#!/bin/sh\ndocker run x\n', /Cannot read "ci.sh"/],
  ['a Terraform file', 'main.tf', 'resource "x" "y" {\n  image = "z"\n}\n', /Cannot read "main.tf"/],
]
for (const [what, from, text, message] of refused)
  test(`prune deletes nothing, and names file and line, for ${what}`, async () => {
    assert.match(String(await left(from, { [from]: text })), message)
  })
