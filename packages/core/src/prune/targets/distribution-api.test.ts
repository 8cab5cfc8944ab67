import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Manifests } from '@tallyman/testkit/prune/random-registry-manifests'
import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { carryOut } from '../carry-out.ts'
import type { ExecutionOrder } from '../inventory/execution-order.ts'
import { repositoryPlan } from '../inventory/repository-plan.ts'
import { lossesOf } from '../kept-check.ts'
import { planPrune } from '../plan.ts'
import { type PolicyInputs, parsePolicy } from '../rules/policy.ts'
import { DistributionBackend } from './distribution-api.ts'
import type { ConfigFacts, DistributionRepository } from './distribution-repository.ts'

const now = new Date('2030-01-31T00:00:00Z')
const old = new Date('2030-01-01T00:00:00Z')
const missing = (name: string) => new TallyError('NOT_FOUND', `Cannot read ${name}: not there, expected it`)
const unsupported = () => new TallyError('DELETE_UNSUPPORTED', 'Cannot delete: 405, expected 202')

/** An in-memory repository of the distribution API. */
class Remote extends Manifests implements DistributionRepository {
  readonly tags = new Map<string, Digest>()
  readonly created = new Map<Digest, Date>()
  readonly log: string[] = []
  skipped = 0
  can = { delete: true, deleteTag: true }

  async listTags() {
    return { tags: [...this.tags.keys()], skipped: this.skipped }
  }
  async digestOf(tag: string): Promise<Digest> {
    const digest = this.tags.get(tag)
    if (!digest) throw missing(tag)
    return digest
  }
  async has(digest: Digest): Promise<boolean> {
    return this.documents.has(digest)
  }
  async referrers(subject: Digest): Promise<readonly Digest[]> {
    const all = [...this.documents.values()]
    return all
      .filter(({ manifest }) => manifest.subject?.digest === subject)
      .map(({ descriptor }) => descriptor.digest)
  }
  async imageFacts({ descriptor }: Document): Promise<ConfigFacts> {
    return { created: this.created.get(descriptor.digest) ?? old }
  }
  async deleteManifest(digest: Digest): Promise<'done'> {
    if (!this.can.delete) throw unsupported()
    if (!this.documents.delete(digest)) throw missing(digest)
    for (const [tag, target] of this.tags) if (target === digest) this.tags.delete(tag)
    this.log.push(`delete ${digest}`)
    return 'done'
  }
  async deleteTag(tag: string): Promise<void> {
    if (!this.can.deleteTag) throw unsupported()
    if (!this.tags.delete(tag)) throw missing(tag)
    this.log.push(`untag ${tag}`)
  }
}

async function prune(remote: Remote, inputs: PolicyInputs, order?: ExecutionOrder) {
  const backend = new DistributionBackend({
    repository: 'registry.test/app',
    remote,
    ...(order ? { order } : {}),
  })
  const before = await backend.inventory()
  const plan = repositoryPlan(before, planPrune(before, parsePolicy(inputs), now))
  const outcomes = await carryOut(plan, backend)
  const kept = plan.entries.filter(({ act }) => act !== 'delete').map(({ digest }) => digest)
  const after = new DistributionBackend({ repository: 'registry.test/app', remote, roots: kept })
  return {
    outcomes: outcomes.map(({ result }) => result),
    losses: lossesOf(plan, { before, after: await after.inventory() }),
  }
}

function twoIndexes() {
  const remote = new Remote()
  const [a, b, c] = [remote.image('a'), remote.image('b'), remote.image('c')]
  const first = remote.index(a, b)
  const second = remote.index(b, c)
  remote.tags.set('v1', first).set('v2', second).set('stable', second)
  return { remote, a, b, c, first, second }
}

test('an index goes with its own children and signatures; children shared with another index stay', async () => {
  const { remote, a, b, first } = twoIndexes()
  const signature = remote.image('signature', first)
  remote.image('signature of the child', a)
  const { losses } = await prune(remote, { pruneTags: ['v1'] })
  assert.deepEqual(losses, [])
  assert.deepEqual(
    [first, a, signature].filter(digest => remote.documents.has(digest)),
    [],
  )
  assert.ok(remote.documents.has(b))
  assert.equal(remote.documents.size, 3)
})

test('one of two tags is removed, and the other keeps its digest', async () => {
  const { remote, second } = twoIndexes()
  await prune(remote, { pruneTags: ['v2'] })
  assert.deepEqual(remote.log, ['untag v2'])
  assert.equal(remote.tags.get('stable'), second)
})

test('when only digests can be deleted, one of several tags is retained and nothing is written', async () => {
  const { remote } = twoIndexes()
  remote.can.deleteTag = false
  const { outcomes, losses } = await prune(remote, { pruneTags: ['v2'] })
  assert.deepEqual([outcomes, losses, remote.log], [['retained'], [], []])
})

test('pruning stops at the first tag whose removal deletes the manifest', async () => {
  const { remote, second } = twoIndexes()
  remote.tags.set('v3', second)
  remote.deleteTag = async tag => {
    remote.log.push(`untag ${tag}`)
    remote.documents.delete(second)
  }
  const { outcomes } = await prune(remote, { pruneTags: ['v2', 'v3'] })
  assert.deepEqual([outcomes, remote.log], [['failed', 'failed'], ['untag v2']])
})

