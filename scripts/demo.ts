import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { humanBytes, humanTime } from '@tallyman/core/text/format'
import { startCacheService } from '@tallyman/testkit/cache/cache-service'
import { engineUnavailable, engineVariants, startEngine } from '@tallyman/testkit/engine/real-engine'
import { type Built, image, index, type Layer, layer } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import {
  makeRunnerFolder,
  type RunnerFolder,
  runAction,
  type StepResult,
} from '@tallyman/testkit/step/run-action'
import { root } from './bundle.ts'

const wanted = process.argv[2]
const main = join(root, 'dist', 'pull-with-digest.js')
const actionYml = join(root, 'actions', 'pull-with-digest', 'action.yml')

process.exitCode = (await (wanted === undefined ? embedded() : against(wanted))) ? 0 : 1

/**
 * Runs everything on this machine: a registry in this process, a small image for two platforms, and the committed bundle as a
 * runner runs it.
 */
async function embedded(): Promise<boolean> {
  await pulled()
  await cached()
  await loaded()
  say('\nAll as it should be.')
  return true
}

/** Act one: a registry, and a store that the runs of one job share. */
async function pulled(): Promise<void> {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const { base, built } = application()
  const { digest } = await registry.add(built, { repository: 'demo/app', tag: '1.0' })
  const pinned = `${registry.host}/demo/app:1.0@${digest}`
  say(`A registry on ${registry.host} serves demo/app:1.0, an index of linux/amd64 and linux/arm64.`)

  const cold = await step('Cold: nothing is in the store', pinned, folder)
  const requests = registry.count()
  expect(cold, { code: 0, 'cache-hit': 'false' })
  say(`  ${requests} requests; every digest and diff_id was checked.`)

  registry.clearLog()
  expect(await step('Warm: the same pin again', pinned, folder), { code: 0, 'cache-hit': 'true' })
  say(`  ${registry.count()} requests to the registry.`)
  if (registry.count() !== 0) throw new Error('the warm run asked the registry')

  tamper(join(folder.temp, 'tallyman', 'blobs', 'sha256', base.descriptor.digest.slice('sha256:'.length)))
  const repaired = await step('One byte of a stored layer is changed', pinned, folder)
  expect(repaired, { code: 0, 'cache-hit': 'false' })
  say(
    `  Caught: the layer was thrown away and ${humanBytes(Number(repaired.outputs['bytes-from-registry']))} fetched again.`,
  )

  registry.corrupt(base.descriptor.digest, { kind: 'flip', offset: 1_000 })
  await using empty = await makeRunnerFolder()
  const refused = await step('The registry itself serves a changed layer, to an empty store', pinned, empty)
  if (refused.code !== 1) throw new Error(`expected the step to fail, found exit code ${refused.code}`)
  say('  Caught: the step is red and names the layer:')
  sayError(refused)
}

/** An image for two platforms on one base. */
function application(): { base: Layer; built: Built } {
  const base = layer({ seed: 'base', size: 4_000_000 })
  const build = (architecture: string) =>
    image({
      layers: [base, layer({ seed: architecture, size: 1_000_000 })],
      platform: { os: 'linux', architecture },
    })
  return { base, built: index([build('amd64'), build('arm64')]) }
}

/** Act two: two runs that share nothing but the Actions cache. */
async function cached(): Promise<void> {
  await using registry = await startRegistry()
  const { base, built } = application()
  const { digest } = await registry.add(built, { repository: 'demo/app', tag: '1.0' })
  const pinned = `${registry.host}/demo/app:1.0@${digest}`
  await using service = await startCacheService()
  const run = async (title: string) => {
    registry.clearLog()
    await using folder = await makeRunnerFolder()
    return await step(title, pinned, folder, { cache: 'read-write' }, service.env())
  }
  say('\nSecond act: an Actions cache, and runs that each begin with an empty store.')
  expect(await run('First run: from the registry, and saved to the cache'), { code: 0, 'cache-hit': 'false' })
  say(`  ${service.entries().length} entries, ${humanBytes(service.counts().bytesUp)}.`)

  expect(await run('Second run: from the cache'), { code: 0, 'cache-hit': 'true' })
  say(`  ${registry.count()} requests to the registry.`)
  if (registry.count() !== 0) throw new Error('the cached run asked the registry')

  const key = new RegExp(`blob-sha256-${base.descriptor.digest.slice('sha256:'.length)}$`)
  const poisoned = await service.tamper(key, bytes => bytes.fill(bytes[1_000] === 0 ? 1 : 0, 1_000, 1_001))
  if (poisoned !== 1) throw new Error('there is no entry to poison')
  const repaired = await run('Third run: one byte of a cached layer is changed')
  expect(repaired, { code: 0, 'cache-hit': 'false' })
  const warning = repaired.annotations.find(({ level }) => level === 'warning')?.message
  if (warning === undefined) throw new Error('the poisoned entry was not warned of')
  say(`  Caught and repaired: ${warning}`)
}

