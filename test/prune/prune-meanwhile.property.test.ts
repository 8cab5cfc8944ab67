import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Target } from '@tallyman/core/content/store'
import { TallyError } from '@tallyman/core/errors'
import type { Digest } from '@tallyman/core/model/digest'
import { repositoryPlan } from '@tallyman/core/prune/inventory/repository-plan'
import { lossesOf } from '@tallyman/core/prune/kept-check'
import { planPrune } from '@tallyman/core/prune/plan'
import { parsePolicy } from '@tallyman/core/prune/rules/policy'
import { DistributionBackend } from '@tallyman/core/prune/targets/distribution-api'
import type {
  ConfigFacts,
  DistributionRepository,
} from '@tallyman/core/prune/targets/distribution-repository'
import { Manifests } from '@tallyman/testkit/prune/random-registry-manifests'
import fc from 'fast-check'
import { carriedOut, randomOf } from './prune-meanwhile.fixture.ts'

/** TALLYMAN_RUNS sets how many repositories of 1,000 versions are pruned. */
const numRuns = Math.ceil(Number(process.env.TALLYMAN_RUNS ?? 1000) / 500)
const size = 1_000
const repository = 'registry.test/app'
const now = new Date('2030-01-31T00:00:00Z')
const old = new Date('2030-01-01T00:00:00Z')
const missing = (name: string) => new TallyError('NOT_FOUND', `Cannot read ${name}: not there, expected it`)

/**
 * When others act: normally between requests; from the first request of a check to its deletion; between its last and its
 * deletion.
 */
type Moment = 'between' | 'look' | 'blind'
type Act = (remote: Crowded, moment: Moment) => void

/** A repository like docker-registry's: a deletion removes the tags too. Each call is a request, and others act before it. */
class Crowded extends Manifests implements DistributionRepository {
  readonly tags = new Map<string, Digest>()
  readonly #act: Act
  requests = 0
  isLooking = false

  constructor(act: Act) {
    super()
    this.#act = act
  }

  #request(moment: Moment = this.isLooking ? 'look' : 'between'): void {
    this.requests++
    this.#act(this, moment)
  }

  async listTags() {
    this.#request()
    return { tags: [...this.tags.keys()], skipped: 0 }
  }
  async digestOf(tag: string): Promise<Digest> {
    this.#request()
    const digest = this.tags.get(tag)
    if (!digest) throw missing(tag)
    return digest
  }
  async has(digest: Digest): Promise<boolean> {
    this.#request()
    return this.documents.has(digest)
  }
  async referrers(subject: Digest): Promise<readonly Digest[]> {
    this.#request()
    return this.about.get(subject) ?? []
  }
  readonly about = new Map<Digest, Digest[]>()
  async imageFacts(): Promise<ConfigFacts> {
    return { created: old }
  }
  override async resolve(target: Target) {
    this.#request()
    return super.resolve(target)
  }
  async deleteManifest(digest: Digest): Promise<'done'> {
    this.#request('blind')
    this.isLooking = false
    if (!this.documents.delete(digest)) throw missing(digest)
    for (const [tag, target] of this.tags) if (target === digest) this.tags.delete(tag)
    return 'done'
  }
  async deleteTag(tag: string): Promise<void> {
    if (!this.tags.delete(tag)) throw missing(tag)
  }
}

/** A repository of 1,000 versions under `count` tags: images, indexes of three, some shared, some with a signature. */
function filled(remote: Crowded, tags: number, random: () => number) {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const images: Digest[] = []
  while (images.length < size * 0.7) images.push(remote.image(`image ${images.length}`))
  const indexes: Digest[] = []
  while (remote.documents.size < size * 0.95)
    indexes.push(remote.index(...new Set([pick(images), pick(images), pick(images)])))
  while (remote.documents.size < size) attach(remote, pick(images))
  // Versions below no tag are not seen: each tag names an index of many.
  for (let at = 0; at < tags; at++) {
    const part = [...images, ...indexes].filter((_, each) => each % tags === at)
    remote.tags.set(`${at % 4 === 0 ? 'v' : 'pr'}-${at}`, remote.index(...part))
  }
  return { images, indexes }
}

let attached = 0
function attach(remote: Crowded, subject: Digest): Digest {
  const digest = remote.image(`signature ${attached++}`, subject)
  remote.about.set(subject, [...(remote.about.get(subject) ?? []), digest])
  return digest
}

interface Deed {
  /** The tag whose target would be missing after this action. */
  readonly tag: string
  readonly moment: Moment
  readonly kind: string
  readonly at: number
}

/** Somebody who pushes as registries allow it: only existing content is tagged, listed or referenced. */
function pusher(random: () => number, { chance, moments }: { chance: number; moments: ReadonlySet<string> }) {
  const deeds: Deed[] = []
  let count = 0
  const act: Act = (remote, moment) => {
    if (random() >= chance || remote.documents.size === 0) return
    const there = [...remote.documents.keys()] as Digest[]
    const some = () => there[Math.floor(random() * there.length)] as Digest
    const kind = ['tag', 'index', 'referrer', 'move', 'move to index'][Math.floor(random() * 5)] as string
    if (!moments.has(`${moment} ${kind}`) && !moments.has(moment)) return
    if (kind === 'referrer') return void attach(remote, some())
    const names = [...remote.tags.keys()]
    const moved = names[Math.floor(random() * names.length)] ?? 'v-0'
    const tag = kind.startsWith('move') ? moved : `new-${count++}`
    // Everything below must be complete, or the registry refuses the index.
    const target = kind.endsWith('index')
      ? remote.index(...new Set([some(), some()].filter(isWholeIn(remote))))
      : some()
    if (!isWholeIn(remote)(target) || remote.tags.get(tag) === target) return
    remote.tags.set(tag, target)
    deeds.push({ tag, moment, kind, at: remote.requests })
  }
  return { act, deeds }
}

