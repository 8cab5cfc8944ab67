import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable } from '@tallyman/testkit/engine/real-engine'
import { programLayer } from '@tallyman/testkit/engine/real-engine-images'
import { image, index } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { assertPassed, step } from '../pull/pull-step.fixture.ts'

/** A statically linked program, as in Debian's docker.io and tini. */
const program = ['/usr/bin/docker-init', '/usr/bin/tini-static'].find(existsSync)
const noProgram = program ? undefined : 'there is no program without libraries'
const arm = { os: 'linux', architecture: 'arm64' }

for (const variant of ['classic', 'containerd'] as const)
  describe(`builds with the images of a Dockerfile, by the ${variant} engine`, {
    skip: engineUnavailable(variant) ?? peersMissing('docker') ?? false,
  }, () => {
    const at = engineOfTests(variant)
    let registry: TestRegistry
    let folder: RunnerFolder
    let pinned: string

    before(async () => {
      registry = await startRegistry()
      folder = await makeRunnerFolder()
      const bytes = program ? await readFile(program) : Buffer.from('')
      const add = async (name: string, tag: string) => {
        const layers = [programLayer('x', bytes), name]
        const both = index([image({ layers }), image({ layers, platform: arm })])
        return (await registry.add(both, { repository: `o/${name}`, tag })).digest
      }
      for (const name of ['base', 'copied', 'mounted']) await add(name, 'v1')
      await add('plain', 'latest')
      pinned = await add('pinned', 'v1')
    })
    after(async () => {
      await registry?.[Symbol.asyncDispose]()
      await folder?.[Symbol.asyncDispose]()
    })

    const dockerfile = () => {
      const from = `${registry.host}/o`
      return [
        'ARG V=1',
        `ARG BASE=${from}/base`,
        `FROM \${BASE}:v\${V%.*} AS one`,
        `FROM --platform=$BUILDPLATFORM ${from}/pinned:v1@${pinned} AS two`,
        `RUN --network=none --mount=from=${from}/mounted:v1,target=/m ["/x", "--version"]`,
        `FROM ${from}/plain AS three`,
        'COPY --from=one /x /one',
        'COPY --from=two /x /two',
        `COPY --from=${from}/copied:v1 /x /copied`,
      ].join('\n')
    }
    const inputs = { 'images-from': '.', 'lock-file': 'images.lock' }
    const docker = async (...args: readonly string[]) => {
      const home = await mkdtemp(join(tmpdir(), 'docker-home-'))
      try {
        return await peer('docker', args, { cwd: folder.workspace, env: { ...at.env, HOME: home } })
      } finally {
        await rm(home, { recursive: true })
      }
    }
    /** The names after `manifests/` that were asked for, tags and digests apart. */
    const asked = () => {
      const names = registry.requests.flatMap(({ path }) => /\/o\/(.+\/manifests\/.+)$/.exec(path)?.[1] ?? [])
      const isDigest = (name: string) => name.includes('/sha256:')
      const tags = names.filter(name => !isDigest(name)).map(name => name.replace('/manifests/', ':'))
      return { tags: [...new Set(tags)].sort(), digests: names.filter(isDigest) }
    }
    const build = async (...more: readonly string[]) => {
      registry.clearLog()
      await docker('buildx', 'build', '--no-cache', ...more, '-t', 'built:1', '.')
      return asked()
    }
    const contextsOf = (lines = '') => lines.split('\n').flatMap(line => ['--build-context', line])

    test('no tag is asked for any more, neither by a build nor by bake, with nothing changed in the Dockerfile', async t => {
      if (isLeftOut(t, noProgram)) return
      await writeFile(join(folder.workspace, 'Dockerfile'), dockerfile())
      const tags = ['base:v1', 'copied:v1', 'mounted:v1', 'plain:latest']
      assert.deepEqual((await build()).tags, tags)
      await using locked = await step(folder, { ...inputs, 'update-lock': 'true', to: 'none' })
      assertPassed(locked)
      await using pulled = await step(folder, inputs)
      assertPassed(pulled)
      assert.deepEqual((await build(...contextsOf(pulled.outputs['build-contexts']))).tags, [])
      const bake = pulled.outputs['bake-file'] ?? ''
      const own = {
        target: { app: { inherits: ['docker-image-pins'], tags: ['baked:1'], 'no-cache': true } },
      }
      await writeFile(join(folder.workspace, 'bake.json'), JSON.stringify(own))
      const files = ['-f', isAbsolute(bake) ? bake : join(folder.workspace, bake), '-f', 'bake.json']
      registry.clearLog()
      await docker('buildx', 'bake', '--allow=fs.read=/', ...files, 'app')
      assert.deepEqual(asked().tags, [])
    })

    test('with a layout nothing at all is asked of the registry', async t => {
      if (variant === 'classic') return t.skip('its builder reads no layouts')
      if (isLeftOut(t, noProgram)) return
      await writeFile(join(folder.workspace, 'Dockerfile'), dockerfile())
      await using locked = await step(folder, { ...inputs, 'update-lock': 'true', to: 'none' })
      assertPassed(locked)
      await using pulled = await step(folder, { ...inputs, to: `oci-layout=${join(folder.temp, 'bases')}` })
      assertPassed(pulled)
      await build(...contextsOf(pulled.outputs['build-contexts']))
      assert.deepEqual(registry.requests, [])
    })

    test('the context of an image takes the place of a stage of that name, which is why it is left out', async () => {
      const from = `${registry.host}/o`
      const text = `FROM ${from}/base:v1 AS app\nCOPY Dockerfile /made\nFROM scratch\nCOPY --from=app /made /\n`
      await writeFile(join(folder.workspace, 'Dockerfile'), text)
      await build()
      await assert.rejects(
        build('--build-context', `app=docker-image://${from}/pinned@${pinned}`),
        /"\/made": not found/,
      )
    })

    test('a frontend is looked up among the contexts too', async () => {
      const from = `${registry.host}/o`
      await writeFile(join(folder.workspace, 'Dockerfile'), `# syntax=${from}/base:v1\nFROM scratch\n`)
      const context = `${from}/base:v1=docker-image://${from}/pinned@${pinned}`
      registry.clearLog()
      await assert.rejects(build('--build-context', context))
      assert.deepEqual(asked().tags, [])
      await assert.rejects(build())
      assert.deepEqual(asked().tags, ['base:v1'])
    })
  })
