import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDuration, parseDuration } from '../../match/duration.ts'
import { isEmptyPolicy, parsePolicy } from './policy.ts'

test('without inputs the policy is empty, and versions under seven days are young', () => {
  const policy = parsePolicy({})
  assert.ok(isEmptyPolicy(policy))
  assert.equal(policy.olderThan, 7 * 86_400_000)
  assert.equal(policy.maxDeletes, 100)
})

test('filters, keep-tags and keep-last alone select nothing to prune', () => {
  assert.ok(isEmptyPolicy(parsePolicy({ filters: ['dangling=true'], keepTags: ['*'], keepLast: '3' })))
})

test('all invalid inputs are reported together, each with its name', () => {
  const inputs = {
    pruneTags: ['/(/', 'v*'],
    keepTags: ['[a'],
    keepLast: '-1',
    olderThan: 'a week',
    maxDeletes: '1e3',
    filters: ['colour=red', 'dangling=maybe', 'until=soon', 'reference=[', 'dangling!=true', 'label='],
  }
  assert.throws(
    () => parsePolicy(inputs),
    (error: Error & { code: string }) => {
      assert.equal(error.code, 'INPUT_INVALID')
      assert.equal(error.message.split('\n').length, 11)
      for (const name of ['prune-tags', 'keep-tags', 'keep-last', 'older-than', 'max-deletes', 'filters']) {
        assert.ok(error.message.includes(`Cannot read ${name}: `), name)
      }
      return true
    },
  )
})

test('an invalid pattern is printed on one line, whatever it contains', () => {
  assert.throws(
    () => parsePolicy({ pruneTags: ['/(\n::set-output name=a::b/'] }),
    (error: Error) => !/\n|::/.test(error.message),
  )
})

test('durations are accepted in ms, s, m, h, d and w, alone or combined, and nothing else', () => {
  const cases: [string, number | undefined][] = [
    ['0s', 0],
    ['7d', 604_800_000],
    ['1d12h', 129_600_000],
    ['1.5h', 5_400_000],
    ['500ms', 500],
    ['2w', 1_209_600_000],
    ['7', undefined],
    ['7 d', undefined],
    ['-1d', undefined],
    ['7days', undefined],
    ['', undefined],
    ['9'.repeat(40), undefined],
  ]
  for (const [text, expected] of cases) assert.equal(parseDuration(text), expected, text)
  assert.equal(formatDuration(129_600_000), '1d 12h')
  assert.equal(formatDuration(0), '0s')
})

test('until takes a duration, seconds since 1970, or an RFC 3339 time', () => {
  const until = (value: string) => parsePolicy({ filters: [`until=${value}`] }).filters[0]
  assert.ok('age' in (until('24h') ?? {}))
  for (const [value, time] of [
    ['1893456000', '2030-01-01T00:00:00.000Z'],
    ['2030-01-01', '2030-01-01T00:00:00.000Z'],
    ['2030-01-01T02:00:00', '2030-01-01T02:00:00.000Z'],
    ['2030-01-01T02:00:00+02:00', '2030-01-01T00:00:00.000Z'],
  ] as const) {
    const filter = until(value)
    assert.equal(filter && 'at' in filter ? filter.at.toISOString() : '', time)
  }
})
