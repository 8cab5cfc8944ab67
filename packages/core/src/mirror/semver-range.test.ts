import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSemverRange } from './semver-range.ts'

function within(range: string, tags: readonly string[]): string[] {
  const isIn = parseSemverRange(range)
  assert.ok(!('problem' in isIn), range)
  return tags.filter(isIn)
}

const tags = [
  '1',
  '1.2',
  'v1.2.3',
  '1.2.4-rc.1',
  '1.3.0',
  '2.0.0',
  '2.0.0-rc.1',
  '0.2.3',
  '0.0.3',
  'latest',
  '1.2.3.4',
  '01',
]

for (const [range, expected] of [
  ['>= 1.2.3', ['v1.2.3', '1.3.0', '2.0.0']],
  ['>1.2', ['1.3.0', '2.0.0']],
  ['>1', ['2.0.0']],
  ['<= 1.2', ['1', '1.2', 'v1.2.3', '0.2.3', '0.0.3', '01']],
  ['< 1.2.3', ['1', '1.2', '0.2.3', '0.0.3', '01']],
  ['1.2.x', ['1.2', 'v1.2.3']],
  ['1.2', ['1.2', 'v1.2.3']],
  ['=1.2.3', ['v1.2.3']],
  ['!=1.2.3, ^1', ['1', '1.2', '1.3.0', '01']],
  ['!=1.x', ['2.0.0', '0.2.3', '0.0.3']],
  ['~1.2.0', ['1.2', 'v1.2.3']],
  ['~> 1', ['1', '1.2', 'v1.2.3', '1.3.0', '01']],
  ['^0.2', ['0.2.3']],
  ['^0.0.3', ['0.0.3']],
  ['^0', ['0.2.3', '0.0.3']],
  ['*', ['1', '1.2', 'v1.2.3', '1.3.0', '2.0.0', '0.2.3', '0.0.3', '01']],
  ['1.2 - 1.3', ['1.2', 'v1.2.3', '1.3.0']],
  ['>=1.2 <1.3 || >=2', ['1.2', 'v1.2.3', '2.0.0']],
  ['>=1.2.4-beta <2.0.0-rc.2', ['1.2.4-rc.1', '1.3.0', '2.0.0-rc.1']],
] as const)
  test(`${range} is a range of versions`, () => {
    assert.deepEqual(within(range, tags), expected)
  })

test('what comes before a release is ordered as versions are', () => {
  const early = ['1.0.0-1', '1.0.0-2', '1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta']
  assert.deepEqual(within('>1.0.0-2 <=1.0.0-alpha.1', early), ['1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1'])
})

for (const text of [
  '',
  ' ',
  'latest',
  '>=',
  '1.2.3.4',
  '>=1 || ',
  '1.2..3',
  '>= 1.2 and',
  'x'.repeat(2_000),
  '=>=1',
  '>=1,',
  ',1',
  '>=1 ,, <2',
  '>=1.2.0<2.0.0',
  '1.2.3-01',
  '^*',
  '!=x',
  '18446744073709551616',
])
  test(`"${text.slice(0, 20)}" is no range`, () => {
    assert.ok('problem' in parseSemverRange(text))
  })
