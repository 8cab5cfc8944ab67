import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { catalogue } from '@tallyman/core/errors'
import { printEngineRows } from '@tallyman/core/inspect/formats/engine-rows'
import { shows } from '@tallyman/core/inspect/inspection'
import { templateFunctions } from '@tallyman/core/template/functions'
import type { RowKind } from '@tallyman/core/template/rows'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { parse } from 'yaml'
import { root } from '../../scripts/bundle.ts'

/*
 * The page of `inspect`, compared with the code, and its comment on a pull request, carried out.
 */

const page = readFileSync(join(root, 'actions/inspect/README.md'), 'utf8')

interface Workflow {
  readonly permissions: object
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions: object
        readonly steps: readonly {
          readonly if?: string
          readonly run?: string
          readonly env?: Readonly<Record<string, string>>
        }[]
      }
    >
  >
}

function examples(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, each]) => each === language)
    .map(([, , text = '']) => text)
}

const sizes: Workflow = parse(
  examples('yaml').find(text => text.startsWith('name: Image size\n')) ?? 'jobs: {}',
)
const commenting = sizes.jobs.size?.steps.at(-1)

/** The first cells of the section's first table. */
function firstCells(heading: string): readonly string[] {
  const [, section = ''] = page.split(`## ${heading}\n`)
  const [table = ''] = /^\|[\s\S]*?(?=\n\n)/m.exec(section) ?? []
  return table
    .split('\n')
    .slice(2)
    .map(row => row.split('|')[1]?.trim() ?? '')
}

