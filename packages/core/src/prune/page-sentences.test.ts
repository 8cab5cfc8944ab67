import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'

const prune = import.meta.dirname
const page = flat(readFileSync(join(prune, '../../../../actions/prune/README.md'), 'utf8'))
const sources = globSync('**/*.ts', { cwd: prune }).filter(
  name => !/\.(?:test|oracle|fixture)\.ts$/.test(name),
)

/** The modules that decide what stays and what a target can do. */
const deciding = [
  'built-on.ts',
  'cache-backend.ts',
  'carry-out.ts',
  'doubt.ts',
  'fit.ts',
  'kept-check.ts',
  'plan-changes.ts',
  'plan.ts',
  'policy.ts',
  'store-budget.ts',
  'tag-verdicts.ts',
  'unmatched-lines.ts',
  'verdict.ts',
]

test("every sentence that a rule cites is on prune's page", () => {
  const cited = sources.flatMap(name => citations(name).map(sentence => ({ name, sentence })))
  assert.deepEqual(
    cited.filter(({ sentence }) => !page.includes(sentence)),
    [],
  )
})

test('every deciding module cites the page', () => {
  const citing = sources.filter(name => citations(name).length > 0).map(name => basename(name))
  assert.deepEqual(citing.sort(), deciding)
})

/** Quotations in comments after `The page:`. */
function citations(name: string): string[] {
  const text = flat(readFileSync(join(prune, name), 'utf8').replace(/^\s*(?:\*|\/\/)(?: |$)/gm, ' '))
  return [...text.matchAll(/The page: "([^"]+)"/g)].flatMap(([, sentence]) => sentence ?? [])
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
