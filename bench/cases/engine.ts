import { execFile } from 'node:child_process'
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
import { openLink } from '../link.ts'
import { measuredRun } from '../measured-run.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'

/** A pull of an image into an engine. */
interface EngineWork {
  readonly bench: Bench
  readonly variant: EngineVariant
  readonly dockerHost: string
  /** `host:port` to pull from. */
  readonly host: string
  readonly image: string
  readonly folder: string
  /** Removes all images of the engine. */
  readonly clean: () => Promise<void>
}

const base = 'debian-base'
/** A link like that to a registry's CDN. */
const cdn = { rate: 20_000_000, delay: 25, redirect: true }

/** Pulls into Docker engines, compared with `docker pull` on the same engine. */
export const engine: BenchCase = {
  name: 'engine',
  about: 'Pull into a Docker engine, beside docker pull on the same engine',
  async *rows(bench) {
    const host = await bench.registry()
    const images = bench.images.filter(each => each === 'node-app' || each === 'many')
    for (const variant of engineVariants) {
      const reason = engineUnavailable(variant)
      if (reason) console.error(`no ${variant} engine: ${reason}`)
      else for (const image of images) yield* works(bench, { variant, host, image })
    }
  },
}

async function* works(
  bench: Bench,
  { variant, host, image }: Pick<EngineWork, 'variant' | 'host' | 'image'>,
): AsyncIterable<Row> {
  await using running = await startEngine(variant)
  using client = await openEngine({ env: { DOCKER_HOST: running.host }, platform: 'linux', home: '/' })
  const clean = async () => {
    for (const { id } of await client.images.list()) await client.images.remove(id, true)
  }
  await using link = await openLink({ target: host, ...cdn })
  const folder = join(bench.scratch, 'engine')
  const work = { bench, variant, dockerHost: running.host, host, image, folder, clean }
  const title = `${image}, ${variant}`
  const compare = (title: string, contenders: readonly Contender[]) =>
    sideBySide({ title, own: 'tallyman', contenders, folder, runs: bench.runs })
  yield* await compare(`${title}: cold`, [ours(work), dockerPull(work)])
  yield* await compare(`${title}: in our store`, [stored(work), dockerPull(work)])
  const far = { ...work, host: link.host }
  yield* await compare(`${title}: cold, CDN link`, [ours(far), dockerPull(far)])
  if (image === base || !bench.images.includes(base)) return
  yield* await compare(
    `${title}: base in the engine`,
    [ours(work), dockerPull(work)].map(each => overBase(work, each)),
  )
}

function ours({ bench, host, image, folder, dockerHost, clean }: EngineWork): Contender {
  const digest = bench.all[image]?.digest ?? ''
  const inputs = { images: `${host}/${image}:v1@${digest}`, to: 'docker' }
  const env = { DOCKER_HOST: dockerHost }
  return {
    name: 'tallyman',
    ...actionCommand('pull-with-digest', inputs, { root: bench.root, folder, env }),
    prepare: clean,
  }
}

/** A pull with the whole image in the store, as after another step or a restored cache. */
function stored(work: EngineWork): Contender {
  const { bench, folder, clean } = work
  const contender = ours(work)
  const inputs = { images: contender.env?.INPUT_IMAGES ?? '', to: 'store', verify: 'distribution' }
  const fill = actionCommand('pull-with-digest', inputs, { root: bench.root, folder })
  const prepare = async () => {
    await clean()
    await measuredRun(fill)
  }
  return { ...contender, prepare }
}

function dockerPull({ bench, host, image, dockerHost, clean }: EngineWork): Contender {
  const args = ['pull', '--quiet', `${host}/${image}:v1`]
  const env = { DOCKER_HOST: dockerHost }
  return { name: 'docker pull', command: join(bench.peers, 'docker'), args, env, prepare: clean }
}

function overBase({ bench, host, dockerHost, clean }: EngineWork, contender: Contender): Contender {
  const env = { ...process.env, DOCKER_HOST: dockerHost }
  const prepare = async () => {
    await clean()
    await promisify(execFile)(join(bench.peers, 'docker'), ['pull', '-q', `${host}/${base}:v1`], { env })
  }
  return { ...contender, prepare }
}
