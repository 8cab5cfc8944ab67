import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { type Built, type BuiltImage, image, index, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, runAction, type StepResult } from '@tallyman/testkit/step/run-action'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { Ajv } from 'ajv'
import { root } from '../../scripts/bundle.ts'

const schema = JSON.parse(readFileSync(join(root, 'actions/inspect/inspection.schema.json'), 'utf8'))
const isValid = new Ajv({ allErrors: true }).compile(schema)
const arm = { os: 'linux', architecture: 'arm64' }
const name = 'org.opencontainers.image.base.name'
const digest = 'org.opencontainers.image.base.digest'

const low = layer({ seed: 'low', size: 20_000 })
const base = image({ layers: [low, 'base'] })
const baseArm = image({ layers: ['base arm'], platform: arm })
const before = index([base, baseArm])
const now = image({ layers: [low, 'base now'] })
/** The tag has moved, and of its images only that of amd64. */
const after = index([now, baseArm])

interface Yard extends AsyncDisposable {
  readonly registry: TestRegistry
  readonly base: string
  /** Adds an image, and returns its name. */
  readonly add: (tag: string, built: Built | BuiltImage) => Promise<string>
  readonly inspect: (images: string, compareWith?: string) => Promise<StepResult>
}

async function yard(moved: boolean): Promise<Yard> {
  const registry = await startRegistry()
  const folder = await makeRunnerFolder()
  await registry.add(before, { repository: 'library/base', tag: '1' })
  if (moved) await registry.add(after, { repository: 'library/base', tag: '1' })
  return {
    registry,
    base: `${registry.host}/library/base:1`,
    async add(tag, built) {
      await registry.add(built, { repository: 'owner/app', tag })
      return `${registry.host}/owner/app:${tag}`
    },
    inspect: (images, compareWith = 'base') =>
      runAction({
        main: join(root, 'dist', 'inspect.js'),
        actionYml: join(root, 'actions', 'inspect', 'action.yml'),
        inputs: { images, 'compare-with': compareWith },
        folder,
      }),
    async [Symbol.asyncDispose]() {
      await registry[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

/** Whether the image is stale, and why, by platform; checks the report by its schema. */
function judged({ code, log, outputs, folder }: StepResult) {
  assert.equal(code, 0, log)
  const report = JSON.parse(readFileSync(resolve(folder.workspace, outputs.report ?? ''), 'utf8'))
  assert.equal(isValid(report), true, JSON.stringify(isValid.errors))
  const states: { stale: boolean; reason: string }[] = report.bases[0].platforms
  assert.equal(outputs.stale, String(report.bases.some(({ stale }: { stale: boolean }) => stale)))
  return states.map(({ stale, reason }) => [stale, reason] as const)
}

test('by its digest an image is current as long as the tag has not moved, at the price of one HEAD', async () => {
  await using at = await yard(false)
  const app = image({
    layers: [low, 'base', 'app'],
    annotations: { [name]: at.base, [digest]: before.root.digest },
  })
  const image_ = await at.add('v1', app)
  at.registry.clearLog()
  const done = await at.inspect(image_)
  assert.deepEqual(judged(done), [[false, `the base is still ${before.root.digest}`]])
  assert.equal(done.outputs.base, `${at.registry.host}/library/base@${before.root.digest}`)
  assert.deepEqual(
    at.registry.requests.filter(({ path }) => path.includes('/library/base/')).map(({ method }) => method),
    ['HEAD'],
  )
  assert.match(done.summary, /\| Image \| Platform \| Base \| State \| Why \|/)
})

test('a tag that has moved makes only the platforms stale whose image is another one', async () => {
  await using at = await yard(true)
  const annotations = { [name]: at.base, [digest]: before.root.digest }
  const amd64 = image({ layers: [low, 'base', 'app'], annotations })
  const arm64 = image({ layers: ['base arm', 'app'], platform: arm, annotations })
  const both = await at.inspect(await at.add('both', index([amd64, arm64])))
  const same = `its base's image of this platform is still ${baseArm.root.digest}`
  const moved = `built on ${before.root.digest}, and the base is ${after.root.digest} now`
  assert.deepEqual(judged(both), [
    [true, moved],
    [false, same],
  ])
  assert.match(both.log, /both is stale: its base .*\/library\/base:1 is sha256:/)
  assert.deepEqual(judged(await at.inspect(await at.add('arm', arm64))), [[false, same]])
  // The digest may be that of a manifest, and an index may say it for all.
  const ofManifest = (digestOf: BuiltImage) =>
    image({ layers: ['app'], annotations: { [name]: at.base, [digest]: digestOf.root.digest } })
  assert.equal(judged(await at.inspect(await at.add('now', ofManifest(now))))[0]?.[0], false)
  assert.equal(judged(await at.inspect(await at.add('then', ofManifest(base))))[0]?.[0], true)
  const onIndex = index([image({ layers: ['app'] })], { annotations })
  assert.equal(judged(await at.inspect(await at.add('index', onIndex)))[0]?.[0], true)
})

test('without a digest the lowest layers decide, also where labels or the input name the base', async () => {
  await using at = await yard(true)
  const old = image({ layers: [low, 'base', 'app'] })
  const fresh = image({
    layers: [low, 'base now', 'app'],
    config: { config: { Labels: { [name]: at.base } } },
  })
  const names = [await at.add('old', old), await at.add('fresh', fresh)] as const
  assert.deepEqual(judged(await at.inspect(names[1])), [[false, "it is built on the base's present layers"]])
  const both = await at.inspect(`${names[1]}\n${names[0]}`, `base=${at.base}`)
  assert.deepEqual(judged(both), [[false, "it is built on the base's present layers"]])
  assert.equal(both.outputs.stale, 'true')
  assert.match(both.log, /stale, it is built on 1 of the 2 present layers of the base/)
  assert.equal(both.outputs.base, `${at.registry.host}/library/base@${after.root.digest}`)
})

test('a base that is gone from the registry, without its old index, or pinned without a tag', async () => {
  await using at = await yard(true)
  const gone = `sha256:${'a'.repeat(64)}`
  const app = (text: string, was?: string) =>
    image({ layers: [low, 'base now', 'app'], annotations: { [name]: text, ...(was && { [digest]: was }) } })
  assert.deepEqual(judged(await at.inspect(await at.add('old', app(at.base, gone)))), [
    [false, `it is built on the base's present layers, and ${gone}, on which it was built, is gone`],
  ])
  const pinned = app(`${at.registry.host}/library/base@${before.root.digest}`)
  assert.equal(judged(await at.inspect(await at.add('pinned', pinned)))[0]?.[0], false)
  const tagged = app(`${at.base}@${before.root.digest}`)
  assert.equal(judged(await at.inspect(await at.add('tagged', tagged)))[0]?.[0], true)
  const absent = await at.inspect(await at.add('absent', app(`${at.registry.host}/library/none:1`)))
  assert.equal(absent.annotations[0]?.properties.title, 'NOT_FOUND', absent.log)
  assert.match(absent.log, /Cannot tell whether the base .*\/library\/none:1 of .* has moved/)
  const risc = image({
    layers: ['x'],
    platform: { os: 'linux', architecture: 'riscv64' },
    annotations: { [name]: at.base },
  })
  const other = await at.inspect(await at.add('risc', risc))
  assert.equal(other.annotations[0]?.properties.title, 'PLATFORM_MISSING', other.log)
  const evil = await at.inspect(await at.add('evil', app('::warning::x\u001b[31m')))
  assert.equal(evil.annotations[0]?.properties.title, 'REFERENCE_INVALID', evil.log)
})

test('an image that does not name its base is an error that says what to set', async () => {
  await using at = await yard(false)
  const done = await at.inspect(await at.add('v1', image({ layers: ['app'] })))
  assert.equal(done.annotations[0]?.properties.title, 'INPUT_INVALID', done.log)
  assert.match(done.log, /neither its annotations nor its labels have org\.opencontainers\.image\.base\.name/)
  assert.match(done.log, /compare-with: base=NAME/)
  for (const text of ['base=', 'base=oci-layout=x', 'base=A B'])
    assert.equal((await at.inspect(at.base, text)).annotations[0]?.properties.title, 'INPUT_INVALID', text)
})

test('the word stale ends with 0, 1 or the code of what hinders it, for registries and layouts', async () => {
  await using at = await yard(true)
  await using folder = await makeRunnerFolder()
  const app = (was: string) => image({ layers: ['app'], annotations: { [name]: at.base, [digest]: was } })
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: app(before.root.digest) })
  const fresh = await at.add('fresh', app(after.root.digest))
  const plain = await at.add('plain', image({ layers: [low, 'base', 'x'] }))
  const rows = [
    [['stale', fresh], 0],
    [['stale', 'oci-layout=layout'], 1],
    [['base', plain, at.base], 1],
    [['stale', plain], 2],
    [['stale', plain, `${at.base}0`], 3],
    [['diff', '--exit-code', 'base', 'oci-layout=layout'], 1],
    [['inspect', '--compare-with', 'base', 'oci-layout=layout'], 0],
  ] as const
  for (const [words, code] of rows) {
    await using done = await runCommand(words, { folder })
    assert.equal(done.code, code, done.log)
    if (words[0] === 'stale' && code < 2)
      assert.match(
        done.stdout,
        code === 0 ? /is current: its base / : /is stale: its base .*\n {2}linux\/amd64: stale, built on /,
      )
  }
  await using none = await runCommand(['stale', plain], { folder })
  assert.match(none.stderr, /Name the base: `tallyman stale IMAGE NAME`/)
  const alien = await at.add('alien', image({ layers: ['other'] }))
  await using other = await runCommand(['stale', alien, at.base], { folder })
  assert.match(other.stdout, /none of its layers are from the base as it is now: either .* another base/)
  const template = '{{range .bases}}{{.stale}} {{.digest}}{{end}}'
  await using templated = await runCommand(['stale', fresh, '--format', template], { folder })
  assert.equal(templated.stdout.trim(), `false ${after.root.digest}`)
  for (const format of ['{{.Stale}}', 'table {{.stale}}']) {
    await using refused = await runCommand(['stale', fresh, '--format', format], { folder })
    assert.equal(refused.code, 2)
    assert.match(refused.stderr, /fields of the report, such as \{\{range \.bases\}\}/)
    assert.doesNotMatch(refused.stderr, /imagetools/)
  }
})
