import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { isTallyError } from '../../errors.ts'
import { digestOf } from '../../model/digest.ts'
import { LayoutStore } from '../store/layout-store.ts'
import { folderEntries } from './folder-entries.ts'
import { folderLayer } from './folder-layer.ts'
import { readTar, tarOf } from './tar.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tallyman-folder-'))
const store = await LayoutStore.open(join(scratch, 'store'))
after(() => rmSync(scratch, { recursive: true, force: true }))
const isWindows = process.platform === 'win32'
const gzip = { compression: 'gzip', time: 0 } as const

type Tree = Readonly<Record<string, string | { readonly to: string } | { readonly run: string }>>

let count = 0
function folder(): string {
  const path = join(scratch, String(count++))
  mkdirSync(path)
  return path
}

/** Writes a tree with an order, modification time and umask. */
function grow(tree: Tree, { order = Object.keys(tree), time = 1_000, umask = 0o022 } = {}): string {
  const root = folder()
  const before = process.umask(umask)
  for (const name of order) {
    const path = join(root, name)
    const what = tree[name] ?? ''
    mkdirSync(dirname(path), { recursive: true })
    if (typeof what === 'string') writeFileSync(path, what)
    else if ('to' in what) symlinkSync(what.to, path)
    else writeFileSync(path, what.run, { mode: 0o777 })
    if (typeof what === 'string' || 'run' in what) utimesSync(path, time, time)
  }
  process.umask(before)
  return root
}

async function* chunkOf(bytes: Uint8Array) {
  yield bytes
}

async function tarIn(root: string, time = 0): Promise<Buffer> {
  const { layer, diffId } = await folderLayer(root, store, { ...gzip, time })
  const chunks: Uint8Array[] = []
  for await (const chunk of store.open(layer.digest)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  assert.deepEqual([digestOf(bytes), bytes.byteLength], [layer.digest, layer.size])
  const tar = gunzipSync(bytes)
  assert.equal(digestOf(tar), diffId)
  assert.equal(store.knownDiffId(layer.digest, 'gzip'), diffId)
  return tar
}

const site: Tree = {
  'index.html': '<h1>hello</h1>',
  'assets/a.css': 'body{}',
  'assets.txt': 'sorts between',
  'bin/tool': { run: '#!/bin/sh\n' },
  'ümläut/🐳': 'whale',
  latest: { to: '../outside' },
}

test("a layer holds files, folders and symlinks sorted by their names' bytes, with owner 0 and one time", async () => {
  const tar = await tarIn(grow(site, { umask: 0o077 }), 1_700_000_000)
  const found: string[] = []
  for await (const { name, type, linkname = '' } of readTar(chunkOf(tar)))
    found.push(`${type} ${name}${linkname && ` -> ${linkname}`}`)
  assert.deepEqual(found, [
    'directory assets',
    'file assets.txt',
    'file assets/a.css',
    'directory bin',
    'file bin/tool',
    'file index.html',
    'symlink latest -> ../outside',
    'directory ümläut',
    'file ümläut/🐳',
  ])
  if (isWindows) return
  const listed = execFileSync('tar', ['--utc', '--numeric-owner', '-tvf', '-'], { input: tar }).toString()
  const line = (name: string) => listed.split('\n').find(each => each.includes(name)) ?? ''
  assert.match(line(' assets/'), /^drwxr-xr-x 0\/0 +0 2023-11-14 22:13/)
  assert.match(line(' index.html'), /^-rw-r--r-- 0\/0 +14 2023-11-14 22:13/)
  assert.match(line(' bin/tool'), /^-rwxr-xr-x 0\/0/)
  assert.match(line(' latest'), /^l.*latest -> \.\.\/outside$/)
})

test('the digest of a layer matches the recorded one, so that pushes stay reproducible', {
  skip: isWindows ? 'Windows has no executable bit' : false,
}, async () => {
  const { layer } = await folderLayer(grow(site), store, gzip)
  assert.equal(layer.digest, 'sha256:9d62bfa75e577ed5d9843fe3ec2a9157f95c6dee188aae436cde0e55cf9ee8c7')
})

const part = fc.stringMatching(/^[a-c][a-e.é-]{0,3}[a-e]$/)
const tree = fc.dictionary(
  fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/')),
  fc.oneof(
    fc.string({ maxLength: 700 }),
    fc.record({ to: fc.constantFrom('a', '/etc/passwd', `${'x/'.repeat(70)}y`, 'é') }),
    fc.record({ run: fc.string({ maxLength: 5 }) }),
  ),
  { maxKeys: 8 },
)

/** The tree without names that would be both a file and a folder. */
function possible(given: Tree): Tree {
  const names = Object.keys(given)
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => !names.some(other => other.startsWith(`${name}/`))),
  )
}

