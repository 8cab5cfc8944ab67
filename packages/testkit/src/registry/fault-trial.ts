import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { digestOf } from '../bytes/digest-of.ts'
import { seededBytes } from '../bytes/seeded-bytes.ts'
import { ask } from '../images/ask.ts'
import type { Fault, FaultTarget } from './faults/faults.ts'
import { startRegistry, type TestRegistry } from './registry.ts'

/** The blob that faults apply to. */
export const bytes = seededBytes('faults', 200_000)
export const digest = digestOf(bytes)
/** Requests for it. */
export const blob: FaultTarget = { kind: 'blob' }

/** Checks a fault on a registry with that one blob, and that the next request is unaffected. */
export async function withFault(fault: Fault, check: (url: string, registry: TestRegistry) => Promise<void>) {
  await using registry = await startRegistry({ faults: [fault] })
  await registry.addBlob('a', digest, bytes)
  const url = `${registry.origin}/v2/a/blobs/${digest}`
  await check(url, registry)
  assert.equal(digestOf((await ask(url)).body), digest, 'the next request is unharmed')
  assert.deepEqual(registry.errors, [])
}

/** The part of the response that arrived before the connection broke. */
export async function arrived(
  url: string,
): Promise<{ head: string; size: number; error: string | undefined }> {
  const { hostname, port, pathname } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(`GET ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`)
  const chunks: Buffer[] = []
  const error = await new Promise<string | undefined>(resolve => {
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', (failure: NodeJS.ErrnoException) => resolve(failure.code))
    socket.on('end', () => resolve(undefined))
  })
  socket.destroy()
  const whole = Buffer.concat(chunks)
  const end = whole.indexOf('\r\n\r\n')
  return { head: whole.subarray(0, end).toString().toLowerCase(), size: whole.byteLength - end - 4, error }
}
