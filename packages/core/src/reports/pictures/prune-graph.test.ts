import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Digest } from '../../model/digest.ts'
import { buildInventory, type Inventory } from '../../prune/inventory/inventory.ts'
import type { Version } from '../../prune/inventory/version.ts'
import { planPrune } from '../../prune/plan.ts'
import { planTotals } from '../../prune/plan-rows.ts'
import { parsePolicy } from '../../prune/rules/policy.ts'
import { anyText, digestFor } from './inspected.fixture.ts'
import { pruneGraph } from './prune-graph.ts'

const now = new Date('2030-01-01T00:00:00Z')

function version(name: string, more: Partial<Version> = {}): Version {
  const blobs = [{ digest: digestFor(`blob of ${name}`), size: 1_000_000 }]
  const base = {
    digest: digestFor(name),
    tags: [],
    kind: 'image',
    created: new Date(0),
    needs: [],
    blobs,
    size: 0,
  } as const
  return { ...base, ...more }
}

function graphOf(versions: readonly Version[]): string {
  const before: Inventory = buildInventory('ghcr.io/o/app', versions)
  const decisions = planPrune(
    before,
    parsePolicy({ pruneTags: ['pr-*'], pruneUntagged: true, olderThan: '0s' }),
    now,
  )
  return pruneGraph({ before, decisions, totals: planTotals(before, decisions) })
}

test('a picture of a plan shows what goes, what goes along, and what holds the part that stays', () => {
  const [shared, alone] = [version('shared'), version('alone')]
  const source = graphOf([
    shared,
    alone,
    version('kept', { kind: 'index', tags: ['v1', 'v2'], needs: [shared.digest] }),
    version('going', { kind: 'index', tags: ['pr-1'], needs: [shared.digest, alone.digest] }),
    version('other', { tags: ['main'] }),
  ])
  const id = (label: RegExp) =>
    source.split('\n').flatMap(line => (label.test(line) ? [line.trim().split('[')[0]] : []))[0]
  const [going, along, held, holder] = [
    id(/"pr#45;1<br/),
    id(/1 part that nothing else needs/),
    id(/stays#58; held by what is kept/),
    id(/"v1#44; v2<br/),
  ]
  assert.match(source, /goes\["goes#58; 2 versions#44; frees 2#46;0 MB"\]/)
  assert.match(source, /stays\["stays#58; 3 versions"\]/)
  const links = [
    `goes --> ${going}`,
    `${going} --> ${along}`,
    `${going} -.-> ${held}`,
    `stays --> ${holder}`,
    `${holder} --> ${held}`,
  ]
  for (const link of links) assert.ok(source.includes(`  ${link}\n`), `${link}\n${source}`)
  assert.match(source, new RegExp(`class ${held} holds`))
  assert.match(source, /stays --> s0/)
})

test('a plan that deletes nothing has no picture', () => {
  assert.equal(graphOf([version('kept', { tags: ['v1'] })]), '')
})

test('thousands of versions are one picture of forty nodes at most, and every tag in it is escaped', () => {
  const anyTag = fc.tuple(fc.constantFrom('pr-', 'v', ''), anyText).map(([start, text]) => start + text)
  fc.assert(
    fc.property(fc.uniqueArray(anyTag, { maxLength: 60 }), fc.nat(1000), (tags, seed) => {
      const leaves = Array.from({ length: 40 }, (_, at) => version(`leaf ${at}`))
      const heads = tags.map((tag, at) =>
        version(`head ${at}`, {
          tags: [tag],
          kind: 'index',
          needs: [0, 1, 2].map(step => leaves[(at * seed + step * 7) % 40]?.digest as Digest),
        }),
      )
      const source = graphOf([...leaves, ...heads])
      const nodes = source.match(/^ {2}\w+\["[^"\n]*"\]$/gm) ?? []
      assert.ok(nodes.length <= 40 && source.length <= 45_000)
      const others = source
        .split('\n')
        .filter(line => !/^ {2}\w+\["[^"]*"\]$|^ {2}\w+ -\.?-> \w+$|^ {2}class(?:Def)? /.test(line))
      assert.ok(source === '' || others.length === 2, others.join('\n'))
    }),
    { numRuns: 60 },
  )
  const many = Array.from({ length: 5000 }, (_, at) =>
    version(`${at}`, { tags: [`${at % 2 ? 'pr' : 'v'}-${at}`] }),
  )
  const source = graphOf(many)
  assert.match(source, /"2492 more<br\/>pr/)
})
