import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import {
  makeRunnerFolder,
  type RunnerFolder,
  runAction,
  type StepResult,
} from '@tallyman/testkit/step/run-action'
import { Ajv } from 'ajv'
import { root } from '../../scripts/bundle.ts'

const schema = JSON.parse(readFileSync(join(root, 'actions/inspect/inspection.schema.json'), 'utf8'))
const isValid = new Ajv({ allErrors: true }).compile(schema)

/** Runs the step of an action from the bundle. */
function step(
  inputs: Readonly<Record<string, string>>,
  {
    action = 'inspect',
    folder,
    env,
  }: { readonly action?: string; readonly folder?: RunnerFolder; readonly env?: Record<string, string> } = {},
): Promise<StepResult> {
  return runAction({
    main: join(root, 'dist', `${action}.js`),
    actionYml: join(root, 'actions', action, 'action.yml'),
    inputs,
    ...(folder && { folder }),
    ...(env && { env }),
  })
}

function reported({ outputs, folder }: StepResult) {
  const json = JSON.parse(readFileSync(resolve(folder.workspace, outputs.report ?? ''), 'utf8'))
  assert.equal(isValid(json), true, JSON.stringify(isValid.errors))
  return json
}

const labels = { 'org.opencontainers.image.source': 'https://github.com/owner/app', stage: 'test' }
const base = layer({ seed: 'base', size: 50_000 })
const history = [
  { created: '2026-10-01T12:00:00Z', created_by: 'ADD base.tar / # buildkit' },
  { created: '2026-10-01T12:00:01Z', created_by: 'ENV MODE=fast', empty_layer: true },
  { created: '2026-10-01T12:00:02Z', created_by: 'RUN /bin/sh -c make app # buildkit' },
]
const config = { created: '2026-10-01T12:00:02Z', history, config: { User: '65532', Labels: labels } }
const amd64 = image({ layers: [base, layer({ seed: 'app', size: 9_000 })], config })
const arm64 = image({ layers: [base, 'arm'], platform: { os: 'linux', architecture: 'arm64' }, config })
const app = index([amd64, arm64], { attestations: true })
const before = index([
  image({ layers: [base, 'old'], config }),
  image({ layers: [base, 'arm'], platform: { os: 'linux', architecture: 'arm64' }, config }),
])

async function withApp(work: (registry: TestRegistry, name: string) => Promise<void>): Promise<void> {
  await using registry = await startRegistry()
  await registry.add(app, { repository: 'owner/app', tag: 'pr' })
  await registry.add(app, { repository: 'owner/app', tag: 'latest' })
  await registry.add(before, { repository: 'owner/app', tag: 'main' })
  registry.clearLog()
  await work(registry, `${registry.host}/owner/app`)
  assert.deepEqual(registry.errors, [])
  assert.ok(registry.requests.every(({ method }) => method === 'GET' || method === 'HEAD'))
}

test('inspect says of an image what it is, in outputs, table, JSON and report, and only reads', async () => {
  await withApp(async (registry, name) => {
    await using done = await step({ images: `${name}:pr` })
    assert.equal(done.code, 0, done.log)
    const { outputs } = done
    const { digest } = app.root
    assert.equal(outputs.digest, digest)
    assert.equal(outputs.ref, `${registry.host}/owner/app@${digest}`)
    assert.equal(outputs.kind, 'index')
    assert.equal(outputs['media-type'], app.root.mediaType)
    assert.equal(outputs.platforms, 'linux/amd64\nlinux/arm64')
    assert.deepEqual(JSON.parse(outputs['platform-digests'] ?? ''), {
      'linux/amd64': amd64.root.digest,
      'linux/arm64': arm64.root.digest,
    })
    assert.equal(outputs['image-id'], amd64.config.digest)
    assert.equal(outputs.size, String(amd64.layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0)))
    assert.equal(outputs.layers, '2')
    assert.equal(outputs.created, '2026-10-01T12:00:02Z')
    assert.deepEqual(JSON.parse(outputs.labels ?? ''), labels)
    for (const line of (outputs.formatted ?? '').split('\n')) assert.ok(done.log.includes(line), line)
    assert.match(outputs.formatted ?? '', /PLATFORM.*\n.*linux\/amd64.*\n.*linux\/arm64/)
    const report = reported(done)
    assert.deepEqual(JSON.parse(outputs.json ?? ''), report)
    assert.equal(report.images[0].platforms[1].config.User, '65532')
    // The index, two manifests and two configs; attestations are not read.
    assert.equal(registry.requests.filter(({ path }) => path.includes('/owner/app/')).length, 5)
  })
})

test('the summary says how many platforms an index has, also where fewer are selected', async () => {
  await withApp(async (_registry, name) => {
    await using all = await step({ images: `${name}:pr` })
    assert.match(all.summary, /^An index of 2 platforms\.$/m)
    await using one = await step({ images: `${name}:pr`, platforms: 'linux/arm64' })
    assert.match(one.summary, /^An index of 2 platforms, 1 shown\.$/m)
  })
})

