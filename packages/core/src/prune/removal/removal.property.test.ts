import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomRegistries } from '@tallyman/testkit/prune/random-registry'
import fc from 'fast-check'
import { isTallyError } from '../../errors.ts'
import { along, buildInventory, ordinaryTags } from '../inventory/inventory.ts'
import { planBy, reach } from '../plan.ts'
import { exactVerdicts } from '../rules/exact-verdicts.ts'
import { selectExactly } from './exact-names.ts'
import { refuseConflicts } from './refuse-conflicts.ts'

const numRuns = Number(process.env.TALLYMAN_RUNS ?? 300)

const wishes = fc.record({
  versions: randomRegistries(),
  picks: fc.array(fc.record({ at: fc.nat(), isWhole: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  isUntag: fc.boolean(),
  isForced: fc.boolean(),
})

test(`in ${numRuns} random registries what is named goes or is refused, and nothing else loses a part, a tag or itself`, () => {
  const seen = { done: 0, refused: 0 }
  fc.assert(
    fc.property(wishes, ({ versions, picks, isUntag, isForced }) => {
      const inventory = buildInventory('registry.test/app', versions)
      const all = inventory.versions.flatMap(({ digest, tags }) => [
        ...(isUntag ? [] : [{ written: digest, digest }]),
        ...tags.map(tag => ({ written: tag, tag })),
      ])
      const names = picks.flatMap(({ at }) => all[at % Math.max(1, all.length)] ?? [])
      const { selected, missing } = selectExactly(inventory, names)
      assert.deepEqual(missing, [])
      const rules = { isUntag, isForced, keepRefs: [] }
      const decisions = planBy(inventory, exactVerdicts(inventory, selected, rules))
      try {
        refuseConflicts(decisions, { inventory, selected, rules })
      } catch (error) {
        assert.ok(isTallyError(error, 'IMAGE_IN_USE'), String(error))
        seen.refused++
        return
      }
      seen.done++
      const gone = new Set(
        decisions.flatMap(({ act, version }) => (act === 'delete' ? [version.digest] : [])),
      )
      const below = reach(inventory, selected.keys())
      for (const digest of gone) assert.ok(below.has(digest), `${digest} was not named`)
      for (const { version, act, tags } of decisions) {
        const choice = selected.get(version.digest)
        for (const tag of choice?.tags ?? []) assert.ok(tags.includes(tag), `${tag} was named and stays`)
        if (choice?.isWhole) assert.equal(act, 'delete')
        if (isUntag && !version.isStandIn) assert.notEqual(act, 'delete')
        const lost = ordinaryTags(version).filter(tag => tags.includes(tag) && !choice?.tags.includes(tag))
        assert.deepEqual(lost, [], 'a tag goes that was not named')
        if (act === 'delete') continue
        for (const child of along(inventory.children, version.digest)) assert.ok(!gone.has(child))
        for (const referrer of along(inventory.referrers, version.digest)) assert.ok(!gone.has(referrer))
      }
    }),
    { numRuns },
  )
  assert.ok(seen.done > numRuns / 10 && seen.refused > numRuns / 10, JSON.stringify(seen))
})
