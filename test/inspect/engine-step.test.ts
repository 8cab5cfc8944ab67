import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { engineUnavailable, engineVariants, startEngine } from '@tallyman/testkit/engine/real-engine'
import { peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { runAction } from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'
import { askDocker } from './docker-client.fixture.ts'
import { fillEngine } from './engine-images.fixture.ts'
import { type EngineRecorder, startEngineRecorder } from './engine-recorder.fixture.ts'

type Inputs = Readonly<Record<string, string>>

/** The inputs of a step, and the arguments with which Docker's client prints the same. Ages in seconds are in none of them. */
const pairs: readonly (readonly [inputs: Inputs, docker: readonly string[]])[] = [
  [{ show: 'engine', filters: 'before=moved:1' }, ['image', 'ls', '-f', 'before=moved:1']],
  [
    { show: 'engine', images: 'app', digests: 'true', 'no-trunc': 'true' },
    ['image', 'ls', '--digests', '--no-trunc', 'app'],
  ],
  [{ show: 'engine', quiet: 'true', all: 'true' }, ['image', 'ls', '-qa']],
  [
    {
      show: 'engine',
      filters: 'dangling=false\nlabel=role',
      format: '{{.Repository}}:{{.Tag}} {{.CreatedAt}}',
    },
    [
      'image',
      'ls',
      '-f',
      'dangling=false',
      '-f',
      'label=role',
      '--format',
      '{{.Repository}}:{{.Tag}} {{.CreatedAt}}',
    ],
  ],
  [
    { show: 'engine', filters: 'before=app:1', format: 'json' },
    ['image', 'ls', '-f', 'before=app:1', '--format', 'json'],
  ],
  [
    { show: 'engine', format: 'table {{.ID}}\\t{{.Repository}}\\t{{.Size}}' },
    ['image', 'ls', '--format', 'table {{.ID}}\\t{{.Repository}}\\t{{.Size}}'],
  ],
  [{ images: 'docker=app:1\ndocker=timeless:1' }, ['image', 'inspect', 'app:1', 'timeless:1']],
  [{ images: 'docker=app:1', format: 'json' }, ['image', 'inspect', '-f', 'json', 'app:1']],
  [
    { images: 'docker=app:1', format: '{{.Id}} {{index .Config.Labels "role"}} {{json .RepoTags}}' },
    ['image', 'inspect', '-f', '{{.Id}} {{index .Config.Labels "role"}} {{json .RepoTags}}', 'app:1'],
  ],
  [{ images: 'docker=app:1', show: 'history' }, ['history', 'app:1']],
  [{ images: 'docker=app:1', show: 'history', 'no-trunc': 'true' }, ['history', '--no-trunc', 'app:1']],
  [
    { images: 'docker=built:1', show: 'history', format: '{{.ID}} {{.CreatedAt}} {{.CreatedBy}}' },
    ['history', '--format', '{{.ID}} {{.CreatedAt}} {{.CreatedBy}}', 'built:1'],
  ],
  [{ images: 'docker=app:1', show: 'history', quiet: 'true' }, ['history', '-q', 'app:1']],
]

for (const variant of engineVariants) {
  const reason = engineUnavailable(variant) ?? peersMissing('docker') ?? dockerRegistryMissing()
  describe(`a step that looks at the ${variant} engine`, { skip: reason ?? false }, () => {
    const started = new AsyncDisposableStack()
    let recorder: EngineRecorder | undefined
    before(async () => {
      const engine = started.use(await startEngine(variant))
      await using registry = await startDockerRegistry()
      await fillEngine(engine.host, registry.origin)
      recorder = started.use(await startEngineRecorder(engine.host))
    })
    after(() => started.disposeAsync())

    test('has in formatted what Docker’s client prints, and shows it in the log', async () => {
      const host = recorder?.host ?? assert.fail('the engine runs for tests alone')
      const said = await askDocker(
        host,
        pairs.map(([, args]) => args),
      )
      for (const [at, [inputs, args]] of pairs.entries()) {
        await using done = await runAction({
          main: join(root, 'dist', 'inspect.js'),
          actionYml: join(root, 'actions', 'inspect', 'action.yml'),
          inputs,
          env: { DOCKER_HOST: host },
        })
        assert.equal(done.code, 0, done.log)
        assert.equal(`${done.outputs.formatted}\n`, said[at]?.text, `docker ${args.join(' ')}`)
        for (const line of (done.outputs.formatted ?? '').split('\n').slice(0, 3))
          assert.ok(done.log.includes(line.trimEnd()), line)
      }
    })
  })
}
