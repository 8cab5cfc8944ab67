import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Engine, openEngine } from '@tallyman/core/engine/engine'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { parseReference } from '@tallyman/core/model/reference'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { peer } from '@tallyman/testkit/peers/peers'
import { pushImage } from '@tallyman/testkit/peers/real-registry'

const day = 86_400_000

/** A time so many days ago, as configs write it. */
function ago(days: number): string {
  return new Date(Date.now() - days * day - 3_600_000).toISOString().replace(/\.\d+/, '')
}

const step = (created: string, created_by: string, more: object = {}) => ({ created, created_by, ...more })

const base = image({
  layers: ['one', 'two'],
  config: {
    created: ago(400),
    author: 'An <author>',
    config: { Env: ['PATH=/bin'], Cmd: ['sh', '-c', 'echo "<&>"'], Labels: { role: 'base' } },
    history: [step(ago(400), '/bin/sh -c #(nop) ADD file:1 in / '), step(ago(399), 'COPY . . # buildkit')],
  },
})

const app = image({
  layers: ['one', 'two', 'app'],
  config: {
    created: ago(3),
    config: {
      User: '65532',
      Env: ['PATH=/usr/bin', 'EMPTY=', 'HTML=<a href="x">&</a>'],
      Entrypoint: ['/usr/bin/app', '--flag'],
      WorkingDir: '/srv',
      ExposedPorts: { '80/tcp': {}, '443/tcp': {} },
      Volumes: { '/data': {} },
      Labels: {
        role: 'app',
        kind: 'web',
        'org.opencontainers.image.source': 'https://example.com/?a=1&b=<2>',
      },
      StopSignal: 'SIGTERM',
      Healthcheck: { Test: ['CMD', 'true'], Interval: 30_000_000_000, Retries: 3 },
    },
    history: [
      step(ago(400), '/bin/sh -c #(nop) ADD file:1 in / '),
      step(ago(399), 'COPY . . # buildkit', { comment: 'buildkit.dockerfile.v0' }),
      step(
        ago(3),
        'RUN /bin/sh -c apt-get update\t&&  apt-get install -y <something> long ä ö 日本語 # buildkit',
      ),
      step(ago(3), 'ENTRYPOINT ["/usr/bin/app" "--flag"]', { empty_layer: true, comment: 'last' }),
    ],
  },
})

const old = image({
  layers: ['old'],
  config: {
    created: '1970-01-01T00:00:00Z',
    history: [
      step('1999-12-31T23:59:59Z', 'ADD old.tar /'),
      step('2000-01-01T00:00:00Z', 'ENV OLD=1', { empty_layer: true }),
      step('2000-01-01T00:00:01Z', 'CMD ["old"]', { empty_layer: true }),
    ],
  },
})
const timeless = image({ layers: ['timeless'], config: { created: undefined } })
const arm = image({
  layers: ['arm'],
  platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
  config: { created: ago(40) },
})
const multi = index([image({ layers: ['one', 'multi'], config: { created: ago(0) } }), arm], {
  attestations: true,
})

async function load(engine: Engine, built: Built, names: readonly string[]): Promise<void> {
  await loadIntoEngine(
    engine,
    { ...fetchedImage(built), names: names.map(name => parseReference(name)) },
    new CountedSource(built),
  )
}

/**
 * Fills an engine with what lists have to cope with: several tags, other registries, names by digest alone, images without a
 * name, without a date, of another platform, intermediate ones of a build, and one in use by a container.
 *
 * @param origin of a registry on this machine, for images that are pulled
 */
export async function fillEngine(host: string, origin: string): Promise<void> {
  using engine = await openEngine({ env: { DOCKER_HOST: host }, platform: 'linux', home: '/' })
  const docker = (...args: readonly string[]) =>
    peer('docker', args, { env: { DOCKER_HOST: host, DOCKER_BUILDKIT: '0' } })
  await load(engine, base, ['example.com/team/base:1'])
  await load(engine, app, ['app:1', 'app:latest'])
  await load(engine, old, ['example.com/old:v0'])
  await load(engine, timeless, ['timeless:1'])
  await load(engine, image({ layers: ['was'], config: { created: ago(1) } }), ['moved:1'])
  await load(engine, image({ layers: ['is'], config: { created: ago(100) } }), ['moved:1'])
  if (engine.info.store === 'containerd') await load(engine, multi, ['example.com/multi:1'])
  else await load(engine, arm, ['example.com/arm:1'])
  const at = new URL(origin).host
  const pushed = await pushImage({ origin, repository: 'pulled/app', tag: 'v1' }, app)
  for (const days of [20, 10]) {
    const next = image({ layers: [`replaced ${days}`], config: { created: ago(days) } })
    await pushImage({ origin, repository: 'replaced', tag: 'v1' }, next)
    await docker('pull', '-q', `${at}/replaced:v1`)
  }
  const alone = await pushImage({ origin, repository: 'alone', tag: 'v2' }, image({ layers: ['alone two'] }))
  await docker('pull', '-q', `${at}/pulled/app:v1`)
  await docker('pull', '-q', `${at}/pulled/app@${pushed.digest}`)
  await docker('pull', '-q', `${at}/alone@${alone.digest}`)
  await build(docker)
  await docker('create', 'app:1', '/x')
}

/** An image of the engine's own builder, with its intermediate images. */
async function build(docker: (...args: readonly string[]) => Promise<string>): Promise<void> {
  const folder = temporaryFolder('built-')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'file'), 'text')
  await writeFile(
    join(folder, 'Dockerfile'),
    'FROM app:1\nLABEL role=built "quoted"="a \\"b\\""\nENV A=1\nCOPY file /file\nVOLUME /v\nONBUILD RUN x\n',
  )
  await docker('build', '-q', '-t', 'built:1', folder)
}
