import assert from 'node:assert/strict'
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images'
import { pruneStep } from '@tallyman/testkit/prune-step'
import { assertPassed, failureOf, type Quay, quayWithOutside } from './pull-step.fixture.ts'

const app = image({ layers: ['app'], platform: { os: 'linux', architecture: 'amd64' } })
const { digest } = app.root
const imageOf = ({ registry }: Quay) => `${registry.host}/test/app:v1`
const compose = (path: string, at: Quay) =>
  writeFile(path, `services: {a: {image: "${imageOf(at)}@${digest}"}}\n`)

test('a compose file that lies elsewhere opens its folder to itself, and not to the files of the workspace', async () => {
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

test('no file of the workspace leads into the folder of a compose file that lies elsewhere, by whichever path', async () => {
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
