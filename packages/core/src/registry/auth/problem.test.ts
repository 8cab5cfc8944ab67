import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue } from '../../errors.ts'
import { headersFrom } from '../../http/http-headers.ts'
import { problem } from './problem.ts'

function refused(status: number, text: string) {
  return problem('list tags', { status, headers: headersFrom([]), text: Buffer.from(text) })
}

test('a server of TLS that was asked over plain HTTP is refused with the inputs that name it', () => {
  const page = '<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>'
  for (const text of ['Client sent an HTTP request to an HTTPS server.\n', page]) {
    const { code, hint } = refused(400, text)
    assert.equal(code, 'REGISTRY_PROTOCOL')
    assert.match(hint, /speaks TLS.*loopback.*`ca-certificates: host=path`.*`insecure-registries`/)
  }
  assert.equal(refused(400, 'Bad Request').hint, catalogue.REGISTRY_PROTOCOL)
})
