import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOfNumber } from '@tallyman/testkit/prune/random-registry'
import { RandomRegistryBackend } from '@tallyman/testkit/prune/random-registry-backend'
import { TallyError } from '../errors.ts'
import { keepRefsIn } from '../lock/keep-refs-file.ts'
import type { Inventory } from '../prune/inventory/inventory.ts'
import type { RepositoryPlan } from '../prune/inventory/repository-plan.ts'
import type { Version } from '../prune/inventory/version.ts'
import { type PolicyInputs, parsePolicy } from '../prune/rules/policy.ts'
import { memoryFiles } from '../workspace/memory-files.fixture.ts'
import { type PruneRequest, prune } from './prune.ts'

const created = new Date('2030-01-01T00:00:00Z')
const now = () => new Date('2030-01-31T00:00:00Z')

function version(number: number, tags: string[], needs: number[] = []): Version {
  const kind = needs.length > 0 ? 'index' : 'image'
  return { digest: digestOfNumber(number), kind, tags, created, needs: needs.map(digestOfNumber) }
}

/** A target in memory that counts how often it was asked whether it can delete. */
function place(name: string, versions: readonly Version[], check: () => void = () => undefined) {
  const registry = new RandomRegistryBackend(versions)
  const inventory = async (): Promise<Inventory> => ({ ...(await registry.inventory()), repository: name })
  const backend = {
    order: registry.order,
    deletesWholeVersions: false,
    inventory,
    check: async () => check(),
    carryOut: (step: Parameters<RandomRegistryBackend['carryOut']>[0]) => registry.carryOut(step),
  }
  return { name, registry, open: () => backend }
}

async function run(inputs: PolicyInputs, request: Partial<PruneRequest>) {
  const saved: RepositoryPlan[] = []
  const told: string[] = []
  const wish = { policy: parsePolicy(inputs), targets: [], apply: true, verifyAfter: true, ...request }
  const pruned = await prune(wish, {
    now,
    planned: planned => void told.push(`planned ${planned.target.name}`),
    ended: (planned, { result }) => void told.push(`${planned.target.name} ${result}`),
    idle: line => void told.push(line),
    save: async plans => {
      saved.push(...plans)
      told.push('saved')
    },
  })
  return { ...pruned, saved, told }
}

const tagged = () => [version(1, ['pr-1']), version(2, ['v1'])]

test('every target is planned, and the plans are saved, before anything is deleted anywhere', async () => {
  const targets = [place('a.test/one', tagged()), place('a.test/two', tagged())]
  const { told, failures } = await run({ pruneTags: ['pr-*'] }, { targets })
  const plans = ['planned a.test/one', 'planned a.test/two', 'saved']
  assert.deepEqual(told, [...plans, 'a.test/one done', 'a.test/two done'])
  assert.deepEqual(failures, [])
})

test('a line that matches nothing is told, unless it may match nothing for a while', async () => {
  const idle = async (pruneTags: string[], versions: readonly Version[]) =>
    (await run({ pruneTags }, { targets: [place('a.test/one', versions)] })).idle
  const matchesNo = (line: string) => `prune-tags "${line}" matches no tag of a.test/one`
  assert.deepEqual(await idle(['*', 'latest'], tagged()), [])
  assert.deepEqual(await idle(['*', 'latest'], []), [])
  assert.deepEqual(await idle(['pr-*', 'latest', 'x-*'], tagged()), ['latest', 'x-*'].map(matchesNo))
  assert.deepEqual(await idle(['pr-*'], []), ['pr-*'].map(matchesNo))
})

test('an unreadable target stops only itself, and fails the run', async () => {
  const unread: Version = { ...version(3, ['pr-3']), kind: 'unreadable', problem: 'status 403' }
  const targets = [place('a.test/one', [unread, ...tagged()]), place('a.test/two', tagged())]
  const { told, failures } = await run({ pruneTags: ['pr-*'] }, { targets })
  assert.deepEqual(told, ['planned a.test/two', 'saved', 'a.test/two done'])
  assert.deepEqual(
    failures.map(({ code }) => code),
    ['PLAN_UNSAFE'],
  )
})

test('a target that cannot delete stops all of them before anything happens', async () => {
  const refuse = () => {
    throw new TallyError('DELETE_UNSUPPORTED', 'Cannot delete: 405, expected 202')
  }
  const targets = [place('a.test/one', tagged()), place('a.test/two', tagged(), refuse)]
  const { told, failures } = await run({ pruneTags: ['pr-*'] }, { targets })
  assert.deepEqual(told, ['planned a.test/one', 'planned a.test/two', 'saved'])
  assert.equal(failures[0]?.code, 'DELETE_UNSUPPORTED')
  const nothing = await run({ pruneTags: ['none'] }, { targets })
  assert.deepEqual(nothing.failures, [])
})

test('max-deletes counts over all targets', async () => {
  const targets = [place('a.test/one', tagged()), place('a.test/two', tagged())]
  const { told, failures, saved } = await run({ pruneTags: ['pr-*'], maxDeletes: '1' }, { targets })
  assert.equal(failures[0]?.code, 'PLAN_TOO_LARGE')
  assert.deepEqual([told.includes('a.test/one done'), saved.length], [false, 2])
})

test('a target whose reviewed plan no longer fits stops all of them', async () => {
  const [one, two] = [place('a.test/one', tagged()), place('a.test/two', tagged())]
  const { saved } = await run({ pruneTags: ['pr-*'] }, { targets: [one, two], apply: false })
  const reviewed = new Map(saved.map(plan => [plan.repository, plan]))
  const moved = place('a.test/two', [version(1, ['pr-1', 'v9']), version(2, ['v1'])])
  const refused = await run({}, { targets: [one, moved], reviewed })
  assert.equal(refused.failures[0]?.code, 'PLAN_STALE')
  assert.equal(one.registry.versions.length, 2)
  const applied = await run({}, { targets: [one, two], reviewed })
  assert.deepEqual([applied.failures, one.registry.versions.length], [[], 1])
})

test('a file that now names what the reviewed plan deletes stops it', async () => {
  const one = place('a.test/one', tagged())
  const { saved } = await run({ pruneTags: ['pr-*'] }, { targets: [one], apply: false })
  const reviewed = new Map(saved.map(plan => [plan.repository, plan]))
  const keepRefs = await keepRefsIn(
    ['compose.yaml'],
    memoryFiles({ 'compose.yaml': 'image: a.test/one:pr-1\n' }),
  )
  const { failures } = await run({ keepRefs }, { targets: [one], reviewed })
  assert.match(failures[0]?.message ?? '', /compose\.yaml names/)
  assert.equal(one.registry.versions.length, 2)
})
