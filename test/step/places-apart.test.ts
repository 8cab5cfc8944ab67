import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { type RunnerFolder, runAction, type StepResult } from '@tallyman/testkit/step/run-action'
import { root as repository } from '../../scripts/bundle.ts'
import { assertPassed, failureOf, type Quay, quayWithOutside } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const app = image({ layers: ['app'], platform: { os: 'linux', architecture: 'amd64' } })
const { digest } = app.root

type Inputs = Readonly<Record<string, string>>
type Step = (inputs: Inputs, at: Quay) => Promise<StepResult>

const images = ({ registry }: Quay) => `${registry.host}/test/app:v1@${digest}`
const pull: Step = (inputs, at) => at.pull({ images: images(at), ...inputs })
const load: Step = (inputs, at) =>
  runAction({
    main: join(repository, 'dist', 'load-from-cache.js'),
    actionYml: join(repository, 'actions', 'load-from-cache', 'action.yml'),
    folder: at.folder,
    inputs: { images: images(at), platforms: 'linux/amd64', ...inputs },
  })

/** Checks that the step fails, names both lines, sent no request and left the workspace as it was. */
async function refused(step: Step, inputs: Inputs, at: Quay, lines: readonly string[]): Promise<void> {
  const { workspace } = at.folder
  const listed = async () => (await readdir(workspace, { recursive: true })).sort()
  const before = await listed()
  at.registry.clearLog()
  const { code, message } = failureOf(await step(inputs, at))
  const told = JSON.stringify(inputs)
  assert.equal(code, 'INPUT_INVALID', told)
  for (const line of lines) assert.ok(message.includes(line), `${told}: ${message}`)
  assert.deepEqual(at.registry.requests, [], told)
  assert.deepEqual(await listed(), before, told)
}

/** A folder `real` with `link` to it, and `deep` to a folder in it. */
async function linked({ workspace }: RunnerFolder): Promise<void> {
  await mkdir(join(workspace, 'real', 'sub'), { recursive: true })
  await symlink('real', join(workspace, 'link'))
  await symlink('real/sub', join(workspace, 'deep'))
}

const pairs: readonly (readonly [string, string])[] = [
  ['oci-layout=a', 'oci-archive=a/index.json'],
  ['oci-archive=a/index.json', 'oci-layout=a'],
  ['oci-layout=a', 'oci-layout=a'],
  ['oci-layout=a', 'oci-layout=./b/../a/'],
  ['oci-layout=a', 'oci-layout=a/blobs/sha256'],
  ['oci-layout=.', 'docker-archive=app.tar'],
  ['oci-archive=app.tar', 'docker-archive=./app.tar'],
  ['oci-archive=a', 'oci-layout=a/b'],
  ['oci-layout=real/new', 'oci-layout=link/new'],
  ['oci-layout=link', 'oci-archive=real/blobs/x.tar'],
  ['oci-layout=deep/../real', 'oci-archive=link/a.tar'],
  ['oci-archive=deep/a.tar', 'oci-archive=link/sub/a.tar'],
]

for (const [name, step] of [
  ['pull-with-digest', pull],
  ['load-from-cache', load],
] as const)
  test(`${name}: destinations that are or contain one another are refused before any request`, async () => {
    await using at = await quayWithOutside(app)
    await linked(at.folder)
    const { workspace, temp } = at.folder
    for (const [one, other] of pairs)
      await refused(step, { to: `${one}\nstore\n${other}` }, at, [`to: ${one}`, `to: ${other}`])
    const absolute = `oci-archive=${join(workspace, 'real', 'index.json')}`
    await refused(step, { to: `oci-layout=link\n${absolute}` }, at, [
      'to: oci-layout=link',
      `to: ${absolute}`,
    ])
    await symlink(workspace, join(temp, 'round'))
    await symlink(join(workspace, 'later'), join(temp, 'later'))
    for (const far of [join(temp, 'round', 'later'), join(temp, 'later')]) {
      const to = `oci-layout=later\noci-archive=${far}/index.json`
      await refused(step, { to }, at, ['to: oci-layout=later', `${far}/index.json`])
    }
  })

