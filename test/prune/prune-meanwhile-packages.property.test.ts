import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TallyError } from '@tallyman/core/errors'
import type { Digest } from '@tallyman/core/model/digest'
import { repositoryPlan } from '@tallyman/core/prune/inventory/repository-plan'
import { lossesOf } from '@tallyman/core/prune/kept-check'
import { planPrune } from '@tallyman/core/prune/plan'
import { parsePolicy } from '@tallyman/core/prune/rules/policy'
import { PackagesBackend } from '@tallyman/core/prune/targets/packages-api'
import { PackagesClient } from '@tallyman/core/prune/targets/packages-client'
import { PackagesService, type ServedVersion } from '@tallyman/testkit/prune/packages-service'
import { sendByFetch as send, served } from '@tallyman/testkit/prune/packages-service-client'
import { Manifests } from '@tallyman/testkit/prune/random-registry-manifests'
import fc from 'fast-check'
import { carriedOut, randomOf } from './prune-meanwhile.fixture.ts'

/** TALLYMAN_RUNS sets how many packages are pruned, TALLYMAN_VERSIONS how many versions each has. */
const numRuns = Math.ceil(Number(process.env.TALLYMAN_RUNS ?? 1000) / 500)
const size = Number(process.env.TALLYMAN_VERSIONS ?? 300)
const place = { owner: 'owner', package: 'app' }
const repository = 'ghcr.io/owner/app'
const now = new Date('2030-01-31T00:00:00Z')
const kinds = [
  'tag',
  'image',
  'index',
  'referrer',
  'referring index',
  'move',
  'move to index',
  'delete',
] as const

/** When others act: before a check, which sees everything, or after the newest versions were listed, which is the window. */
type Moment = 'seen' | 'window'

interface Deed {
  readonly tag: string
  readonly kind: string
  readonly moment: Moment
}

/** A package that others push to and delete from; any complete tagged version may have been relied on. */
class Crowd {
  readonly manifests = new Manifests()
  readonly deeds: Deed[] = []
  readonly #random: () => number
  /** Versions by ID, as the service has them. */
  rows = new Map<number, ServedVersion>()
  /** The versions that the plan deletes, with the tags that it knows. */
  doomed = new Map<Digest, readonly string[]>()
  deletions = 0
  #count = 0

  constructor(random: () => number) {
    this.#random = random
  }

  pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)] as T
  }

  /** Images and indexes of them: a third of the indexes stays by tag, a third goes by tag, and the others are untagged. */
  fill(): ServedVersion[] {
    const images = Array.from({ length: Math.ceil(size * 0.7) }, (_, at) =>
      this.manifests.image(`image ${at}`),
    )
    const some = () => [...new Set([this.pick(images), this.pick(images), this.pick(images)])]
    const all = new Set(images)
    while (all.size < size * 0.95) all.add(this.manifests.index(...some()))
    while (all.size < size) all.add(this.manifests.image(`signature ${all.size}`, this.pick(images)))
    return [...all].map((digest, at) => {
      const tag = [`v-${at}`, `pr-${at}`, undefined][Math.floor(this.#random() * 3)]
      return served(digest, tag === undefined ? [] : [tag])
    })
  }

  holds(digest: Digest): boolean {
    return this.#row(digest) !== undefined
  }

  isWhole(digest: Digest): boolean {
    const manifest = this.holds(digest) ? this.manifests.documents.get(digest)?.manifest : undefined
    if (!manifest) return false
    return manifest.kind !== 'index' || manifest.manifests.every(child => this.isWhole(child.digest))
  }

  targetOf(tag: string): Digest | undefined {
    return [...this.rows.values()].find(({ tags }) => tags.includes(tag))?.digest as Digest | undefined
  }

  /** @param next the version to be deleted next */
  act(moment: Moment, next?: number): void {
    const kind = this.pick(kinds)
    if (kind === 'delete') return this.#delete()
    const digest = this.#pushed(kind, next)
    if (digest === undefined || !this.isWhole(digest) || kind.startsWith('referr')) return
    const taken = [...this.rows.values()].flatMap(({ tags }) => tags)
    const tag = kind.startsWith('move') ? this.pick(taken) : `new-${this.#count++}`
    for (const [id, row] of this.rows)
      if (row.tags.includes(tag)) this.rows.set(id, { ...row, tags: row.tags.filter(each => each !== tag) })
    const row = this.#row(digest)
    if (row) this.rows.set(row.id, { ...row, tags: [...row.tags, tag], updated: this.#time() })
    this.deeds.push({ tag, kind, moment })
  }

  /** The version that an action concerns: an existing one, or a new one that references such. */
  #pushed(kind: (typeof kinds)[number], next: number | undefined): Digest | undefined {
    const there = [...this.rows.values()].map(({ digest }) => digest as Digest)
    const doomed = this.#random() < 0.5 ? this.rows.get(next ?? 0)?.digest : undefined
    const some = (doomed as Digest | undefined) ?? this.pick(there)
    if (kind === 'tag' || kind === 'move') return some
    const parts = [...new Set([some, this.pick(there)])].filter(each => this.isWhole(each))
    const name = `pushed ${this.#count++}`
    const made = {
      image: () => this.manifests.image(name),
      index: () => this.manifests.index(...parts),
      'move to index': () => this.manifests.index(...parts),
      referrer: () => this.manifests.image(name, some),
      'referring index': () => this.manifests.indexAbout(some, ...parts),
    }[kind as 'image']()
    if (this.holds(made)) return made
    const date = this.#time()
    const row = served(made, [], { created: date, updated: date })
    this.rows.set(row.id, row)
    return made
  }

  /** Another prune deletes the same versions too, parents first. */
  #delete(): void {
    const needed = new Set(
      [...this.rows.values()].flatMap(({ digest }) => {
        const manifest = this.manifests.documents.get(digest)?.manifest
        return manifest?.kind === 'index' ? manifest.manifests.map(child => child.digest) : []
      }),
    )
    const free = [...this.rows.values()].filter(({ digest, tags }) => {
      const known = this.doomed.get(digest as Digest)
      return known && tags.every(tag => known.includes(tag)) && !needed.has(digest as Digest)
    })
    if (free.length > 0 && this.rows.delete(this.pick(free).id)) this.deletions++
  }

  #row(digest: Digest): ServedVersion | undefined {
    return [...this.rows.values()].find(row => row.digest === digest)
  }

  #time(): string {
    return new Date(Date.UTC(2030, 0, 2) + this.#count++ * 1000).toISOString()
  }
}

async function prunedAmong(seed: number, moments: ReadonlySet<Moment>) {
  const random = randomOf(seed)
  const crowd = new Crowd(random)
  let moment: Moment = 'seen'
  let isPushing = false
  let isLookingForNew = false
  await using service = await PackagesService.start({
    ...place,
    versions: crowd.fill(),
    onRequest: line => {
      if (isPushing && moments.has(moment) && random() < (moment === 'seen' ? 0.2 : 0.1))
        crowd.act(moment, Number(/\/(\d+)$/.exec(line)?.[1]))
      if (line.endsWith('page=1') && isLookingForNew) moment = 'window'
      if (line.startsWith('DELETE ')) moment = 'seen'
    },
  })
  crowd.rows = service.versions
  const manifests = {
    resolve: async (target: Parameters<Manifests['resolve']>[0]) => {
      if ('digest' in target && crowd.holds(target.digest)) return crowd.manifests.resolve(target)
      throw new TallyError('NOT_FOUND', 'Cannot read a manifest: it is gone, expected it there')
    },
  }
  const open = () => {
    const client = new PackagesClient({ ...place, send, api: service.url, token: 'token' })
    const newest = client.newest.bind(client)
    client.newest = isKnown => {
      isLookingForNew = true
      return newest(isKnown).finally(() => {
        isLookingForNew = false
      })
    }
    return new PackagesBackend({ repository, client, manifests })
  }
  const policy = parsePolicy({
    pruneTags: ['pr-*'],
    pruneUntagged: true,
    olderThan: '0s',
    maxDeletes: '100000',
  })
  const backend = open()
  const before = await backend.inventory()
  const plan = repositoryPlan(before, planPrune(before, policy, now))
  const going = plan.entries.filter(({ act }) => act === 'delete')
  crowd.doomed = new Map(going.map(({ digest, tags }) => [digest, tags]))
  isPushing = true
  const ended = () => {
    moment = 'seen'
  }
  const { outcomes, last } = await carriedOut(plan, backend, { before, ended })
  isPushing = false
  const after = await open().inventory()
  const losses = lossesOf(plan, { before, after, last })
  const atLast = [...new Map(crowd.deeds.map(deed => [deed.tag, deed])).values()]
  const broken = atLast.filter(({ tag }) => {
    const target = crowd.targetOf(tag)
    return target === undefined || !crowd.isWhole(target)
  })
  const lost = plan.entries.filter(
    ({ act, digest }) => act === 'keep' && !crowd.isWhole(digest) && crowd.holds(digest),
  )
  const known = new Set([...before.versions, ...last.inventory.versions].flatMap(({ tags }) => tags))
  const leaving = new Set(plan.entries.flatMap(({ tags }) => tags))
  const done = outcomes.filter(({ result }) => result === 'done').length
  return { crowd, losses, broken, lost, known, leaving, done, outcomes, requests: service.requests.length }
}

