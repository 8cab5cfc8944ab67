import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openEngine } from '@tallyman/core/engine/engine'
import {
  type EngineVariant,
  engineUnavailable,
  engineVariants,
  startEngine,
} from '@tallyman/testkit/engine/real-engine'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Row, sideBySide } from '../side-by-side.ts'

const name = 'ghcr.io/owner/app:1'

/** Loads of an archive, compared with `docker load` into the same empty engine, and with a copy into a layout by skopeo. */
export const load: BenchCase = {
  name: 'load',
  about: 'Load an archive, beside docker load into the same engine and skopeo copy into a layout',
  async *rows(bench) {
    for (const image of bench.images.filter(each => each === 'node-app' || each === 'many')) {
      const file = await archiveOf(bench, image)
      yield* intoLayout(bench, { image, file })
      for (const variant of engineVariants) {
        const reason = engineUnavailable(variant)
        if (reason) console.error(`no ${variant} engine: ${reason}`)
        else yield* intoEngine(bench, { image, file, variant })
      }
    }
  },
}

interface Work {
  readonly image: string
  readonly file: string
}

/** An archive as `docker save` of the classic store writes it. */
async function archiveOf({ peers, corpus, scratch }: Bench, image: string): Promise<string> {
  await mkdir(scratch, { recursive: true })
  const file = join(scratch, `${image}.tar`)
  const [from, to] = [`oci:${join(corpus, image)}`, `docker-archive:${file}:${name}`]
  await promisify(execFile)(join(peers, 'skopeo'), ['copy', '--insecure-policy', from, to])
  return file
}

async function* intoLayout(bench: Bench, { image, file }: Work): AsyncIterable<Row> {
  const folder = join(bench.scratch, 'load')
  const layout = join(folder, 'layout')
  const prepare = () => rm(folder, { recursive: true, force: true })
  const inputs = { from: `docker-archive=${file}`, to: `oci-layout=${layout}` }
  const args = ['copy', '--insecure-policy', `docker-archive:${file}`, `oci:${layout}:1`]
  yield* await sideBySide({
    title: `${image}, into a layout`,
    own: 'tallyman',
    contenders: [
      {
        name: 'tallyman',
        ...actionCommand('pull-with-digest', inputs, { root: bench.root, folder }),
        prepare,
      },
      {
        name: 'skopeo copy',
        command: join(bench.peers, 'skopeo'),
        args,
        prepare: async () => {
          await prepare()
          await mkdir(folder, { recursive: true })
        },
      },
    ],
    folder,
    runs: bench.runs,
  })
}

async function* intoEngine(
  bench: Bench,
  { image, file, variant }: Work & { readonly variant: EngineVariant },
): AsyncIterable<Row> {
  await using running = await startEngine(variant)
  using client = await openEngine({ env: { DOCKER_HOST: running.host }, platform: 'linux', home: '/' })
  const folder = join(bench.scratch, 'load')
  const prepare = async () => {
    for (const { id } of await client.images.list()) await client.images.remove(id, true)
    await rm(folder, { recursive: true, force: true })
  }
  const env = { DOCKER_HOST: running.host }
  const inputs = { from: `docker-archive=${file}`, to: 'docker' }
  yield* await sideBySide({
    title: `${image}, ${variant}: cold`,
    own: 'tallyman',
    contenders: [
      {
        name: 'tallyman',
        ...actionCommand('pull-with-digest', inputs, { root: bench.root, folder, env }),
        prepare,
      },
      {
        name: 'docker load',
        command: join(bench.peers, 'docker'),
        args: ['load', '--quiet', '--input', file],
        env,
        prepare,
      },
    ],
    folder,
    runs: bench.runs,
  })
}
