import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { delimiter, join } from 'node:path'
import { describe, test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'

const app = image({ layers: ['one', 'two'] })

async function named({ registry }: Quay): Promise<string> {
  const { digest } = await registry.add(app)
  return `${registry.host}/test/app:v1@${digest}`
}

function assertModest({ maxRssKb = 0 }: StepResult): void {
  assert.ok(maxRssKb < 400_000, `${maxRssKb} KB`)
}

const tokens: Readonly<Record<string, Record<string, unknown>>> = {
  'lives for 0 seconds': { expires_in: 0 },
  'lives for -1 seconds': { expires_in: -1 },
  'lives for 1e15 seconds': { expires_in: 1e15 },
  'lives for a word': { expires_in: 'x' },
  'lives for a list': { expires_in: [60] },
  'was issued in the year 9999': { issued_at: '9999-12-31T23:59:59Z' },
  'was issued at no time': { issued_at: { toString: 1 } },
}

describe('anything token servers add to a good token changes nothing', { concurrency: 2 }, () => {
  for (const [what, tokenFields] of Object.entries(tokens))
    test(`a token that ${what}`, async () => {
      await using at = await quay({ auth: { scheme: 'bearer', anonymousPull: true, tokenFields } })
      assertPassed(await at.pull({ images: await named(at) }))
    })
})

test('a token of 4 MiB is refused', async () => {
  const tokenFields = { token: 'a'.repeat(4 * 1024 * 1024), access_token: undefined }
  await using at = await quay({ auth: { scheme: 'bearer', anonymousPull: true, tokenFields } })
  const done = await at.pull({ images: await named(at) })
  const { code, message } = failureOf(done)
  assert.equal(code, 'REGISTRY_PROTOCOL')
  assert.match(message, /get a token .*: the answer is over 131072 bytes/)
  assertModest(done)
})

const helpers: Readonly<Record<string, readonly [string, RegExp]>> = {
  'prints without end': ['yes secret', /it printed more than 65536 bytes/],
  'prints a gigabyte of errors': ['yes secret | head -c 1000000000 >&2', /it printed more than 65536 bytes/],
  'never ends': ['sleep 40', /it took longer than 10 s/],
}

describe('a credential helper that never ends fails the step in time', {
  concurrency: 3,
  skip: process.platform === 'win32',
}, () => {
  for (const [what, [script, why]] of Object.entries(helpers))
    test(`a helper that ${what}`, async () => {
      await using at = await quay({ auth: { scheme: 'bearer', username: 'u', password: 'p' } })
      const images = await named(at)
      const folder = join(at.folder.temp, 'docker')
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'config.json'), '{"credsStore":"odd"}')
      await writeFile(join(folder, 'docker-credential-odd'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
      const PATH = [folder, process.env.PATH].join(delimiter)
      const began = performance.now()
      const done = await at.pull({ images }, { env: { DOCKER_CONFIG: folder, PATH } })
      assert.equal(done.code, 1, done.log)
      assert.match(done.log, why)
      assert.doesNotMatch(done.log, /secret\n?secret/)
      assert.ok(performance.now() - began < 45_000)
      assertModest(done)
    })
})

/** An engine whose answers to a load and to an image inspection no real engine gives. */
async function engine(at: Quay, load: (answer: ServerResponse) => void, inspect?: unknown) {
  const socket = join(at.folder.temp, 'docker.sock')
  let isLoaded = false
  const server = createServer(async (request, answer) => {
    answer.on('error', () => undefined)
    const path = (request.url ?? '').replace(/^\/v[\d.]+/, '').replace(/\?.*/, '')
    const isLoad = path === '/images/load'
    // The request is read, so that the answer counts.
    for await (const _ of request);
    isLoaded ||= isLoad
    if (isLoad) return load(answer)
    const fixed: Readonly<Record<string, unknown>> = {
      '/_ping': 'OK',
      '/images/json': [],
      '/info': { Driver: 'overlay2', DriverStatus: [], ServerVersion: '28.0.0', OSType: 'linux' },
    }
    const value = fixed[path] ?? (isLoaded ? inspect : undefined)
    answer.writeHead(value === undefined ? 404 : 200, { 'api-version': '1.48' })
    answer.end(JSON.stringify(value ?? { message: 'no such image' }))
  }).listen(socket)
  await once(server, 'listening')
  await chmod(socket, 0o666)
  return {
    host: `unix://${socket}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** Writes the same piece for as long as anybody reads. */
function endlessly(answer: ServerResponse, piece: string): void {
  const more = () => {
    while (!answer.destroyed && answer.write(piece));
  }
  answer.on('drain', more)
  more()
}

const progress = (answer: ServerResponse) => answer.end('{"stream":"Loaded image: a"}\n')
const big = { Id: `sha256:${'a'.repeat(64)}`, RootFS: { Type: 'layers', Layers: [] }, RepoTags: [], Size: 1 }
const engines: Readonly<Record<string, readonly [(answer: ServerResponse) => void, unknown?]>> = {
  'a line of 100 MB': [answer => endlessly(answer, 'x'.repeat(65_536))],
  'progress without end': [
    answer => endlessly(answer, `${JSON.stringify({ stream: 'x'.repeat(1000) })}\n`.repeat(64)),
  ],
  'steps of odd sizes without end': [
    answer =>
      endlessly(
        answer,
        '{"id":"a","progressDetail":{"current":-1e300,"total":1e300},"status":"Loading layer"}\n'.repeat(500),
      ),
  ],
  'a million layers': [
    progress,
    { ...big, RootFS: { Type: 'layers', Layers: Array(1_000_000).fill(big.Id) } },
  ],
  'an image of 1e15 bytes': [progress, { ...big, Size: 1e15, RootFS: { Layers: { length: 1e9 } } }],
  'an image of negative size without layers': [progress, { ...big, Size: -1, RootFS: null }],
}

describe('an engine with impossible answers fails the step with one error', { concurrency: 2 }, () => {
  for (const [what, [load, inspect]] of Object.entries(engines))
    test(`an engine that answers with ${what}`, async () => {
      await using at = await quay()
      await using odd = await engine(at, load, inspect)
      const began = performance.now()
      const done = await at.pull(
        { images: await named(at), to: 'docker' },
        { env: { DOCKER_HOST: odd.host } },
      )
      const { code, message } = failureOf(done)
      assert.match(code, /^ENGINE_FAILED$/, message)
      assert.match(message, /Hint: /)
      assert.ok(message.length < 10_000, `${message.length} characters`)
      assert.ok(performance.now() - began < 60_000)
      assertModest(done)
    })
})