test('no destination may be, contain or lie in anything else that the step reads or writes', async () => {
  await using at = await quayWithOutside(app)
  const { workspace, temp } = at.folder
  await linked(at.folder)
  await writeFile(join(workspace, 'compose.yaml'), `services: {a: {image: "${images(at)}"}}\n`)
  await writeFile(join(workspace, 'ca.pem'), '')
  const layout = (path: string) => ({ to: `oci-layout=${path}` })
  const archive = (path: string) => ({ to: `oci-archive=${path}` })
  const cases: readonly (readonly [Inputs, ...string[]])[] = [
    [{ ...layout('a'), store: 'a' }, 'to: oci-layout=a', 'store: a'],
    [{ ...layout('link'), store: 'real/store' }, 'store: real/store'],
    [{ ...archive('s/verified.txt'), store: './s' }, 'store: ./s'],
    [layout(join(temp, 'tallyman')), 'the content store'],
    [archive(join(temp, 'tallyman', 'x.tar')), 'the content store'],
    [layout(join(temp, 'tallyman-files', 'x')), 'the folder of reports'],
    [archive(temp), 'the content store'],
    [{ ...layout('.'), store: 'store' }, 'store: store'],
    [
      { ...layout('.'), 'lock-file': 'blobs/images.lock', 'update-lock': 'true' },
      'lock-file: blobs/images.lock',
    ],
    [
      { ...archive('images.lock'), 'lock-file': 'images.lock', 'update-lock': 'true' },
      'lock-file: images.lock',
    ],
    [{ ...layout('a'), 'lock-file': 'a/index.json', 'update-lock': 'true' }, 'lock-file: a/index.json'],
    [{ store: 'a', 'lock-file': 'a/verified.txt', 'update-lock': 'true' }, 'store: a'],
    [
      { 'lock-file': 'compose.yaml', 'compose-files': 'compose.yaml', 'update-lock': 'true' },
      'compose-files:',
    ],
    [{ ...archive('./compose.yaml'), 'compose-files': 'compose.yaml' }, 'compose-files: compose.yaml'],
    [{ ...archive('Dockerfile'), 'images-from': 'Dockerfile' }, 'images-from: Dockerfile'],
    [{ ...archive('Dockerfile'), 'images-from': '.' }, 'images-from: .'],
    [{ ...archive('ca.pem'), 'ca-certificates': 'r.example=ca.pem' }, 'ca-certificates: r.example=ca.pem'],
    [{ ...archive('policy.yaml'), policy: 'policy.yaml' }, 'policy: policy.yaml'],
    [{ ...layout('a'), 'lock-file': 'a/oci-layout' }, 'lock-file: a/oci-layout'],
    [{ ...layout('a'), 'compose-files': 'a/blobs/compose.yaml' }, 'compose-files: a/blobs/compose.yaml'],
  ]
  for (const [inputs, ...lines] of cases) await refused(pull, inputs, at, lines)
})

test('the files in which the runner receives outputs and summary are no destination', async () => {
  await using at = await quayWithOutside(app)
  const output = join(at.folder.path, 'outside', 'output')
  await writeFile(output, '')
  const step: Step = (inputs, { pull }) =>
    pull({ images: images(at), ...inputs }, { env: { GITHUB_STEP_SUMMARY: output } })
  await refused(step, { to: `oci-archive=${output}` }, at, [
    'GITHUB_STEP_SUMMARY',
    `to: oci-archive=${output}`,
  ])
})

test('separate places are written: two layouts, an archive beside them, and a layout that is the workspace', async () => {
  await using at = await quayWithOutside(app)
  const { workspace } = at.folder
  await linked(at.folder)
  const other = image({ layers: ['other'] })
  await at.registry.add(other, { tag: 'v2' })
  const both = `${images(at)}\n${at.registry.host}/test/app:v2@${other.root.digest}`
  const to = 'oci-layout=a\noci-layout=ab\noci-archive=a.tar\ndocker-archive=real/a.tar\noci-layout=deep'
  assertPassed(await at.pull({ images: both, to }))
  const { manifests } = JSON.parse(await readFile(join(workspace, 'ab', 'index.json'), 'utf8'))
  assert.equal(manifests.length, 2)
  await writeFile(join(workspace, 'compose.yaml'), `services: {a: {image: "${images(at)}"}}\n`)
  const { host } = at.registry
  const lock = { images: `${host}/test/app:v1`, 'lock-file': 'images.lock' }
  assertPassed(await at.pull({ ...lock, 'update-lock': 'true' }))
  const inputs = { 'lock-file': 'images.lock', 'compose-files': 'compose.yaml', to: 'oci-layout=.' }
  assertPassed(await at.pull({ ...inputs, 'ca-certificates': '' }))
})

test('RUNNER_TEMP may be a layout beside the content store, and the workspace one beside a lock file to write', async () => {
  await using at = await quayWithOutside(app)
  const { workspace, temp } = at.folder
  assertPassed(await at.pull({ images: images(at), to: `store\noci-layout=${temp}` }))
  assertPassed(await at.pull({ images: images(at), to: `store\noci-layout=${temp}` }))
  const lock = { images: `${at.registry.host}/test/app:v1`, 'lock-file': 'images.lock' }
  assertPassed(await at.pull({ ...lock, 'update-lock': 'true', to: 'oci-layout=.' }))
  assertPassed(await at.pull({ ...lock, to: 'oci-layout=.' }))
  for (const folder of [temp, workspace]) {
    const { manifests } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))
    assert.deepEqual(
      manifests.map((each: { digest: string }) => each.digest),
      [digest],
    )
  }
})

test('a folder that the step itself writes to is not pushed', async () => {
  await using at = await quayWithOutside(app)
  const { workspace, temp } = at.folder
  await linked(at.folder)
  const tags = `${at.registry.host}/test/pushed:v1`
  const push: Step = (inputs, { folder }) =>
    writeStep('push', folder, { inputs: { tags, platforms: 'linux/amd64', ...inputs } })
  for (const [source, store, line] of [
    ['directory=.', 'cache/store', 'store: cache/store'],
    ['directory=link', 'real/store', 'store: real/store'],
    ['directory=real/sub', 'link', 'store: link'],
    [`directory=${temp}`, '', 'the content store'],
    [`directory=${join(temp, 'tallyman-files')}`, '', 'the folder of reports'],
  ] as const)
    await refused(push, { source, store }, at, [`source: ${source}`, line])
  await writeFile(join(workspace, 'real', 'index.html'), 'hello')
  assert.equal((await push({ source: 'directory=real', store: 'store' }, at)).code, 0)
})
