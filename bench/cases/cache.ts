import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Command, measuredRun } from '../measured-run.ts'
import { type Cache, openCache } from '../open-cache.ts'
import { trusting } from '../pull-contenders.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'
import { bundledToolkit, type Toolkit, toolkitOf } from '../toolkit.ts'

/** Images with meaningful figures: one with many layers of all sizes, one with a few large ones. */
const wanted = ['node-app', 'big']

/** Saves an image to a local Actions cache and restores it over TLS, compared with the Actions toolkit and one archive of its blobs. */
export const cacheTls: BenchCase = {
  name: 'cache-tls',
  about:
    'Actions cache over TLS: save, and restore to an empty store; local cache service with 25 ms added to each request',
  rows: bench => cached(bench, { latencies: [25], isTls: true }),
}

/** The same over plain HTTP, which no runner uses. */
export const cache: BenchCase = {
  name: 'cache',
  about:
    'Actions cache over plain HTTP: save, and restore to an empty store; local cache service, bare and with 25 ms added to each request',
  rows: bench => cached(bench, { latencies: [0, 25], isTls: false }),
}

async function* cached(
  bench: Bench,
  { latencies, isTls }: { latencies: readonly number[]; isTls: boolean },
): AsyncIterable<Row> {
  const bundle = bundledToolkit(bench)
  const { caPath, server } = bench.certificates
  for (const image of bench.images.filter(name => wanted.includes(name))) {
    const layout = join(bench.corpus, image)
    for (const latencyMs of latencies) {
      await using opened = await openCache({ latencyMs, ...(isTls && { tls: server }) })
      const env = { ...opened.env, ...trusting(isTls ? caPath : undefined) }
      const service = { env, clear: () => opened.clear() }
      const toolkit = toolkitOf(bundle, service)
      const link = latencyMs > 0 ? `, +${latencyMs} ms` : ''
      yield* rowsOf({ bench, image, layout, toolkit, service, link })
    }
  }
}

interface Setting {
  readonly bench: Bench
  readonly image: string
  /** The image's OCI layout. */
  readonly layout: string
  readonly toolkit: Toolkit
  readonly service: Pick<Cache, 'env' | 'clear'>
  readonly link: string
}

async function* rowsOf(setting: Setting): AsyncIterable<Row> {
  const { bench, image, service, link, toolkit } = setting
  const folder = join(bench.scratch, 'cache')
  const store = join(bench.scratch, 'full-store')
  const own = (action: string, inputs: Record<string, string>) => ownStep(setting, action, inputs)
  await filledStore(setting, store)
  const cleared = (contender: Contender): Contender => ({ ...contender, prepare: () => service.clear() })
  const tar = (verb: 'save' | 'restore') => toolkit.step(verb, 'blobs', folder)
  yield* await sideBySide({
    title: `save ${image}${link}`,
    own: 'tallyman',
    contenders: [
      cleared({ name: 'tallyman', ...own('save-to-cache', { store }) }),
      cleared({
        name: 'tallyman, toolkit route',
        ...own('save-to-cache', { store, 'cache-client': 'toolkit' }),
      }),
      withBlobs(cleared({ name: 'toolkit, one tar', ...tar('save') }), setting, folder),
    ],
    folder,
    runs: bench.runs,
  })
  await service.clear()
  mkdirSync(folder, { recursive: true })
  for (const client of ['auto', 'toolkit'])
    await measuredRun(own('save-to-cache', { store, 'cache-client': client }))
  copyBlobs(setting, folder)
  await measuredRun(tar('save'))
  const load = (inputs: Record<string, string>) => own('load-from-cache', { fallback: 'none', ...inputs })
  yield* await sideBySide({
    title: `restore ${image}${link}`,
    own: 'tallyman',
    contenders: [
      { name: 'tallyman', ...load({ verify: 'distribution' }) },
      { name: 'tallyman, diff_ids too', ...load({}) },
      { name: 'tallyman, toolkit route', ...load({ verify: 'distribution', 'cache-client': 'toolkit' }) },
      { name: 'toolkit, one tar, unverified', ...tar('restore') },
    ],
    folder,
    runs: bench.runs,
  })
  rmSync(store, { recursive: true })
}

function ownStep(
  { bench, image, service }: Setting,
  action: string,
  inputs: Record<string, string>,
): Command {
  const { digest } = bench.all[image] ?? { digest: '' }
  // A step that finds nothing must fail instead of being measured.
  const sure = { platforms: 'all', 'fail-on-cache-miss': 'true' }
  const named = { images: `cache.invalid/${image}@${digest}`, ...sure, ...inputs }
  const env = { PATH: process.env.PATH ?? '', ...service.env }
  return actionCommand(action, named, { root: bench.root, folder: join(bench.scratch, 'cache'), env })
}

/** Fills a store with the image and all its verification results, as a step after a pull finds it. */
async function filledStore({ bench, image }: Setting, store: string): Promise<void> {
  const { digest } = bench.all[image] ?? { digest: '' }
  const folder = join(bench.scratch, 'cache')
  mkdirSync(folder, { recursive: true })
  const images = `${await bench.registry()}/${image}:v1@${digest}`
  await measuredRun(
    actionCommand('pull-with-digest', { images, platforms: 'all', store }, { root: bench.root, folder }),
  )
}

function withBlobs(contender: Contender, setting: Setting, folder: string): Contender {
  return {
    ...contender,
    prepare: async () => {
      await contender.prepare?.()
      copyBlobs(setting, folder)
    },
  }
}

function copyBlobs({ layout }: Setting, folder: string): void {
  cpSync(join(layout, 'blobs'), join(folder, 'blobs'), { recursive: true })
}
