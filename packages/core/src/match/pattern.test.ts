import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { longestPattern, type Pattern, parsePattern } from './pattern.ts'

function pattern(text: string): Pattern {
  const parsed = parsePattern(text)
  assert.ok(!('problem' in parsed), 'problem' in parsed ? parsed.problem : '')
  return parsed
}

test('a glob matches the whole tag, with *, ?, classes and escapes as in path.Match', () => {
  const cases: [string, string, boolean][] = [
    ['v*', 'v1.2', true],
    ['v*', 'rv1', false],
    ['*', 'anything', true],
    ['*', 'a/b', false],
    ['*/b', 'a/b', true],
    ['v?', 'v1', true],
    ['v?', 'v12', false],
    ['1.[0-9]', '1.7', true],
    ['1.[^0-9]', '1.7', false],
    ['1.[!0-9]', '1.x', true],
    ['[]a]', ']', true],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['a[^b]c', 'a/c', false],
  ]
  for (const [glob, text, expected] of cases)
    assert.equal(pattern(glob).matches(text), expected, `${glob} on ${text}`)
})

test('a /regex/ matches anywhere, as in JavaScript', () => {
  assert.ok(pattern('/^v1\\.\\d+$/').matches('v1.27'))
  assert.ok(!pattern('/^v1\\.\\d+$/').matches('v1.x'))
  assert.ok(pattern('/RC/i').matches('1.0-rc2'))
  assert.ok(pattern('/^(?:beta|legacy|old)$/').matches('legacy'))
  assert.ok(pattern('/^[a-f0-9]{7,40}$/').matches('deadbeef'))
})

test('only a pattern without wildcards is exact', () => {
  assert.ok(pattern('latest').isExact)
  for (const text of ['l*', '/^latest$/', 'lates?', '[l]atest']) assert.ok(!pattern(text).isExact, text)
})

test('patterns that would backtrack exponentially match at once', () => {
  const spent = processorTime()
  for (const text of [
    '/^(a+)+$/',
    '/^(a|a)*$/',
    '/^(a*)*b$/',
    '/a*a*a*a*a*a*a*a*b/',
    '/^((a*)*)*$/',
    'a*a*a*a*a*a*a*a*b',
  ]) {
    pattern(text).matches(`${'a'.repeat(127)}!`)
  }
  assert.ok(spent() < 2000)
})

test('a malformed pattern, or one that cannot match in linear time, is refused with a reason', () => {
  const refused = [
    '',
    '/(?=a)/',
    '/(?<!a)b/',
    '/(a)\\1/',
    '/\\bv1/',
    '/\\p{L}/',
    '/(/',
    '/)/',
    '/[/',
    '/a{3,1}/',
    '/a{9999}/',
    '/*/',
    '/a**/',
    '/[z-a]/',
    '/a/g',
    '/a',
    '[a',
    'a\\',
    '/((a{100}){100}){100}/',
    'x'.repeat(longestPattern + 1),
    `/${'('.repeat(60)}${')'.repeat(60)}/`,
  ]
  for (const text of refused) assert.ok('problem' in parsePattern(text), text)
})

test('repeating an empty expression costs nothing', () => {
  assert.ok(pattern('/^((){1000}){1000}x$/').matches('x'))
})

const atoms = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\d',
  '1',
  '-',
  '\\.',
  '(a|b1)',
  '(?:(?:ab)?)',
  '(a*)',
  '^',
  '$',
)
const counts = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '{1,}', '*?')
const regexes = fc
  .array(
    fc.tuple(atoms, counts).map(([atom, count]) => (atom === '^' || atom === '$' ? atom : atom + count)),
    { minLength: 1, maxLength: 6 },
  )
  .chain(parts => fc.constantFrom(parts.join(''), `${parts.join('')}|b`, `(${parts.join('')})+`))

test('every accepted regex matches as the built-in engine does', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', '.', '\n'), maxLength: 8 })
  fc.assert(
    fc.property(regexes, texts, fc.boolean(), (source, text, ignoreCase) => {
      const flags = ignoreCase ? 'i' : ''
      const given = ignoreCase ? text.toUpperCase() : text
      assert.equal(pattern(`/${source}/${flags}`).matches(given), new RegExp(source, flags).test(given))
    }),
    { numRuns: 3000 },
  )
})
