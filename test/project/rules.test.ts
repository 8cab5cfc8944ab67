/** The rules of the repository's shape. HOUSE_COUNT=1 prints the number of violations by rule; HOUSE_ROOT=<tree> checks another tree. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { test } from 'node:test'
import {
  all,
  cli,
  core,
  holds,
  isForTests,
  paths,
  product,
  root,
  sources,
  testkit,
} from './source-files.fixture.ts'

/** The core's folders, lowest first: a file imports from its own folder and those before it. Top-level files come before all. */
const order = `
  text workspace match template model model/rewrite content content/compression content/store content/tar content/archive http
  lock/yaml lock/dockerfile lock/compose lock/scan lock lock/pins policy cache/service cache
  registry/quirks registry/auth registry/exchange registry/download registry/repository registry/upload registry signatures
  engine engine/load handover transfer prune/inventory prune/rules prune prune/targets prune/removal mirror inspect inspect/files inspect/formats rootfs
  action origins operations/policy operations/pull operations/attestations operations/write operations/lock operations/mirror operations/inspect/lists operations/inspect inputs operations
  destinations reports/pictures reports/live reports/lock reports/inspect reports reports/prune`
  .trim()
  .split(/\s+/)
const testkitOrder =
  'bytes images registry/http registry/faults registry peers cache engine step prune'.split(' ')

/** The command's folders; one for each operation that only the command has, and then the files on top, which import them all. */
const cliOrder = 'contracts words/completion words settings host prune raw verify store cache login'.split(
  ' ',
)

const mostFiles = 20
const mostLines = 300
const fewLines = 30

function folderBelow(base: string, path: string): string {
  const folder = posix.dirname(path.slice(base.length))
  return folder === '.' ? '' : folder
}

/** Imports against the order of folders. Top-level files come first, those of the command last; the testkit has none. */
function upward(base: string, folders: readonly string[]): string[] {
  const place = (path: string) => {
    const folder = folderBelow(base, path)
    const at = folder === '' && base === cli ? folders.length : folders.indexOf(folder)
    assert.ok(folder === '' || at >= 0, `${base}${folder}/ has no place in the order of folders`)
    return at
  }
  return sources
    .filter(({ path }) => path.startsWith(base))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ path: to }) => to.startsWith(base) && !isForTests.test(to) && place(to) > place(path))
        .map(({ path: to }) => `${path} imports ${to}`),
    )
}

test('imports of the core run one way, folder by folder', () => {
  holds('core: imports against the order', upward(core, order))
})

test('imports of the testkit run one way, folder by folder', () => {
  holds('testkit: imports against the order', upward(testkit, testkitOrder))
})

test('imports of the command run one way, folder by folder', () => {
  holds('command: imports against the order', upward(cli, cliOrder))
})

test('the command imports the core, and actions only where operations are loaded', () => {
  const breaking = sources
    .filter(({ path }) => path.startsWith(cli) && path !== `${cli}operations.ts`)
    .filter(({ text }) => /'@tallyman\/(?!core\/)/.test(text))
  holds(
    'command: imports of actions outside operations.ts',
    breaking.map(({ path }) => path),
  )
})

test('the order names only existing folders', () => {
  const there = new Set(
    sources.filter(({ path }) => path.startsWith(core)).map(({ path }) => folderBelow(core, path)),
  )
  holds(
    'order: folders that do not exist',
    order.filter(folder => !there.has(folder)),
  )
})

test('a folder has at most 20 source files; tests count as the sources of test/', () => {
  const counted = all.filter(({ path }) => path.startsWith('test/') || !isForTests.test(path))
  const folders = Map.groupBy(counted, ({ path }) => posix.dirname(path))
  const full = [...folders].filter(([, files]) => files.length > mostFiles)
  holds(
    'folders of more than 20 files',
    full.map(([folder, files]) => `${folder}: ${files.length}`),
  )
})

test('a file has at most 300 lines', () => {
  const long = all.filter(({ lines }) => lines > mostLines)
  holds(
    'files of more than 300 lines',
    long.map(({ path, lines }) => `${path}: ${lines}`),
  )
})

test('a source of fewer than 30 lines has a second importer', () => {
  // No file imports an action's contract, the table of bench cases, declarations, or entry points of processes and threads.
  const isEntry =
    /^actions\/[^/]+\/src\/(?:action|inputs|outputs|run|summary)\.ts$|^scripts\/|-process\.ts$|\.d\.ts$|^bench\/bench\.ts$|^packages\/cli\/src\/older-node\.ts$/
  const importers = new Map<string, Set<string>>()
  for (const { path, imports } of all) {
    const isCounted = !isForTests.test(path) || path.startsWith('test/')
    for (const { path: to } of imports)
      if (isCounted || to.startsWith(testkit)) importers.set(to, (importers.get(to) ?? new Set()).add(path))
  }
  const lonely = sources
    .filter(({ path, lines }) => lines < fewLines && !isEntry.test(path))
    .filter(({ path }) => (importers.get(path)?.size ?? 0) < 2)
  holds(
    'files of fewer than 30 lines with one importer',
    lonely.map(({ path, lines }) => `${path}: ${lines}`),
  )
})

/** The offsets of spread literals: literals that are followed by neither a method call nor an index. */
function literalSpreads(text: string): number[] {
  return [...text.matchAll(/\.\.\.(?=[[{])/g)].flatMap(({ index }) => {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
    if (/^\s*(?:\*|\/\/)|['"`/\w]$/.test(line)) return []
    const end = closing(text, index + 3)
    return end !== undefined && /^\s*[,\]})]/.test(text.slice(end + 1)) && !isPattern(text, end)
      ? [index]
      : []
  })
}

/** Whether a spread is a rest parameter that is destructured: `(...[first, second]: T)`. */
function isPattern(text: string, end: number): boolean {
  return /^\s*[:=]/.test(text.slice(end + 1)) || /^\s*\)\s*(?:=>|:)/.test(text.slice(end + 1))
}

/** The index of the bracket that closes the one at `at`; skips strings. */
function closing(text: string, at: number): number | undefined {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    const mark = text[i] as string
    if (mark === "'" || mark === '"') {
      const end = text.indexOf(mark, i + 1)
      if (end > 0 && !text.slice(i, end).includes('\n')) i = end
    } else if ('[{('.includes(mark)) depth++
    else if (']})'.includes(mark) && --depth === 0) return i
  }
  return undefined
}

