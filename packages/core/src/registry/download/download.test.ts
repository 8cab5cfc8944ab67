import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as faults from '@tallyman/testkit/registry/registry'
import { blob, downloader, serving } from './download.fixture.ts'

const layer = blob(600_000)
const { size, digest } = layer.descriptor
const slack = 64 * 1024
const read = { kind: 'blob' } as const
const always = { ...read, times: Number.POSITIVE_INFINITY }

/** Fetches the layer from a registry with these faults; returns the requested ranges. */
async function fetched(planned: readonly faults.Fault[], options: faults.RegistryOptions = {}) {
  await using registry = await serving([layer], { ...options, faults: planned })
  await using to = await downloader(registry)
  await to.fetch(layer)
  to.holds(layer)
  assert.deepEqual(registry.errors, [])
  const asked = registry.requests.filter(({ kind, method }) => kind === 'blob' && method === 'GET')
  return {
    ranges: asked.map(({ headers }) => headers.range),
    sent: asked.reduce((sum, { bytesSent }) => sum + bytesSent, 0),
    requests: [...registry.requests],
    notes: to.notes,
  }
}

/** Fails to fetch the layer; returns the error's code, its message and the number of GETs. */
async function refused(planned: readonly faults.Fault[], options: faults.RegistryOptions = {}) {
  await using registry = await serving([layer], { ...options, faults: planned })
  await using to = await downloader(registry)
  const began = performance.now()
  const error = await to.fetch(layer).then(
    () => assert.fail('expected a failure'),
    (thrown: unknown) => thrown as { code: string; message: string },
  )
  assert.deepEqual(registry.errors, [])
  const asked = registry.count({ ...read, method: 'GET' })
  return {
    code: error.code,
    message: error.message,
    asked,
    ms: performance.now() - began,
    drafts: to.drafts(),
  }
}

for (const [name, after] of [
  ['0%', 0],
  ['50%', size / 2],
  ['99.9%', Math.floor(size * 0.999)],
] as const) {
  for (const by of ['reset', 'end'] as const) {
    test(`a blob cut by ${by} at ${name} is resumed there, and nothing is fetched twice`, async () => {
      const { ranges, sent } = await fetched([faults.cut({ after, by }, read)])
      assert.deepEqual(ranges, [undefined, after > 0 ? `bytes=${after}-${size - 1}` : undefined])
      assert.ok(sent <= size + slack, `${sent} bytes were sent for ${size}`)
    })
  }
}

for (const framing of ['chunked', 'close'] as const) {
  test(`a body that ends early without a Content-Length (${framing}) is resumed`, async () => {
    const { ranges } = await fetched([
      faults.cut({ after: 200_000, by: 'end', framing }, { ...read, times: 2 }),
    ])
    const from = (at: number) => `bytes=${at}-${size - 1}`
    assert.deepEqual(ranges, [undefined, from(200_000), from(400_000)])
  })

  test(`a body of undeclared length (${framing}) that arrives whole is accepted, and requested once`, async () => {
    const { ranges, sent } = await fetched([faults.unsized(always, framing)])
    assert.deepEqual([ranges, sent], [[undefined], size])
  })

  test(`a body of undeclared length (${framing}) that is complete when its connection breaks is accepted`, async () => {
    const { ranges } = await fetched([faults.cut({ after: size, framing }, { ...read, times: 1 })])
    assert.deepEqual(ranges, [undefined])
  })
}

test('a stalled body is dropped after the idle timeout and resumed at the right byte', async () => {
  const { ranges, sent } = await fetched([faults.stall(31_000, read, 300_000)])
  assert.deepEqual(ranges, [undefined, `bytes=300000-${size - 1}`])
  assert.ok(sent <= size + slack)
})

test('a server that never responds is given up after all attempts', async () => {
  const { code, asked, ms } = await refused([faults.stall(31_000, always)])
  assert.deepEqual([code, asked], ['REGISTRY_UNAVAILABLE', 4])
  assert.ok(ms < 20_000)
})

test('a download survives any number of cuts as long as each attempt brings bytes', async () => {
  const cuts = Array.from({ length: 10 }, () => faults.cut({ after: 50_000 }, read))
  const { ranges, sent } = await fetched(cuts)
  assert.equal(ranges.length, 11)
  assert.ok(sent <= size + slack)
})