test('a digest alone costs one HEAD request, as a template and quietly', async () => {
  await withApp(async (registry, name) => {
    for (const inputs of [{ format: '{{.Manifest.Digest}}' }, { quiet: 'true' }]) {
      registry.clearLog()
      await using done = await step({ images: `${name}:pr`, ...inputs })
      assert.equal(done.outputs.formatted, app.root.digest, done.log)
      assert.equal(done.outputs.digest, app.root.digest)
      const asked = registry.requests.filter(({ path }) => path.includes('/manifests/'))
      assert.deepEqual(
        asked.map(({ method }) => method),
        ['HEAD'],
      )
      assert.equal(registry.requests.filter(({ path }) => path.includes('/blobs/')).length, 0)
    }
  })
})

test('a format is for rows as in Docker and Buildx, and json is the whole', async () => {
  await withApp(async (_registry, name) => {
    const printed = async (inputs: Readonly<Record<string, string>>) => {
      await using done = await step({ images: `${name}:pr`, ...inputs })
      assert.equal(done.code, 0, done.log)
      return done.outputs.formatted ?? ''
    }
    assert.equal(
      await printed({ format: '{{.Manifest.MediaType}} {{len .Manifest.Manifests}}' }),
      `${app.root.mediaType} 4`,
    )
    const rows = await printed({
      show: 'history',
      platforms: 'linux/amd64',
      'no-trunc': 'true',
      format: '{{.CreatedBy}}',
    })
    assert.deepEqual(rows.split('\n'), history.map(({ created_by }) => created_by).reverse())
    const tags = await printed({ show: 'tags', format: 'table {{.Tag}}' })
    assert.deepEqual(
      tags.split('\n').map(line => line.trim()),
      ['TAG', 'latest', 'main', 'pr'],
    )
    const lines = (await printed({ show: 'layers', format: 'jsonl', platforms: 'linux/amd64' })).split('\n')
    assert.equal(lines.map(line => JSON.parse(line)).length, 2)
    assert.equal(JSON.parse(await printed({ format: 'json' })).images[0].digest, app.root.digest)
    const tree = await printed({ show: 'graph', format: 'tree' })
    assert.match(tree, /\(index\).*\n├─ linux\/amd64.*\n│ {2}├─ config.*\n│ {2}├─ layer/)
    const several = await printed({ show: 'image,layers', platforms: 'linux/amd64' })
    assert.match(several, /^Images\nPLATFORM[\s\S]*\n\nLayers\n/)
  })
})

test('tags that share the digest are an output', async () => {
  await withApp(async (_registry, name) => {
    await using done = await step({ images: `${name}:pr`, show: 'tags' })
    assert.equal(done.outputs.tags, 'latest\nmain\npr', done.log)
    assert.equal(done.outputs['same-digest'], 'latest\npr')
  })
})

