import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePathGlob } from '../match/path-glob.ts'
import type { Pattern } from '../match/pattern.ts'
import { memoryFiles } from '../workspace/memory-files.fixture.ts'
import type { RepositoryFile } from '../workspace/repository-files.ts'
import { readable, type StartRules, startFiles, startKinds } from './start-files.ts'

const glob = (text: string): Pattern => {
  const parsed = parsePathGlob(text)
  assert.ok(!('problem' in parsed))
  return parsed
}

interface Asked {
  readonly paths?: readonly string[]
  readonly except?: readonly string[]
  readonly kinds?: readonly string[]
  readonly ruled?: readonly string[]
  readonly forced?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, string>>
}

const rulesOf = ({ paths = [], except = [], kinds, ruled = [], forced = {} }: Asked): StartRules => ({
  paths: paths.map(glob),
  except: except.map(glob),
  kinds: kinds ? new Set(kinds) : 'all',
  ruled: ruled.map(glob),
  forced: Object.entries(forced).map(([files, kind]) => ({ files: glob(files), kind })),
})

/** The starts, as `path (kind)`. */
async function starts(files: readonly string[] | Readonly<Record<string, string>>, asked: Asked = {}) {
  const texts = Array.isArray(files) ? Object.fromEntries(files.map(path => [path, ''])) : { ...files }
  const listed: RepositoryFile[] = Object.keys(texts).map(path => ({ path }))
  for (const [path, linked] of Object.entries(asked.links ?? {})) listed.push({ path, linked })
  const found = await startFiles(listed, rulesOf(asked), memoryFiles(texts as Record<string, string>))
  return found.map(({ path, kind }) => (kind === undefined ? path : `${path} (${kind})`))
}

test('by default each file is read whose name says its kind', async () => {
  const named = {
    '.github/workflows/ci.yml': 'workflow',
    '.gitea/workflows/ci.yaml': 'workflow',
    'action.yml': 'action',
    'tools/action.yaml': 'action',
    Dockerfile: 'dockerfile',
    'build/Dockerfile.dev': 'dockerfile',
    'build/app.Dockerfile': 'dockerfile',
    Containerfile: 'dockerfile',
    'compose.yaml': 'compose',
    'deploy/docker-compose.prod.yml': 'compose',
    'k/kustomization.yaml': 'kustomize',
    '.devcontainer/devcontainer.json': 'devcontainer',
    '.gitlab-ci.yml': 'gitlab',
    '.circleci/config.yml': 'circleci',
    'docker-bake.json': 'bake',
  }
  const others = [
    'README.md',
    '.env',
    'prod.env',
    'Dockerfile.dockerignore',
    'package.json',
    'services.yml',
    'a.sh',
  ]
  const found = await starts([...Object.keys(named), ...others])
  const expected = Object.entries(named).map(([path, kind]) => `${path} (${kind})`)
  assert.deepEqual(found.sort(), expected.sort())
})

test('other YAML is read only if it is a Kubernetes manifest', async () => {
  const files = {
    'pod.yaml': 'apiVersion: v1\nkind: Pod\n',
    'second.yml': '# x\n---\nfoo: 1\n---\n"apiVersion": v1\n"kind": Pod\n',
    'flow.yaml': '{"kind": "Pod",\n "apiVersion": "v1"}',
    'half.yaml': 'apiVersion: v1\n',
    'prose.yaml': 'text: the apiVersion and kind of it\n',
    'services.yaml': 'services: {a: {image: b}}\n',
  }
  const found = await starts(files)
  assert.deepEqual(found, ['flow.yaml (kubernetes)', 'pod.yaml (kubernetes)', 'second.yml (kubernetes)'])
  assert.deepEqual(await starts(files, { kinds: ['dockerfile'] }), [])
})

test('values of Helm are read only beside a chart', async () => {
  const files = ['c/Chart.yaml', 'c/values.yaml', 'c/values-prod.yaml', 'other/values.yaml', 'values.yaml']
  assert.deepEqual(await starts(files), ['c/values-prod.yaml (helm)', 'c/values.yaml (helm)'])
  assert.deepEqual(await starts([...files, 'Chart.yml']), [
    'c/values-prod.yaml (helm)',
    'c/values.yaml (helm)',
    'values.yaml (helm)',
  ])
})