const changedTag = faults.together(
  faults.range('ignored', { ...read, after: 1 }),
  faults.headers({ etag: '"another"' }, { ...read, after: 1 }),
)

for (const [name, fault] of [
  [
    '206 that begins elsewhere',
    faults.range({ kind: 'shifted', by: 7, isSaid: true }, { ...read, after: 1 }),
  ],
  ['206 with another total', faults.range({ kind: 'total', total: '999' }, { ...read, after: 1 })],
  ['206 without Content-Range', faults.range('unlabelled', { ...read, after: 1 })],
  ['multipart/byteranges', faults.range('multipart', { ...read, after: 1 })],
  ['416', faults.range('unsatisfiable', { ...read, after: 1 })],
  ['206 with a changed ETag', faults.headers({ etag: '"another"' }, { ...read, after: 1 })],
] as const) {
  test(`a resume that gets ${name} is never spliced but restarted from zero, once`, async () => {
    const { ranges } = await fetched([faults.cut({ after: 200_000 }, read), fault])
    assert.deepEqual(ranges, [undefined, `bytes=200000-${size - 1}`, undefined])
  })
}

test('a resume that gets 200 is accepted as the whole blob, whatever its ETag', async () => {
  for (const whole of [faults.range('ignored', { ...read, after: 1 }), changedTag]) {
    const { ranges, sent } = await fetched([faults.cut({ after: 200_000 }, read), whole])
    assert.deepEqual(ranges, [undefined, `bytes=200000-${size - 1}`])
    assert.ok(sent >= size + 200_000)
  }
})

test('a range with a wrong start in its Content-Range is detected by the digest, and the blob is fetched again', async () => {
  const lie = faults.range({ kind: 'shifted', by: -9, isSaid: false }, { ...read, after: 1 })
  const { ranges } = await fetched([faults.cut({ after: 200_000 }, read), lie])
  assert.deepEqual(ranges, [undefined, `bytes=200000-${size - 1}`, undefined])
})

test('ranges that stay wrong are an error after only one restart', async () => {
  const cut = faults.cut({ after: 200_000 }, read)
  const wrong = faults.range('unlabelled', { ...read, after: 1 })
  const { code, asked } = await refused([cut, wrong, cut, wrong, cut, wrong])
  assert.deepEqual([code, asked], ['REGISTRY_PROTOCOL', 4])
})

for (const status of [400, 403]) {
  test(`a signed URL that has expired (${status}) at the resume is requested again`, async () => {
    const { requests, ranges } = await fetched(
      [faults.cut({ after: 200_000 }, { kind: 'cdn' }), faults.fail(status, { kind: 'cdn', after: 1 })],
      { redirectBlobs: true },
    )
    assert.equal(requests.filter(({ kind }) => kind === 'cdn').length, 3)
    assert.deepEqual(ranges, [undefined, `bytes=200000-${size - 1}`, `bytes=200000-${size - 1}`])
    assert.ok(requests.every(({ kind, headers }) => kind !== 'cdn' || headers.authorization === undefined))
  })
}

test('signed URLs that never work are an error after all attempts', async () => {
  const { code, asked, message } = await refused([faults.fail(403, { kind: 'cdn', times: 99 })], {
    redirectBlobs: true,
  })
  assert.deepEqual([code, asked], ['DENIED', 4])
  assert.doesNotMatch(message, /signature|\?/i)
})

test('a blob with a wrong digest after a resume is fetched once more from its start', async () => {
  const { ranges } = await fetched([
    faults.cut({ after: 200_000 }, read),
    faults.flipByte(300_000, { ...read, after: 1 }),
  ])
  assert.deepEqual(ranges, [undefined, `bytes=200000-${size - 1}`, undefined])
})

test('a wrong digest without a resume fails at once, and no bytes are kept', async () => {
  const { code, asked, drafts, message } = await refused([faults.flipByte(1_000, always)])
  assert.deepEqual([code, asked, drafts], ['CONTENT_MISMATCH', 1, []])
  assert.ok(message.includes(digest))
})

test('a wrong digest after the restart fails', async () => {
  const cut = faults.cut({ after: 200_000 }, read)
  const { code, asked, drafts } = await refused([cut, faults.flipByte(300_000, always)])
  assert.deepEqual([code, asked, drafts], ['CONTENT_MISMATCH', 3, []])
})

