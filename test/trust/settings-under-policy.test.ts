import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { quay } from '../pull/pull-step.fixture.ts'

const app = image({ layers: ['app'] })
const evil = image({ layers: ['evil'] })

/** A checkout with files of a pull request, and a policy that the run names itself. */
async function checkout(policy: string) {
  const at = await quay()
  await at.registry.add(app, { tag: '1' })
  await at.registry.add(evil, { tag: 'evil' })
  const { workspace } = at.folder
  const { host } = at.registry
  const name = `${host}/test/app:1`
  await mkdir(join(workspace, '.git'))
  await writeFile(join(workspace, 'trusted.yaml'), `version: 1\n${policy.replaceAll('HOST', host)}`)
  await writeLayoutFolder(join(workspace, 'evil'), { [name]: evil })
  const pin = { image: name, digest: evil.root.digest, pinned_image: `${name}@${evil.root.digest}` }
  const lock = { version: 1, images: [{ ...pin, platforms: {} }] }
  await writeFile(join(workspace, 'evil.lock'), JSON.stringify(lock))
  return {
    ...at,
    [Symbol.asyncDispose]: () => at[Symbol.asyncDispose](),
    async pull(settings: string, image = name) {
      await writeFile(join(workspace, '.tallyman.yaml'), settings.replaceAll('HOST', host))
      const env = { TALLYMAN_POLICY: 'trusted.yaml', CI: undefined }
      await using done = await runCommand(['pull', image], { folder: at.folder, env })
      return { code: done.code, stdout: done.stdout, stderr: done.stderr }
    },
  }
}

test("a settings file gets no bytes of its own under a name that the run's policy allows", async () => {
  await using at = await checkout('allow: [HOST/test/*]')
  for (const [settings, said] of [
    ['from: oci-layout=evil\nrequire-digest: false', /from is not read from a file/],
    ['pull:\n  from: oci-layout=evil\n  lock-file: evil.lock', /from is not read from a file/],
    ['offline: true\nstore: evil\nlock-file: evil.lock', /offline is not read from a file/],
    ['store: evil\nlock-file: evil.lock', /LOCK_MISMATCH/],
    ['lock-file: evil.lock', /LOCK_MISMATCH/],
    ['compose-variables: [A]', /compose-variables is not read from a file/],
    ['update-lock: true', /update-lock is not read from a file/],
  ] as const) {
    const { code, stderr } = await at.pull(settings)
    assert.notEqual(code, 0, settings)
    assert.match(stderr, said, settings)
  }
})

test('mirrors, platforms and checks of a settings file change nothing that a policy asks for', async () => {
  await using mirror = await startRegistry()
  await mirror.add(evil, { tag: '1' })
  await using at = await checkout('allow: [HOST/test/*]')
  for (const settings of [
    `registry-mirrors: ["HOST=${mirror.host}"]\ninsecure-registries: [HOST, "${mirror.host}"]`,
    'platforms: all\nverify: distribution\nrequire-digest: false',
    'store: evil',
  ]) {
    const { code, stdout, stderr } = await at.pull(settings)
    assert.equal(code, 0, stderr)
    assert.ok(stdout.includes(app.root.digest), `${settings}: ${stdout}`)
  }
  await using strict = await checkout('require: { digest: true, max-size: 1B }')
  const { code, stderr } = await strict.pull('require-digest: false\nverify: distribution\nplatforms: all')
  assert.equal(code, 4)
  assert.match(stderr, /trusted\.yaml:2: .* has no digest/)
  const pinned = `${strict.registry.host}/test/app:1@${app.root.digest}`
  assert.match((await strict.pull('max-image-size: 9GB\nplatforms: all', pinned)).stderr, /the limit is 1B/)
})
