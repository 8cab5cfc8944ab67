import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { jsonProblem } from './json-problem.ts'

test('invalid JSON is reported by the place where it goes wrong and what was expected there', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'line 1, column 1: expected a value'],
    ['hunter2', 'line 1, column 1: expected a value'],
    ['\ufeff{}', 'line 1, column 1: expected a value'],
    ['-----BEGIN KEY-----', 'line 1, column 1: expected a value'],
    ['{"a": 1,\n  "b" 2}', 'line 2, column 7: expected ":" behind the key'],
    ['{\n\n  b: 2}', 'line 3, column 3: expected a key in quotes or }'],
    ['{"a": 1,}', 'line 1, column 9: expected a key in quotes'],
    ['{"a": 1 "b"}', 'line 1, column 9: expected "," or }'],
    ['[1 2]', 'line 1, column 4: expected "," or ]'],
    ['[1,]', 'line 1, column 4: expected a value'],
    ['[', 'line 1, column 2: expected a value or ]'],
    ['{"a": "b', 'line 1, column 9: expected a quote that ends the text'],
    ['"\\x"', 'line 1, column 2: expected an escape that JSON knows'],
    ['"a\nb"', 'line 1, column 3: expected a quote that ends the text, or an escape for this character'],
    ['{}\n<<<<<<< HEAD', 'line 2, column 1: expected nothing behind the value'],
    ['01', 'line 1, column 2: expected nothing behind the value'],
  ]
  for (const [text, expected] of cases) assert.equal(jsonProblem(text), expected, text)
})

test('exactly the texts that Node rejects have a problem, at the place Node reports', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '"a"',
    'true',
    'nul',
    '1',
    '-',
    '.5',
    'e9',
    '\\',
    '\\u00e',
    '\n',
    ' ',
    '\t',
    '\u0001',
    'x',
  ]
  const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''))
  const cut = fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...pieces)).map(([text, at, piece]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + piece + text.slice(place)
  })
  let placed = 0
  const check = (text: string) => {
    const problem = jsonProblem(text)
    try {
      JSON.parse(text)
      assert.equal(problem, 'expected JSON')
    } catch (error) {
      assert.ok(error instanceof SyntaxError)
      const [, line = '', column = ''] = /^line (\d+), column (\d+): expected /.exec(problem) ?? []
      const [, at] = /at position (\d+)/.exec(error.message) ?? []
      assert.notEqual(line, '', problem)
      if (at === undefined) return
      const before = text.slice(0, Number(at))
      const there = [before.split('\n').length, Number(at) - before.lastIndexOf('\n')]
      // Inside a number, word or escape Node points further on.
      assert.ok(Number(line) <= (there[0] ?? 0), `${problem}, Node says ${error.message}`)
      placed += Number(Number(line) === there[0] && Number(column) === there[1])
    }
  }
  fc.assert(fc.property(fc.oneof(broken, cut, fc.json()), check), { numRuns: 2_000 })
  assert.ok(placed > 200, `${placed} places are those of Node`)
})

test('ten million characters are checked in linear time', () => {
  const text = `{"a": [${'"x\\n", '.repeat(1_500_000)}]`
  const spent = processorTime()
  assert.match(jsonProblem(text), /^line 1, column \d+: expected a value$/)
  assert.ok(spent() < 5_000)
})
