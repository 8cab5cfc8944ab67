import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable } from '@tallyman/testkit/engine/real-engine'
import { corpusImages, findCorpus, pushCorpus } from '@tallyman/testkit/images/corpus'
import { image } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import {
  buildx,
  inspected,
  inspectMissing,
  type JudgedImage,
  judgedImage,
  judgedRoot,
} from './inspect-peers.fixture.ts'

/*
 * What `inspect` says of real images, compared with what crane, skopeo, oras, buildx and an engine say of the same. The peers are
 * compared with each other first, so that a test says who is alone with its answer.
 */

const indexes = ['multi', 'multi-docker', 'multi-attest']
const singles = ['variant-docker', 'variant-zstd', 'odd']
const names = [...indexes, ...singles, 'artifact']
const missing =
  dockerRegistryMissing() ?? peersMissing('crane', 'skopeo', 'oras', 'docker') ?? (await corpusMissing())

/** An image whose config has everything that people ask for. */
const full = image({
  layers: ['one', 'two'],
  config: {
    author: 'A "B" <c@example.com>',
    config: {
      User: '65532',
      Env: ['PATH=/bin', 'A=B C'],
      Entrypoint: ['/bin/app', '--flag'],
      Cmd: ['run'],
      WorkingDir: '/srv',
      ExposedPorts: { '80/tcp': {}, '53/udp': {} },
      Volumes: { '/data': {} },
      StopSignal: 'SIGTERM',
      Labels: { title: 'a|b', 'org.example.<x>': 'line\nbreak', empty: '' },
    },
    history: [
      { created: '2020-01-01T00:00:00Z', created_by: 'ADD one / # <&>', comment: 'buildkit' },
      { created: '2021-02-03T04:05:06.789Z', created_by: 'ENV A="B C"', empty_layer: true },
      { created: '2021-02-03T04:05:07Z', created_by: 'ADD two /', comment: 'a|b' },
      { created_by: 'CMD ["run"]', empty_layer: true },
    ],
  },
})

async function corpusMissing(): Promise<string | undefined> {
  return (await findCorpus()) === undefined ? 'there is no corpus' : undefined
}

