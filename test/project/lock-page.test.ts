import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { catalogue } from '@tallyman/core/errors'
import { rules } from '@tallyman/core/lock/pins/findings'
import { kindRows } from '@tallyman/core/lock/scan/kinds'
import { parse } from 'yaml'
import { root } from '../../scripts/bundle.ts'

/*
 * What the page of `lock` says, compared with the code, and its nightly workflow, carried out.
 */

const page = readFileSync(join(root, 'actions/lock/README.md'), 'utf8')
const withoutShell = process.platform === 'win32' ? 'the script is for bash' : false

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions: Readonly<Record<string, string>>
        readonly steps: readonly { readonly id?: string; readonly uses?: string; readonly run?: string }[]
      }
    >
  >
}

function examples(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, each]) => each === language)
    .map(([, , text = '']) => text)
}

const nightly = examples('yaml').find(text => text.startsWith('name: Image pins\n')) ?? ''

/** The rows of the section's first table, as cells. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = page.split(`## ${heading}\n`)
  const [table = ''] = /^\|[\s\S]*?(?=\n\n)/m.exec(section) ?? []
  return table
    .split('\n')
    .slice(2)
    .map(row =>
      row
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )
}

/** Applies a diff without line numbers. Throws if its other lines are not in the text, in this order. */
function patched(text: string, diff: string): string {
  const lines = text.split('\n')
  const result: string[] = []
  let at = 0
  for (const line of diff.trimEnd().split('\n')) {
    const [sign, body] = [line[0], line.slice(1)]
    const found = sign === '+' ? at : lines.indexOf(body, at)
    assert.ok(found >= 0, `the workflow has no line ${body}`)
    result.push(...lines.slice(at, found), ...(sign === '-' ? [] : [body]))
    at = sign === '+' ? at : found + 1
  }
  return [...result, ...lines.slice(at)].join('\n')
}

test("lock's page: the snippets of other tools are valid, and every Markdown fence ends", () => {
  for (const text of examples('json')) JSON.parse(text)
  for (const text of examples('yml')) assert.equal(typeof parse(text), 'object')
  assert.equal((page.match(/^\s*```/gm) ?? []).length % 2, 0)
})

test("lock's page: the nightly workflow writes only with the token that the page says", () => {
  const [diff = ''] = examples('diff')
  const withApp = (parse(nightly) as Workflow).jobs.update
  assert.deepEqual(withApp?.permissions, { contents: 'read', packages: 'read' })
  const without = (parse(patched(nightly, diff)) as Workflow).jobs.update
  assert.deepEqual(without?.permissions, { contents: 'write', 'pull-requests': 'write', packages: 'read' })
  assert.equal(without?.steps.length, (withApp?.steps.length ?? 0) - 1)
  assert.doesNotMatch(JSON.stringify(without), /steps\.app|secrets\./)
})

/** A clone in which a file has changed, and a `gh` that knows one pull request after it was created. */
function nightlyRuns(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-nightly-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd, stdio: 'pipe' })
      .toString()
      .trim()
  const origin = join(folder, 'origin')
  mkdirSync(origin)
  git(origin, 'init', '--quiet', '--initial-branch=main')
  writeFileSync(join(origin, 'Dockerfile'), 'FROM a\n')
  git(origin, 'add', '.')
  git(origin, 'commit', '--quiet', '--message', 'one')
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const script = [
    '#!/bin/sh',
    `echo "$*" >> '${folder}/calls'`,
    `case "$1 $2" in`,
    `'pr list') [ ! -e '${folder}/open' ] || echo 7 ;;`,
    `'pr create') : > '${folder}/open' ;;`,
    'esac',
  ]
  writeFileSync(join(bin, 'gh'), `${script.join('\n')}\n`, { mode: 0o755 })
  const step = (parse(nightly) as Workflow).jobs.update?.steps.at(-1)
  const run = (text: string): { readonly status: number | null; readonly calls: readonly string[] } => {
    const clone = join(folder, 'clone')
    git(folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone)
    writeFileSync(join(clone, 'Dockerfile'), text)
    const env = {
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      HOME: folder,
      BRANCH: 'image-pins',
      TITLE: 'Move 1 pin $(touch obeyed) `touch obeyed`',
      BODY: join(folder, 'body.md'),
      GITHUB_REPOSITORY: 'owner/app',
    }
    const command = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 9']
    const { status } = spawnSync('bash', command, { cwd: clone, env })
    assert.equal(existsSync(join(clone, 'obeyed')), false)
    rmSync(clone, { recursive: true })
    const calls = readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
    rmSync(join(folder, 'calls'))
    return { status, calls: calls.map(call => call.split(' ').slice(0, 5).join(' ')) }
  }
  return { run, branch: () => git(origin, 'rev-parse', 'image-pins') }
}

test("lock's page: the nightly workflow opens one pull request and then keeps it up to date", {
  skip: withoutShell,
}, t => {
  const { run, branch } = nightlyRuns(t)
  const list = 'pr list --head image-pins --state'
  const patch = 'api --silent --method PATCH repos/owner/app/pulls/7'
  assert.deepEqual(run('FROM b\n'), { status: 0, calls: [list, 'pr create --head image-pins --title'] })
  const first = branch()
  assert.deepEqual(run('FROM b\n'), { status: 0, calls: [list, patch] })
  assert.equal(branch(), first, 'the same content is not pushed again')
  assert.deepEqual(run('FROM c\n'), { status: 0, calls: [list, patch] })
  assert.notEqual(branch(), first)
})

test("lock's page: it names every kind of file that the finder knows", () => {
  const named = rowsOf('What is found, and what is written').flatMap(([kinds = '']) => kinds.match(/[\w-]+/g))
  // These name no images themselves, or are only read.
  const silent = ['chart', 'bake', 'context', 'lock']
  for (const { kind } of kindRows) if (!silent.includes(kind)) assert.ok(named.includes(kind), kind)
})

test("lock's page: its rules are those of the code", () => {
  const said = rowsOf('Checks').map(([cell = '', check, , , atMost]) => {
    // The SARIF log leads to these anchors.
    const [, anchor, rule] = /^<a id="(\w+)"><\/a>(\w+)$/.exec(cell) ?? []
    assert.equal(anchor, rule?.toLowerCase(), cell)
    return [rule, check, atMost]
  })
  const known = Object.entries(rules).map(([rule, row]) => [
    rule,
    `\`${row.check}\``,
    'atMost' in row ? row.atMost : 'error',
  ])
  const sorted = (rows: readonly unknown[]) => rows.map(row => JSON.stringify(row)).sort()
  assert.deepEqual(sorted(said), sorted(known))
})

test("lock's page: every error code that it explains exists", () => {
  const codes = rowsOf('When it fails').flatMap(([cell = '']) => cell.match(/[A-Z_]{5,}/g) ?? [])
  assert.ok(codes.length > 10)
  for (const code of codes) assert.ok(code in catalogue, code)
})
