import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { loadOperation } from '@tallyman/cli/operations'
import { parseWords } from '@tallyman/cli/words/parse-words'
import { exitCodes } from '@tallyman/core/exit-codes'
import { artifact, image, index } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { runShell } from '@tallyman/testkit/step/run-command'
import { parse } from 'yaml'
import { root } from '../../scripts/bundle.ts'

/*
 * The command's pages: every line that calls it is one that it reads, and the lines of its own page are carried out.
 */

const own = 'packages/cli/README.md'
const pages = [
  own,
  'actions/setup/README.md',
  ...['gitlab', 'jenkins', 'azure'].map(name => `packages/cli/${name}.md`),
]
const textOf = (page: string) => readFileSync(join(root, page), 'utf8')

interface Example {
  readonly language: string
  readonly text: string
}

function examplesOf(page: string): readonly Example[] {
  return [...textOf(page).matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))
}

/** The shell lines of an example: of a pipeline, its scripts. */
function linesOf({ language, text }: Example): readonly string[] {
  if (language === 'sh') return shellLines(text)
  if (language === 'groovy')
    return [...text.matchAll(/'([^'\n]*\btallyman [^'\n]*)'/g)].map(([, line = '']) => line)
  if (language === 'yaml') return stringsIn(parse(text)).flatMap(shellLines)
  return []
}

function shellLines(text: string): readonly string[] {
  return text.split('\n').filter(line => /(?:^|\| )tallyman /.test(line))
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value instanceof Object ? Object.values(value).flatMap(stringsIn) : []
}

const digest = `sha256:${'a'.repeat(64)}`
const inFull = (line: string, given = digest) => line.replaceAll('sha256:…', given)

/** The words with which each line calls the command, as a shell passes them. */
async function callsIn(lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  await using folder = await makeRunnerFolder()
  const program = join(folder.path, 'tallyman')
  writeFileSync(
    program,
    `#!/bin/sh\nprintf '%s\\0' "$@" >> '${folder.path}/calls'\nprintf '\\n' >> '${folder.path}/calls'\n`,
  )
  chmodSync(program, 0o755)
  writeFileSync(join(folder.workspace, 'all.tar'), '')
  const path = `${folder.path}:${process.env.PATH}`
  for (const line of lines) await runShell(`PATH='${path}'; ${inFull(line)}`, { folder })
  const calls = readFileSync(join(folder.path, 'calls'), 'utf8').trimEnd().split('\n')
  return calls.map(call => call.split('\0').slice(0, -1))
}

for (const page of pages)
  test(`${page}: every call of the command is one that it reads`, async () => {
    const lines = examplesOf(page).flatMap(linesOf)
    assert.ok(lines.length >= 4, 'the page has examples')
    const calls = await callsIn(lines)
    assert.equal(calls.length, lines.length)
    for (const [at, words] of calls.entries())
      await assert.doesNotReject(async () => parseWords(words, loadOperation), `${lines[at]}`)
  })

for (const page of pages)
  test(`${page}: fences end, and links lead to files`, () => {
    const text = textOf(page)
    assert.equal((text.match(/^\s*```/gm) ?? []).length % 2, 0)
    for (const [, target = ''] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g))
      assert.ok(existsSync(join(root, dirname(page), target)), target)
  })

test("the command's page has the exit codes of the code", () => {
  const [, section = ''] = textOf(own).split('## Exit codes\n')
  const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| (\d+) \| (.*) \|$/gm)].map(
    ([, code, text]) => [code, text],
  )
  assert.deepEqual(rows, Object.entries(exitCodes))
})

/** Lines that need more than a registry and a folder. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^tallyman stale/, 'it needs an image that names its base'],
  [
    /--to docker|^tallyman load -i|^tallyman (?:images|image prune|commit|rmi)|docker=/,
    'it needs a Docker engine',
  ],
  [/^tallyman search/, 'it asks Docker Hub'],
]

/** An image under the names of the page, and the files that its lines read. */
async function prepared(registry: TestRegistry, { workspace }: RunnerFolder): Promise<string> {
  const arm = { os: 'linux', architecture: 'arm64' }
  const config = { created: '2024-01-01T00:00:00Z' }
  const children = [
    image({ layers: ['base', 'amd'], config }),
    image({ layers: ['base', 'arm'], platform: arm }),
  ]
  const app = index(children)
  for (const [at, name] of ['amd64', 'arm64'].entries()) {
    const child = children[at]
    if (child) await registry.add(child, { repository: 'owner/app', tag: `1.4-${name}` })
  }
  const { digest } = await registry.add(app, { repository: 'owner/app', tag: '1.4' })
  const subject = app.root
  const signature = artifact({
    artifactType: 'application/vnd.example.signature',
    content: 'signed',
    subject,
  })
  await registry.add(signature, { repository: 'owner/app', tag: 'signature' })
  for (const tag of ['pr-1', 'pr-2', 'pr-12', 'beta'])
    await registry.add(image({ layers: [tag], config }), { repository: 'owner/app', tag })
  const pinned = `${registry.host}/owner/app:1.4@${digest}`
  writeFileSync(join(workspace, 'compose.yaml'), `services: { app: { image: "${pinned}" } }\n`)
  writeFileSync(join(workspace, 'Dockerfile'), `FROM ${pinned}\n`)
  writeFileSync(join(workspace, 'images.yaml'), `"${registry.host}": { images: { owner/app: ["1.4"] } }\n`)
  writeFileSync(join(workspace, 'policy.yaml'), `version: 1\nallow: ["${registry.host}/owner/**"]\n`)
  writeFileSync(join(workspace, 'images.txt'), `${pinned}\n`)
  const [layer = ''] = [...app.blobs.keys()]
  return layer
}

test("the lines of the command's page do what they say", async t => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const blob = await prepared(registry, folder)
  const lines = examplesOf(own)
    .filter(({ language }) => language === 'sh')
    .flatMap(linesOf)
  const failed: string[] = []
  for (const line of lines) {
    const [, reason] = elsewhere.find(([pattern]) => pattern.test(line)) ?? []
    if (reason !== undefined) {
      t.diagnostic(`not run, since ${reason}: ${line}`)
      continue
    }
    await using ran = await runShell(
      inFull(line, blob).replaceAll(/ghcr\.io|registry\.example\.com/g, registry.host),
      {
        folder,
        env: { PASSWORD: 'secret' },
      },
    )
    if (ran.code !== 0) failed.push(ran.log)
  }
  assert.equal(failed.join('\n'), '')
  // The page says which copy has the signatures.
  for (const [name, count] of [
    ['copy', 0],
    ['signed', 1],
  ] as const) {
    await using found = await runShell(`tallyman referrers ${registry.host}/owner/${name}:1.4 --json`, {
      folder,
    })
    assert.equal(found.stdout.split('vnd.example.signature').length > 1, count > 0, found.log)
  }
})

test('the pipeline of the page for Azure pushes the layout that it pulled, of an image of several platforms', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await prepared(registry, folder)
  const found = [...registry.tags('owner/app')].find(([tag]) => tag === '1.4')?.[1]
  const lines = examplesOf('packages/cli/azure.md')
    .flatMap(linesOf)
    .filter(line => line.includes('oci-layout=images'))
  assert.equal(lines.length, 2)
  for (const line of lines) {
    const call = inFull(line, found).replaceAll('registry.example.com', registry.host)
    await using ran = await runShell(call, { folder })
    assert.equal(ran.code, 0, ran.log)
  }
})
