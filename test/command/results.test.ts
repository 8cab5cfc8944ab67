import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { type CommandOptions, type CommandResult, runCommand } from '@tallyman/testkit/step/run-command'

/* The result of a command is all that standard output has, in the form that was asked for. */

let registry: TestRegistry
let name: string
let digest: string

before(async () => {
  registry = await startRegistry()
  const added = await registry.add(
    image({ layers: ['one', 'two'], config: { os: 'linux', architecture: 'amd64' } }),
    {
      repository: 'team/app',
      tag: 'v1',
    },
  )
  digest = added.digest
  name = `${registry.host}/team/app`
})
after(() => registry[Symbol.asyncDispose]())

async function ran(words: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return runCommand(words, { ...options, env: { TALLYMAN_PLATFORMS: 'linux/amd64', ...options.env } })
}

const pull = ['pull', '--require-digest=false'] as const

test('a pull prints the pinned names alone, quietly the names by digest', async () => {
  await using whole = await ran([...pull, `${name}:v1`])
  assert.equal(whole.code, 0, whole.log)
  assert.equal(whole.stdout, `${name}:v1@${digest}\n`)
  assert.notEqual(whole.stderr, '')
  await using quiet = await ran([...pull, '-q', `${name}:v1`])
  assert.equal(quiet.stdout, `${name}@${digest}\n`)
  assert.equal(quiet.stderr, '')
})

test('JSON is the whole report, JSON lines are the items of its list, and a template reads the same fields', async () => {
  await using json = await ran([...pull, '--json', `${name}:v1`])
  const report = JSON.parse(json.stdout)
  assert.equal(report.images[0].digest, digest, json.log)
  await using lines = await ran([...pull, '--jsonl', `${name}:v1`])
  assert.deepEqual(
    lines.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).image),
    [`${name}:v1`],
  )
  await using word = await ran([...pull, '--format', 'json', `${name}:v1`])
  assert.equal(JSON.parse(word.stdout).images[0].digest, digest)
  await using template = await ran([
    ...pull,
    '--format',
    '{{range .images}}{{.digest}} {{len .platforms}}{{end}}',
    `${name}:v1`,
  ])
  assert.equal(template.stdout, `${digest} 1\n`)
})

test('a template that does not fit is a wrong call, and names the fields there are', async () => {
  await using done = await ran([...pull, '--format', '{{.images.digest}}', `${name}:v1`])
  assert.equal(done.code, 2, done.log)
  assert.equal(done.stdout, '')
  assert.match(done.stderr, /Cannot use --format: /)
})

test('a table is refused where there is no list of rows', async () => {
  await using done = await ran([...pull, '--format', 'table {{.digest}}', `${name}:v1`])
  assert.equal(done.code, 2, done.log)
  assert.match(done.stderr, /^error: Cannot use --format: tables are for /m)
})

test('a failure has no text on standard output; as JSON it is an object with its code, message and hint', async () => {
  await using text = await ran([...pull, `${name}:gone`])
  assert.deepEqual([text.code, text.stdout], [3, ''], text.log)
  assert.match(text.stderr, /^error: .* \(NOT_FOUND\)$/m)
  assert.match(text.stderr, /^hint: /m)
  await using json = await ran([...pull, '--json', `${name}:gone`])
  const { failure } = JSON.parse(json.stdout)
  assert.equal(failure.code, 'NOT_FOUND')
  assert.match(failure.message, /gone/)
  assert.equal(json.code, 3)
})

test('inspect prints text, its JSON and its lines by the same options', async () => {
  await using text = await ran(['inspect', `${name}:v1`])
  assert.equal(text.code, 0, text.log)
  assert.match(text.stdout, new RegExp(digest.slice(7, 19)))
  await using json = await ran(['inspect', '--json', `${name}:v1`])
  assert.ok(JSON.parse(json.stdout), json.log)
  await using template = await ran(['inspect', '--format', '{{.Manifest.Digest}}', `${name}:v1`])
  assert.equal(template.stdout, `${digest}\n`, template.log)
})

test('an expectation that does not hold ends with 1, and the image is shown all the same', async () => {
  await using done = await ran(['inspect', '--max-layers', '1', `${name}:v1`])
  assert.equal(done.code, 1, done.log)
  assert.match(done.stdout, new RegExp(digest.slice(7, 19)))
  assert.match(done.stderr, /\(BUDGET_EXCEEDED\)/)
})

