import assert from 'node:assert/strict'
import { chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { contractOf } from '../contracts/contract.ts'
import { fileRefusal } from './file-rules.ts'
import { checkout } from './settings.fixture.ts'

const file = (text: string) => checkout({ '.tallyman.yaml': text })

test('values are scalars as written, or lists; null is nothing', async () => {
  using at = file(
    'platforms: [linux/amd64, linux/arm64]\nretries: 3\npull:\n  verify-tag: true\n  cache:\nlock: { ignore: ["ghcr.io/o/*"] }\n',
  )
  const { inputs, notes } = await at.settings('pull')
  assert.deepEqual(
    [inputs.platforms, inputs.retries, inputs['verify-tag'], inputs.cache],
    ['linux/amd64\nlinux/arm64', '3', 'true', 'false'],
  )
  assert.deepEqual(
    notes.map(({ text }) => text.replace(/".*"/, 'FILE')),
    ['From FILE: platforms, retries, verify-tag'],
  )
  assert.equal((await at.settings('lock')).inputs.ignore, 'ghcr.io/o/*')
})

test('an item with a comma stays one item', async () => {
  using at = file('lock:\n  paths: ["a/{b,c}"]\n  kinds: ["x,y\\"z"]')
  const { inputs } = await at.settings('lock')
  assert.equal(inputs.kinds, '"x,y""z"')
  assert.equal(inputs.paths, 'a/{b,c}')
})

test('the file of the nearest folder is read, up to that of the repository and no further', async () => {
  using at = file('retries: 2')
  mkdirSync(join(at.folder, 'a/b'), { recursive: true })
  writeFileSync(join(at.home, '.tallyman.yaml'), 'retries: 9')
  assert.equal((await at.settings('pull', {}, 'a/b')).inputs.retries, '2')
  writeFileSync(join(at.folder, 'a/.tallyman.yaml'), 'retries: 3')
  assert.equal((await at.settings('pull', {}, 'a/b')).inputs.retries, '3')
  rmSync(join(at.folder, '.git'), { recursive: true })
  assert.equal(
    (await at.settings('pull', {}, 'a/b')).inputs.retries,
    '5',
    'outside a repository none above is read',
  )
})

test('a name that nobody has is an error with its line and the nearest name', async () => {
  for (const [text, message] of [
    ['retries: 3\nplatfroms: all', /line 2: no input has the name "platfroms"; did you mean platforms\?/],
    ['pull:\n  retries: 1\n  keep-tags: x', /line 3: no input has the name "keep-tags"/],
    ['lock:\n  nothing: x', /line 2: no input has the name "nothing"/],
    ['polish:\n  retries: 3', /line 2: there is no command "polish"/],
    ['retries: 1\nretries: 2', /line 2: /],
    ['retries: [1, 2]', /line 1: retries: a list, expected one value/],
    ['images:\n- a: b', /line 2: expected a text/],
    ['a: b: c', /line 1: /],
    ['retries: 1\n---\nretries: 2', /a second document/],
    ['- retries', /expected names of inputs/],
    ['images: ["a\\nb"]', /line break/],
    ['pull:\n  images:\n    a: b', /line 3: expected a text/],
  ] as const) {
    using at = file(text)
    await assert.rejects(at.settings('pull'), { code: 'INPUT_INVALID', message }, text)
  }
  using at = file('keep-tags: v*\nignore: x')
  assert.equal((await at.settings('pull')).notes.length, 0, 'names of other commands are for those')
})

test('a pull request’s file says nothing about secrets, changes, variables of the job or places elsewhere', async () => {
  const hostile = {
    'registry-auth: hunter2': /secrets do not belong/,
    'prune:\n  github-token: hunter2': /secrets do not belong/,
    'password: hunter2': /secrets do not belong/,
    'mode: apply': /whoever starts the run/,
    'yes: true': /whoever starts the run/,
    'prune: { dry-run: "false" }': /whoever starts the run/,
    'dry-run: off': /whoever starts the run/,
    "prune: { prune-tags: ['*'] }": /what is deleted/,
    'prune-untagged: true': /what is deleted/,
    'older-than: 0s': /what is deleted/,
    'max-deletes: 9999': /what is deleted/,
    'plan-file: plan.json': /whoever starts the run/,
    'update-lock: true': /whoever starts the run/,
    'verify-signatures: "** unsigned"': /who is trusted/,
    'trusted-root: own.json': /who is trusted/,
    'from: oci-layout=evil': /replaces registries by files/,
    'pull:\n  from: oci-layout=evil': /replaces registries by files/,
    'offline: true': /the comparison of pins with the registry/,
    'attestations: .git/hooks': /a path in \.git/,
    'compose-variables: [AWS_SECRET_ACCESS_KEY]': /variables of the job/,
    'output-file: /home/user/.bashrc': /outside the repository/,
    'output-file: ~/.bashrc': /outside the repository/,
    'output-file: a/../../b': /outside the repository/,
    'output-file: .git/config': /a path in \.git/,
    'output-file: sub/.GIT/config': /a path in \.git/,
    'output-file: GIT~1/config': /a path in \.git/,
    'to: oci-archive=.git/index': /a path in \.git/,
    'sarif: .\\.git\\index': /a path in \.git/,
    'paths: ["**", .git/sub/Dockerfile]': /a path in \.git/,
    'pinned-text: .git/hooks/post-checkout': /a path in \.git/,
    'output-file: C:\\Users\\x': /outside the repository/,
    'store: \\\\evil.example\\share': /outside the repository/,
    'to: oci-archive=/tmp/x.tar': /outside the repository/,
    'source: directory=/home/runner/.ssh': /outside the repository/,
    'source: oci-layout=../x': /outside the repository/,
    'ca-certificates: ["ghcr.io=/tmp/ca.pem"]': /outside the repository/,
    'images: |\n  a\n  oci-layout=/x': /outside the repository/,
    'images-from: [a, /proc/self/environ]': /outside the repository/,
    'sources: a,"oci-layout=/x"': /outside the repository/,
  }
  for (const [text, message] of Object.entries(hostile))
    for (const word of ['pull', 'inspect', 'prune']) {
      using at = file(text)
      await assert.rejects(at.settings(word), error => {
        assert.match(String(error), message, text)
        assert.doesNotMatch(String(error), /hunter2/)
        return true
      })
    }
})

test('a list of images in the file is never what prune deletes from', async () => {
  using at = file('images: ghcr.io/owner/app\nkeep-tags: v*')
  const { images, 'keep-tags': kept } = (await at.settings('prune')).inputs
  assert.deepEqual([images, kept], ['', 'v*'])
  assert.equal((await at.settings('pull')).inputs.images, 'ghcr.io/owner/app')
})

test('what redirects a run or makes it trust more is named in the log', async () => {
  using at = file(
    'insecure-registries: ["reg.example\\e[2J"]\nrequire-digest: false\nretries: 2\nstore: kept',
  )
  const { notes } = await at.settings('pull')
  const notice = notes.find(({ level }) => level === 'notice')
  assert.match(
    notice?.text ?? '',
    /changes what is trusted: insecure-registries reg\.example\\u001b\[2J; require-digest false; store kept$/,
  )
})

test('every input that may name a path is checked for one', async () => {
  const actions = [
    'inspect',
    'load-from-cache',
    'lock',
    'pull-with-digest',
    'prune',
    'publish-manifest',
    'push',
    'retag',
    'save-to-cache',
  ] as const
  // Texts of these have slashes that begin no path, and nothing is read or written where they point.
  const texts = new Set(
    'annotations author changes cmd entrypoint env expect filters format hold keep-tags labels message rules workdir'.split(
      ' ',
    ),
  )
  for (const action of actions)
    for (const [name, { description }] of Object.entries((await contractOf(action)).inputs)) {
      const isChecked = fileRefusal(name, '/etc/passwd') !== undefined
      assert.equal(isChecked, !texts.has(name), `${name}: ${description}`)
    }
})

test('login and logout read no settings file, which could send a password elsewhere', async () => {
  using at = file('insecure-registries: [ghcr.io]\nnobody: knows')
  for (const word of ['login', 'logout']) assert.deepEqual((await at.settings(word)).notes, [])
})

test('a link out of the folder, a pipe or a folder is no settings file, and nothing of it is shown', async () => {
  using at = checkout()
  const path = join(at.folder, '.tallyman.yaml')
  writeFileSync(join(at.home, 'secret'), 'hunter2: [')
  symlinkSync(join(at.home, 'secret'), path)
  await assert.rejects(at.settings('pull'), { message: /a link leads out of its folder$/ })
  rmSync(path)
  mkdirSync(path)
  await assert.rejects(at.settings('pull'), { message: /plain file|EISDIR/ })
  rmSync(path, { recursive: true })
  symlinkSync('nowhere', path)
  await assert.rejects(at.settings('pull'), { message: /does not exist$/ })
})

const asRoot = { skip: process.getuid?.() === 0 ? false : 'only root can give a file away' }

test('a file of another user is not read, unless the working folder is theirs too', asRoot, async () => {
  using at = file('retries: 2')
  chownSync(join(at.folder, '.tallyman.yaml'), 1234, 1234)
  const { inputs, notes } = await at.settings('pull')
  assert.equal(inputs.retries, '5')
  assert.match(notes[0]?.text ?? '', /belongs to another user/)
  chownSync(at.folder, 1234, 1234)
  assert.equal((await at.settings('pull')).inputs.retries, '2')
})

test('a file with the other ending is named, since it is not read', async () => {
  using at = checkout({ '.tallyman.yml': 'retries: 2' })
  assert.match((await at.settings('pull')).notes[0]?.text ?? '', /not read: the name is \.tallyman\.yaml/)
})

test('a value of the file is known by its line, unless the command line or a variable has another', async () => {
  using at = file('retries: 3\npull:\n  concurrency: 99\n')
  const places = async (...layers: Parameters<typeof at.settings>) =>
    [...(await at.settings(...layers)).places].map(([name, place]) => [name, place.replace(/".*"/, 'FILE')])
  assert.deepEqual(await places('pull'), [
    ['retries', 'FILE: line 1'],
    ['concurrency', 'FILE: line 3'],
  ])
  const given = { given: { retries: '1' }, env: { TALLYMAN_CONCURRENCY: '2' } }
  assert.deepEqual(await places('pull', given), [])
})
