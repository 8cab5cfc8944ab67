import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { openEngine } from '@tallyman/core/engine/engine'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { type EngineVariant, engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
import { startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'

/** A layer more on an image in the same registry. */
export const append: BenchCase = {
  name: 'append',
  about: 'The largest layer of an image as the layer of a new one, from a plain and from a gzipped tar',
  async *rows(bench) {
    const folder = join(bench.scratch, 'append')
    await mkdir(folder, { recursive: true })
    const [image = ''] = bench.images
    const [largest] = (bench.all[image]?.manifests ?? [])
      .flatMap(({ layers = [] }) => layers)
      .toSorted((one, other) => other.size - one.size)
    const packed = join(folder, 'layer.tar.gz')
    const plain = join(folder, 'layer.tar')
    await copyFile(
      join(bench.corpus, image, 'blobs', 'sha256', largest?.digest.slice('sha256:'.length) ?? ''),
      packed,
    )
    await pipeline(createReadStream(packed), createGunzip(), createWriteStream(plain))
    yield* await appends(bench, plain, 'append a plain tar')
    yield* await appends(bench, packed, 'append a gzipped tar')
  },
}

async function appends(bench: Bench, layers: string, title: string): Promise<Row[]> {
  const folder = join(bench.scratch, 'write')
  await using target = await startDockerRegistry()
  const to = `${target.host}/appended:v1`
  // Without a base: crane sends no layer that the base has too, and then fails.
  const inputs = { layers, platforms: 'linux/amd64', tags: to }
  const contenders: Contender[] = [
    { name: 'tallyman', ...actionCommand('push', inputs, { root: bench.root, folder }) },
    {
      name: 'crane',
      command: join(bench.peers, 'crane'),
      args: ['append', '-f', layers, '-t', to],
    },
  ]
  return await sideBySide({
    title,
    own: 'tallyman',
    contenders: contenders.map(each => ({ ...each, prepare: () => target.empty() })),
    folder,
    runs: bench.runs,
  })
}

/** The tar of a root file system as an image in a registry. */
export const importTar: BenchCase = {
  name: 'import',
  about: 'A tar of 100 MB as an image in a registry, beside docker import and docker push',
  async *rows(bench) {
    const folder = join(bench.scratch, 'import')
    await mkdir(folder, { recursive: true })
    const plain = join(folder, 'root.tar')
    // Half of it cannot be compressed, as in real root file systems.
    const files = [seededBytes('import', 50_000_000), Buffer.alloc(50_000_000, 'a line of text\n')]
    const tar = tarOfEntries(files.map((content, at) => ({ path: `file-${at}`, content })))
    await pipeline([tar], createWriteStream(plain))
    await pipeline([tar], createGzip(), createWriteStream(`${plain}.gz`))
    for (const variant of ['classic', 'containerd'] as const) {
      const reason = engineUnavailable(variant)
      if (reason) console.error(`no ${variant} engine: ${reason}`)
      else for (const file of [plain, `${plain}.gz`]) yield* await imports(bench, file, variant)
    }
  },
}

async function imports(bench: Bench, file: string, variant: EngineVariant): Promise<Row[]> {
  await using running = await startEngine(variant)
  await using target = await startDockerRegistry()
  using client = await openEngine({ env: { DOCKER_HOST: running.host }, platform: 'linux', home: '/' })
  const folder = join(bench.scratch, 'write')
  const to = `${target.host}/imported:v1`
  const inputs = { source: `rootfs-tar=${file}`, tags: to }
  const docker = `${join(bench.peers, 'docker')} --host ${running.host}`
  const prepare = async () => {
    await target.empty()
    for (const { id } of await client.images.list()) await client.images.remove(id, true)
  }
  return await sideBySide({
    title: `import a ${file.endsWith('.gz') ? 'gzipped' : 'plain'} tar, ${variant}`,
    own: 'tallyman',
    contenders: [
      { name: 'tallyman', prepare, ...actionCommand('push', inputs, { root: bench.root, folder }) },
      {
        name: 'docker import and push',
        prepare,
        command: '/bin/sh',
        args: ['-c', `${docker} import ${file} ${to} && ${docker} push -q ${to}`],
      },
    ],
    folder,
    runs: bench.runs,
  })
}
