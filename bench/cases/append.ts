import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
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
