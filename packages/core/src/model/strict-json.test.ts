import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { maxJsonBytes, parseStrictJson } from './strict-json.ts'

const read = (text: string) => parseStrictJson(Buffer.from(text))
const refused = (text: string | Uint8Array, message: RegExp) =>
  assert.throws(() => parseStrictJson(Buffer.from(text)), { code: 'MANIFEST_INVALID', message })

test('JSON without duplicate keys is parsed as by JSON.parse', () => {
  const spacing = fc.constantFrom(0, 2, '\t')
  fc.assert(
    fc.property(fc.jsonValue(), spacing, (value, space) => {
      const text = JSON.stringify(value, undefined, space)
      assert.deepEqual(read(text), JSON.parse(text))
    }),
  )
})

test('exactly the text that JSON.parse refuses is refused, apart from the listed rules', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ':',
    ',',
    'a',
    '1',
    ' ',
    '\n',
    '"a":',
    '"b"',
    '\\u0061',
  )
  const parse = (text: string) => {
    try {
      return { value: JSON.parse(text) as unknown }
    } catch {
      return undefined
    }
  }
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), parts => {
      const text = parts.join('')
      const found = parse(text)
      if (!found) return refused(text, /it is not JSON|a key appears twice/)
      if (/^[^"]*"[^"]*"[^"]*$|^[^"]*$/.test(text)) assert.deepEqual(read(text), found.value)
    }),
    { numRuns: 2000 },
  )
})

test('a duplicate key is refused at any depth and in any spelling', () => {
  refused('{"layers":[],"layers":[]}', /a key appears twice/)
  refused('[{"a":{"b":1 , "b"\n:2}}]', /a key appears twice/)
  refused('{"layers":1,"l\\u0061yers":2}', /a key appears twice/)
  assert.deepEqual(read('[{"a":1},{"a":{"a":["a","a"]}}]'), [{ a: 1 }, { a: { a: ['a', 'a'] } }])
  assert.deepEqual(read('{"a":"{\\"b\\":1,\\"b\\":2}","\\"a":"a\\\\"}'), { a: '{"b":1,"b":2}', '"a': 'a\\' })
})

test('text after the document is refused', () => {
  for (const text of [
    '{}{}',
    '{} {}',
    '{}x',
    '',
    ' ',
    '{',
    '{"a":1}]',
    '[}',
    '"a',
    '"\\',
    "{'a':1}",
    '{"a":1,}',
    'NaN',
  ])
    refused(text, /it is not JSON$/)
  assert.deepEqual(read(' {}\r\n'), {})
})

test('__proto__ is a key like any other', () => {
  const value = read(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  ) as object
  assert.equal(Object.getPrototypeOf(value), Object.prototype)
  assert.equal('polluted' in {}, false)
  refused('{"__proto__":1,"__proto__":2}', /a key appears twice/)
})

test('deep nesting is refused without exhausting the stack', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  assert.ok(read(nested(64)))
  refused(nested(65), /nests deeper than 64 levels/)
  refused(nested(10_000), /nests deeper than 64 levels/)
  refused('{"a":'.repeat(800_000), /nests deeper than 64 levels/)
})

test('text that is not plain UTF-8 is refused', () => {
  refused(Buffer.from([0x22, 0xc3, 0x28, 0x22]), /it is not UTF-8/)
  refused(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), /it is not UTF-8/)
  refused('\ufeff{}', /byte order mark/)
  refused(Buffer.from('{}', 'utf16le'), /it is not JSON/)
  assert.equal(read('"žluťoučký 🐳"'), 'žluťoučký 🐳')
})

test("a document's text does not reach the error", () => {
  refused('{"a": \u001b[31m::error::}', /^Cannot read the document: it is not JSON$/)
})

test('at most 4 MiB are read, in linear time', () => {
  const spent = processorTime()
  const fill = (piece: string) => piece.repeat(Math.floor(maxJsonBytes / piece.length))
  for (const text of [
    fill('"'),
    fill('\\"'),
    `"${fill('\\"').slice(1)}`,
    fill('"" '),
    fill('""\t'),
    fill('{"":'),
  ])
    refused(text, /not JSON|nests deeper|appears twice/)
  assert.ok(read(`"${' '.repeat(maxJsonBytes - 2)}"`))
  assert.ok(spent() < 4000)
  assert.throws(() => parseStrictJson(new Uint8Array(maxJsonBytes + 1)), { code: 'MANIFEST_TOO_LARGE' })
})