test('a repository forgotten with its last tag is empty; one that never existed is an error', async () => {
  const { remote } = twoIndexes()
  const known = remote.listTags.bind(remote)
  remote.listTags = async () => {
    if (remote.tags.size === 0) throw missing('app')
    return known()
  }
  const { outcomes, losses } = await prune(remote, { pruneTags: ['*'] })
  assert.deepEqual([new Set(outcomes), losses], [new Set(['done']), []])
  await assert.rejects(prune(remote, { pruneTags: ['*'] }), { code: 'NOT_FOUND' })
})

test('a registry that cannot delete is reported before anything happens', async () => {
  const { remote } = twoIndexes()
  remote.can.delete = false
  await assert.rejects(prune(remote, { pruneTags: ['v*'] }), { code: 'DELETE_UNSUPPORTED' })
  assert.deepEqual(remote.log, [])
})

test('Artifact Registry gets deletions of tags first, then parents, then children', async () => {
  const { remote, first, a } = twoIndexes()
  await prune(remote, { pruneTags: ['v1'] }, 'tags-first')
  assert.deepEqual(remote.log, ['untag v1', `delete ${first}`, `delete ${a}`])
})

test('a list of tags with an invalid tag stops the plan', async () => {
  const { remote } = twoIndexes()
  remote.skipped = 1
  await assert.rejects(prune(remote, { pruneTags: ['v1'] }), { code: 'REGISTRY_PROTOCOL' })
})

test('a failing manifest or referrers list stops the plan, and nothing is deleted', async () => {
  const { remote, c } = twoIndexes()
  remote.failing.set(c, new TallyError('REGISTRY_UNAVAILABLE', 'Cannot read it: 503, expected 200'))
  await assert.rejects(prune(remote, { pruneTags: ['v1'] }), { code: 'PLAN_UNSAFE' })
  const other = twoIndexes().remote
  other.referrers = async () => {
    throw new TallyError('RATE_LIMITED', 'Cannot list referrers: 429, expected 200')
  }
  await assert.rejects(prune(other, { pruneTags: ['v1'] }), { code: 'RATE_LIMITED' })
  assert.deepEqual([...remote.log, ...other.log], [])
})

test('a reproducible build dated 1970 has an unknown age, so it stays unless older-than is 0s', async () => {
  const remote = new Remote()
  const image = remote.image('reproducible')
  remote.tags.set('v1', image)
  remote.created.set(image, new Date(0))
  assert.deepEqual((await prune(remote, { pruneTags: ['v1'] })).outcomes, [])
  assert.deepEqual((await prune(remote, { pruneTags: ['v1'], olderThan: '0s' })).outcomes, ['done'])
})

test('a tag that moves at the last moment is left alone', async () => {
  const { remote, first } = twoIndexes()
  let asked = 0
  const before = remote.digestOf.bind(remote)
  remote.digestOf = async tag => (tag === 'v2' && ++asked > 2 ? first : before(tag))
  const { outcomes } = await prune(remote, { pruneTags: ['v2'] })
  assert.deepEqual([outcomes, remote.log], [['changed'], []])
})

test('a referrer attached meanwhile keeps its image, also behind an existing fallback tag', async () => {
  const remote = new Remote()
  remote.referrers = async () => []
  const images = Array.from({ length: 60 }, (_, at) => remote.image(`doomed ${at}`)).sort()
  for (const [at, digest] of images.entries()) remote.tags.set(`pr-${at}`, digest)
  for (let at = 0; at < 20; at++) remote.tags.set(`v-${at}`, remote.image(`stays ${at}`))
  const signed = images[2] as Digest
  const fallback = signed.replace(':', '-')
  const signature = remote.image('signature', signed)
  remote.tags.set(fallback, remote.index(signature))
  const remove = remote.deleteManifest.bind(remote)
  remote.deleteManifest = async digest => {
    if (digest === images[0])
      remote.tags.set(fallback, remote.index(signature, remote.image('newer', signed)))
    return remove(digest)
  }
  const { outcomes } = await prune(remote, { pruneTags: ['pr-*'], maxDeletes: '1000' })
  assert.ok(outcomes.includes('changed'))
  assert.ok(remote.documents.has(signed) && remote.documents.has(signature))
  assert.equal(remote.tags.size, 22)
})

test('an index attached to a kept version that needs a deleted one is seen by a full look, else reported afterwards', async () => {
  for (const at of [2, 50]) {
    const remote = new Remote()
    const images = Array.from({ length: 60 }, (_, at) => remote.image(`doomed ${at}`)).sort()
    for (const [at, digest] of images.entries()) remote.tags.set(`pr-${at}`, digest)
    const stays = remote.image('stays')
    for (let at = 0; at < 20; at++) remote.tags.set(`v-${at}`, remote.image(`stays ${at}`))
    remote.tags.set('v1', stays)
    const needed = images[at] as Digest
    let attached: Digest | undefined
    const remove = remote.deleteManifest.bind(remote)
    remote.deleteManifest = async digest => {
      attached ??= remote.indexAbout(stays, needed)
      return remove(digest)
    }
    const { losses } = await prune(remote, { pruneTags: ['pr-*'], maxDeletes: '1000' })
    assert.equal(remote.documents.has(needed), at === 50)
    const named = losses.map(({ digest, text }) => `${digest}: ${text}`)
    assert.deepEqual(named, at === 50 ? [] : [`${attached}: lost ${needed}, which it needs`])
  }
})
