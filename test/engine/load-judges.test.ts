import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { image, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { runCommand, runShell } from '@tallyman/testkit/step/run-command'

/* `docker load` of the same file is the judge of `load`: same IDs, same names. */

const without = peersMissing('docker', 'skopeo')
const app = image({
  layers: ['base', layer({ seed: 'large', size: 300_000 })],
  config: { config: { Cmd: ['/app'], Labels: { kind: 'app' } } },
})

/** The archives of one image, by the tool that writes them. */
async function archives(folder: string): Promise<{ readonly skopeo: string; readonly oci: string }> {
  const layout = `oci:${await writeLayoutFolder(join(folder, 'layout'), { v1: app })}:v1`
  const copy = (to: string) => peer('skopeo', ['copy', '--insecure-policy', layout, to])
  const files = { skopeo: join(folder, 'skopeo.tar'), oci: join(folder, 'oci.tar') }
  await copy(`docker-archive:${files.skopeo}:ghcr.io/team/app:1`)
  await copy(`oci-archive:${files.oci}:ghcr.io/team/app:1`)
  return files
}

for (const variant of engineVariants) {
  describe(`load into the ${variant} engine`, {
    skip: engineUnavailable(variant) ?? without ?? false,
  }, () => {
    const at = engineOfTests(variant)
    const docker = (...args: string[]) => peer('docker', ['-H', at.env.DOCKER_HOST, ...args])
    const listed = async () => {
      const images = await at.engine.images.list()
      return images.map(({ id, tags }) => ({ id, tags: tags.toSorted() }))
    }

    test('archives of other tools and of the engine itself give the IDs and names of docker load', async () => {
      await using folder = await makeRunnerFolder()
      const env = { DOCKER_HOST: at.env.DOCKER_HOST }
      const { skopeo, oci } = await archives(folder.workspace)
      // Only the containerd store reads archives without Docker's own manifest.json.
      const files = variant === 'containerd' ? [skopeo, oci] : [skopeo]
      for (const file of files) {
        await at.clean()
        await docker('load', '-i', file)
        const expected = await listed()
        assert.equal(expected.length, 1)
        const saved = join(folder.workspace, `${variant}-saved.tar`)
        await docker('save', '-o', saved, 'ghcr.io/team/app:1')
        for (const each of [file, saved]) {
          await at.clean()
          await using done = await runCommand(['load', '-i', each], { folder, env })
          assert.equal(done.code, 0, done.log)
          assert.equal(done.stdout, 'Loaded image: ghcr.io/team/app:1\n')
          assert.deepEqual(await listed(), expected, `${each}: ${done.log}`)
        }
        await at.clean()
        await using piped = await runShell(`cat ${saved} | tallyman load --to docker`, { folder, env })
        assert.equal(piped.code, 0, piped.log)
        assert.deepEqual(await listed(), expected, piped.log)
        await using again = await runCommand(['load', saved], { folder, env })
        assert.match(again.stderr, /none sent, \d+ held before/, again.log)
      }
    })

    test('an image goes from one engine into an archive that loads with the same ID, and one by its ID', async () => {
      await using folder = await makeRunnerFolder()
      const env = { DOCKER_HOST: at.env.DOCKER_HOST }
      const [image] = await listed()
      assert.ok(image)
      await using saved = await runCommand(
        ['pull', '--from', 'docker=ghcr.io/team/app:1', '--to', 'docker-archive=out.tar'],
        { folder, env },
      )
      assert.equal(saved.code, 0, saved.log)
      await using stored = await runCommand(
        ['pull', '--from', `docker=${image.id.slice(7, 19)}`, '--to', 'oci-archive=oci.tar'],
        { folder, env },
      )
      assert.equal(stored.code, 0, stored.log)
      await at.clean()
      await docker('load', '-i', join(folder.workspace, 'out.tar'))
      assert.deepEqual(await listed(), [image])
    })
  })
}
