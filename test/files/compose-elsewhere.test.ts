import assert from 'node:assert/strict'
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { assertPassed, failureOf, type Quay, quayWithOutside } from '../pull/pull-step.fixture.ts'

const app = image({ layers: ['app'], platform: { os: 'linux', architecture: 'amd64' } })
const { digest } = app.root
const imageOf = ({ registry }: Quay) => `${registry.host}/test/app:v1`
const compose = (path: string, at: Quay) =>
  writeFile(path, `services: {a: {image: "${imageOf(at)}@${digest}"}}\n`)

test('a compose file outside the workspace may use its own folder, but no files of the workspace may', async () => {
  await using at = await quayWithOutside(app)
  const { folder, outside } = at
  const image = `${imageOf(at)}@${digest}`
  await writeFile(join(outside, 'more.yaml'), `services: {b: {image: "${image}"}}`)
  await writeFile(join(outside, 'compose.yaml'), `include: [more.yaml]\nservices: {a: {image: "${image}"}}`)
  const files = ['compose.yaml', join(outside, 'compose.yaml')]
  await writeFile(join(folder.workspace, 'compose.yaml'), `services: {a: {image: "${image}"}}`)
  assertPassed(await at.pull({ 'compose-files': files[1] ?? '' }))
  await symlink(join(outside, 'more.yaml'), join(folder.workspace, 'link.yaml'))
  for (const lead of ['link.yaml', '../outside/more.yaml']) {
    await writeFile(join(folder.workspace, 'compose.yaml'), `include: ["${lead}"]`)
    const { message } = failureOf(await at.pull({ 'compose-files': files.join('\n') }))
    assert.match(message, /lies outside the workspace/, lead)
  }
})

const kept = (at: Quay, files: string) =>
  pruneStep(
    { images: `${at.registry.host}/test/app`, 'prune-tags': 'none-*', 'keep-refs-from': files },
    { folder: at.folder },
  )

test('no file of the workspace leads into the folder of a compose file outside it, by any path', async () => {
  await using at = await quayWithOutside(app)
  const { folder, outside, registry } = at
  const elsewhere = join(outside, 'compose.yaml')
  await compose(elsewhere, at)
  await compose(join(outside, 'more.yaml'), at)
  await writeFile(join(outside, 'secret.env'), 'SECRET=hunter2\n')
  await compose(join(folder.workspace, 'own.yaml'), at)
  const named = `${registry.host}/test/x-\${SECRET}@${digest}`
  await writeFile(join(folder.workspace, 'below.yaml'), `services: {b: {image: "${named}"}}`)
  const leads = [
    `include: ["${outside}/more.yaml"]`,
    `include: [{path: below.yaml, env_file: "${outside}/secret.env"}]`,
    `include: [{path: own.yaml, project_directory: "${outside}"}]`,
    `services: {b: {extends: {file: "${outside}/more.yaml", service: a}}}`,
    'include: ["../outside/more.yaml"]',
    'include: [{path: below.yaml, env_file: "../outside/secret.env"}]',
  ]
  const start = join(folder.workspace, 'compose.yaml')
  registry.clearLog()
  for (const lead of leads) {
    await writeFile(start, lead)
    for (const files of [`compose.yaml\n${elsewhere}`, `${start}\n${elsewhere}`]) {
      for (const done of [await at.pull({ 'compose-files': files }), await kept(at, files)]) {
        const { code, message } = failureOf(done)
        assert.equal(code, 'INPUT_INVALID')
        assert.match(message, /lies outside the workspace/, lead)
        assert.doesNotMatch(done.log, /hunter2/)
      }
    }
  }
  assert.ok(registry.requests.every(({ path }) => !path.includes('hunter2')))
  await writeFile(start, `include: ["${join(folder.workspace, 'own.yaml')}"]`)
  assertPassed(await at.pull({ 'compose-files': `compose.yaml\n${elsewhere}` }))
})

/** A project whose first file is outside the workspace, with a secret beside it, and whose second is of the checkout. */
async function secretBeside(
  at: Quay & { readonly outside: string },
): Promise<{ readonly first: string; readonly next: string }> {
  const { folder, outside } = at
  const first = join(outside, 'compose.yaml')
  await writeFile(join(outside, '.env'), 'SECRET=hunter2\nTAG=v1\nOWN=elsewhere\n')
  await writeFile(first, `services: {a: {image: "${at.registry.host}/test/app:\${TAG}@${digest}"}}`)
  return { first, next: join(folder.workspace, 'compose.yaml') }
}

