import { join } from 'node:path'
import { image } from '@tallyman/testkit/images/images'
import { pushImage } from '@tallyman/testkit/images/push-image'
import { startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'

const architectures = [
  'amd64',
  'arm64',
  's390x',
  'ppc64le',
  'riscv64',
  '386',
  'mips64le',
  'loong64',
  'mips64',
  'mipsle',
]

/** Publishes an index of ten images that are already in the repository. */
export const publish: BenchCase = {
  name: 'publish',
  about: 'Joining ten platforms, whose manifests are in place, to one index with a tag',
  async *rows(bench) {
    yield* await joined(bench)
  },
}

async function joined({ root, peers, scratch, runs }: Bench): Promise<Row[]> {
  await using registry = await startDockerRegistry({ delete: true })
  const folder = join(scratch, 'publish')
  const name = `${registry.host}/app`
  const images = architectures.map(architecture =>
    image({ layers: [architecture], platform: { os: 'linux', architecture } }),
  )
  const digests = images.map(built => built.root.digest)
  const place = async () => {
    await registry.empty()
    for (const [at, built] of images.entries())
      await pushImage(
        { origin: `http://${registry.host}`, repository: 'app', tag: `of-${architectures[at]}` },
        built,
      )
  }
  const sources = digests.map(digest => `${name}@${digest}`)
  const inputs = { tags: `${name}:v1`, sources: digests.join('\n') }
  const contenders: Contender[] = [
    { name: 'tallyman', ...actionCommand('publish-manifest', inputs, { root, folder }) },
    {
      name: 'crane',
      command: join(peers, 'crane'),
      args: ['index', 'append', '-t', `${name}:v1`, ...sources.flatMap(source => ['-m', source])],
    },
    {
      name: 'docker buildx imagetools',
      command: join(peers, 'docker'),
      args: ['buildx', 'imagetools', 'create', '-t', `${name}:v1`, ...sources],
    },
  ]
  const prepared = contenders.map(each => ({ ...each, prepare: place }))
  return await sideBySide({
    title: 'index of 10 platforms',
    own: 'tallyman',
    contenders: prepared,
    folder,
    runs: Math.max(runs, 9),
  })
}