test('a list or an object is written out, not spread from a literal', () => {
  // `...(condition ? { a } : {})` and `...(x && { a })` may omit a field, which a literal cannot.
  const spread = all.flatMap(({ path, text }) =>
    literalSpreads(text).map(index => `${path}:${text.slice(0, index).split('\n').length}`),
  )
  holds('literal spreads', spread)
})

test('no two exported types have the same name', () => {
  const named = sources.filter(source => product.includes(source) || source.path.startsWith(cli))
  const exported = named.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:abstract )?(?:interface|type|class|enum) (\w+)/gm)].map(
      ([, name = '']) => ({ name, path }),
    ),
  )
  const twice = [...Map.groupBy(exported, ({ name }) => name)].filter(([, each]) => each.length > 1)
  holds(
    'exported type names that are used twice',
    twice.map(([name, each]) => `${name}: ${each.map(({ path }) => path).join(', ')}`),
  )
})

function importersOf(name: RegExp, allowed: RegExp): string[] {
  const breaking = product.filter(
    ({ path, packages }) => packages.some(each => name.test(each)) && !allowed.test(path),
  )
  return breaking.map(({ path }) => path)
}

test('undici is imported in one folder', () => {
  holds('undici outside http/', importersOf(/^undici(?:\/|$)/, /^packages\/core\/src\/http\//))
  const own = product.filter(
    ({ path, text }) => /node:(?:http|https)['"]/.test(text) && !path.startsWith(`${core}http/`),
  )
  holds(
    'node:http(s) outside http/ (goes with undici)',
    own.map(({ path }) => path),
  )
})

test('@actions/core is imported in one file', () => {
  holds(
    '@actions/core outside runner-host',
    importersOf(/^@actions\/core(?:\/|$)/, /^packages\/core\/src\/action\/runner-host\.ts$/),
  )
})

test('only profiles and references name registry hosts', () => {
  const allowed = [`${core}model/reference.ts`, `${core}model/misspelt-registry.ts`]
  const isAllowed = (path: string) => allowed.includes(path) || path.startsWith(`${core}registry/quirks/`)
  const host =
    /['"`/.](?:[\w-]+\.)*(?:docker\.(?:io|com)|ghcr\.io|quay\.io|gcr\.io|pkg\.dev|azurecr\.io|amazonaws\.com|public\.ecr\.aws|registry\.gitlab\.com|mcr\.microsoft\.com)\b/
  const elsewhere = product
    .filter(({ path }) => !isAllowed(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          host.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line) ? [`${path}:${at + 1}`] : [],
        ),
    )
  holds('registry hosts elsewhere', elsewhere)
})

test('no file imports itself through other files', () => {
  const to = new Map(
    sources.map(
      ({ path, imports }) => [path, imports.filter(({ isType }) => !isType).map(({ path }) => path)] as const,
    ),
  )
  const state = new Map<string, 'open' | 'done'>()
  const circles: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      circles.push([...way.slice(way.indexOf(path)), path].map(each => basename(each)).join(' -> '))
      return
    }
    state.set(path, 'open')
    for (const next of to.get(path) ?? []) visit(next, [...way, path])
    state.set(path, 'done')
  }
  for (const path of to.keys()) visit(path, [])
  holds('import cycles (values)', circles)
})

test('a test is named after the behaviour it shows, not after a number', () => {
  const numbered = /\b(?:test|describe|it)\(\s*['"`](?:\$\{\w+\}: )?cases? \d/
  const named = all.flatMap(({ path, text }) => (numbered.test(text) ? [path] : []))
  holds('tests named by a number', named)
})

test('ARCHITECTURE names only files that exist', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const named = [...text.matchAll(/`([\w./-]+\.ts)`/g)].map(([, name = '']) => name)
  const isThere = (name: string) => paths.some(path => path === name || path.endsWith(`/${name}`))
  holds(
    'files that ARCHITECTURE names and that do not exist',
    named.filter(name => !isThere(name)),
  )
})

test('the way of a blob takes ten lines, each file importing the next, or a file beside it that both import', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const [, section = ''] = text.split('\n## The way of a blob\n')
  const [lines = ''] = section.split('\n## ')
  const way = [...lines.matchAll(/^\d+\. `([\w./-]+\.ts)`/gm)].map(([, name]) => `${core}${name}`)
  assert.ok(way.length > 2 && way.length <= 10, `${way.length} lines`)
  const imported = (path: string) =>
    all.find(source => source.path === path)?.imports.map(({ path }) => path) ?? []
  const isLinked = (one: string, other: string) => {
    const [ofOne, ofOther] = [imported(one), imported(other)]
    const folders = [one, other].map(path => posix.dirname(path))
    const isShared = (path: string) => ofOther.includes(path) && folders.includes(posix.dirname(path))
    return ofOne.includes(other) || ofOther.includes(one) || ofOne.some(isShared)
  }
  holds(
    'steps of the way of a blob without an import',
    way.slice(1).flatMap((file, at) => (isLinked(way[at] ?? '', file) ? [] : [`${way[at]} to ${file}`])),
  )
})
