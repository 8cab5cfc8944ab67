import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { assertPassed, failureOf, quay } from './pull-step.fixture.ts'

const app = image({ layers: ['app'] })

test('every invalid input is reported in one error: its name, its problem, what is accepted', async () => {
  await using at = await quay()
  const done = await at.pull({
    images: 'ghcr.io/Owner/app:1.0',
    'all-tags': 'yes',
    'require-digest': '1',
    platforms: 'linux/amd64,linux',
    verify: 'distribution,signatures',
    to: 'store\ntape',
    concurrency: '0',
    retries: 'many',
    summary: 'never',
    offline: 'on',
    'registry-mirrors': 'docker.io',
    'insecure-registries': 'https://registry.example/path',
    'ca-certificates': 'registry.example',
    'registry-auth': '- registry: a.example\n  username: dock',
    cache: 'true',
  })
  const { code, message } = failureOf(done)
  assert.equal(code, 'INPUT_INVALID')
  const [first, ...lines] = message.split('\n')
  assert.equal(first, 'Cannot read 15 inputs:')
  const wanted: Record<string, RegExp> = {
    images: /"ghcr\.io\/Owner\/app:1\.0": .*the repository must be lower case/,
    'all-tags': /"yes", expected true or false/,
    'require-digest': /"1", expected true or false/,
    platforms: /platform "linux": expected os\/architecture\[\/variant\]/,
    verify: /"signatures", expected one of distribution, content/,
    to: /"tape" is none of store, .*oci-layout=DIR/,
    concurrency: /"0", expected a whole number from 1 to 64/,
    retries: /"many", expected a whole number from 1 to 20/,
    summary: /"never", expected one of true, false, on-failure/,
    offline: /"on", expected true or false/,
    'registry-mirrors': /"docker\.io", expected key=value/,
    'insecure-registries': /"https:\/\/registry\.example\/path": expected host\[:port\]/,
    'ca-certificates': /"registry\.example", expected key=value/,
    'registry-auth': /item 1: the password is missing or empty/,
    cache: /"true", expected one of read-write, read-only, false/,
  }
  for (const [name, problem] of Object.entries(wanted))
    assert.match(lines.find(line => line.startsWith(`${name}: `)) ?? name, problem)
  assert.equal(at.registry.count(), 0)
})

test('registry-auth that is not YAML, or has another shape, is reported with the other invalid inputs and never quoted', async () => {
  await using at = await quay()
  const texts: Record<string, RegExp> = {
    '- registry: "hunter2\n- [': /^registry-auth: .*YAML/m,
    'registry: a.example\nusername: dock\npassword: hunter2': /^registry-auth: expected a YAML list/m,
    '- registry: a b\n  username: dock\n  password: hunter2': /^registry-auth: item 1: registry is not host/m,
    '- registry: a.example\n  username: do:ck\n  password: hunter2':
      /^registry-auth: item 1: expected a username/m,
    '- hunter2': /^registry-auth: item 1/m,
  }
  for (const [text, problem] of Object.entries(texts)) {
    const done = await at.pull({ images: 'alpine', retries: 'many', 'registry-auth': text })
    const { message } = failureOf(done)
    assert.match(message, /^Cannot read 2 inputs:\n/)
    assert.match(message, problem)
    assert.match(message, /^retries: "many"/m)
    assert.doesNotMatch(done.stdout + done.summary, /hunter2/)
  }
})

test('booleans are true and false as YAML 1.2 writes them, and nothing else', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app@${digest}`
  for (const offline of ['false', 'False', ' FALSE ']) assertPassed(await at.pull({ images, offline }))
  for (const offline of ['true', 'True', 'TRUE']) assertPassed(await at.pull({ images, offline }))
  for (const offline of ['fAlse', 'no', '0', 'off', "'true'"])
    assert.match(
      failureOf(await at.pull({ images, offline })).message,
      /offline: ".*", expected true or false/,
    )
})

test('lists accept comments, CRLF and blank lines; empty means not given', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const { host } = at.registry
  await at.registry.add(app, { repository: 'test/other' })
  const images = `# what we ship\r\n\r\n  ${host}/test/app:v1@${digest}  # pinned\r\n\t\r\n${host}/test/other@${digest}\r\n#last`
  const done = await at.pull({
    images,
    to: '# kept\r\nstore\r\n\r\noci-layout=out # a folder',
    platforms: '\nlinux/amd64 , linux/amd64\r\n',
    verify: '',
    retries: '',
    'registry-mirrors': '# none',
  })
  assertPassed(done)
  assert.equal(done.outputs.refs, `${host}/test/app@${digest}\n${host}/test/other@${digest}`)
  assert.equal(done.outputs.path, 'out')
})

test('an image named twice is pulled once', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const one = `${at.registry.host}/test/app:v1@${digest}`
  const done = await at.pull({ images: `${one}\n${one}` })
  assertPassed(done)
  assert.equal(done.outputs.refs?.split('\n').length, 1)
})

test('a step without images says where they may come from', async () => {
  await using at = await quay()
  const { code, message } = failureOf(await at.pull({ images: '# nothing yet' }))
  assert.equal(code, 'INPUT_INVALID')
  assert.match(
    message,
    /^images: expected at least one image, here, in lock-file, compose-files or images-from$/m,
  )
})

test('a missing file is reported with the name of its input', async () => {
  await using at = await quay()
  const { host } = at.registry
  await writeFile(join(at.folder.workspace, 'bad.pem'), 'not a certificate')
  await mkdir(join(at.folder.workspace, 'odd.pem'))
  const images = `${host}/test/app@${app.root.digest}`
  const cases: readonly [Record<string, string>, RegExp][] = [
    [{ 'compose-files': 'compose.yaml' }, /"compose\.yaml" for compose-files: it does not exist/],
    [{ 'images-from': 'Dockerfile' }, /"Dockerfile" for images-from: it does not exist/],
    [{ 'lock-file': 'images.lock' }, /"images\.lock" for lock-file: it does not exist/],
    [
      { images, 'ca-certificates': `${host}=ca.pem` },
      /ca-certificates: cannot read ".*ca\.pem": it does not exist/,
    ],
    [
      { images, 'ca-certificates': `${host}=bad.pem` },
      /ca-certificates: cannot read ".*bad\.pem": it holds no certificate/,
    ],
    [{ images, 'ca-certificates': `${host}=odd.pem` }, /cannot read ".*odd\.pem": it is not a plain file/],
  ]
  for (const [inputs, problem] of cases) assert.match(failureOf(await at.pull(inputs)).message, problem)
})

test('hosts are written as host[:port]: credentials in a mirror are refused and not repeated', async () => {
  await using at = await quay()
  const done = await at.pull({
    images: 'alpine',
    'registry-mirrors': 'docker.io=https://dock:hunter2@mirror.example\n',
    'insecure-registries': 'dock:hunter2@registry.example',
  })
  const { message } = failureOf(done)
  assert.match(message, /^registry-mirrors: .*expected host\[:port\]/m)
  assert.match(message, /^insecure-registries: .*expected host\[:port\]/m)
  assert.doesNotMatch(done.stdout + done.stderr + done.summary, /hunter2/)
})