test('equal trees give equal layers, whatever the order, time and umask of writing', async () => {
  const setting = fc.record({
    seed: fc.integer(),
    time: fc.nat(),
    umask: fc.constantFrom(0o022, 0o002, 0o077),
  })
  const property = fc.asyncProperty(tree.map(possible), setting, async (given, { seed, ...how }) => {
    const order = Object.keys(given).sort((a, b) => digestOrder(a, seed) - digestOrder(b, seed))
    const [first, second] = [grow(given), grow(given, { order, ...how })]
    const [a, b] = [await folderLayer(first, store, gzip), await folderLayer(second, store, gzip)]
    assert.deepEqual(a, b)
    for (const path of [first, second]) rmSync(path, { recursive: true })
  })
  await fc.assert(property, { numRuns: 25 })
})

function digestOrder(name: string, seed: number): number {
  return Number.parseInt(digestOf(Buffer.from(`${seed} ${name}`)).slice(7, 15), 16)
}

test('hard links become separate files, and an empty folder makes a layer too', async () => {
  const root = grow({ one: 'text' })
  linkSync(join(root, 'one'), join(root, 'two'))
  assert.deepEqual(await tarIn(root), await tarIn(grow({ one: 'text', two: 'text' })))
  assert.equal((await tarIn(folder())).byteLength, 1024)
})

async function refused(root: string, why: RegExp): Promise<void> {
  await assert.rejects(folderLayer(root, store, gzip), (error: unknown) => {
    assert.ok(isTallyError(error, 'FOLDER_INVALID'), String(error))
    assert.match(error.message, why)
    return true
  })
}

test('pipes, names that are not UTF-8 and whiteout names are refused', {
  skip: isWindows ? 'Windows has neither' : false,
}, async () => {
  const pipe = grow({ 'a/b': '' })
  execFileSync('mkfifo', [join(pipe, 'a', 'pipe')])
  await refused(pipe, /"a\/pipe" into the layer: it is a pipe/)
  const odd = folder()
  writeFileSync(Buffer.concat([Buffer.from(`${odd}/`), Buffer.of(0xff)]), '')
  await refused(odd, /its name is not UTF-8/)
  await refused(grow({ 'etc/.wh.passwd': '' }), /"etc\/\.wh\.passwd".*deletes/)
  await refused(join(scratch, 'absent'), /Cannot read the folder: ENOENT/)
})

test('a file that changes between listing and reading is reported, and a link in its place is not followed', async () => {
  for (const [change, why] of [
    [(path: string) => appendFileSync(path, 'more'), /"file".*changed while it was read, expected 4 bytes/],
    [(path: string) => writeFileSync(path, 'les'), /changed while it was read/],
    [
      (path: string) => {
        rmSync(path)
        symlinkSync(join(scratch, 'store'), path)
      },
      /Cannot read "file"|changed/,
    ],
  ] as const) {
    const root = grow({ file: 'text' })
    const { entries } = await folderEntries(root)
    change(join(root, 'file'))
    const drained = async () => {
      for await (const _ of tarOf(entries));
    }
    await assert.rejects(drained(), why)
  }
})

test('a link that replaces a folder is not followed, before or after its files are listed', async () => {
  const outside = grow({ secret: 'text', file: 'keys' }, { time: 2_000 })
  const root = grow({ 'a/file': 'text' })
  const { entries } = await folderEntries(root)
  rmSync(join(root, 'a'), { recursive: true })
  symlinkSync(outside, join(root, 'a'), 'junction')
  const drained = async () => {
    for await (const _ of tarOf(entries));
  }
  await assert.rejects(drained(), { code: 'FOLDER_INVALID', message: /"a\/file".*changed/ })
  for (let round = 0; round < 20; round++) {
    const raced = grow({ 'a/file': 'text' })
    const looking = folderEntries(raced).catch(error => error as Error)
    for (let turn = 0; turn < round; turn++) await new Promise(resolve => setImmediate(resolve))
    rmSync(join(raced, 'a'), { recursive: true })
    symlinkSync(outside, join(raced, 'a'), 'junction')
    const found = await looking
    if (found instanceof Error) assert.ok(isTallyError(found, 'FOLDER_INVALID'), found.stack)
    else assert.ok(!found.entries.some(entry => 'name' in entry && entry.name === 'a/secret'))
  }
})

test("the token that actions/checkout leaves in git's config does not get into a layer", async () => {
  const config = '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic c2VjcmV0\n'
  for (const name of ['.git/config', 'sub/.git/config', '.git/modules/a/b/config'])
    await refused(grow({ [name]: config }), /config".*holds the token of a checkout/)
  for (const tree of [
    { '.git/config': '[core]\n\tbare = false\n' },
    { '.git/config': '# extraheader = AUTHORIZATION: none' },
    { 'a/config': config },
  ])
    await folderLayer(grow(tree), store, gzip)
})

test('unusual but valid names are kept: backslashes, drive letters, line breaks', {
  skip: isWindows ? 'Windows has no such names' : false,
}, async () => {
  const root = grow({ 'a\\x2db.slice': 'unit', 'c:x': '', 'line\nend': '' })
  chmodSync(join(root, 'c:x'), 0o000)
  const listed = execFileSync('tar', ['-tf', '-', '--quoting-style=literal'], { input: await tarIn(root) })
  assert.equal(listed.toString(), 'a\\x2db.slice\nc:x\nline\nend\n')
})
