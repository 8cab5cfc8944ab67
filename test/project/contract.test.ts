import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Action } from '@tallyman/core/action/define-action'
import type { Inputs } from '@tallyman/core/action/inputs'
import { image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder, runAction } from '@tallyman/testkit/step/run-action'
import { parse } from 'yaml'
import { actionNames, root } from '../../scripts/bundle.ts'

interface ActionYml {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>
  readonly outputs: Readonly<Record<string, { description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

/** Inputs with which each action does something and sets all of its outputs. */
const samples: Readonly<
  Record<string, (registry: TestRegistry, job: RunnerFolder) => Promise<Record<string, string>>>
> = {
  'pull-with-digest': async (registry, { workspace }) => {
    const { digest } = await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    writeFileSync(join(workspace, 'Dockerfile'), `FROM ${registry.host}/sample/app:1@${digest}\n`)
    return { 'images-from': 'Dockerfile' }
  },
  inspect: async registry => {
    await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    return { images: `${registry.host}/sample/app:1` }
  },
  lock: async (registry, { workspace }) => {
    await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    writeFileSync(join(workspace, 'Dockerfile'), `FROM ${registry.host}/sample/app:1\n`)
    return { mode: 'write', 'lock-file': 'images.lock', sarif: 'images.sarif' }
  },
  prune: async registry => {
    await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    return { images: `${registry.host}/sample/app`, 'prune-tags': '*', 'older-than': '0s', mode: 'apply' }
  },
  remove: async registry => {
    await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    return { images: `${registry.host}/sample/app:1`, mode: 'apply' }
  },
  push: async (registry, { workspace }) => {
    await writeLayoutFolder(join(workspace, 'layout'), { v1: image({ layers: ['one'] }) })
    return { source: 'oci-layout=layout', tags: `${registry.host}/sample/app:1` }
  },
  'publish-manifest': async registry => {
    await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    return { sources: `${registry.host}/sample/app:1`, tags: `${registry.host}/sample/app:2` }
  },
  retag: async registry => {
    await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    await registry.add(image({ layers: ['two'] }), { repository: 'sample/app', tag: 'stays' })
    const digest = registry.tags('sample/app').get('1')
    if (digest) registry.tag('sample/app', 'same', digest)
    return { source: `${registry.host}/sample/app:1`, tags: '2,same,stays' }
  },
  mirror: async (registry, { workspace }) => {
    await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    writeFileSync(join(workspace, 'images.yaml'), `${registry.host}: { images: { sample/app: ["1"] } }\n`)
    return { list: 'images.yaml', to: `${registry.host}/copy`, 'lock-file': 'images.lock' }
  },
  setup: async () => ({}),
  'load-from-cache': async registry => {
    const { digest } = await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    return { images: `${registry.host}/sample/app@${digest}` }
  },
  'save-to-cache': async (registry, folder) => {
    const { digest } = await registry.add(image({ layers: ['one'] }), { repository: 'sample/app', tag: '1' })
    const inputs = { images: `${registry.host}/sample/app@${digest}` }
    await runAction({ main: join(root, 'dist', 'pull-with-digest.js'), inputs, folder })
    return inputs
  },
}

function readActionYml(...folder: string[]): ActionYml {
  return parse(readFileSync(join(root, ...folder, 'action.yml'), 'utf8'))
}

async function schemaOf(name: string): Promise<Inputs> {
  const file = pathToFileURL(join(root, 'actions', name, 'src', 'action.ts'))
  const { action } = (await import(file.href)) as { action: Action<Inputs, unknown> }
  return action.inputs
}

/** The names in the first column of a table on the action's page. */
function documented(name: string, table: 'inputs' | 'outputs'): string[] {
  const page = readFileSync(join(root, 'actions', name, 'README.md'), 'utf8')
  const [, rows] = new RegExp(`<!-- ${table}:begin -->([^]*)<!-- ${table}:end -->`).exec(page) ?? []
  assert.ok(rows !== undefined, `actions/${name}/README.md has no table of ${table}`)
  return [...rows.matchAll(/^\| *`([^`]+)` *\|/gm)].map(([, input = '']) => input)
}

/** A step in an example of a page that uses one of our actions. */
interface Step {
  readonly id?: string
  readonly action: string
  readonly with: object
}

function stepsIn(node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) return []
  const { uses, id, with: given } = node as Record<string, unknown>
  const [, action] = /^OWNER\/tallyman\/actions\/([a-z-]+)@/.exec(String(uses)) ?? []
  const own = action ? [{ action, with: Object(given), ...(typeof id === 'string' ? { id } : {}) }] : []
  return [...own, ...Object.values(node).flatMap(stepsIn)]
}

const pages = ['README.md', ...actionNames().map(name => join('actions', name, 'README.md'))]

function checkExample(example: string): void {
  const steps = stepsIn(parse(example))
  assert.ok(steps.length > 0, example)
  const inputs = steps.flatMap(({ action, with: given }) =>
    Object.keys(given).map(input => ({ action, input })),
  )
  for (const { action, input } of inputs)
    assert.ok(input in readActionYml('actions', action).inputs, `${action}: ${input}`)
  for (const [, id, output = ''] of example.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    const step = steps.find(each => each.id === id)
    if (step) assert.ok(output in readActionYml('actions', step.action).outputs, `${step.action}: ${output}`)
  }
}

for (const page of pages)
  test(`${page}: its examples use existing inputs and outputs`, () => {
    const examples = [...readFileSync(join(root, page), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
    assert.ok(examples.length > 0)
    for (const [, example = ''] of examples) checkExample(example)
  })

for (const name of actionNames()) {
  const yml = readActionYml('actions', name)

  test(`${name}: action.yml has the inputs that the code reads, with the same defaults and the same ones required`, async () => {
    const schema = await schemaOf(name)
    assert.deepEqual(Object.keys(yml.inputs).sort(), Object.keys(schema).sort())
    for (const [input, { required = false, default: given = '' }] of Object.entries(yml.inputs)) {
      assert.equal(required, schema[input]?.required, `${input}: required`)
      if (required || given === '' || given.includes('${{')) continue
      assert.deepEqual(schema[input]?.parse(''), schema[input]?.parse(given), `${input}: default`)
    }
  })

  test(`${name}: its page lists every input and output`, () => {
    assert.deepEqual(documented(name, 'inputs'), Object.keys(yml.inputs))
    assert.deepEqual(documented(name, 'outputs'), Object.keys(yml.outputs))
  })

  test(`${name}: runs on Node 24 from the bundle, and sets the outputs of its action.yml`, async () => {
    assert.equal(yml.runs.using, 'node24')
    const main = join(root, 'actions', name, yml.runs.main)
    assert.equal(dirname(main), join(root, 'dist'))
    assert.ok(existsSync(main), `${yml.runs.main} is not there`)
    const sample = samples[name]
    assert.ok(sample, `${name} has no sample in this test`)
    await using registry = await startRegistry()
    const actionYml = join(root, 'actions', name, 'action.yml')
    await using folder = await makeRunnerFolder()
    const step = await runAction({ main, actionYml, inputs: await sample(registry, folder), folder })
    assert.equal(step.code, 0, step.log)
    assert.deepEqual(Object.keys(step.outputs).sort(), Object.keys(yml.outputs).sort())
  })
}

test('every default is a string, as the runner requires, and every entry has a description', () => {
  for (const name of actionNames()) {
    const { inputs, outputs } = readActionYml('actions', name)
    for (const [input, { description, default: given = '' }] of Object.entries(inputs)) {
      assert.equal(typeof given, 'string', `${name}: ${input}`)
      assert.ok(description, `${name}: ${input}`)
    }
    for (const [output, { description }] of Object.entries(outputs))
      assert.ok(description, `${name}: ${output}`)
  }
})

test('the action at the root is one of the others under another name', () => {
  const front = readActionYml()
  const name = /^dist\/([a-z-]+)\.js$/.exec(front.runs.main)?.[1] ?? ''
  const behind = readActionYml('actions', name)
  assert.deepEqual(Object.keys(front.inputs), Object.keys(behind.inputs))
  const differing = Object.keys(front.inputs).filter(
    input => front.inputs[input]?.default !== behind.inputs[input]?.default,
  )
  // The front door caches by default.
  assert.deepEqual(
    differing.filter(input => input !== 'cache'),
    [],
  )
  assert.deepEqual(front.outputs, behind.outputs)
})
