import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOfNumber } from '@tallyman/testkit/prune/random-registry'
import fc from 'fast-check'
import type { Decision } from '../inventory/decision.ts'
import { buildInventory } from '../inventory/inventory.ts'
import type { Version } from '../inventory/version.ts'
import { withinBudget } from './cache-backend.ts'

const entries = fc.array(
  fc.record({ age: fc.nat({ max: 30 }), size: fc.nat({ max: 50 }), inUse: fc.boolean(), goes: fc.boolean() }),
  { maxLength: 12 },
)

test('kept entries fit the budget or are in use, and no deleted entry was used after a kept one', () => {
  fc.assert(
    fc.property(entries, fc.nat({ max: 300 }), (all, budget) => {
      const decisions = all.map(({ age, size, inUse, goes }, at): Decision => {
        const digest = digestOfNumber(at)
        const created = new Date(Date.UTC(2030, 0, 31 - age))
        const version: Version = {
          digest,
          created,
          kind: 'artifact',
          tags: [`key-${at}`],
          needs: [],
          blobs: [{ digest, size }],
        }
        const kind = inUse ? 'in-use' : 'unnamed'
        return { version, act: goes ? 'delete' : 'keep', tags: [], reason: { kind, text: '' } }
      })
      const versions = decisions.map(({ version }) => version)
      const after = withinBudget(buildInventory('actions-cache', versions), decisions, budget)
      const left = after.filter(({ act }) => act === 'keep')
      const isInUse = ({ reason }: Decision) => reason.kind === 'in-use'
      const sum = left.reduce((bytes, { version }) => bytes + (version.blobs?.[0]?.size ?? 0), 0)
      assert.ok(sum <= budget || left.every(isInUse))
      const time = ({ version }: Decision) => version.created?.getTime() ?? 0
      const over = after.filter(({ reason }) => reason.kind === 'over-budget')
      const oldest = Math.min(...left.filter(each => !isInUse(each)).map(time))
      assert.ok(over.every(each => time(each) <= oldest))
      assert.ok(after.every((each, at) => decisions[at]?.act !== 'delete' || each.act === 'delete'))
    }),
  )
})
