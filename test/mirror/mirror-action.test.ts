import assert from 'node:assert/strict'
import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { fail, startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { bundleOf, oldSignature, sigTag } from '../trust/attached.fixture.ts'
import { addFamily, mirrorStep } from './mirror-step.fixture.ts'

test('the result is a lock file, with which a pull takes the images from the mirror', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const list = await addFamily(source, 3)
  const inputs = { to: `${target.host}/copy`, scoped: 'true', 'lock-file': 'mirror.lock' }
  const done = await mirrorStep(folder, { list, inputs })
  assert.equal(done.code, 0, done.log)
  const digest = source.tags('team/app0').get('1')
  const place = `${target.host}/copy/${source.host.replace(':', '_')}`
  assert.equal(done.outputs.copied?.split('\n')[0], `${place}/team/app0:1@${digest}`)
  assert.equal(done.outputs.lock, 'mirror.lock')
  const lock = await readFile(join(folder.workspace, 'mirror.lock'), 'utf8')
  const image = `${source.host}/team/app0:1`
  assert.deepEqual(JSON.parse(lock).images[0], {
    image,
    digest,
    pinned_image: `${image}@${digest}`,
    platforms: { 'linux/amd64': digest },
  })
  const again = await mirrorStep(folder, { list, inputs })
  assert.equal(again.outputs.copied, '')
  assert.equal(await readFile(join(folder.workspace, 'mirror.lock'), 'utf8'), lock)
  source.clearLog()
  const mirrors = `${source.host}=${place}`
  await using pull = await runCommand(['pull', '--lock-file', 'mirror.lock', '--registry-mirrors', mirrors], {
    folder,
  })
  assert.equal(pull.code, 0, pull.log)
  const asked = source.requests.filter(({ kind }) => kind === 'manifest' || kind === 'blob')
  assert.deepEqual([...new Set(asked.map(({ method }) => method))], ['HEAD'])
})

test('a part that fails is named, in outputs, log, summary and exit code, and keeps its pin', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const list = await addFamily(source, 2)
  const inputs = { to: target.host, 'lock-file': 'mirror.lock', 'lock-names': 'target', retries: '1' }
  assert.equal((await mirrorStep(folder, { list, inputs })).code, 0)
  const before = JSON.parse(await readFile(join(folder.workspace, 'mirror.lock'), 'utf8'))
  await source.add(image({ layers: ['new'] }), { repository: 'team/app1', tag: '1' })
  const more = `${list}    team/none: ["1"]\n    team/gone: []\n`
  source.inject(fail(404, { repository: 'team/app0', times: 100 }))
  const done = await mirrorStep(folder, { list: more, inputs })
  assert.equal(done.code, 1)
  assert.deepEqual(done.outputs.failed?.split('\n'), [
    `${source.host}/team/gone`,
    `${source.host}/team/app0:1`,
    `${source.host}/team/none:1`,
  ])
  assert.equal(JSON.parse(done.outputs.json ?? '').copied, 1)
  assert.match(done.log, /Cannot mirror 3 of 4 images/)
  assert.match(done.summary, /1 copied, 3 failed/)
  const after = JSON.parse(await readFile(join(folder.workspace, 'mirror.lock'), 'utf8'))
  assert.deepEqual(after.images[1].image, `${target.host}/app1:1`)
  assert.notEqual(after.images[1].digest, before.images[1].digest)
  await using partly = await runCommand(['mirror', '--retries', '1', 'images.yaml', target.host], { folder })
  assert.equal(partly.code, 8, partly.log)
})

test('the command reads a list from its standard input, and a dry run writes nothing', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  const list = await addFamily(source, 1)
  const { code, stdout, log } = await runCommand(['sync', '--dry-run', '-', `${target.host}/x`], {
    stdin: list,
  })
  assert.equal(code, 0, log)
  assert.equal(stdout, `${target.host}/x/app0:1@${source.tags('team/app0').get('1')}\n`)
  assert.equal(target.requests.filter(({ method }) => method !== 'HEAD' && method !== 'GET').length, 0)
})

