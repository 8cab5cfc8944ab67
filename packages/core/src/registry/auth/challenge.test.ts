import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { type Challenge, chooseChallenge, parseChallenges } from './challenge.ts'

const schemesOf = (...lines: string[]) => parseChallenges(lines).map(({ scheme }) => scheme)

test('challenges on one line and on several lines are parsed alike', () => {
  const bearer = 'Bearer realm="https://a/t",service="s"'
  const basic = 'Basic realm="r"'
  const apart = parseChallenges([bearer, basic])
  assert.deepEqual(apart, [
    { scheme: 'bearer', params: { realm: 'https://a/t', service: 's' } },
    { scheme: 'basic', params: { realm: 'r' } },
  ])
  assert.deepEqual(parseChallenges([`${bearer}, ${basic}`]), apart)
  assert.deepEqual(parseChallenges([`,, ${bearer} ,\t,${basic},`]), apart)
})

test('a token68 is skipped, and the challenge after it still counts', () => {
  assert.deepEqual(schemesOf('Negotiate YWJjZA==, Basic realm="r"'), ['negotiate', 'basic'])
  assert.deepEqual(schemesOf('Negotiate, Basic'), ['negotiate', 'basic'])
})

test('an unreadable challenge is left out, its neighbours are not', () => {
  assert.deepEqual(schemesOf('@@@, Bearer realm="x"'), ['bearer'])
  assert.deepEqual(schemesOf('=, "a, b" c, Bearer realm="x"'), ['bearer'])
  assert.deepEqual(schemesOf('Bearer=x, Basic'), ['basic'])
  assert.deepEqual(schemesOf('"never closed, Bearer realm="x"', 'Basic'), ['basic'])
})

test('a parameter without a value is left out, an empty string is a value', () => {
  const [challenge] = parseChallenges(['Bearer scope="", realm=, service=, realm=r'])
  assert.deepEqual(challenge?.params, { scope: '', realm: 'r' })
})

test('Bearer with a realm is answered before Basic, Basic before anything else', () => {
  const chosen = (...lines: string[]) => chooseChallenge(parseChallenges(lines))?.scheme
  assert.equal(chosen('Basic realm="r", Bearer realm="https://a/t"'), 'bearer')
  assert.equal(chosen('Bearer service="s", Basic realm="r"'), 'basic')
  assert.equal(chosen('Negotiate'), 'negotiate')
  assert.equal(chosen(''), undefined)
})

test('names of built-in object properties are ordinary parameter names', () => {
  const [challenge] = parseChallenges(['Bearer __proto__="x", constructor="y", realm="z"'])
  assert.deepEqual(Object.entries(challenge?.params ?? {}), [
    ['__proto__', 'x'],
    ['constructor', 'y'],
    ['realm', 'z'],
  ])
  assert.equal(({} as { x?: string }).x, undefined)
})

const tokens = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,8}$/)
const params = fc.dictionary(tokens, fc.string({ unit: 'grapheme-ascii' }), { minKeys: 1, maxKeys: 4 })
const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`

test('a header written according to the grammar is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ scheme: tokens, params }), { maxLength: 4 }), written => {
      const wanted: Challenge[] = written.map(({ scheme, params: named }) => {
        const first = Object.entries(named).map(([name, value]) => [name.toLowerCase(), value] as const)
        return { scheme: scheme.toLowerCase(), params: Object.fromEntries(first.reverse()) }
      })
      const line = written
        .map(
          each =>
            `${each.scheme} ${Object.entries(each.params)
              .map(([n, v]) => `${n}=${quote(v)}`)
              .join(', ')}`,
        )
        .join(', ')
      assert.deepEqual(parseChallenges([line]), wanted)
    }),
  )
})

test('parsing never throws, and hostile lines take no longer than plain ones', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText(), anyText('"\\=, a'))), lines => void parseChallenges(lines)),
  )
  const hostile = [
    '"\\'.repeat(50_000),
    '\\"'.repeat(50_000),
    'a=,'.repeat(50_000),
    `a ${'='.repeat(99_999)}`,
    '"a" '.repeat(50_000),
    'a '.repeat(50_000),
  ]
  const spent = processorTime()
  assert.ok(parseChallenges(hostile).length < 50_000)
  assert.ok(spent() < 2_000)
})
