import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import {
  boolean,
  bytes,
  integer,
  list,
  listOrCsv,
  oneOf,
  optionalOr,
  pair,
  pairList,
  text,
  textList,
} from './inputs.ts'

test('booleans are the forms of YAML 1.2 and nothing else', () => {
  assert.deepEqual(['true', 'True', ' TRUE\n'].map(boolean), [true, true, true])
  assert.deepEqual(['false', 'False', 'FALSE'].map(boolean), [false, false, false])
  for (const bad of ['', 'yes', 'on', '1', 'tRUE', '"true"'])
    assert.throws(() => boolean(bad), { message: `"${bad}", expected true or false` })
})

test('whole numbers are decimal and within their bounds', () => {
  const read = integer({ min: 1, max: 64 })
  assert.deepEqual(['1', ' 64 ', '007'].map(read), [1, 64, 7])
  for (const bad of ['', '0', '65', '-1', '1.5', '1e1', '0x10', '٣', '9'.repeat(400)])
    assert.throws(() => read(bad), /expected a whole number from 1 to 64$/)
})

test('an unknown word is refused with the list of accepted ones', () => {
  assert.throws(() => oneOf('move', 'skip')('Move'), { message: '"Move", expected one of move, skip' })
})

test('a list has one item a line, with comments, blank lines and CRLF', () => {
  const given = '# images\r\n  ghcr.io/a/b:1 # the base\r\n\r\n\tbusybox@sha256:00#1 \r\n#last'
  assert.deepEqual(list(text)(given), ['ghcr.io/a/b:1', 'busybox@sha256:00#1'])
  assert.deepEqual(list(text)(''), [])
  assert.deepEqual(list(text)('a, b'), ['a, b'])
})

test('any list survives a round trip through one item a line', () => {
  const item = fc.stringMatching(/^[^\s#"][^\r\n\s#"]{0,20}$/)
  fc.assert(
    fc.property(
      fc.array(item),
      fc.constantFrom('\n', '\r\n', '\r', '\n\n  ', ' # note, "x\n'),
      (items, end) => {
        assert.deepEqual(list(text)(items.join(end)), items)
      },
    ),
  )
})

test('any list survives a round trip through quoted fields, with commas, quotes and number signs', () => {
  const item = fc.stringMatching(/^[^\r\n]{1,20}$/)
  const quote = (each: string) => `"${each.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(item), fc.constantFrom(',', ' , ', '\n', ' # note, "x\n'), (items, end) => {
      const same = (each: string) => each
      assert.deepEqual(listOrCsv(same)(items.map(quote).join(end)), items)
    }),
  )
})

test('a list with commas takes lines, fields, quotes and comments together', () => {
  const given = 'linux/amd64, linux/arm64 # both, really\n"a,b", type="raw"\n,,\n# none, at all\n"say ""hi"""'
  const wanted = ['linux/amd64', 'linux/arm64', 'a,b', 'type="raw"', 'say "hi"']
  assert.deepEqual(listOrCsv(text)(given), wanted)
})

test('a quote that is unclosed, or closed too early, is an error', () => {
  assert.throws(() => listOrCsv(text)('"a,b'), /a quote is not closed/)
  assert.throws(() => listOrCsv(text)('"a"b'), /text follows a closing quote/)
})

test('a list of commas and blanks of the greatest input length is parsed in no time', () => {
  const spent = processorTime()
  assert.deepEqual(listOrCsv(text)(', '.repeat(400_000)), [])
  assert.deepEqual(listOrCsv(text)(`${' '.repeat(800_000)}a`), ['a'])
  assert.deepEqual(list(text)(`${' '.repeat(800_000)}a`), ['a'])
  assert.ok(spent() < 2_000)
})

test('a bad item is named once, in one line', () => {
  assert.throws(() => list(integer({ min: 0, max: 9 }))('1\nten'), {
    message: '"ten", expected a whole number from 0 to 9',
  })
  const word = () => {
    throw new Error('expected a host')
  }
  assert.throws(() => list(word)('x\u202e::y'), { message: '"x\\u202e:\\u200b:y": expected a host' })
})

test('a list reports every bad item, not just the first', () => {
  assert.throws(() => list(oneOf('a', 'b'))('x\na\ny'), {
    message: '"x", expected one of a, b; "y", expected one of a, b',
  })
})

test('pairs are split at the first equals sign', () => {
  const read = list(pair((key, value) => [key, value]))
  assert.deepEqual(read('a=b=c\n d = e '), [
    ['a', 'b=c'],
    ['d', 'e'],
  ])
  for (const bad of ['a', '=b', 'a=', 'a= ']) assert.throws(() => read(bad), /expected key=value$/)
})

test('sizes have decimal and binary units', () => {
  const given = ['0', '4096', '1kB', '8MiB', '1.5 GB', '2tib', '10B']
  assert.deepEqual(given.map(bytes), [0, 4096, 1000, 8 * 2 ** 20, 1.5e9, 2 ** 41, 10])
  for (const bad of ['', 'MiB', '-1', '1e3', '1XB', '1 0', '999999999999TB'])
    assert.throws(() => bytes(bad), /expected a size such as 8MiB, 1GB or 4096$/)
})

test('an omitted or blank input takes its fallback value', () => {
  const { parse } = optionalOr(integer({ min: 1, max: 9 }), 5)
  assert.deepEqual([parse(''), parse(' \n'), parse('7')], [5, 5, 7])
})

test('a number sign is part of free text and of paths, wherever it stands', () => {
  const given = 'Tools for C # and F#\r\n#1 of all\n\n  out #2/image.tar  '
  assert.deepEqual(textList(text)(given), ['Tools for C # and F#', '#1 of all', 'out #2/image.tar'])
})

test('any list of free text survives a round trip through one item a line', () => {
  const item = fc.stringMatching(/^[^\s"#](?:[^\r\n]{0,20}[^\s])?$/)
  fc.assert(
    fc.property(fc.array(item), fc.constantFrom('\n', '\r\n', '\r', '\n\n  '), (items, end) => {
      assert.deepEqual(textList(text)(items.join(end)), items)
      assert.deepEqual(pairList(text)(items.join(end)), items)
    }),
  )
})

test('any list of pairs survives a round trip through quoted items, with line breaks and quotes', () => {
  const item = fc
    .string({ minLength: 1 })
    .filter(each => each.trim() === each && !/^["#]/.test(each) && each !== '')
  const quote = (each: string) => `"${each.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(item), fc.constantFrom('\n', '\r\n', '\n\n  '), (items, end) => {
      assert.deepEqual(pairList(text)(items.map(quote).join(end)), items)
    }),
  )
})

test('a list of pairs refuses comments and half-quoted items, and says so', () => {
  assert.deepEqual(pairList(text)('a=Tools for C # and F#\nb="x"\nc=#1'), [
    'a=Tools for C # and F#',
    'b="x"',
    'c=#1',
  ])
  assert.throws(() => pairList(text)('# a=b'), /"# a=b": this list takes no comments, expected key=value/)
  assert.throws(() => pairList(text)('"a=b'), /expected one quote round it all/)
  assert.throws(() => pairList(text)('"a"=b'), /expected one quote round it all/)
})