test(`GitHub's packages: others push and delete between any two checks, and nothing below a tag is missing (${numRuns} times ${size} versions)`, async t => {
  const seen = { deeds: 0, deletedByOthers: 0, deleted: 0, changed: 0, requests: 0 }
  await fc.assert(
    fc.asyncProperty(fc.integer(), async seed => {
      const run = await prunedAmong(seed, new Set(['seen']))
      assert.deepEqual([run.broken, run.lost, run.losses], [[], [], []])
      assert.ok(run.outcomes.every(({ result }) => result !== 'failed'))
      seen.deeds += run.crowd.deeds.length
      seen.deletedByOthers += run.crowd.deletions
      seen.deleted += run.done
      seen.requests += run.requests
      seen.changed += run.outcomes.filter(({ result }) => result === 'changed').length
    }),
    { numRuns },
  )
  const isEnough =
    seen.deeds > 5 * numRuns && seen.deletedByOthers > 0 && seen.deleted > (size / 10) * numRuns
  assert.ok(isEnough, JSON.stringify(seen))
  t.diagnostic(`${numRuns} runs: ${JSON.stringify(seen)}`)
})

test(`GitHub's packages: changes by others within the window are named afterwards, except a tag deleted unseen with its version (${numRuns} times ${size} versions)`, async t => {
  const seen = { deeds: 0, inWindow: 0, broken: 0, found: 0, unseen: 0 }
  await fc.assert(
    fc.asyncProperty(fc.integer(), async seed => {
      const { crowd, broken, losses, known, leaving } = await prunedAmong(seed, new Set(['seen', 'window']))
      const named = losses.map(({ digest, text }) => `${digest} ${text}`).join('\n')
      for (const { tag, kind } of broken) {
        const target = crowd.targetOf(tag)
        const isFound = target === undefined ? named.includes(tag) : isNamed(crowd, target, named)
        const isUnseen = target === undefined && (!known.has(tag) || leaving.has(tag))
        assert.ok(isFound || isUnseen, `${kind} ${tag}: ${named}`)
        seen[isFound ? 'found' : 'unseen']++
      }
      seen.deeds += crowd.deeds.length
      seen.inWindow += crowd.deeds.filter(({ moment }) => moment === 'window').length
      seen.broken += broken.length
    }),
    { numRuns },
  )
  t.diagnostic(`${numRuns} runs: ${JSON.stringify(seen)}`)
})

/** Whether the target of a tag, or an index below it, is reported as damaged. */
function isNamed(crowd: Crowd, target: Digest, named: string): boolean {
  if (named.includes(`${target} lost`)) return true
  const manifest = crowd.manifests.documents.get(target)?.manifest
  return manifest?.kind === 'index' && manifest.manifests.some(({ digest }) => isNamed(crowd, digest, named))
}
