import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { programLayer } from '@tallyman/testkit/engine/real-engine-images'
import { runContainer } from '@tallyman/testkit/engine/run-container'
import { type BuiltImage, image, index, layer } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, step } from '../pull/pull-step.fixture.ts'

/** A statically linked program, as in Debian's docker.io and tini. */
const program = ['/usr/bin/docker-init', '/usr/bin/tini-static'].find(existsSync)
/** A registry that no engine can reach: the step reads it from a mirror. */
const far = 'registry.invalid'
const noProgram = program ? undefined : 'there is no program without libraries'
const noCompose = existsSync('/usr/bin/docker-compose') ? undefined : 'there is no /usr/bin/docker-compose'
const noBuilder = peersMissing('docker')

async function runnableImage(seed: string): Promise<BuiltImage> {
  const bytes = program ? await readFile(program) : Buffer.from('')
  return image({
    layers: [programLayer('x', bytes), layer({ seed, size: 400_000 })],
    config: { config: { Cmd: ['/x', '--version'] } },
  })
}

for (const variant of engineVariants) {
  describe(`files for later steps with the ${variant} engine`, {
    skip: engineUnavailable(variant) ?? false,
  }, () => {
    const isClassic = variant !== 'containerd'
    const at = engineOfTests(variant)
    let registry: TestRegistry
    let folder: RunnerFolder
    let app: BuiltImage
    let tool: BuiltImage
    let names: { readonly app: string; readonly tool: string }

    before(async () => {
      registry = await startRegistry()
      folder = await makeRunnerFolder()
      app = await runnableImage('app')
      tool = await runnableImage('tool')
      const multi = index(
        [app, image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })],
        { attestations: true },
      )
      await registry.add(multi, { repository: 'o/app', tag: 'v1' })
      await registry.add(tool, { repository: 'o/tool', tag: null })
      names = { app: `${far}/o/app:v1@${multi.root.digest}`, tool: `${far}/o/tool@${tool.root.digest}` }
    })
    after(async () => {
      await registry?.[Symbol.asyncDispose]()
      await folder?.[Symbol.asyncDispose]()
    })

    const pull = (inputs: Record<string, string>) =>
      step(
        folder,
        { to: 'docker', 'registry-mirrors': `${far}=${registry.host}`, ...inputs },
        { env: at.env },
      )
    const handed = (path = '') => (isAbsolute(path) ? path : join(folder.workspace, path))
    const contextsOf = ({ outputs }: StepResult) =>
      (outputs['build-contexts'] ?? '').split('\n').map(line => /^(.*?)=(.*)$/.exec(line)?.slice(1) ?? [])
    const docker = async (...args: readonly string[]) => {
      const home = await mkdtemp(join(tmpdir(), 'docker-home-'))
      const env = { ...at.env, HOME: home }
      try {
        return await peer('docker', args, { cwd: folder.workspace, env })
      } finally {
        await rm(home, { recursive: true })
      }
    }

    test('compose starts every service from the engine, with an unreachable registry', async t => {
      if (isLeftOut(t, noProgram)) return
      const compose = [
        'services:',
        '  tagged:',
        `    image: ${names.app}`,
        '    network_mode: none',
        '  bare:',
        `    image: ${names.tool}`,
        '    network_mode: none',
      ]
      await writeFile(join(folder.workspace, 'compose.yaml'), `${compose.join('\n')}\n`)
      await using pulled = await pull({ 'compose-files': 'compose.yaml' })
      assertPassed(pulled)
      const override = handed(pulled.outputs['compose-file'])
      const text = await readFile(override, 'utf8')
      const found = [...text.matchAll(/image: "(.*)"/g)].map(([, name = '']) => name)
      assert.equal(found.length, 2)
      for (const name of found) {
        const { status, id } = await runContainer(at.engine, name)
        assert.equal(status, 0)
        await at.engine.connection.ask({ action: 'remove', method: 'DELETE', path: `/containers/${id}` })
      }
      if (isLeftOut(t, noCompose)) return
      const files = ['-f', join(folder.workspace, 'compose.yaml'), '-f', override]
      const env = { ...process.env, ...at.env, COMPOSE_PROJECT_NAME: `hand-${variant}` }
      const runCompose = (...args: readonly string[]) =>
        promisify(execFile)('docker-compose', [...files, ...args], { env })
      const { stderr } = await runCompose('up', '--no-color')
      // `up` can miss the lines of a container that ends while it attaches to the other.
      const { stdout } = await runCompose('logs', '--no-color')
      assert.match(stdout, /tagged_1 .*\|.* version [\d.]+/)
      assert.match(stdout, /bare_1 .*\|.* version [\d.]+/)
      assert.doesNotMatch(stderr, /Pulling/)
      await runCompose('down')
    })

    test('every build context names an image that the engine has under that name', async () => {
      await using pulled = await pull({ images: names.app })
      assertPassed(pulled)
      const contexts = contextsOf(pulled)
      assert.equal(contexts.length, 2)
      for (const [name = '', location = ''] of contexts) {
        const found = await at.engine.images.inspect(location.replace('docker-image://', ''))
        assert.equal(found.id, pulled.outputs['image-ids'], name)
      }
      assert.match(pulled.log, /by tag, as this engine's own builder/)
    })

    test('an image requested by digest alone has that name if the engine accepts it, else its ID is reported', async () => {
      await using pulled = await pull({ images: names.tool })
      assertPassed(pulled)
      const id = pulled.outputs['image-ids'] ?? ''
      assert.equal((await at.engine.images.find(names.tool))?.id, isClassic ? undefined : id)
      assert.equal((await at.engine.images.inspect(id)).id, id)
      assert.equal(/names no tag, so the engine has it by its ID alone/.test(pulled.log), isClassic)
      assert.match(pulled.log, /build-contexts leads to the registry for registry\.invalid\/o\/tool@sha256:/)
    })

    test('a build starts from the pulled image, with an unreachable registry', async t => {
      if (isLeftOut(t, noBuilder)) return
      await using pulled = await pull({ images: names.app })
      assertPassed(pulled)
      const [tagged = ''] = names.app.split('@')
      await writeFile(join(folder.workspace, 'Dockerfile'), `FROM ${tagged}\nENV built=yes\n`)
      if (variant === 'system') {
        // The builder of 20.10 does not support named contexts: it finds the tag by itself.
        const args = ['--build-arg', 'BUILDKIT_INLINE_CACHE=0', '-t', 'built:1', '.']
        await docker('build', ...args)
      } else {
        const contexts = contextsOf(pulled).flatMap(([name, location]) => [
          '--build-context',
          `${name}=${location}`,
        ])
        await docker('buildx', 'build', ...contexts, '--load', '-t', 'built:1', '.')
        const file = { target: { app: { inherits: ['docker-image-pins'], tags: ['baked:1'] } } }
        await writeFile(join(folder.workspace, 'bake.json'), JSON.stringify(file))
        const files = ['-f', handed(pulled.outputs['bake-file']), '-f', 'bake.json']
        await docker('buildx', 'bake', '--allow=fs.read=/', ...files, '--load', 'app')
        assert.equal((await at.engine.images.inspect('baked:1')).diffIds.length, 2)
      }
      assert.equal((await at.engine.images.inspect('built:1')).diffIds.length, 2)
    })

    test('builds use a layout if one was written, which only the classic store cannot read', async t => {
      if (variant === 'system') return t.skip('its builder knows no named contexts')
      if (isLeftOut(t, noBuilder)) return
      await using pulled = await pull({ images: names.app, to: 'docker\noci-layout=out' })
      assertPassed(pulled)
      const contexts = contextsOf(pulled).flatMap(([name, location]) => [
        '--build-context',
        `${name}=${location}`,
      ])
      const [tagged = ''] = names.app.split('@')
      await writeFile(join(folder.workspace, 'Dockerfile'), `FROM ${tagged}\nENV built=yes\n`)
      const building = docker('buildx', 'build', ...contexts, '--load', '-t', 'layout:1', '.')
      if (isClassic) return assert.rejects(building, /unknown scheme oci-layout|not supported/)
      await building
      assert.equal((await at.engine.images.inspect('layout:1')).diffIds.length, 2)
    })

    test('engine-digests with an engine that cannot ask says so, and that the image is there', async () => {
      await using pulled = await pull({ images: names.app, 'engine-digests': 'true' })
      const { code, message } = failureOf(pulled)
      assert.equal(code, 'ENGINE_FAILED')
      assert.match(message, /The image is in the engine as sha256:\w+; for engine-digests the engine itself/)
      await using offline = await pull({ images: names.app, 'engine-digests': 'true', offline: 'true' })
      assert.equal(failureOf(offline).code, 'INPUT_INVALID')
    })

    test('engine-digests: the engine knows the digest under the image’s own name, and fetches no layer for it', async t => {
      const near = `${registry.host}/o/app:v1@${names.app.split('@')[1]}`
      await using loaded = await pull({ images: near })
      assertPassed(loaded)
      registry.clearLog()
      await using pulled = await pull({ images: near, 'engine-digests': 'true' })
      assertPassed(pulled)
      const [name = '', digest = ''] = [`${registry.host}/o/app`, near.split('@')[1]]
      const found = await at.engine.images.inspect(`${name}@${digest}`)
      assert.equal(found.id, pulled.outputs['image-ids'])
      assert.ok(found.digests.includes(`${name}@${digest}`), found.digests.join())
      const layers = app.layers.map(each => each.descriptor.digest)
      assert.deepEqual(
        registry.requests.filter(({ path }) => layers.some(each => path.endsWith(each))),
        [],
      )
      assert.ok(contextsOf(pulled).every(([, location]) => location === `docker-image://${name}@${digest}`))
      if (isLeftOut(t, noBuilder)) return
      await registry[Symbol.asyncDispose]()
      await writeFile(join(folder.workspace, 'Dockerfile'), `FROM ${name}@${digest}\nENV built=by-digest\n`)
      await docker('build', '-t', 'digest:1', '.')
    })
  })
}