/** Act three: a separate Docker engine, which already has the base. */
async function loaded(): Promise<void> {
  say('\nThird act: a Docker engine.')
  const reasons = engineVariants.map(engineUnavailable)
  const variant = engineVariants[reasons.indexOf(undefined)]
  if (variant === undefined) return say(`  Left out: ${reasons[0]}.`)
  await using engine = await startEngine(variant)
  await using registry = await startRegistry()
  const { base, built } = application()
  const below = await registry.add(image({ layers: [base] }), { repository: 'demo/base', tag: '1.0' })
  const { digest } = await registry.add(built, { repository: 'demo/app', tag: '1.0' })
  const into = async (title: string, pinned: string) => {
    await using folder = await makeRunnerFolder()
    const images = `${registry.host}/demo/${pinned}`
    const done = await step(title, images, folder, { to: 'docker' }, { DOCKER_HOST: engine.host })
    expect(done, { code: 0 })
    for (const line of done.stdout.split('\n')) if (line.includes(' in the engine as ')) say(`  | ${line}`)
    return done
  }
  await into('The base goes into the engine', `base:1.0@${below.digest}`)
  const app = await into('The app follows: only what the engine lacks is fetched', `app:1.0@${digest}`)
  if (Number(app.outputs['bytes-from-registry']) > 2_000_000) throw new Error('the base was fetched again')
}

/** Runs the same two pulls against a real registry; returns whether both succeeded. */
async function against(reference: string): Promise<boolean> {
  await using folder = await makeRunnerFolder()
  const cold = await step(`Cold: ${reference}`, reference, folder, { 'require-digest': 'false' })
  if (cold.code !== 0) {
    sayError(cold)
    return false
  }
  const warm = await step(`Warm: ${cold.outputs.pinned}`, cold.outputs.pinned ?? '', folder)
  expect(warm, { code: 0, 'cache-hit': 'true' })
  return true
}

async function step(
  title: string,
  images: string,
  folder: RunnerFolder,
  more: Record<string, string> = {},
  env: Record<string, string> = {},
): Promise<StepResult> {
  say(`\n${title}`)
  const result = await runAction({
    main,
    actionYml,
    folder,
    inputs: { images, platforms: 'linux/amd64', ...more },
    env,
  })
  for (const line of result.stdout.split('\n'))
    if (line.startsWith('  ') || /^\d+ blobs/.test(line)) say(`  | ${line}`)
  const { 'bytes-from-registry': fetched = '0', 'bytes-from-store': kept = '0' } = result.outputs
  const { 'bytes-from-cache': cached = '0' } = result.outputs
  const figures = `${humanBytes(Number(fetched))} from the registry, ${humanBytes(Number(cached))} from the cache, ${humanBytes(Number(kept))} from the store`
  say(`  Exit code ${result.code} after ${humanTime(result.wallMs)}, the whole process; ${figures}.`)
  return result
}

function expect(result: StepResult, wish: { code: number; 'cache-hit'?: string }): void {
  const found = { code: result.code, 'cache-hit': result.outputs['cache-hit'] }
  if (found.code === wish.code && (wish['cache-hit'] ?? found['cache-hit']) === found['cache-hit']) return
  throw new Error(`expected ${JSON.stringify(wish)}, found ${JSON.stringify(found)}\n${result.log}`)
}

/** Prints the annotation of the failed step. */
function sayError({ annotations }: StepResult): void {
  const message = annotations.find(({ level }) => level === 'error')?.message ?? 'without a message'
  for (const line of message.split('\n')) say(`  ${line}`)
}

function tamper(path: string): void {
  const bytes = readFileSync(path)
  bytes[1_000] = (bytes[1_000] ?? 0) ^ 1
  chmodSync(path, 0o644)
  writeFileSync(path, bytes)
}

function say(line: string): void {
  console.log(line)
}
