import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, readdirSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
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

test('a reader that leaves early is no fault of a text, but cuts an archive', onUnix, async () => {
  const path = pipe()
  const leave = () => spawn('head', ['-c', '10', path], { stdio: 'ignore' })
  leave()
  assert.ok((await writeNamed('x'.repeat(3_000_000), path, { what: 'the JSON' })) <= 3_000_000)
  leave()
  await assert.rejects(writeNamed(pieces(30), path, { what: 'the archive' }), {
    code: 'STORE_FAILED',
    message: /^Cannot write the archive "[^"]+pipe": the reader of the pipe left after \d+ bytes/,
  })
})

test(
  'a pipe that is removed before it has a reader is a fault, and a file in its place stays',
  onUnix,
  async () => {
    const path = pipe()
    const removed = assert.rejects(writeNamed('text', path, { what: 'the file' }), {
      code: 'STORE_FAILED',
      message: /ENOENT/,
    })
    await pause(50)
    await rm(path)
    await removed
    const replaced = pipe()
    const refused = assert.rejects(writeNamed('text', replaced, { what: 'the file' }), {
      code: 'INPUT_INVALID',
      message: /it is another file now/,
    })
    await writeFile(`${replaced}.new`, 'kept')
    await pause(50)
    await rename(`${replaced}.new`, replaced)
    await refused
    assert.equal(await readFile(replaced, 'utf8'), 'kept')
  },
)

test(
  'the log of a step is no file to write, under any name, and a pipe of its own is one',
  onUnix,
  async () => {
    const module = JSON.stringify(join(import.meta.dirname, 'special-file.ts'))
    const own = pipe()
    const program = `
    const { writtenKindOf } = await import(${module})
    const names = ['/dev/stdout', '/dev/fd/1', '/dev/fd/2', '/proc/self/fd/1', \`/proc/\${process.pid}/fd/2\`]
    for (const streams of [undefined, { isLog: true }, { isLog: false }])
      for (const name of [...names, ${JSON.stringify(own)}])
        try {
          process.stdout.write(writtenKindOf(name, 'write', streams) + ' ')
        } catch ({ code }) {
          process.stdout.write(code + ' ')
        }`
    const words = [
      ...process.execArgv.filter(word => !word.startsWith('--test')),
      '--input-type=module',
      '-e',
    ]
    const printed = execFileSync('sh', ['-c', '"$@" 2>&1 | cat', 'sh', process.execPath, ...words, program])
    const refused = `${'INPUT_INVALID '.repeat(5)}pipe `
    assert.equal(String(printed), `${refused}${refused}${'pipe '.repeat(6)}`)
  },
)

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