test('Retry-After is honoured for 429 and 503, in seconds and as a date', async () => {
  const obeyed = async (status: number, value: string, until?: number) => {
    const { requests } = await fetched([faults.fail(status, read, { headers: { 'retry-after': value } })])
    const [first = 0, second = 0] = requests.map(({ at }) => at)
    assert.ok(second >= (until ?? first + 1_000) - 100, `${status} after ${second - first} ms`)
  }
  const date = new Date(Date.now() + 2_000).toUTCString()
  await Promise.all([obeyed(429, '1'), obeyed(503, '1'), obeyed(429, date, Date.parse(date))])
})

test('a past or unreadable Retry-After costs no wait', async () => {
  for (const value of ['abc', '', '-5', '1e3', 'Mon, 01 Jan 2001 00:00:00 GMT']) {
    const waits: number[] = []
    // A busy machine may delay one attempt, but not each.
    for (let left = 5; left > 0 && !waits.some(ms => ms < 500); left--) {
      const { requests } = await fetched([faults.fail(429, read, { headers: { 'retry-after': value } })])
      const [first = 0, second = 0] = requests.map(({ at }) => at)
      waits.push(second - first)
    }
    assert.ok(Math.min(...waits) < 500, `${value}: ${waits} ms`)
  }
})

test('a Retry-After over the budget fails at once and says how long it would take', async () => {
  for (const [value, told] of [
    ['3600', /wait 60 minutes/],
    ['99999999', /wait more than two days/],
  ] as const) {
    const { code, asked, ms, message } = await refused([
      faults.fail(429, always, { headers: { 'retry-after': value } }),
    ])
    assert.deepEqual([code, asked], ['RATE_LIMITED', 1])
    assert.match(message, told)
    assert.ok(ms < 30_000)
  }
})

test('one 429 pauses every request to the host', async () => {
  const other = blob(1_000, 'other')
  const limit = faults.fail(429, { digest }, { headers: { 'retry-after': '1' } })
  await using registry = await serving([layer, other], { faults: [limit] })
  await using to = await downloader(registry)
  const first = to.fetch(layer)
  while (to.notes.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
  await Promise.all([first, to.fetch(other)])
  const at = registry.requests.map(line => line.at)
  assert.equal(at.length, 3)
  assert.ok(at.slice(1).every(time => time - (at[0] ?? 0) >= 950))
})

for (const status of [500, 502, 503, 504, 408, 499, 522]) {
  test(`${status} once, then the blob`, async () => {
    const { ranges, notes } = await fetched([faults.fail(status, read)])
    assert.equal(ranges.length, 2)
    assert.match(notes.join(), new RegExp(`status ${status}, trying again`))
  })
}

for (const [status, code] of [
  [400, 'REGISTRY_PROTOCOL'],
  [403, 'DENIED'],
  [404, 'NOT_FOUND'],
  [405, 'REGISTRY_PROTOCOL'],
  [412, 'POLICY_BLOCKED'],
] as const) {
  test(`${status} from the registry is not retried`, async () => {
    const found = await refused([faults.fail(status, always)])
    assert.deepEqual([found.code, found.asked, found.drafts], [code, 1, []])
  })
}

test('a server that stays broken is given up after all attempts', async () => {
  const { code, asked } = await refused([faults.fail(500, always)])
  assert.deepEqual([code, asked], ['REGISTRY_UNAVAILABLE', 4])
})

test('a blob is requested with Accept-Encoding: identity', async () => {
  const { requests } = await fetched([])
  assert.equal(requests[0]?.headers['accept-encoding'], 'identity')
})

test('a blob that is longer than promised is dropped at the first extra byte', async () => {
  const { code, asked } = await refused([faults.append('x', always)])
  assert.deepEqual([code, asked], ['CONTENT_MISMATCH', 1])
  const endless = await refused([faults.endless(always)])
  assert.deepEqual([endless.code, endless.drafts], ['CONTENT_MISMATCH', []])
  assert.ok(endless.ms < 30_000)
})

test('a blob that is shorter than promised is a mismatch', async () => {
  const { code, drafts } = await refused([faults.truncate(-1, always)])
  assert.deepEqual([code, drafts], ['CONTENT_MISMATCH', []])
})

test('an empty blob and one of a single byte are fetched', async () => {
  for (const small of [blob(0), blob(1)]) {
    await using registry = await serving([small])
    await using to = await downloader(registry)
    await to.fetch(small)
    to.holds(small)
  }
})
