import assert from 'node:assert/strict'
import net from 'node:net'
import { describe, test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import { memberHeader } from '@tallyman/testkit/cache/cache-archive'
import type { CacheService } from '@tallyman/testkit/cache/cache-service'
import { image, layer } from '@tallyman/testkit/images/images'
import { type CacheYard, clients, openYard, warningsOf } from './cache-steps.fixture.ts'

const app = image({ layers: [layer({ seed: 'base', size: 3_000_000 }), 'top'] })

/** Writes to a connection of the storage, request after request. */
type Says = (socket: net.Socket) => void

/** A storage at an address of its own whose answers no real server gives. */
async function storage(says: Says) {
  const sockets = new Set<net.Socket>()
  const server = net.createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined).once('data', () => says(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as net.AddressInfo
  return {
    address: `http://127.0.0.1:${port}/entry?sig=${'s'.repeat(40)}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** Writes the same bytes repeatedly for as long as anybody reads. */
const endlessly =
  (head: string, piece: string): Says =>
  socket => {
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    }
    socket.write(head)
    socket.on('drain', more)
    more()
  }

/** Writes the same bytes every few milliseconds. */
const steadily =
  (piece: string): Says =>
  socket => {
    const timer = setInterval(() => socket.write(piece), 20)
    socket.once('close', () => clearInterval(timer))
    socket.write(piece)
  }

const ok = 'HTTP/1.1 200 OK\r\n'
const chunked = `${ok}transfer-encoding: chunked\r\n\r\n`
const storages: Readonly<Record<string, Says>> = {
  'declares 1e15 bytes and sends them without end': endlessly(
    `${ok}content-length: 1000000000000000\r\n\r\n`,
    'x'.repeat(65_536),
  ),
  'declares a negative length': socket => socket.end(`${ok}content-length: -1\r\n\r\n`),
  'declares a length of NaN': socket => socket.end(`${ok}content-length: NaN\r\n\r\n`),
  'declares two lengths': socket => socket.end(`${ok}content-length: 1\r\ncontent-length: 2\r\n\r\nab`),
  'sends single bytes in chunks': endlessly(chunked, '1\r\nx\r\n'.repeat(10_000)),
  'sends chunk extensions without end': endlessly(`${chunked}1;`, 'a=b;'.repeat(16_384)),
  'sends trailers without end': endlessly(`${chunked}0\r\n`, `a: ${'b'.repeat(1000)}\r\n`),
  'sends interim heads without end': steadily('HTTP/1.1 103 Early Hints\r\na: b\r\n\r\n'.repeat(20)),
  'sends a head without end': endlessly(ok, `a: ${'b'.repeat(1000)}\r\n`),
  'leads elsewhere': socket =>
    socket.end('HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n'),
}

/** Makes every look-up a hit at this address. */
function hitsAt(address: unknown, more: Record<string, unknown> = {}) {
  return (service: CacheService) => {
    service.effect = ({ kind, key }) =>
      kind === 'lookup'
        ? {
            kind: 'answer',
            status: 200,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ ok: true, matched_key: key, signed_download_url: address, ...more }),
          }
        : undefined
  }
}

const addresses: Readonly<Record<string, unknown>> = {
  'of another scheme': 'ftp://127.0.0.1/entry?sig=ssssssssssssssss',
  'of a file': 'file:///etc/passwd',
  'with a login in it': 'http://user:password@127.0.0.1:9/entry',
  'where nobody listens': 'http://127.0.0.1:9/entry',
  'of a megabyte': `http://127.0.0.1:9/${'a'.repeat(60_000)}`,
  'that is a number': 1e15,
  'that is absent': null,
}

/** Checks that a pull is green without a hit, with at most two warnings: the useless entry, and the useless cache. */
async function pulls(yard: CacheYard, client: string): Promise<void> {
  await yard.registry.add(app, { repository: 'test/app', tag: 'v1' })
  const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
  const began = performance.now()
  const done = await yard.run({ inputs: { images, cache: 'read-only', 'cache-client': client } })
  assert.equal(done.code, 0, done.log)
  assert.equal(done.outputs['cache-hit'], 'false')
  assert.ok(warningsOf(done).length <= 2, warningsOf(done).join('\n'))
  assert.ok((done.maxRssKb ?? 0) < 400_000, `${done.maxRssKb} KB`)
  assert.ok(performance.now() - began < 45_000, 'it takes less than 45 seconds')
  assert.doesNotMatch(done.log, /password@/)
}

// Concurrent, since most of them wait for what never arrives.
describe('a hostile cache is given up without failing the step', { concurrency: 6 }, () => {
  for (const [name, says] of Object.entries(storages))
    test(`storage that ${name}`, async () => {
      await using yard = await openYard()
      await using hostile = await storage(says)
      hitsAt(hostile.address)(yard.service)
      await pulls(yard, 'auto')
    })

  for (const [name, address] of Object.entries(addresses))
    test(`an address ${name}`, async () => {
      await using yard = await openYard()
      hitsAt(address)(yard.service)
      await pulls(yard, 'auto')
    })

  for (const client of clients)
    test(`${client}: invalid numbers from the service`, async () => {
      await using yard = await openYard()
      const odd = { size_bytes: -1, entry_id: -1e300, expires_in: 'x', n: 1e15, matched_key: ['a'] }
      hitsAt('http://127.0.0.1:9/', odd)(yard.service)
      await pulls(yard, client)
    })

  for (const [name, archive] of Object.entries(archives()))
    test(`toolkit: an archive of ${name}`, async () => {
      await using yard = await openYard()
      await yard.registry.add(app, { repository: 'test/app', tag: 'v1' })
      const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
      const saved = await yard.run({ inputs: { images, 'cache-client': 'toolkit' } })
      assert.equal(saved.code, 0, saved.log)
      await yard.service.tamper(/./, archive)
      await pulls(yard, 'toolkit')
    })
})

/** Archives that a cache entry may contain instead of one file. */
function archives(): Readonly<Record<string, () => Uint8Array>> {
  return {
    '20,000 small members': () => {
      const some = zstdCompressSync(Buffer.concat(Array<Buffer>(1000).fill(small())))
      return Buffer.concat(Array<Buffer>(20).fill(some))
    },
    'a file whose header declares 8 GB': () =>
      zstdCompressSync(Buffer.concat([memberHeader({ name: 'e' }, 8 * 1024 ** 3 - 1), Buffer.alloc(512)])),
    'a size in a PAX header': () => paxed('size', '1000000000000000'),
    'a sparse file of 1e15 bytes': () =>
      paxed(
        'GNU.sparse.size',
        '1000000000000000',
        'GNU.sparse.numblocks',
        '1',
        'GNU.sparse.map',
        '999999999999999,1',
      ),
    'a path in a PAX header': () => paxed('path', '../../escaped'),
  }
}

/** A file of one byte after an extended header with records (POSIX.1-2001, "pax Header Block"). */
function paxed(...fields: readonly string[]): Uint8Array {
  const records = fields.flatMap((name, at) => (at % 2 === 0 ? record(name, fields[at + 1] ?? '') : []))
  const text = records.join('')
  const header = memberHeader({ name: 'e', type: 'extended' }, text.length)
  return zstdCompressSync(Buffer.concat([header, padded(text), small(), Buffer.alloc(1024)]))
}

function record(name: string, value: string): string {
  const rest = ` ${name}=${value}\n`
  const length = rest.length + String(rest.length + 2).length
  return `${length}${rest}`
}

function padded(text: string): Buffer {
  const block = Buffer.alloc(512)
  block.write(text)
  return block
}

/** A member of one byte. */
function small(): Buffer {
  return Buffer.concat([memberHeader({ name: 'e' }, 1), padded('x')])
}
