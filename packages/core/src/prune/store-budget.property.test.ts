import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import fc from 'fast-check'
import type { Decision } from './inventory/decision.ts'
import { along, buildInventory } from './inventory/inventory.ts'
import type { Version } from './inventory/version.ts'
import { reach } from './plan.ts'
import { withinStoreBudget } from './store-budget.ts'

const name = (kind: string, at: number) => digestOf(Buffer.from(`${kind} ${at}`))

/** Versions that list only later ones, as digests require, over a few shared blobs. */
const store = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat(11), { maxLength: 3 }),
      about: fc.option(fc.nat(11), { nil: undefined }),
      blobs: fc.array(fc.nat(6), { maxLength: 4 }),
      used: fc.nat(20),
      isInUse: fc.boolean(),
      size: fc.nat(5),
    }),
    { maxLength: 12 },
  )
  .map(made =>
    made.map(
      ({ needs, about, blobs, used, isInUse, size }, at): Version => ({
        digest: name('version', at),
        kind: 'image',
        tags: [],
        created: new Date(used),
        size,
        needs: needs.filter(each => each > at && each < made.length).map(each => name('version', each)),
        ...(about !== undefined && about > at && about < made.length
          ? { subject: name('version', about) }
          : {}),
        blobs: [...new Set(blobs)].map(each => ({ digest: name('blob', each), size: 10 * (each + 1) })),
        ...(isInUse && used > 15 ? { usedBy: 'a running step uses it' } : {}),
      }),
    ),
  )

function bytesOf(versions: readonly Version[]): number {
  const blobs = new Map(versions.flatMap(({ blobs = [] }) => blobs.map(({ digest, size }) => [digest, size])))
  return [...versions.map(({ size = 0 }) => size), ...blobs.values()].reduce((sum, size) => sum + size, 0)
}

test('a budget keeps images in use, then the last used ones, each with all its parts', () => {
  fc.assert(
    fc.property(store, fc.nat(500), fc.nat(50), (versions, budget, drafts) => {
      const inventory = buildInventory('store', versions)
      const before = inventory.versions.map(
        (version): Decision => ({
          version,
          act: 'keep',
          tags: [],
          reason: { kind: version.usedBy ? 'in-use' : 'empty', text: '' },
        }),
      )
      const after = withinStoreBudget(inventory, before, { budget, drafts })
      const kept = after.filter(({ act }) => act === 'keep').map(({ version }) => version)
      const here = new Set(kept.map(({ digest }) => digest))
      const inUse = reach(
        inventory,
        versions.filter(({ usedBy }) => usedBy !== undefined).map(({ digest }) => digest),
      )
      for (const digest of inUse.keys()) assert.ok(here.has(digest), 'what is in use went')
      for (const { digest } of kept)
        for (const below of along(inventory.children, digest)) assert.ok(here.has(below), 'a part went')
      const isOver = bytesOf(kept) > budget
      // Only roots are judged: an unprotected version may be above one in use.
      const isRoot = ({ digest }: Version) =>
        ![...along(inventory.parents, digest), ...along(inventory.subjects, digest)].some(each =>
          here.has(each),
        )
      const roots = kept.filter(version => isRoot(version) && !inUse.has(version.digest))
      if (isOver) assert.deepEqual(roots, [], 'something more could go')
      if (bytesOf(versions) <= budget) assert.equal(kept.length, versions.length)
    }),
    { numRuns: 2000 },
  )
})