test('a check of pins prints a line for each finding and ends with 1, whatever the finding is', async () => {
  await using folder = await makeRunnerFolder()
  await writeFile(join(folder.workspace, 'Dockerfile'), 'FROM alpine:3.22\nFROM busybox\n')
  await using found = await ran(['lock', 'Dockerfile'], { folder })
  assert.equal(found.code, 1, found.log)
  assert.match(found.stdout, /^Dockerfile:1: .*\nDockerfile:2: .*\n$/)
  assert.doesNotMatch(found.stderr, /^Dockerfile:\d+: (?:error|warning)/m)
  await using quiet = await ran(['lock', '-q', 'Dockerfile'], { folder })
  assert.equal(quiet.stdout, 'Dockerfile\n')
  await using lines = await ran(['lock', '--jsonl', 'Dockerfile'], { folder })
  assert.deepEqual(
    lines.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).line),
    [1, 2],
  )
})

test('findings become a Code Climate file whose fingerprints do not follow the lines', async () => {
  await using folder = await makeRunnerFolder()
  const file = join(folder.workspace, 'Dockerfile')
  const path = join(folder.workspace, 'quality.json')
  const issues = async (text: string) => {
    await writeFile(file, text)
    await using done = await ran(['lock', '--codequality', 'quality.json', 'Dockerfile'], { folder })
    assert.equal(done.code, 1, done.log)
    return JSON.parse(await readFile(path, 'utf8')) as {
      fingerprint: string
      severity: string
      location: { path: string; lines: { begin: number } }
    }[]
  }
  const first = await issues('FROM alpine:3.22\nFROM alpine:3.22 AS other\n')
  const later = await issues('# syntax\n\nFROM alpine:3.22\nFROM alpine:3.22 AS other\n')
  assert.deepEqual(
    first.map(({ location }) => location.lines.begin),
    [1, 2],
  )
  assert.deepEqual(
    later.map(({ location }) => location.lines.begin),
    [3, 4],
  )
  assert.deepEqual(
    first.map(({ fingerprint }) => fingerprint),
    later.map(({ fingerprint }) => fingerprint),
  )
  assert.equal(new Set(first.map(({ fingerprint }) => fingerprint)).size, 2)
  assert.deepEqual(
    first.map(({ severity, location }) => [severity, location.path]),
    [
      ['major', 'Dockerfile'],
      ['major', 'Dockerfile'],
    ],
  )
})

test('an option for findings is refused where an operation has none', async () => {
  await using done = await ran([...pull, '--codequality', 'quality.json', `${name}:v1`])
  assert.equal(done.code, 2, done.log)
  assert.match(done.stderr, /--codequality/)
})

test('a dotenv file has the outputs of one line; what it cannot carry is named', async () => {
  await using folder = await makeRunnerFolder()
  await using done = await ran([...pull, '--dotenv', 'out/image.env', `${name}:v1`, `${name}@${digest}`], {
    folder,
  })
  assert.equal(done.code, 0, done.log)
  const lines = (await readFile(join(folder.workspace, 'out/image.env'), 'utf8')).trimEnd().split('\n')
  const variables = Object.fromEntries(lines.map(line => line.split(/=(.*)/s)))
  assert.equal(variables.DIGEST, digest)
  assert.equal(variables.CACHE_HIT, 'false')
  assert.ok(!('PATH' in variables))
  assert.ok(lines.every(line => /^[A-Z_]+=/.test(line)))
  assert.match(done.stderr, /^warning: Left out of the dotenv file: .*refs \(several lines\)/m)
  assert.equal(JSON.parse(await readFile(variables.REPORT ?? '', 'utf8')).images.length, 2)
})

test('nothing is left in the temporary folder that nobody was told of', async () => {
  await using folder = await makeRunnerFolder()
  const temporary = join(folder.path, 'temporary')
  await mkdir(temporary)
  await using done = await ran([...pull, '--json', `${name}:v1`], { folder, env: { TMPDIR: temporary } })
  assert.equal(done.code, 0, done.log)
  assert.deepEqual(await readdir(temporary), [])
})

test('a format that cannot be used is refused before anything is written', async () => {
  for (const format of ['table', '{{.digest']) {
    await using tagged = await ran(['tag', `${name}:v1`, `${name}:never`, '--format', format])
    assert.equal(tagged.code, 2, tagged.log)
    assert.match(tagged.stderr, /Cannot use --format/)
    assert.ok(!registry.tags('team/app').has('never'), tagged.log)
  }
})
