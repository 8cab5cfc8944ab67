import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '@tallyman/core/engine/engine'
import {
  type EngineVariant,
  engineUnavailable,
  engineVariants,
  startEngine,
} from '@tallyman/testkit/engine/real-engine'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Command, measuredRun } from '../measured-run.ts'
import { type Cache, openCache } from '../open-cache.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'
import { bundledToolkit, toolkitOf } from '../toolkit.ts'

const image = 'node-app'
const cachedName = `cache.invalid/${image}:v1`
/** The engine takes 10 s or more for its part of the work, and minutes for larger images. */
const mostRuns = 3
/** The archive that `docker save` writes, and the folder that is cached with it. */
const archive = join('saved', 'image.tar')

/**
 * From the cache to an image that a running engine can start, compared with the toolkit that restores a `docker save` archive for
 * `docker load`.
 */
export const cacheEngine: BenchCase = {
  name: 'cache-engine',
  about: 'Actions cache to a usable image in a running Docker engine, beside a cached docker save archive',
  async *rows(bench) {
    const bundle = bundledToolkit(bench)
    for (const variant of engineVariants.filter(each => each !== 'system')) {
      const reason = engineUnavailable(variant)
      if (reason) console.error(`no ${variant} engine: ${reason}`)
      else if (bench.images.includes(image)) yield* rowsOf(bench, variant, bundle)
    }
  },
}

async function* rowsOf(bench: Bench, variant: EngineVariant, bundle: string): AsyncIterable<Row> {
  await using cache = await openCache()
  await using running = await startEngine(variant)
  await using client = await openEngine({ env: { DOCKER_HOST: running.host }, platform: 'linux', home: '/' })
  const clean = async () => {
    for (const { id } of await client.images.list()) await client.images.remove(id, true)
  }
  const folder = join(bench.scratch, 'cache-engine')
  const toolkit = toolkitOf(bundle, cache)
  const docker = dockerOf(bench, running.host)
  await fill({ bench, folder, cache }, docker, toolkit.step('save', 'saved', folder))
  const kept = join(bench.scratch, 'image.tar')
  await copyFile(join(folder, archive), kept)
  const restore = toolkit.step('restore', 'saved', folder)
  const ours = { name: 'tallyman', ...load({ bench, folder, cache }, running.host) }
  const peer = {
    name: 'toolkit, then docker load',
    ...inTurn(restore, docker(['load', '--quiet', '--input', join(folder, archive)])),
  }
  const floor = { name: 'floor: docker load alone', ...docker(['load', '--quiet', '--input', kept]) }
  const compare = (title: string, contenders: readonly Contender[], prepare?: () => Promise<void>) =>
    sideBySide({
      title: `${image}, ${variant}${title}`,
      own: 'tallyman',
      contenders: contenders.map(each => (prepare ? { ...each, prepare } : each)),
      folder,
      runs: Math.min(bench.runs, mostRuns),
    })
  yield* await compare('', [ours, peer, floor], clean)
  // The state in which the next job on a self-hosted machine finds the engine.
  yield* await compare(', in the engine already', [ours, peer, floor])
  await rm(kept)
}

interface Work {
  readonly bench: Bench
  readonly folder: string
  readonly cache: Cache
}

/** Fills the cache as earlier jobs would: with our entries, and with an archive of the same image. */
async function fill(
  { bench, folder, cache }: Work,
  docker: (args: readonly string[]) => Command,
  save: Command,
): Promise<void> {
  await mkdir(join(folder, 'saved'), { recursive: true })
  const { digest } = bench.all[image] ?? { digest: '' }
  const name = `${await bench.registry()}/${image}:v1`
  const inputs = { images: `${name}@${digest}`, cache: 'read-write' }
  await measuredRun(actionCommand('pull-with-digest', inputs, { root: bench.root, folder, env: cache.env }))
  for (const args of [
    ['pull', '--quiet', name],
    ['tag', name, cachedName],
    ['save', '--output', join(folder, archive), cachedName],
  ])
    await measuredRun(docker(args))
  await measuredRun(save)
}

function load({ bench, folder, cache }: Work, dockerHost: string): Command {
  const { digest } = bench.all[image] ?? { digest: '' }
  const inputs = {
    images: `${cachedName}@${digest}`,
    to: 'docker',
    // A step that finds nothing must fail instead of being measured.
    fallback: 'none',
    'fail-on-cache-miss': 'true',
  }
  const env = { PATH: process.env.PATH ?? '', DOCKER_HOST: dockerHost, ...cache.env }
  return actionCommand('load-from-cache', inputs, { root: bench.root, folder, env })
}

function dockerOf({ peers }: Bench, dockerHost: string) {
  return (args: readonly string[]): Command => ({
    command: join(peers, 'docker'),
    args,
    env: { DOCKER_HOST: dockerHost },
  })
}

/** Joins two commands to one. */
function inTurn(first: Command, second: Command): Command {
  const words = [first, second].map(({ command, args }) => [command, ...args])
  const script = words.map(each => each.map(word => `'${word}'`).join(' ')).join(' && ')
  return { command: 'sh', args: ['-c', script], env: { ...first.env, ...second.env } }
}