test('logins of a list are used and masked; those of the step come first', async () => {
  await using source = await startRegistry({ auth: 'basic' })
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const { username, password } = source.credentials
  await source.add(image({ layers: ['one'] }), { repository: 'team/app', tag: '1' })
  const login = (secret: string) =>
    `${source.host}: { images: { team/app: ["1"] }, credentials: { username: ${username}, password: "${secret}" } }`
  const done = await mirrorStep(folder, { list: login(password), inputs: { to: target.host } })
  assert.equal(done.code, 0, done.log)
  assert.ok(done.masks.includes(password))
  const auth = `- { registry: "${source.host}", username: ${username}, password: "${password}" }`
  const inputs = { to: target.host, 'registry-auth': auth }
  const first = await mirrorStep(folder, { list: login('wrong-password'), inputs })
  assert.equal(first.code, 0, first.log)
})

for (const [title, list, inputs, message] of [
  [
    'no destination',
    'r.io: { images: { a: [] } }',
    {},
    /to: nothing given, expected a registry for the 1 entries/,
  ],
  [
    'a destination beside targets',
    'sync: [{ source: a, target: r.io/a, type: image }]',
    { to: 'q.io' },
    /to: the list names the target of every entry/,
  ],
  [
    'a certificate that a list alone wants unchecked',
    'r.io: { tls-verify: false, images: { a: [] } }',
    { to: 'q.io' },
    /images.yaml:1: certificates of r.io are not to be checked/,
  ],
  [
    'a list outside the workspace',
    'r.io: {}',
    { list: '../secret.yaml', to: 'q.io' },
    /Cannot read "\.\.\/secret\.yaml" for list/,
  ],
  [
    'a link out of the workspace',
    'r.io: {}',
    { list: 'link.yaml', to: 'q.io' },
    /Cannot read "link\.yaml" for list/,
  ],
  [
    'a missing list',
    'r.io: {}',
    { list: 'none.yaml', to: 'q.io' },
    /none\.yaml" for list: it does not exist/,
  ],
  [
    'a lock file outside the workspace',
    'r.io: { images: { a: [] } }',
    { to: 'q.io', 'lock-file': '../x' },
    /for lock-file/,
  ],
  ['a destination without a host', 'r.io: { images: { a: [] } }', { to: 'owner' }, /it has no host/],
] as const)
  test(`${title} is refused before any request`, async () => {
    await using folder = await makeRunnerFolder()
    const outside = join(folder.temp, 'secret.yaml')
    await writeFile(outside, 'r.io: { images: { a: [] } }')
    await symlink(outside, join(folder.workspace, 'link.yaml'))
    const done = await mirrorStep(folder, { list, inputs })
    assert.equal(done.code, 1)
    assert.match(done.log, message)
  })

test('a lock file with the names at the destination is all that a pull needs: the source may be gone', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const list = await addFamily(source, 2)
  const inputs = { to: `${target.host}/copy`, 'lock-file': 'mirror.lock', 'lock-names': 'target' }
  const done = await mirrorStep(folder, { list, inputs })
  assert.equal(done.code, 0, done.log)
  source.clearLog()
  await using pull = await runCommand(['pull', '--lock-file', 'mirror.lock'], { folder })
  assert.equal(pull.code, 0, pull.log)
  assert.deepEqual(pull.stdout.trim().split('\n'), done.outputs.refs?.split('\n'))
  assert.equal(source.requests.length, 0)
})

test('with referrers, signatures of an image and of its children come along, by subject and by tag', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const child = image({ layers: ['child'] })
  const app = index([child])
  await source.add(app, { repository: 'team/app', tag: '1' })
  const bundle = bundleOf(child.root, '{}')
  await source.add(bundle, { repository: 'team/app', tag: null })
  const tag = sigTag(app.root.digest)
  const old = oldSignature(app.root.digest, {})
  await source.add(old, { repository: 'team/app', tag })
  const list = `${source.host}: { images: { team/app: [] } }`
  const bare = await mirrorStep(folder, {
    list: list.replace('[]', '["1"]'),
    inputs: { to: `${target.host}/bare` },
  })
  assert.equal(bare.code, 0, bare.log)
  assert.deepEqual([...target.tags('bare/app').keys()], ['1'])
  const done = await mirrorStep(folder, { list, inputs: { to: target.host, referrers: 'true' } })
  assert.equal(done.code, 0, done.log)
  assert.match(done.log, / with 2 referrers, /)
  assert.equal(target.tags('app').get(tag), old.root.digest)
  assert.equal(target.tags('app').get('1'), app.root.digest)
  const listed = await (await fetch(`${target.origin}/v2/app/referrers/${child.root.digest}`)).text()
  assert.ok(listed.includes(bundle.root.digest), listed)
})