test('values of .env beside a first file outside are for files there: a checkout file that uses one is refused', async () => {
  await using at = await quayWithOutside(app)
  const { folder, outside, registry } = at
  const { first, next } = await secretBeside(at)
  const files = { 'compose-files': `${first}\ncompose.yaml` }
  const image = (name: string) => `${registry.host}/${name}@${digest}`
  const evil = `services: {b: {image: "${image(`x-\${SECRET}`)}"}}`
  await writeFile(join(folder.workspace, 'evil.yaml'), evil)
  await writeFile(join(folder.workspace, 'mine.env'), `MINE=x-\${SECRET-none}\n`)
  await writeFile(join(folder.workspace, 'name.env'), 'SECRET\n')
  await writeFile(join(folder.workspace, 'mine.yaml'), `services: {b: {image: "${image(`\${MINE}`)}"}}`)
  const inCheckout = (path: string) => JSON.stringify(join(folder.workspace, path))
  const leads = [
    evil,
    `services: {b: {image: "${image(`x-\${SECRET-none}`)}"}}`,
    `services: {b: {image: "${image(`x-\${OTHER:-$SECRET}`)}"}}`,
    `services: {b: {image: "${image(`x\${SECRET+y}`)}"}}`,
    `services: {a: {platform: "\${SECRET}"}}`,
    `services: {b: {image: "${image('test/app')}", profiles: ["\${SECRET}"]}}`,
    `services: {b: {extends: {file: "/\${SECRET}/x.yaml", service: a}}}`,
    `include: [${inCheckout('evil.yaml')}]`,
    `services: {c: {extends: {file: ${inCheckout('evil.yaml')}, service: b}}}`,
    `include: [{path: ${inCheckout('mine.yaml')}, env_file: ${inCheckout('mine.env')}}]`,
    `include: [{path: ${inCheckout('mine.yaml')}, env_file: ${inCheckout('name.env')}}]`,
  ]
  registry.clearLog()
  for (const lead of leads) {
    await writeFile(next, lead)
    const done = await at.pull(files)
    const { code, message } = failureOf(done)
    assert.equal(code, 'INPUT_INVALID', lead)
    assert.match(message, /the variable SECRET is given by a file outside the workspace/, lead)
    assert.doesNotMatch(done.log, /hunter2/)
  }
  // The same when the file outside leads into the checkout.
  await writeFile(join(outside, 'leads.yaml'), `include: [${inCheckout('evil.yaml')}]`)
  const led = await at.pull({ 'compose-files': join(outside, 'leads.yaml') })
  assert.match(failureOf(led).message, /the variable SECRET is given by a file outside the workspace/)
  assert.deepEqual(registry.requests, [])
})

test('files outside get the values beside them, and files of the checkout those of the checkout or the workflow', async () => {
  await using at = await quayWithOutside(app)
  const { folder, registry } = at
  const { first, next } = await secretBeside(at)
  const named = (name: string) => `services: {b: {image: "${registry.host}/test/${name}@${digest}"}}`
  await writeFile(next, named('app'))
  assertPassed(await at.pull({ 'compose-files': `${first}\n${next}` }))
  // Values listed by the workflow override every file, as in Compose, and apply to all files.
  await writeFile(next, named(`\${OWN}`))
  const listed = { 'compose-files': `${first}\n${next}`, 'compose-variables': 'OWN' }
  assert.match(failureOf(await at.pull(listed)).message, /the variable OWN is given by a file outside/)
  assertPassed(await at.pull(listed, { env: { OWN: 'app' } }))
  // A variable file of the checkout may define new names.
  await writeFile(join(folder.workspace, 'own.env'), 'MINE=app\n')
  await writeFile(join(folder.workspace, 'own.yaml'), named(`\${MINE}`))
  const own = { path: join(folder.workspace, 'own.yaml'), env_file: join(folder.workspace, 'own.env') }
  await writeFile(next, JSON.stringify({ include: [own] }))
  assertPassed(await at.pull({ 'compose-files': `${first}\n${next}` }))
  // With the checkout's file first, its own .env applies to all of them.
  await writeFile(join(folder.workspace, '.env'), 'TAG=v1\nOWN=app\n')
  await writeFile(next, named(`\${OWN}:\${TAG}`))
  assertPassed(await at.pull({ 'compose-files': `${next}\n${first}` }))
})
