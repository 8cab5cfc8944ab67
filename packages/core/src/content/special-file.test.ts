import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { readSpecial, specialKindOf, writeSpecial } from './special-file.ts'
import { writeNamed } from './store/write-named.ts'

const onUnix = { skip: process.platform === 'win32' ? 'Windows has no such files' : false, timeout: 60_000 }
const asRoot = { skip: process.getuid?.() === 0 ? false : 'only root makes devices' }

function pipe(): string {
  const path = join(temporaryFolder('special-'), 'pipe')
  execFileSync('mkfifo', [path])
  return path
}

async function* pieces(count: number) {
  for (let at = 0; at < count; at++) yield Buffer.alloc(100_000, at)
}

const aborted = () => AbortSignal.timeout(100)

test('a pipe is written through and stays, however much goes into it', onUnix, async () => {
  const path = pipe()
  const reader = spawn('wc', ['-c'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const text = reader.stdout.toArray()
  const passing = spawn('cat', [path], { stdio: ['ignore', 'pipe', 'ignore'] })
  passing.stdout.pipe(reader.stdin)
  assert.equal(await writeNamed(pieces(30), path, { what: 'the archive' }), 3_000_000)
  assert.equal(String(Buffer.concat(await text)).trim(), '3000000')
  assert.ok(lstatSync(path).isFIFO())
  assert.deepEqual(readdirSync(join(path, '..')), ['pipe'])
})

test('a reader that leaves early is no fault', onUnix, async () => {
  const path = pipe()
  spawn('head', ['-c', '10', path], { stdio: 'ignore' })
  assert.ok((await writeSpecial(pieces(30), { path, kind: 'pipe' })) < 3_000_000)
})

test('a pipe is read to its end', onUnix, async () => {
  const path = pipe()
  spawn('sh', ['-c', 'head -c 3000000 /dev/zero > "$0"', path], { stdio: 'ignore' })
  let size = 0
  for await (const piece of readSpecial(path, 'pipe')) size += piece.byteLength
  assert.equal(size, 3_000_000)
})

test('a stop does not wait for the other end of a pipe', onUnix, async () => {
  const path = pipe()
  await assert.rejects(writeSpecial(pieces(1), { path, kind: 'pipe', signal: aborted() }), /timeout/)
  await assert.rejects(async () => {
    for await (const _ of readSpecial(path, 'pipe', aborted())) assert.fail()
  }, /timeout/)
  const idle = spawn('sh', ['-c', 'exec 5< "$0"; exec sleep 60', path], { stdio: 'ignore' })
  await assert.rejects(writeSpecial(pieces(30), { path, kind: 'pipe', signal: aborted() }), /timeout/)
  idle.kill()
})

test('character devices are written through and stay, and a full one is a full disk', asRoot, async () => {
  const folder = temporaryFolder('special-')
  const node = (name: string, ...kind: string[]) => {
    execFileSync('mknod', [join(folder, name), ...kind])
    return join(folder, name)
  }
  const [nothing, full] = [node('null', 'c', '1', '3'), node('full', 'c', '1', '7')]
  assert.equal(await writeNamed('text', nothing, { what: 'the file' }), 4)
  await assert.rejects(writeNamed(pieces(1), full, { what: 'the archive' }), {
    code: 'STORE_FAILED',
    message: /the disk is full \(ENOSPC\)/,
  })
  for (const path of [nothing, full]) assert.ok(lstatSync(path).isCharacterDevice())
  assert.deepEqual(readdirSync(folder).sort(), ['full', 'null'])
  const disk = node('disk', 'b', '1', '250')
  await assert.rejects(writeNamed('text', disk, { what: 'the file' }), {
    code: 'INPUT_INVALID',
    message: /it is a block device/,
  })
  assert.ok(lstatSync(disk).isBlockDevice())
})

test('a socket is refused, and what is no special file is replaced', onUnix, async () => {
  const path = join(temporaryFolder('special-'), 'socket')
  const server = createServer()
  await once(server.listen(path), 'listening')
  await assert.rejects(writeNamed('text', path, { what: 'the file' }), {
    code: 'INPUT_INVALID',
    message: /it is a socket, expected a file or a pipe/,
  })
  await once(server.close(), 'close')
  const file = join(temporaryFolder('special-'), 'file')
  await writeFile(file, 'longer text')
  assert.equal(specialKindOf(file, 'write'), undefined)
  assert.equal(await writeNamed('text', file, { what: 'the file' }), 4)
  assert.equal(await readFile(file, 'utf8'), 'text')
})
