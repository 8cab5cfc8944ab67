import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { test } from 'node:test'
import fc from 'fast-check'
import { passwordFrom } from './read-credentials.ts'
import { registryHost } from './registry-host.ts'

const { signal } = new AbortController()
const read = (...chunks: (string | Buffer)[]) =>
  passwordFrom(Readable.from(chunks, { objectMode: true }), signal)

const character = fc.constantFrom('a', ' ', '\n', '\r', 'é', '😀', '\t', '"', '\ufeff', ':')

test('a password comes through as it is, without the line break at its end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, unit: character }).filter(text => !/\0|^\ufeff|[\r\n]$/.test(text)),
      fc.constantFrom('', '\n', '\r\n'),
      async (password, end) => {
        assert.equal(await read(`${password}${end}`), password)
      },
    ),
    { numRuns: 50 },
  )
  assert.equal(await read(Buffer.from('p\xc3', 'latin1'), Buffer.from('\xa4ss\n', 'latin1')), 'päss')
  assert.equal(await read('{\n"key": 1\n}\n'), '{\n"key": 1\n}')
  assert.equal(await read('\ufeffpass\r\n'), 'pass', 'with the mark that PowerShell puts in front')
})

test('nothing, too much and what is no text are refused without being shown', async () => {
  const refused = async (message: RegExp, ...chunks: (string | Buffer)[]) =>
    assert.rejects(read(...chunks), error => {
      assert.match(String(error), message)
      assert.doesNotMatch(String(error), /hunter2/)
      return true
    })
  await refused(/nothing came/)
  await refused(/nothing came/, '\n')
  await refused(/more than 65536 bytes/, 'hunter2'.repeat(10_000))
  await refused(/not UTF-8/, Buffer.from([0xff]), 'hunter2')
  await refused(/a zero byte/, 'hunter2\0')
})

test('a stop ends the wait for a password', async () => {
  const stop = new AbortController()
  const reading = passwordFrom(new PassThrough(), stop.signal)
  stop.abort()
  await assert.rejects(reading, { code: 'CANCELLED' })
})

test('a registry is named by its host, in the spellings of Docker’s users', () => {
  const hub = ['', 'docker.io', 'https://index.docker.io/v1/', 'registry-1.docker.io', 'https://docker.io/']
  for (const written of hub) assert.equal(registryHost(written), 'docker.io', written)
  assert.equal(registryHost(' https://GHCR.io/v2/ '), 'ghcr.io')
  assert.equal(registryHost('localhost:5000'), 'localhost:5000')
  for (const wrong of ['ghcr.io/owner', 'a b', '-u', 'https://user:hunter2@ghcr.io', 'x\u001b[2J'])
    assert.throws(() => registryHost(wrong), /expected host\[:port\]$/, wrong)
})
