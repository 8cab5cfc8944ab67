import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { blob, downloader } from '@tallyman/core/registry/download/download.fixture'
import { openLink } from '../../bench/link.ts'
import type { LinkOptions } from '../../bench/link-options.ts'

/** An image of one large layer, some medium ones and a small one. */
const sizes = [24, 12, 10, 9, 9, 2].map(size => size * 1024 * 1024 + 17)
const blobs = sizes.map((size, at) => blob(size, `served ${at}`))
const all = sizes.reduce((sum, size) => sum + size, 0)
/** One part: the most that an image may cost beyond its bytes. */
const chunk = 4 * 1024 * 1024

const cdn = { rate: 20_000_000, delay: 25, redirect: true }
const variants: Readonly<Record<string, Omit<LinkOptions, 'target'>>> = {
  loopback: {},
  'loopback, ranges ignored': { ranges: 'ignored' },
  'a slow link': cdn,
  'at most 4 connections': { ...cdn, maxConnections: 4 },
  '429 above 8 blobs at once': { ...cdn, maxRequests: 8 },
  'ranges ignored': { ...cdn, ranges: 'ignored' },
  'ranges mishandled': { ...cdn, ranges: 'mishandled' },
}

/** Blocks this thread half of the time, like a busy machine, without slowing other processes. */
function heldUp(): Disposable {
  const never = new Int32Array(new SharedArrayBuffer(4))
  const timer = setInterval(() => Atomics.wait(never, 0, 0, 30), 30)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

const server = fork(join(import.meta.dirname, 'blob-server.fixture.ts'), [JSON.stringify(sizes)])
const [target] = (await once(server, 'message')) as [string]
test.after(() => server.kill())

for (const isHeldUp of [false, true])
  for (const [name, options] of Object.entries(variants))
    test(`no byte is fetched twice, except one part per image: ${name}${isHeldUp ? ', on a busy machine' : ''}`, async () => {
      await using link = await openLink({ target, ...options })
      await using to = await downloader(link, {
        // Longer than a busy machine delays a connection: only bytes are counted.
        timeouts: { headers: 20_000, idle: 20_000 },
        tries: 10,
        random: Math.random,
      })
      const traffic = await link.counted(async () => {
        using _ = isHeldUp ? heldUp() : undefined
        await Promise.all(blobs.map(each => to.fetch(each)))
      })
      const extra = traffic.bytes - all
      for (const each of blobs) to.holds(each)
      assert.ok(extra <= chunk, `${extra} bytes more than the blobs have, in ${traffic.requests} requests`)
    })
