import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { CacheHttp } from './cache-http.ts'
import { CacheServiceClient } from './cache-service-client.ts'

/** The URL that a client accepts from a service that responds with `address`, and the values masked meanwhile. */
async function addressFrom(address: string): Promise<{ masks: string[]; url: URL | undefined }> {
  const server = createServer((_, response) =>
    response.end(JSON.stringify({ ok: true, matched_key: 'key', signed_download_url: address })),
  ).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const masks: string[] = []
  const env = {
    ACTIONS_RESULTS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ACTIONS_RUNTIME_TOKEN: 'runtime-token-1',
  }
  const proxyFor = () => undefined
  const http = new CacheHttp({ proxyFor }, { headers: 5_000, idle: 5_000 })
  const secret = (value: string) => void masks.push(value)
  const options = { env, proxyFor, note: () => undefined, secret }
  try {
    const client = new CacheServiceClient(http, options, 'v')
    return { masks, url: await client.downloadUrl('key') }
  } finally {
    http.close()
    server.close()
  }
}

test('the signature of a URL is masked in each encoding it appears in', async () => {
  const { masks } = await addressFrom('https://store.example/x?se=2030&sig=abc%2Fdef0123456789%3D')
  assert.deepEqual(masks, [
    'abc/def0123456789=',
    'abc%2Fdef0123456789%3D',
    'se=2030&sig=abc%2Fdef0123456789%3D',
  ])
})

test('a signature that is too short to be one is refused, and a query without one masks nothing', async () => {
  for (const query of ['sig=e', 'sig=', 'sp=r&sig=true', 'sig=a%20b%20c%20d%20e'])
    await assert.rejects(addressFrom(`https://store.example/x?${query}`), { code: 'CACHE_PROTOCOL' }, query)
  for (const query of ['e', 'a=b', 'path'])
    assert.deepEqual((await addressFrom(`https://store.example/path?${query}`)).masks, [], query)
})