const isWholeIn =
  (remote: Crowded) =>
  (digest: Digest): boolean => {
    const manifest = remote.documents.get(digest)?.manifest
    if (!manifest) return false
    return manifest.kind !== 'index' || manifest.manifests.every(child => isWholeIn(remote)(child.digest))
  }

async function prunedAmong(
  seed: number,
  { tags, moments }: { readonly tags: number; readonly moments: ReadonlySet<string> },
) {
  const random = randomOf(seed)
  let isPushing = false
  const { act, deeds } = pusher(random, { chance: moments.has('blind') ? 0.02 : 0.004, moments })
  const remote = new Crowded((...told) => isPushing && act(...told))
  filled(remote, tags, random)
  const backend = new DistributionBackend({ repository, remote, concurrency: 1 })
  const policy = parsePolicy({ pruneTags: ['pr-*'], olderThan: '0s', maxDeletes: '100000' })
  isPushing = moments.size > 0
  const before = await backend.inventory()
  const plan = repositoryPlan(before, planPrune(before, policy, now))
  const look = backend.look.bind(backend)
  backend.look = async (...told) => {
    remote.isLooking = true
    return look(...told)
  }
  const atStart = remote.requests
  const ended = () => {
    remote.isLooking = false
  }
  const { outcomes, last } = await carriedOut(plan, backend, { before, ended })
  const requests = remote.requests - atStart
  isPushing = false
  const roots = [...last.inventory.byDigest.keys()].filter(digest => !last.gone.has(digest))
  const after = await new DistributionBackend({ repository, remote, roots }).inventory()
  const losses = lossesOf(plan, { before, after, last })
  // The last change of a tag must survive; a tag that existed for the plan to see is removed as planned.
  const atLast = [...new Map(deeds.map(deed => [deed.tag, deed])).values()]
  const isMeant = ({ tag, at }: Deed) => at <= atStart && plan.entries.some(({ tags }) => tags.includes(tag))
  const broken = atLast.filter(deed => {
    const target = remote.tags.get(deed.tag)
    return target === undefined ? !isMeant(deed) : !isWholeIn(remote)(target)
  })
  const seen = new Set([...before.versions, ...last.inventory.versions].flatMap(({ tags }) => tags))
  const leaving = new Set(plan.entries.flatMap(({ tags }) => tags))
  return { remote, outcomes, losses, broken, seen, leaving, deeds, deleted: last.gone.size, requests }
}

test(`others push between any two requests but within a check: nothing below a tag is missing (${numRuns} times ${size} versions)`, async t => {
  const seen = { deeds: 0, deleted: 0, changed: 0, requests: 0 }
  // Within a check new names may appear as well: its list is requested last.
  const moments = new Set(['between', 'look tag', 'look index', 'look referrer'])
  await fc.assert(
    fc.asyncProperty(fc.integer(), async seed => {
      const run = await prunedAmong(seed, { tags: 32, moments })
      assert.deepEqual(run.broken, [])
      assert.deepEqual(run.losses, [])
      seen.deeds += run.deeds.length
      seen.deleted += run.deleted
      seen.requests += run.requests
      seen.changed += run.outcomes.filter(({ result }) => result === 'changed').length
    }),
    { numRuns },
  )
  assert.ok(seen.deeds > 10 * numRuns && seen.deleted > 100 * numRuns, JSON.stringify(seen))
  const each = (seen.requests / seen.deleted).toFixed(0)
  t.diagnostic(
    `between requests, ${numRuns} runs: ${JSON.stringify(seen)}, ${each} requests for each deletion`,
  )
})

for (const tags of [32, 400]) {
  test(`changes by others within the window are found afterwards, except a tag that goes with its image and that no check or only the plan has seen (${tags} tags)`, async t => {
    const seen = { deeds: 0, inWindow: 0, broken: 0, unseen: 0, found: 0 }
    const moments = new Set<string>(['between', 'look', 'blind'])
    await fc.assert(
      fc.asyncProperty(fc.integer(), async seed => {
        const run = await prunedAmong(seed, { tags, moments })
        const named = run.losses.map(({ digest, text }) => `${digest} ${text}`).join('\n')
        for (const { tag, kind } of run.broken) {
          const target = run.remote.tags.get(tag)
          const isFound = target === undefined ? named.includes(tag) : named.includes(`${target} lost`)
          // It appeared and vanished between two checks without a trace, or the plan removes it wherever it is.
          const isUnseen = target === undefined && (!run.seen.has(tag) || run.leaving.has(tag))
          assert.ok(isFound || isUnseen || isNested(run.remote, target, named), `${kind} ${tag}: ${named}`)
          seen[isFound ? 'found' : 'unseen']++
        }
        seen.broken += run.broken.length
        seen.deeds += run.deeds.length
        seen.inWindow += run.deeds.filter(({ moment }) => moment !== 'between').length
      }),
      { numRuns },
    )
    t.diagnostic(`within the window, ${tags} tags, ${numRuns} runs: ${JSON.stringify(seen)}`)
  })
}

/** Whether an index that lost a nested child is named through the inner index. */
function isNested(remote: Crowded, target: Digest | undefined, named: string): boolean {
  const manifest = target && remote.documents.get(target)?.manifest
  if (!target || manifest?.kind !== 'index') return false
  return manifest.manifests.some(
    ({ digest }) => named.includes(`${digest} lost`) || isNested(remote, digest, named),
  )
}