test('a comparison that exceeds a budget fails after outputs, summary, report and file are written', async () => {
  await withApp(async (_registry, name) => {
    const inputs = { images: `${name}:pr`, 'compare-with': `${name}:main`, 'output-file': 'out/size.json' }
    await using kept = await step({ ...inputs, 'max-growth': '100%' })
    assert.equal(kept.code, 0, kept.log)
    assert.equal(kept.outputs.changed, 'true')
    assert.ok(Number(kept.outputs['size-change']) > 0)
    assert.match(kept.outputs.formatted ?? '', /\n\nComparison\n/)
    await using done = await step({
      ...inputs,
      'max-growth': '5%',
      'max-layers': '1',
      expect: 'config.User=root',
    })
    assert.equal(done.code, 1)
    assert.equal(done.outputs['size-change'], kept.outputs['size-change'])
    const [error] = done.annotations.filter(({ level }) => level === 'error')
    assert.equal(error?.properties.title, 'BUDGET_EXCEEDED')
    assert.match(
      error.message,
      /linux\/amd64: .* larger than .*:main \(\+\d.*over max-growth 5%\n {2}new: .* RUN .*make app/,
    )
    assert.match(error.message, /over max-layers 1/)
    assert.match(error.message, /config\.User is 65532, expected root/)
    assert.match(done.summary, /BUDGET_EXCEEDED/)
    const report = reported(done)
    assert.equal(report.failure.code, 'BUDGET_EXCEEDED')
    const body = readFileSync(resolve(done.folder.workspace, done.outputs.body ?? ''), 'utf8')
    assert.match(body, /over max-growth 5%[\s\S]*### .*pr.* against .*main/)
    assert.ok(done.summary.includes('against'))
    assert.deepEqual(JSON.parse(readFileSync(join(done.folder.workspace, 'out/size.json'), 'utf8')), report)
  })
})

test('expectations on the JSON replace jq, and those that do not hold fail together', async () => {
  await withApp(async (_registry, name) => {
    const held = [
      'config.User=65532',
      'labels.org.opencontainers.image.source=https://*/owner/app',
      'kind=index',
    ]
    await using good = await step({ images: `${name}:pr`, expect: held.join('\n') })
    assert.equal(good.code, 0, good.log)
    await using bad = await step({ images: `${name}:pr`, expect: 'labels.stage=release\nconfig.Volumes=*' })
    assert.equal(bad.code, 1)
    const [error] = bad.annotations.filter(({ level }) => level === 'error')
    assert.equal(error?.properties.title, 'EXPECTATION_FAILED')
    assert.match(error.message, /4 expectations not met/)
    assert.equal(bad.outputs.digest, app.root.digest)
  })
})

test('usage is what the pull step then fetches, to the byte, into a store that has a part', async () => {
  await withApp(async (_registry, name) => {
    await using folder = await makeRunnerFolder()
    const pull = (inputs: Readonly<Record<string, string>>) =>
      step({ 'require-digest': 'false', ...inputs }, { action: 'pull-with-digest', folder })
    await using first = await pull({ images: `${name}:main`, platforms: 'linux/amd64' })
    assert.equal(first.code, 0, first.log)
    const inputs = { images: `${name}:pr`, platforms: 'all' }
    await using done = await step({ ...inputs, show: 'usage' }, { folder })
    assert.equal(done.code, 0, done.log)
    assert.match(done.outputs.formatted ?? '', /A pull would fetch .* is in the store/)
    await using pulled = await pull(inputs)
    assert.equal(done.outputs['to-fetch'], pulled.outputs['bytes-from-registry'])
    assert.ok(Number(done.outputs['to-fetch']) > 0)
    await using again = await step({ ...inputs, show: 'usage' }, { folder })
    assert.equal(again.outputs['to-fetch'], '0')
  })
})

test('hostile text of an image is data in outputs, and in the log neither a command nor a control character', async () => {
  await using registry = await startRegistry()
  const evil = '::error::pwned\n::set-output name=x::y\u001b[31m \u202e##[error]x | ` <img src=x>'
  const steps = [{ created: '2026-10-01T12:00:00Z', created_by: `RUN ${evil}`, comment: evil }]
  const built = image({ layers: ['one'], config: { history: steps, config: { Labels: { evil } } } })
  await registry.add(built, { repository: 'owner/evil', tag: '1' })
  const images = `${registry.host}/owner/evil:1`
  for (const inputs of [
    { show: 'image,history,layers,graph' },
    { show: 'image', format: '{{range .Image.config.Labels}}{{.}}{{end}}' },
    { show: 'history', 'no-trunc': 'true', format: '{{.CreatedBy}} {{.Comment}}' },
    { expect: 'labels.evil=good\nlabels.none=*', 'max-size': '1' },
  ]) {
    await using done = await step({ images, ...inputs })
    const shown = done.annotations.filter(({ message }) => /^pwned/.test(message))
    assert.deepEqual(shown, [], done.log)
    assert.equal(done.outputs.x, undefined)
    assert.doesNotMatch(done.stdout, /(?![\n\r\t])[\p{Cc}\p{Cf}]|^::set-output/mu)
    assert.doesNotMatch(done.summary, /<img|(?![\n\r\t])[\p{Cc}\p{Cf}]/u)
    if (done.outputs.labels) assert.equal(JSON.parse(done.outputs.labels).evil, evil)
  }
})

test('a refused input fails the step before anything is asked, and the file stays in the workspace', async () => {
  await withApp(async (registry, name) => {
    for (const inputs of [{ 'output-file': '../x.json' }, { 'output-file': 'x.json', 'max-growth': '5%' }]) {
      await using done = await step({ images: `${name}:pr`, ...inputs })
      assert.equal(done.code, 1)
      assert.match(done.log, /title=INPUT_INVALID/)
      assert.equal(registry.requests.length, 0)
    }
  })
})

test('an engine that is not there fails a step only if it is asked', async () => {
  await withApp(async (_registry, name) => {
    const env = { DOCKER_HOST: 'unix:///nowhere/docker.sock' }
    await using fine = await step({ images: `${name}:pr` }, { env })
    assert.equal(fine.code, 0, fine.log)
    for (const inputs of [
      { show: 'engine' },
      { images: 'docker=app:1' },
      { images: `${name}:pr`, show: 'usage', to: 'docker' },
    ]) {
      await using done = await step(inputs, { env })
      const [error] = done.annotations.filter(({ level }) => level === 'error')
      assert.equal(error?.properties.title, 'ENGINE_UNAVAILABLE', done.log)
    }
  })
})

test('a template that asks for a field that rows lack is a fault of the input, which the message names', async () => {
  await withApp(async (_registry, name) => {
    await using done = await step({ images: name, show: 'tags', format: '{{.Name}}' })
    const [error] = done.annotations.filter(({ level }) => level === 'error')
    assert.equal(error?.properties.title, 'INPUT_INVALID')
    assert.match(error.message, /^Cannot use `format`: .*there is no field Name; .* has Repository, Tag/)
  })
})
