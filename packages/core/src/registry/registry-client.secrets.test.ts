import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { pullFrom } from '@tallyman/testkit/registry/pull-bench'
import * as kit from '@tallyman/testkit/registry/registry'

const app = image({ layers: ['one'] })
const always = { times: 100 } as const
const onBlobs = { ...always, kind: 'blob' } as const
const signed = 'X-Amz-Signature=hidden-signature&token=hidden-token'
const dead = '127.0.0.1:1'

/** Failures of a pull in which a secret could be shown. */
const failures: Readonly<Record<string, (registry: kit.TestRegistry) => kit.RegistryOptions['faults']>> = {
  'a signed URL that is refused': ({ origin }) => [kit.redirect(`${origin}/v2/none?${signed}`, onBlobs)],
  'a signed URL of a dead host': () => [kit.redirect(`http://${dead}/x?${signed}`, onBlobs)],
  'a signed URL inside the network': () => [kit.redirect(`http://169.254.169.254/x?${signed}`, onBlobs)],
  'a signed URL with user info': ({ host }) => [
    kit.redirect(`http://hidden:hidden-info@${host}/x?${signed}`, onBlobs),
  ],
  'a signed URL in a redirect loop': ({ origin }) => [
    kit.redirect(`${origin}/v2/test/app/blobs/${app.layers[0]?.descriptor.digest}?${signed}`, onBlobs),
  ],
  'a body that breaks off': () => [kit.cut({ after: 0 }, onBlobs)],
  'a body that stalls': () => [kit.stall(2_000, { ...onBlobs, times: 1 }, 5)],
  'a response that is not HTTP': () => [kit.rawText('\u0000\u0001hidden-raw', onBlobs)],
  'a refused token': () => [kit.fail(401, { ...always, kind: 'manifest' })],
  'a token server that fails': () => [kit.fail(500, { ...always, kind: 'token' })],
  'a token server that does not answer JSON': () => [
    kit.fail(200, { ...always, kind: 'token' }, { body: '{"token":"hidden-token"' }),
  ],
  'a token that no header can carry': () => [
    kit.fail(200, { ...always, kind: 'token' }, { body: JSON.stringify({ token: 'hidden-token\r\nx: y' }) }),
  ],
  'a token server that hangs up': () => [kit.hangUp({ ...always, kind: 'token' })],
  'a web page': () => [kit.html({ ...always, kind: 'manifest' })],
}

for (const [what, faults] of Object.entries(failures))
  test(`${what} leaves no secret in any error, cause or note`, async () => {
    await using registry = await kit.startRegistry({ auth: 'bearer' })
    await registry.add(app)
    registry.inject(...(faults(registry) ?? []))
    const { username, password } = registry.credentials
    const masked: string[] = []
    const client = {
      tries: 2,
      timeouts: { headers: 200, idle: 60 },
      secret: (value: string) => void masked.push(value),
      find: async () =>
        ({ credentials: { kind: 'basic', ...registry.credentials }, source: 'registry-auth' }) as const,
    }
    await using trial = await pullFrom(registry, { client })
    const said = [...trial.messages, trial.error?.stack ?? ''].join('\n')
    if (!what.includes('stalls')) assert.ok(trial.error, 'it was pulled')
    const pair = Buffer.from(`${username}:${password}`).toString('base64')
    const secrets = [password, pair, 'testkit-token-', 'hidden-', 'X-Amz', 'signature=']
    for (const secret of secrets) assert.ok(!said.includes(secret), said)
    const sent = registry.requests.flatMap(({ headers }) => headers.authorization ?? [])
    const tokens = sent.filter(value => value.startsWith('Bearer ')).map(value => value.slice(7))
    for (const token of tokens) assert.ok(masked.includes(token), 'a token was used before it was masked')
  })