test('what was copied from other repositories, and locks, are not read by default', async () => {
  const files = [
    'vendor/x/Dockerfile',
    'a/node_modules/b/docker-compose.yml',
    '.github/images.lock',
    'vendored/Dockerfile',
  ]
  assert.deepEqual(await starts(files), ['vendored/Dockerfile (dockerfile)'])
  assert.deepEqual(await starts(files, { paths: ['vendor'] }), ['vendor/x/Dockerfile'])
})

test('kinds narrow the files, and a kind with a glob is given to files of any name', async () => {
  const files = ['Dockerfile', 'build/a.df', '.gitlab-ci.yml', 'ci/base.tpl']
  assert.deepEqual(await starts(files, { kinds: ['gitlab'] }), ['.gitlab-ci.yml (gitlab)'])
  const forced = { 'build/*.df': 'dockerfile', 'ci/*': 'gitlab' }
  assert.deepEqual(await starts(files, { kinds: ['gitlab', 'dockerfile'], forced }), [
    '.gitlab-ci.yml (gitlab)',
    'Dockerfile (dockerfile)',
    'build/a.df (dockerfile)',
    'ci/base.tpl (gitlab)',
  ])
})

test('with paths, what matches is read if it may name images, and its content says the kind', async () => {
  const files = [
    'deploy/services.yml',
    'deploy/Dockerfile',
    'deploy/logo.png',
    'deploy/a.json',
    'Dockerfile',
    'x.tpl',
  ]
  assert.deepEqual(await starts(files, { paths: ['deploy/**'] }), [
    'deploy/Dockerfile',
    'deploy/services.yml',
  ])
  assert.deepEqual(await starts(files, { paths: ['deploy', 'x.tpl'] }), [
    'deploy/Dockerfile',
    'deploy/services.yml',
    'x.tpl',
  ])
  assert.deepEqual(await starts(files, { paths: ['./deploy/a.json'] }), ['deploy/a.json'])
})

test('a file with rules is read too, for these places alone', async () => {
  const files = {
    'crd/a.yaml': 'x: 1',
    'crd/b.yaml': 'apiVersion: v1\nkind: X',
    'crd/c.json': '{}',
    'vendor/crd/a.yaml': '',
  }
  const ruled = ['crd/*', 'vendor/**']
  const expected = [
    'crd/a.yaml (yaml)',
    'crd/b.yaml (kubernetes)',
    'crd/c.json (yaml)',
    'vendor/crd/a.yaml (yaml)',
  ]
  assert.deepEqual(await starts(files, { ruled }), expected)
  assert.deepEqual(await starts(files, { ruled, paths: ['crd/*'] }), [
    'crd/a.yaml',
    'crd/b.yaml',
    'crd/c.json',
  ])
})

test('a file that may be a program is read as what its content is', async () => {
  const files = ['dockerfile-flags.ts', 'Dockerfile.go', 'Dockerfile']
  assert.deepEqual(await starts(files), ['Dockerfile (dockerfile)', 'Dockerfile.go'])
})

test('an exclamation mark takes files out, in any order, also from those that others lead to', async () => {
  const files = ['a/Dockerfile', 'test/a/Dockerfile', 'test/keep/Dockerfile']
  assert.deepEqual(await starts(files, { except: ['test'] }), ['a/Dockerfile (dockerfile)'])
  assert.deepEqual(await starts(files, { except: ['test/a/**'], paths: ['test/**'] }), [
    'test/keep/Dockerfile',
  ])
  const mayRead = readable(rulesOf({ except: ['test/a/**'] }))
  assert.deepEqual(files.map(mayRead), [true, false, true])
})

test('a link is read once, as the file behind it, with the kind of its own name', async () => {
  const links = {
    Dockerfile: 'docker/base',
    'docker/Dockerfile': 'docker/base',
    'ci/Dockerfile': 'Dockerfile.real',
  }
  const found = await starts(['docker/base', 'Dockerfile.real'], { links })
  assert.deepEqual(found, ['Dockerfile.real (dockerfile)', 'docker/base (dockerfile)'])
  assert.deepEqual(await starts(['docker/base'], { links, except: ['docker'] }), [
    'Dockerfile.real (dockerfile)',
  ])
})

test('kinds that only leads have, or that name no images, are none to choose', () => {
  assert.deepEqual(
    ['context', 'text', 'env', 'chart', 'lock'].filter(kind => startKinds.includes(kind)),
    [],
  )
  assert.equal(startKinds.includes('dockerfile') && startKinds.includes('bake'), true)
})
