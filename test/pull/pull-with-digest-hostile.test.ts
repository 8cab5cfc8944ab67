import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { type Fault, fail, headers, together, unsized } from '@tallyman/testkit/registry/registry'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, quay } from './pull-step.fixture.ts'

const app = image({ layers: ['app'] })

/** Text that tries to reach the runner, the terminal, or the reader of the summary. [attack case 69] */
const hostile = [
  '\n::add-mask::zz',
  '\r::set-output name=digest::evil',
  '\n::error file=a.ts::planted',
  '##[error]planted',
  '%0A::warning::planted',
  '\u001b[31mred\u001b]0;title\u0007',
  '\u202eback\u2028line\u200b',
  '<img src=x onerror=alert(1)> [link](javascript:alert(1)) | cell | `code` ![](http://evil/x) @everyone',
].join(' ')

/** Checks that nothing the step did is caused by the registry. */
function assertHarmless(done: StepResult): void {
  const own = new Set(['error', 'warning', 'notice', 'debug', 'add-mask', 'group', 'endgroup'])
  const counted = (wanted: string) => done.commands.filter(({ name }) => name === wanted).length
  // One group per image: a registry opened none, and closed none.
  assert.ok(counted('group') <= 1)
  assert.equal(counted('endgroup'), counted('group'))
  for (const { name, properties } of done.commands) {
    assert.ok(own.has(name), name)
    assert.equal(properties.file, undefined)
  }
  assert.ok(!done.masks.includes('zz'))
  assert.equal(done.stderr, '')
  assert.doesNotMatch(done.stdout.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u)
  for (const { message } of done.annotations) assert.doesNotMatch(message, /^\s*(::|##\[)/m)
  assert.doesNotMatch(done.summary.replaceAll('\n', ''), /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
  assert.doesNotMatch(done.summary, /<img|(?<!\\)\[link(?<!\\)\]\(|(?<!\\)!\[\]/)
}

const denied = (status: number, message: string): Fault =>
  fail(status, { times: 99 }, { body: JSON.stringify({ errors: [{ code: hostile, message }] }) })

for (const status of [400, 403, 404, 412, 500]) {
  test(`a registry error text with status ${status} stays text`, async () => {
    await using at = await quay()
    at.registry.inject(denied(status, hostile))
    const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${app.root.digest}`, retries: '1' })
    failureOf(done)
    assertHarmless(done)
    assert.deepEqual(done.outputs, { 'cache-hit': 'false' })
  })
}

test('headers, media types and redirects stay text', async () => {
  const odd = 'application/x::warning::planted[31m'
  const faults: Fault[] = [
    headers({ 'content-type': odd }, { kind: 'manifest', times: 9 }),
    fail(
      307,
      { kind: 'manifest', times: 9 },
      { headers: { location: 'http://evil.example/::error::planted?a=%0A::warning::x' } },
    ),
    fail(
      401,
      { kind: 'manifest', times: 9 },
      {
        headers: { 'www-authenticate': 'Bearer realm="http://evil.example/::error::x",service="##[error]"' },
      },
    ),
    fail(
      401,
      { kind: 'manifest', times: 9 },
      { headers: { 'www-authenticate': '::error::planted realm="x"' } },
    ),
    fail(
      429,
      { kind: 'manifest', times: 9 },
      { headers: { 'retry-after': '99999', 'ratelimit-remaining': '::error::planted' } },
    ),
    headers(
      { 'ratelimit-limit': '<img src=x>::error::1', 'ratelimit-remaining': '[link](x)' },
      { kind: 'manifest', times: 9 },
    ),
  ]
  for (const fault of faults) {
    await using at = await quay({ faults: [fault] })
    await at.registry.add(app)
    const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${app.root.digest}`, retries: '1' })
    assertHarmless(done)
  }
})

test('labels, annotations and platforms of an image stay text, in a pull that succeeds', async () => {
  await using at = await quay()
  const odd = image({
    layers: ['odd'],
    annotations: { [hostile]: hostile },
    config: { author: hostile, config: { Labels: { [hostile]: hostile }, Cmd: [hostile] } },
  })
  const { digest } = await at.registry.add(odd)
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` })
  assertPassed(done)
  assertHarmless(done)
})

test("a config's platform and a media type cannot break out of the summary", async () => {
  await using at = await quay()
  const odd = image({ layers: ['odd'], config: { os: hostile, architecture: '<img src=x>' } })
  const { digest } = await at.registry.add(odd)
  assertHarmless(await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` }))
})

test("text of the user's own inputs is printed as text as well", async () => {
  await using at = await quay()
  const done = await at.pull({ images: hostile, to: hostile, platforms: hostile, 'lock-file': hostile })
  failureOf(done)
  assertHarmless(done)
})

test('only a little of a huge error body is read, and less is shown', async () => {
  await using at = await quay()
  const body = 'x'.repeat(100 * 1024 * 1024)
  for (const kind of ['manifest', 'blob'] as const) {
    at.registry.clearFaults()
    at.registry.clearLog()
    await at.registry.add(app)
    at.registry.inject(fail(404, { kind, times: 9 }, { headers: { 'content-type': 'text/plain' }, body }))
    const done = await at.pull({
      images: `${at.registry.host}/test/app@${app.root.digest}`,
      retries: '1',
      concurrency: '1',
    })
    const { code, message } = failureOf(done)
    assert.equal(code, 'NOT_FOUND')
    assert.match(message, /x{1000}… \(\d+ more characters\)/)
    assert.ok(done.stdout.length < 8_000, `${done.stdout.length} characters were printed`)
    assert.ok((done.maxRssKb ?? 0) < 200_000, `${done.maxRssKb} KB`)
    const sent = Math.max(
      ...at.registry.requests.filter(each => each.status === 404).map(({ bytesSent }) => bytesSent),
    )
    assert.ok(sent < 20_000_000, `${sent} bytes were taken`)
  }
})

test('the text of a refusal without a stated length is shown as well', async () => {
  for (const kind of ['manifest', 'blob'] as const) {
    await using at = await quay()
    await at.registry.add(app)
    const body = JSON.stringify({ errors: [{ code: 'DENIED', message: 'ask the harbour master' }] })
    at.registry.inject(together(fail(403, { kind, method: 'GET', times: 9 }, { body }), unsized()))
    const { code, message } = failureOf(
      await at.pull({ images: `${at.registry.host}/test/app@${app.root.digest}` }),
    )
    assert.equal(code, 'DENIED')
    assert.match(message, /ask the harbour master/)
  }
})

test("a web server's page is not a registry, and its text is not shown", async () => {
  await using at = await quay()
  const body = `<!doctype html><title>${hostile}</title>`
  at.registry.inject(fail(200, { times: 9 }, { headers: { 'content-type': 'text/html' }, body }))
  const done = await at.pull({ images: `${at.registry.host}/test/app@${app.root.digest}`, retries: '1' })
  const { code, message } = failureOf(done)
  assert.equal(code, 'REGISTRY_PROTOCOL')
  assert.match(message, /is a web page, expected the answer of a registry/)
  assertHarmless(done)
  assert.doesNotMatch(done.stdout, /planted/)
})
