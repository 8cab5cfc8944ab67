import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { inputRows, kindRow } from './kinds.ts'
import { mayNameImages } from './needed-words.ts'
import { kindOfContent, scanYaml } from './scan-yaml.ts'

/** Keys of every row, and values that rows look for. */
const rows = ['workflow', 'action'].flatMap(kind => kindRow(kind) ?? [])
const paths = rows.flatMap(({ images, leads }) => [...images, ...leads].map(({ at }) => at))
/** Steps more than once: most of their values count only beside others. */
const morePaths = [
  'spec.containers[*].image',
  'jobs.*.services.*',
  'runs.steps[*].uses',
  'jobs.*.steps[*].uses',
  'jobs.*.steps[*].uses',
  'jobs.*.steps[*].uses',
]
const inputs = inputRows.map(({ input }) => input)
const keys = [
  ...paths.flatMap(at => at.split(/\.|(?=\[)/).filter(step => !/^[*[]/.test(step))),
  ...inputs,
  'apiVersion',
  'kind',
  'spec',
  'containers',
  'image',
  'template',
  'stages',
  'include',
  'on',
]
const values = [
  'node:24',
  'docker://node:24',
  './local',
  './.github/workflows/a.yml',
  'o/r/.github/workflows/a.yml@v1',
  'docker/build-push-action@v6',
  'docker/bake-action@v6',
  'docker/setup-qemu-action@v3',
  'docker/setup-buildx-action@v3',
  'o/tallyman/actions/push@v1',
  'o/tallyman/actions/pull-with-digest@v1',
  'image=moby/buildkit:1',
  'a=docker-image://b',
  'Dockerfile',
  'Pod',
  'Deployment',
  'v1',
]

/** A text as people and machines write it in YAML, on one line. */
const written = (text: string) =>
  fc.constantFrom(
    JSON.stringify(text),
    `'${text}'`,
    `"\\x${text.charCodeAt(0).toString(16).padStart(2, '0')}${text.slice(1)}"`,
    `"\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}${text.slice(1)}"`,
    `"${text.slice(0, 2)}\\\n   ${text.slice(2)}"`,
    `"${text.replaceAll('/', '\\/')}"`,
    `"\\\n  ${text}"`,
    `&a ${JSON.stringify(text)}`,
    `!!str ${JSON.stringify(text)}`,
  )
const value = fc.constantFrom(...values).chain(written)
const key = fc.constantFrom(...keys).chain(written)
const { node } = fc.letrec<{ node: string; map: string; list: string }>(tie => ({
  node: fc.oneof({ maxDepth: 6 }, value, tie('map'), tie('list')),
  map: fc
    .array(fc.tuple(key, tie('node')), { maxLength: 4 })
    .map(pairs => `{${pairs.map(([name, inner]) => `? ${name} : ${inner}`).join(', ')}}`),
  list: fc.array(tie('node'), { maxLength: 3 }).map(items => `[${items.join(', ')}]`),
}))

/** A document that has a value at a path of a row, between others. */
const aimed = fc.constantFrom(...paths, ...morePaths).chain(at => {
  const steps = at.split(/\.|(?=\[)/)
  const wrap = (inner: fc.Arbitrary<string>, step: string) =>
    step === '[*]'
      ? inner.map(item => `[${item}]`)
      : fc.tuple(step === '*' ? key : written(step), inner).map(([name, item]) => `{? ${name} : ${item}}`)
  return steps.reduceRight(wrap, value as fc.Arbitrary<string>)
})

const kinds = fc.constantFrom('workflow', 'action', 'kubernetes', undefined)

async function isFound(text: string, kind: string | undefined): Promise<boolean> {
  const tree = await parseYaml(text, 'a.yaml')
  const known = kind ?? kindOfContent(tree) ?? 'yaml'
  const { places, unread, leads, notLookedAt: seen = 0 } = scanYaml(known, tree)
  // A file without `kind` is no object of Kubernetes, so that none is counted.
  const isObject = kind !== 'kubernetes' || tree.roots.some(root => tree.get(root, 'kind'))
  const notLookedAt = isObject ? seen : 0
  return places.length + leads.length + notLookedAt > 0 || unread.length > tree.faults.length
}

test('a file that is never parsed has no place and no lead, however its keys are written', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(aimed, node), kinds, async (text, kind) => {
      if (!mayNameImages(text, kind)) assert.equal(await isFound(text, kind), false)
    }),
    { numRuns: 3000 },
  ))

for (const [is, kind, text] of [
  ['a workflow with steps alone', 'workflow', 'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v5\n'],
  ['a composite action', 'action', 'runs:\n  using: composite\n  steps:\n    - run: npm ci\n'],
  ['a service of Kubernetes', 'kubernetes', 'apiVersion: v1\nkind: Service\nspec: {}\n'],
  ['translations', 'kubernetes', 'messages:\n  image: picture\n'],
  ['a file of settings', undefined, 'version: 2\nupdates:\n  - directory: /\n'],
] as const)
  test(`${is} need not be parsed`, () => assert.equal(mayNameImages(text, kind), false))

test('the words are looked for in linear time', { timeout: 60_000 }, () => {
  const work = (count: number) => {
    const text = `${'image services uses \\ \\\n'.repeat(count)}${'mage'.repeat(count)}`
    return () => mayNameImages(text, 'workflow')
  }
  return assertLinear('words', work, { size: 20_000 })
})
