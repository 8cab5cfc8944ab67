import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printEngineInspect } from './engine-inspect.ts'
import { goDuration } from './engine-value.ts'

const record = (value: unknown, indent?: string | number) => ({
  text: `${JSON.stringify(value, undefined, indent)}\n`,
  value: value as Readonly<Record<string, unknown>>,
})

test('records are laid out as JSON is, whatever blanks the engine sends', () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(fc.array(value), fc.constantFrom(undefined, 1, '\t'), (values, indent) => {
      const records = values.map(each => record(each, indent))
      assert.equal(printEngineInspect(records, ''), `${JSON.stringify(values, undefined, 4)}\n`)
      assert.equal(printEngineInspect(records, 'json'), `${JSON.stringify(values)}\n`)
    }),
  )
})

test('strings and numbers stay as the engine writes them', () => {
  const text = '{"a":"\\u003cb\\u003e \\" {,}: [","n":12345678901234567890,"f":1.50e3}'
  assert.equal(printEngineInspect([{ text, value: {} }], 'json'), `[${text}]\n`)
  const indented =
    '[\n    {\n        "a": "\\u003cb\\u003e \\" {,}: [",\n        "n": 12345678901234567890,\n        "f": 1.50e3\n    }\n]\n'
  assert.equal(printEngineInspect([{ text, value: {} }], ''), indented)
})

test('a template sees the fields of Docker’s client, and where one is missing those of the JSON', () => {
  const image = record({
    Id: 'sha256:1',
    RepoTags: null,
    Config: { Labels: { a: '<b>' }, Cmd: null },
    Size: 5,
  })
  const print = (format: string) => printEngineInspect([image], format)
  assert.equal(
    print('{{.ID}} {{.RepoTags}} {{.Config.Labels.none}} {{.Config.Cmd}} {{json .Config}}'),
    'sha256:1 [] <no value> [] {"Labels":{"a":"<b>"}}\n',
  )
  assert.equal(
    print('{{.Id}} {{.Config.Cmd}} {{json .Config}} {{.Size}}'),
    'sha256:1 <no value> {"Cmd":null,"Labels":{"a":"<b>"}} 5\n',
  )
  assert.throws(() => print('{{.ID}} {{.Id}}'), {
    code: 'INPUT_INVALID',
    message: /ID.*Config, Id, RepoTags, Size/,
  })
  assert.equal(printEngineInspect([], '{{.ID}}'), '\n')
  assert.equal(printEngineInspect([], ''), '[]\n')
})

test('times, durations, structs in structs and missing ones print as the client prints them', () => {
  const text = '2026-11-30T01:12:24.5+01:00'
  const image = record({
    Metadata: { LastTagTime: text },
    Config: { User: 'me', Volumes: { '/v': {} }, Healthcheck: { Interval: 90_000_000_000, Retries: 3 } },
  })
  const print = (format: string, of = image) => printEngineInspect([of], format)
  assert.equal(
    print('{{.Metadata}} {{json .Metadata}} {{json .Metadata.LastTagTime}}'),
    `{2026-11-30 01:12:24.5 +0100 +0100} {"LastTagTime":"${text}"} "${text}"\n`,
  )
  const plain = { User: 'me', Volumes: { '/v': {} } }
  assert.equal(
    print('{{.Config.Healthcheck}} {{json .Config.Healthcheck.Interval}}'),
    '{[] 1m30s 0s 0s 0s 3} 90000000000\n',
  )
  assert.equal(
    print('{{.Config}} {{.Descriptor}} {{.Metadata}}', record({ Config: plain })),
    '{{me map[] [] [] [] map[/v:{}]  map[]  false} {<nil> [] []}} <nil> {0001-01-01 00:00:00 +0000 UTC}\n',
  )
  const odd = record({
    Size: 'large',
    RepoTags: [1],
    Config: { Healthcheck: { Interval: 1.5, Retries: null } },
  })
  assert.equal(print('{{.Size}} {{.RepoTags}} {{.Config.Healthcheck.Interval}}', odd), '0 [] 1ns\n')
})

test('durations are written as Go writes them', () => {
  const written = ['0s', '1ns', '1.5µs', '20ms', '1s', '30s', '1m30s', '1h0m0s', '49h2m3.000000004s', '-1.5s']
  const nanoseconds = [0n, 1n, 1_500n, 20_000_000n, 1_000_000_000n, 30_000_000_000n, 90_000_000_000n]
  const long = [3_600_000_000_000n, 176_523_000_000_004n, -1_500_000_000n]
  assert.deepEqual([...nanoseconds, ...long].map(goDuration), written)
})
