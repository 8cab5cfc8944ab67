import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { peer } from '@tallyman/testkit/peers/peers'
import { startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'

/** A layer more on an image in the same registry. */
export const append: BenchCase = {
  name: 'append',
  about: 'A tar of 100 MB as one more layer on an image of the same registry, plain and gzipped',
  async *rows(bench) {
    const folder = join(bench.scratch, 'append')
    await mkdir(folder, { recursive: true })
    const plain = join(folder, 'layer.tar')
    // Half of it cannot be compressed, as in real layers.
    const files = [seededBytes('append', 50_000_000), Buffer.alloc(50_000_000, 'a line of text\n')]
    const tar = tarOfEntries(files.map((content, at) => ({ path: `file-${at}`, content })))
    await pipeline([tar], createWriteStream(plain))
    await pipeline([tar], createGzip(), createWriteStream(`${plain}.gz`))
    yield* await appends(bench, plain, 'append a plain tar')
    yield* await appends(bench, `${plain}.gz`, 'append a gzipped tar')
  },
}

async function appends(bench: Bench, layers: string, title: string): Promise<Row[]> {
  const folder = join(bench.scratch, 'write')
  await using target = await startDockerRegistry()
  const [image = ''] = bench.images
  const low = `${target.host}/base:v1`
  const fill = () =>
    peer('skopeo', [
      'copy',
      '-q',
      '--dest-tls-verify=false',
      `oci:${join(bench.corpus, image)}:v1`,
      `docker://${low}`,
    ])
  await fill()
  const digest = (await peer('crane', ['digest', low])).trim()
  const [base, to] = [`${target.host}/base@${digest}`, `${target.host}/appended:v1`]
  const inputs = { layers, base, tags: to }
  const contenders: Contender[] = [
    { name: 'tallyman', ...actionCommand('push', inputs, { root: bench.root, folder }) },
    {
      name: 'crane',
      command: join(bench.peers, 'crane'),
      args: ['append', '-b', base, '-f', layers, '-t', to],
    },
  ]
  const prepare = async () => {
    await target.empty()
    await fill()
  }
  return await sideBySide({
    title,
    own: 'tallyman',
    contenders: contenders.map(each => ({ ...each, prepare })),
    folder,
    runs: bench.runs,
  })
}
