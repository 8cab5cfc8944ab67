import assert from 'node:assert/strict'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { type BuiltImage, image, index } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { openYard } from '../cache/cache-steps.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const created = '2024-01-01T00:00:00Z'

/** Content that does not shrink when it is packed. */
function layer(seed: number, size: number): string {
  return Buffer.from(seededBytes(seed, size)).toString('base64')
}

const base = [layer(1, 90_000), layer(2, 12_000), layer(3, 150_000)]

function built(architecture: string, layers: readonly string[]): BuiltImage {
  return image({ layers: [...layers], config: { created }, platform: { os: 'linux', architecture } })
}

const app = built('amd64', [...base, layer(4, 30_000)])
const arm = built('arm64', [layer(5, 88_000), layer(4, 30_000)])
const worker = built('amd64', [...base, layer(6, 7000)])

/** The summaries of steps that the bundle ran: pulls with an empty store, a part full one and the cache; save, publish, prune. */
export async function realSummaries(): Promise<
  Record<'pull' | 'again' | 'cached' | 'save' | 'publish' | 'prune', string>
> {
  await using yard = await openYard()
  const { registry } = yard
  const both = index([app, arm], { attestations: true })
  await registry.add(both, { repository: 'owner/app', tag: '1.2' })
  await registry.add(worker, { repository: 'owner/worker', tag: 'main' })
  const one = `${registry.host}/owner/app:1.2@${both.root.digest}`
  const two = `${registry.host}/owner/worker:main@${worker.root.digest}`
  const job = await yard.job()
  const pull = summaryOf(await yard.run({ job, inputs: { images: one } }))
  const again = summaryOf(await yard.run({ job, inputs: { images: `${one}\n${two}`, platforms: 'all' } }))
  const cached = summaryOf(await yard.run({ inputs: { images: one } }))
  const save = summaryOf(
    await yard.run({ action: 'save-to-cache', job, inputs: { images: `${one}\n${two}` } }),
  )
  const inputs = {
    tags: `${registry.host}/owner/new:v1, ${registry.host}/owner/new:latest`,
    sources: `${registry.host}/owner/app@${app.root.digest}\n${registry.host}/owner/app@${arm.root.digest}`,
  }
  const publish = summaryOf(await writeStep('publish-manifest', job, { inputs }))
  return { pull, again, cached, save, publish, prune: await prunedSummary() }
}

async function prunedSummary(): Promise<string> {
  await using registry = await startRegistry()
  for (const tag of ['v1', 'v2']) await registry.add(index([app, arm]), { repository: 'team/app', tag })
  await registry.add(index([app, built('s390x', ['s390x'])]), { repository: 'team/app', tag: 'pr-1' })
  await registry.add(worker, { repository: 'team/app', tag: 'pr-2' })
  await using step = await pruneStep({ images: `${registry.host}/team/app`, 'prune-tags': 'pr-*' })
  return summaryOf(step)
}

function summaryOf(step: StepResult): string {
  assert.equal(step.code, 0, step.log)
  return step.summary
}
