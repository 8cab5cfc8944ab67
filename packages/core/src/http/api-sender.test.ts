import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TallyError } from '../errors.ts'
import { apiSender } from './api-sender.ts'
import { headersFrom } from './http-headers.ts'

const url = new URL('https://api.github.com/user')
const request = { method: 'GET', url }

/** A sender with planned outcomes, and its waits. */
function planned(...outcomes: (TallyError | [status: number, ...headers: string[]])[]) {
  const waits: number[] = []
  const send = apiSender({
    async send() {
      const next = outcomes.shift()
      if (next instanceof TallyError) throw next
      const [status = 200, ...headers] = next ?? []
      return { status, headers: headersFrom(headers), body: new Uint8Array(), url }
    },
    tries: 3,
    now: () => 1_000_000,
    random: () => 0.5,
    sleep: async ms => void waits.push(ms),
  })
  return { send, waits }
}

test('a busy or broken server is retried after growing pauses', async () => {
  const broken = new TallyError('REGISTRY_UNAVAILABLE', 'cut off')
  const { send, waits } = planned([502], broken, [200])
  assert.equal((await send(request)).status, 200)
  assert.deepEqual(waits, [250, 500])
})

test('a refusal is final, and the last attempt gives its response or error unchanged', async () => {
  const refused = planned([403], [200])
  assert.equal((await refused.send(request)).status, 403)
  const busy = planned([503], [503], [503], [200])
  assert.equal((await busy.send(request)).status, 503)
  const gone = new TallyError('REGISTRY_UNAVAILABLE', 'cut off')
  await assert.rejects(planned(gone, gone, gone).send(request), gone)
  const unsafe = new TallyError('UNSAFE_TARGET', 'elsewhere')
  await assert.rejects(planned(unsafe).send(request), unsafe)
})

test('Retry-After and the reset time of an exhausted rate limit are honoured, up to five minutes', async () => {
  const limit = ['x-ratelimit-remaining', '0', 'x-ratelimit-reset', '1060']
  const { send, waits } = planned([403, 'retry-after', '7'], [403, ...limit], [200])
  assert.equal((await send(request)).status, 200)
  assert.deepEqual(waits, [7_000, 60_000])
  const long = planned([429, 'retry-after', '3600'])
  await assert.rejects(long.send(request), { code: 'RATE_LIMITED', message: /60 minutes/ })
})