test("inspect's page: every Markdown fence ends, and its JSON is valid", () => {
  for (const text of examples('json')) JSON.parse(text)
  assert.equal((page.match(/^\s*```/gm) ?? []).length % 2, 0)
})

test("inspect's page: it has a row for every kind of show, in the order of the code", () => {
  assert.deepEqual(
    firstCells('What each `show` says'),
    shows.map(show => `\`${show}\``),
  )
})

test("inspect's page: every error code that it explains exists", () => {
  const codes = firstCells('When it fails').flatMap(cell => cell.match(/[A-Z\d_]{5,}/g) ?? [])
  assert.ok(codes.length > 10)
  for (const code of codes) assert.ok(code in catalogue, code)
})

test("inspect's page: it says for every flag of Docker's commands what has its place", async t => {
  if (isLeftOut(t, peersMissing('docker'))) return
  const section = page.split('## In place of other commands\n')[1]?.split('\n## ')[0] ?? ''
  const commands = [['image', 'ls'], ['image', 'inspect'], ['image', 'history'], ['search']]
  for (const command of commands) {
    const help = await peer('docker', [...command, '--help'])
    const flags = [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => flag)
    assert.ok(flags.length >= 2, help)
    const rows = section.split('\n').filter(row => row.startsWith(`| \`docker ${command.join(' ')}`))
    for (const flag of flags)
      assert.ok(
        rows.some(row => row.includes(flag)),
        `${command.join(' ')} ${flag}`,
      )
  }
})

test("inspect's page: it names every function that a template can call", () => {
  const [paragraph = ''] = /^Templates are Docker's: [\s\S]*?\n\n/m.exec(page) ?? []
  const [list = ''] = paragraph.split(', pipes')
  const named = [...list.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)
  assert.deepEqual(named.toSorted(), Object.keys(templateFunctions).toSorted())
})

/** The lists that templates can print, and where their fields are. */
const lists = {
  image: ['image-rows', 'imageKindFor'],
  history: ['history-rows', 'historyKindFor'],
  layers: ['layer-rows', 'layerKindFor'],
  tags: ['tag-rows', 'tagKind'],
  referrers: ['referrer-rows', 'referrerKind'],
  files: ['files-rows', 'filesKind'],
  usage: ['usage-rows', 'usageKindFor'],
  repositories: ['repository-rows', 'repositoryKind'],
  search: ['search-rows', 'searchKind'],
} as const

/** The fields that the page names for the rows of a list. */
function namedFields(show: string): readonly string[] {
  const [, cells = ''] = new RegExp(`^\\| \`${show}\` \\| ((?:\`\\.\\w+\` )+)\\|$`, 'm').exec(page) ?? []
  return [...cells.matchAll(/`\.(\w+)`/g)].map(([, field = '']) => field)
}

test("inspect's page: it names the fields of the rows of engine", () => {
  const listing = {
    engine: { version: '28', store: 'classic' },
    images: [{ Id: `sha256:${'a'.repeat(64)}`, RepoTags: ['a:b'], RepoDigests: [], Created: 0, Size: 0 }],
    now: 0,
  } as const
  const flags = { quiet: false, digests: false, noTrunc: false, format: '{{.Nothing}}' }
  const named = namedFields('engine').toSorted().join(', ')
  assert.throws(
    () => printEngineRows(listing, flags),
    ({ message }: Error) => {
      const [, fields = ''] = /an image of the engine has ([\w, ]+)/.exec(message) ?? []
      return fields.split(', ').toSorted().join(', ') === named
    },
  )
})

for (const [show, [file, name]] of Object.entries(lists))
  test(`inspect's page: it names the fields of the rows of ${show}`, async () => {
    const path = join(root, 'packages/core/src/inspect/formats', `${file}.ts`)
    const found: Record<string, RowKind | ((none: readonly never[]) => RowKind)> = await import(
      pathToFileURL(path).href
    )
    const exported = found[name]
    const kind = typeof exported === 'function' ? exported([]) : exported
    assert.deepEqual(namedFields(show), Object.keys(kind?.headers ?? {}))
  })

interface Comment {
  readonly id: number
  readonly user: { readonly type: string }
  readonly body: string
}

/** GitHub's API of comments, as `gh api` of one pull request: two comments a page, the filter applied to each page by jq. */
const standIn = `
const { readFileSync, writeFileSync, appendFileSync } = require('node:fs')
const { spawnSync } = require('node:child_process')
const file = process.env.HOME + '/comments.json'
const comments = JSON.parse(readFileSync(file, 'utf8'))
const args = process.argv.slice(2)
const after = name => args[args.indexOf(name) + 1]
appendFileSync(process.env.HOME + '/calls', args.filter(each => /^(?:repos|PATCH|POST)/.test(each)).join(' ') + '\\n')
const body = () => readFileSync(after('-F').replace(/^body=@/, ''), 'utf8')
if (args.includes('--jq')) {
  for (let at = 0; at < comments.length; at += 2) {
    const input = JSON.stringify(comments.slice(at, at + 2))
    const { status, stdout, stderr } = spawnSync('jq', ['-r', after('--jq')], { input, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    process.stdout.write(stdout)
  }
} else {
  const known = comments.find(({ id }) => args.some(each => each.endsWith('/comments/' + id)))
  if (known) known.body = body()
  else comments.push({ id: 100 + comments.length, user: { type: 'Bot' }, body: body() })
  writeFileSync(file, JSON.stringify(comments))
}
`

/** Runs the step that comments, with the comments that are there. */
function commentRuns(t: TestContext, comments: readonly Comment[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-comment-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'gh'), `#!${process.execPath}\n${standIn}`, { mode: 0o755 })
  writeFileSync(join(folder, 'comments.json'), JSON.stringify(comments))
  return (body: string) => {
    writeFileSync(join(folder, 'body.md'), body)
    writeFileSync(join(folder, 'calls'), '')
    const env = {
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_REPOSITORY: 'owner/app',
      NUMBER: '7',
      BODY: join(folder, 'body.md'),
      MARK: commenting?.env?.MARK ?? '',
    }
    const command = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', commenting?.run ?? 'exit 9']
    const { status, stderr } = spawnSync('bash', command, { cwd: folder, env, encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    assert.equal(existsSync(join(folder, 'obeyed')), false)
    const calls = readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
    const after: readonly Comment[] = JSON.parse(readFileSync(join(folder, 'comments.json'), 'utf8'))
    return { calls, after }
  }
}

function commentMissing(): string | undefined {
  if (process.platform === 'win32') return 'the script is for bash'
  return spawnSync('jq', ['--version']).status === 0 ? undefined : 'jq is not installed'
}

const listed = 'repos/owner/app/issues/7/comments'

test("inspect's page: the size of an image is one comment, which later runs bring up to date", t => {
  if (isLeftOut(t, commentMissing())) return
  const mark = commenting?.env?.MARK ?? ''
  const others: readonly Comment[] = [
    { id: 1, user: { type: 'User' }, body: 'Looks good' },
    { id: 2, user: { type: 'User' }, body: `${mark}\nwritten by somebody else` },
    { id: 3, user: { type: 'Bot' }, body: `a bot that quotes ${mark}` },
  ]
  const run = commentRuns(t, others)
  const hostile = '**+12 MB** `RUN $(touch obeyed)`\n\n| a | `touch obeyed` |\n'
  const first = run(hostile)
  assert.deepEqual(first.calls, [listed, `POST ${listed}`])
  assert.deepEqual(first.after, [...others, { id: 103, user: { type: 'Bot' }, body: `${mark}\n${hostile}` }])
  const second = run('no change\n')
  assert.deepEqual(second.calls, [listed, 'PATCH repos/owner/app/issues/comments/103'])
  assert.deepEqual(second.after.slice(0, 3), others)
  assert.equal(second.after[3]?.body, `${mark}\nno change\n`)
})

test("inspect's page: of two comments of its own the first is brought up to date", t => {
  if (isLeftOut(t, commentMissing())) return
  const body = `${commenting?.env?.MARK}\nbefore`
  const own = [1, 2, 3].map(id => ({ id, user: { type: 'Bot' }, body }))
  const { calls, after } = commentRuns(t, own)('after')
  assert.deepEqual(calls.at(-1), 'PATCH repos/owner/app/issues/comments/1')
  assert.deepEqual(
    after.map(each => each.body.endsWith('after')),
    [true, false, false],
  )
})

test("inspect's page: only the comment can be written, and no text of an image is part of a script", () => {
  const { permissions, steps = [] } = sizes.jobs.size ?? {}
  assert.deepEqual(sizes.permissions, {})
  assert.deepEqual(permissions, { contents: 'read', packages: 'read', 'pull-requests': 'write' })
  assert.match(commenting?.if ?? '', /always\(\).*body != ''.*fork != true/)
  assert.ok(steps.length > 0)
  const scripts = examples('yaml').flatMap(text => [...text.matchAll(/^.*run: (?:\|\n(?: {10}.*\n)+|.*)/gm)])
  assert.ok(scripts.length > 3)
  for (const [script] of scripts) assert.doesNotMatch(script, /\$\{\{/)
})
