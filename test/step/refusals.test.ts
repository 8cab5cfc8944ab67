import assert from 'node:assert/strict'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { fail } from '@tallyman/testkit/registry/registry'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'
import { account, basic, bearer, expired, type Situation, situations } from './refusals.fixture.ts'

const app = image({ layers: ['app'] })

async function meet(at: Quay, situation: Situation): Promise<StepResult> {
  const { digest } = await at.registry.add(app)
  const { host } = at.registry
  const { does = 'pull', login, inputs = {} } = situation
  const auth = login
    ? { 'registry-auth': `- registry: ${host}\n  username: ${login.username}\n  password: ${login.password}` }
    : {}
  const images = `${host}/test/app:v1@${digest}`
  if (does === 'push') {
    await using source = await quay()
    await source.registry.add(app)
    const to = { images: images.replace(host, source.registry.host), to: 'oci-layout=out' }
    assertPassed(await at.pull(to))
  }
  at.registry.inject(...(situation.faults ?? []))
  const filled = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      value.replace('HOST', host).replace('DIGEST', digest),
    ]),
  )
  if (does === 'pull') return at.pull({ images, ...auth, ...filled })
  const writing = {
    push: { source: 'oci-layout=out', tags: `${host}/new/app:v2` },
    retag: { source: images, tags: `${host}/test/app:v2` },
  }[does]
  return writeStep(does, at.folder, {
    inputs: { ...writing, ...auth, ...filled },
  })
}

for (const situation of situations)
  test(`reported as what it is: ${situation.name}`, async context => {
    await using at = await quay(situation.registry)
    const { code, message } = failureOf(await meet(at, situation))
    const [told = '', hint = ''] = message.split('\nHint: ')
    context.diagnostic(`${code}: ${told}`)
    context.diagnostic(`Hint: ${hint}`)
    assert.equal(code, situation.code, message)
    assert.match(told, situation.message)
    assert.match(hint, situation.hint)
    assert.doesNotMatch(message, /ghcr\.io|sea of l0gs|guessed/)
  })

test('a layout that names content it does not have is called incomplete', async () => {
  await using at = await quay()
  const layout = join(at.folder.workspace, 'layout')
  await mkdir(layout)
  const missing = { mediaType: app.root.mediaType, digest: app.root.digest, size: app.root.size }
  await writeFile(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [missing] }))
  const tags = `${at.registry.host}/test/app:v1`
  const inputs = { source: 'oci-layout=layout', tags }
  const { code, message } = failureOf(await writeStep('push', at.folder, { inputs }))
  assert.equal(code, 'NOT_FOUND')
  assert.match(message, /Hint: The layout or archive is incomplete/)
})

test('an expired login is renewed once: the helper is asked again', {
  skip: process.platform === 'win32',
}, async () => {
  for (const status of [400, 403]) {
    await using at = await quay(basic)
    const { digest } = await at.registry.add(app)
    const { host } = at.registry
    const folder = join(at.folder.temp, 'docker')
    await mkdir(folder)
    await writeFile(join(folder, 'config.json'), JSON.stringify({ credHelpers: { [host]: 'twelve-hours' } }))
    const helper = join(folder, 'docker-credential-twelve-hours')
    // The first answer is an expired one, as a helper may keep it.
    const answer = (secret: string) => JSON.stringify({ ServerURL: host, Username: 'dock', Secret: secret })
    await writeFile(
      helper,
      `#!/bin/sh\ncat > /dev/null\nif [ -f ${folder}/asked ]; then echo '${answer(account.password)}'; else : > ${folder}/asked; echo '${answer('old')}'; fi\n`,
    )
    await chmod(helper, 0o755)
    at.registry.inject(fail(status, { path: /\/manifests\//, after: 1 }, expired))
    const env = { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env.PATH}` }
    const done = await at.pull({ images: `${host}/test/app:v1@${digest}` }, { env })
    assertPassed(done)
    assert.match(done.log, /the login has expired, trying again with a new one/)
  }
})

test('an expired token is renewed once, whichever status says so', async () => {
  for (const status of [400, 403]) {
    await using at = await quay(bearer)
    const { digest } = await at.registry.add(app)
    const { host } = at.registry
    const login = `- registry: ${host}\n  username: dock\n  password: ${account.password}`
    at.registry.inject(fail(status, { path: /\/blobs\// }, expired))
    const done = await at.pull({ images: `${host}/test/app:v1@${digest}`, 'registry-auth': login })
    assertPassed(done)
    assert.equal(at.registry.count({ path: /^\/token/ }), 2)
  }
})

test('images without digests are printed as they should be written, in their order, in log and summary', async () => {
  await using at = await quay()
  const { host } = at.registry
  const names = ['zebra', 'apple', 'mango']
  for (const name of names) await at.registry.add(app, { repository: `test/${name}` })
  const pinned = `${host}/test/apple:v1@${app.root.digest}`
  const done = await at.pull({
    images: [`${host}/test/zebra:v1`, pinned, `${host}/test/mango:v1`].join('\n'),
  })
  const { code, message } = failureOf(done)
  assert.equal(code, 'NOT_PINNED')
  assert.match(message, /Hint: Paste the lines from above/)
  const lines = names.map(name => `${host}/test/${name}:v1@${app.root.digest}`).join('\n')
  assert.ok(done.stdout.includes(`${lines}\n`), done.stdout)
  assert.ok(!done.stdout.includes('```'), done.stdout)
  assert.ok(done.summary.includes(`\n\n\`\`\`text\n${lines}\n\`\`\`\n\n`), done.summary)
})