describe('images of a real registry', { skip: missing ?? false }, () => {
  let registry: DockerRegistry
  const at = (name: string) => `${registry.host}/${name}:v1`

  before(async () => {
    registry = await startDockerRegistry()
    const corpus = await findCorpus()
    if (corpus !== undefined) await pushCorpus(corpus, registry.host, names)
    await pushImage({ origin: registry.origin, repository: 'full', tag: 'v1' }, full)
  })
  after(async () => {
    await registry?.[Symbol.asyncDispose]()
  })

  test('digest, type and size of every document are what crane, skopeo, oras and buildx read', async t => {
    const judged = await Promise.all(names.map(name => judgedRoot(at(name))))
    const known = await corpusImages((await findCorpus()) ?? '')
    assert.deepEqual(
      judged.map(({ digest }) => digest),
      names.map(name => known[name]?.digest),
    )
    if (isLeftOut(t, inspectMissing())) return
    const { images, outputs } = await inspected({ images: names.map(at).join('\n') })
    assert.deepEqual(
      images.map(({ digest, mediaType, documentSize }) => ({ digest, mediaType, documentSize })),
      judged,
    )
    assert.deepEqual(
      images.map(({ kind }) => kind),
      [...indexes.map(() => 'index'), ...singles.map(() => 'image'), 'artifact'],
    )
    assert.equal(outputs.digest, judged[0]?.digest)
  })

  test('config, layers and history of every platform are what crane reads, without a pull', async t => {
    const chosen = [...indexes, ...singles, 'full']
    const wanted = await Promise.all(chosen.map(name => platformsIn(at(name))))
    const judged = await Promise.all(
      chosen.map((name, position) =>
        Promise.all(
          (wanted[position] ?? []).map(digest => judgedImage(`${registry.host}/${name}@${digest}`)),
        ),
      ),
    )
    assert.ok(judged.every(platforms => platforms.length > 0))
    if (isLeftOut(t, inspectMissing())) return
    const show = 'image,layers,history'
    const { images } = await inspected({ images: chosen.map(at).join('\n'), show, platforms: 'all' })
    assert.deepEqual(
      images.map(({ platforms }) => platforms.map(({ digest }) => digest)),
      wanted,
    )
    assert.deepEqual(
      images.map(({ platforms }) => platforms.map(comparable)),
      judged.map(platforms => platforms.map(comparable)),
    )
  })

  test('the platform, labels and layers of the runner are what skopeo chooses', async t => {
    const read = async (name: string) =>
      JSON.parse(await peer('skopeo', ['inspect', '--tls-verify=false', `docker://${at(name)}`]))
    const judged = await Promise.all(['multi', 'full'].map(read))
    assert.equal(judged[1].Labels.title, 'a|b')
    if (isLeftOut(t, inspectMissing())) return
    const inputs = { images: `${at('multi')}\n${at('full')}`, show: 'layers' }
    const { images } = await inspected(inputs)
    for (const [position, { Layers, Os, Architecture }] of judged.entries()) {
      const [shown, ...more] = images[position]?.platforms ?? []
      assert.deepEqual(more, [])
      assert.equal(shown?.platform, `${Os}/${Architecture}`)
      assert.deepEqual(
        shown?.layers.map(({ digest }) => digest),
        Layers,
      )
    }
  })

  test("buildx's templates print what buildx prints, and a digest alone where it prints the whole block", async t => {
    const lines = '{{.Name}}\n{{range .Manifest.Manifests}}{{.Digest}} {{.Platform.OS}}{{println}}{{end}}'
    const fields = '{{.Image.OS}}/{{.Image.Architecture}} {{index .Image.Config.Env 0}}'
    const json = '{{json .Manifest}}\n---\n{{json .Image}}'
    const all = [
      { name: 'multi', format: lines },
      { name: 'full', format: fields },
      { name: 'multi-attest', format: json },
      { name: 'full', format: json },
    ]
    const judged = await Promise.all(all.map(({ name, format }) => buildx(at(name), format)))
    assert.match(judged[0] ?? '', /multi:v1\nsha256:\w+ linux\nsha256:/)
    if (isLeftOut(t, inspectMissing())) return
    for (const [position, { name, format }] of all.entries()) {
      const { formatted = '' } = (await inspected({ images: at(name), format })).outputs
      const parsed = (text = '') => text.split('\n---\n').map(part => JSON.parse(part))
      if (format === json) assert.deepEqual(parsed(formatted), parsed(judged[position]), name)
      else assert.equal(formatted.trimEnd(), judged[position]?.trimEnd(), name)
    }
    // A field of the digest alone is printed by buildx as the whole block.
    const format = '{{.Manifest.Digest}} {{.Manifest.Size}}'
    const { digest, documentSize } = await judgedRoot(at('multi'))
    const { formatted } = (await inspected({ images: at('multi'), format })).outputs
    assert.equal(formatted, `${digest} ${documentSize}`)
  })

  describe('and the engine', { skip: engineUnavailable('classic') ?? false }, () => {
    const engine = engineOfTests('classic')

    test('the history is what docker history says after a pull', async t => {
      const docker = (...args: readonly string[]) =>
        peer('docker', args, { env: { ...engine.env, TZ: 'UTC' } })
      const judged = []
      for (const name of ['full', 'multi']) {
        await docker('pull', '--quiet', at(name))
        const lines = await docker('history', '--no-trunc', '--format', '{{json .}}', at(name))
        judged.push(
          lines
            .trim()
            .split('\n')
            .map(line => JSON.parse(line))
            .reverse(),
        )
      }
      assert.deepEqual(judged[0]?.map(({ CreatedBy }) => CreatedBy)[0], 'ADD one / # <&>')
      if (isLeftOut(t, inspectMissing())) return
      const { images } = await inspected({ images: `${at('full')}\n${at('multi')}`, show: 'history' })
      for (const [position, steps] of judged.entries()) {
        const { history = [] } = images[position]?.platforms[0] ?? {}
        assert.deepEqual(
          history.map(({ createdBy, comment = '' }) => [createdBy, comment]),
          steps.map(({ CreatedBy, Comment }) => [CreatedBy, Comment]),
        )
        const withoutLayer = history.flatMap(({ layer }, at) => (layer ? [] : [at]))
        assert.ok(withoutLayer.every(at => steps[at]?.Size === '0B'))
      }
    })
  })
})

test('a digest alone is one HEAD, as for crane', async t => {
  if (isLeftOut(t, peersMissing('crane'))) return
  await using registry = await startRegistry()
  await registry.add(full)
  const reference = `${registry.host}/test/app:v1`
  const digest = (await peer('crane', ['digest', reference])).trim()
  assert.equal(registry.count({ kind: 'manifest' }), 1)
  if (isLeftOut(t, inspectMissing())) return
  for (const inputs of [{ quiet: 'true' }, { format: '{{.Manifest.Digest}}' }]) {
    registry.clearLog()
    const { outputs } = await inspected({ images: reference, ...inputs })
    assert.equal(outputs.formatted, digest)
    assert.deepEqual(
      registry.requests.map(({ method }) => method),
      ['HEAD'],
    )
  }
})

/** The parts of an image that crane reads too. */
function comparable({ imageId, size, config = {}, layers, history = [] }: JudgedImage) {
  return {
    imageId,
    size,
    config,
    layers: layers.map(({ digest, diffId, mediaType, size }) => ({ digest, diffId, mediaType, size })),
    history: history.map(({ created = '', createdBy, layer }) => [created, createdBy, layer]),
  }
}

/** The digests of a reference's images, each once, those of nested indexes included, attestations not. */
async function platformsIn(reference: string): Promise<string[]> {
  const { manifests } = JSON.parse(await peer('crane', ['manifest', reference]))
  if (manifests === undefined) return [(await peer('crane', ['digest', reference])).trim()]
  const repository = reference.replace(/@.*$/, '').replace(/:v1$/, '')
  const found: string[] = []
  for (const { digest, mediaType, platform } of manifests) {
    if (/index|manifest\.list/.test(mediaType)) found.push(...(await platformsIn(`${repository}@${digest}`)))
    else if (platform && platform.os !== 'unknown') found.push(digest)
  }
  return [...new Set(found)]
}
