import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runVectors, type Vector } from '../model/vector-run.ts'
import { parseSemverRange } from './semver-range.ts'

interface RangeVector extends Vector {
  readonly range: string
  /** Tags, space separated. */
  readonly expected: { readonly tags: string } | { readonly error: string }
}

const file = 'semver-ranges.json'
const location = new URL(`../../../../test/vectors/${file}`, import.meta.url)
const tags = (JSON.parse(readFileSync(location, 'utf8')) as { tags: string }).tags.split(' ')

const differences = {
  'skopeo takes every version, though only those below 0.1.0 are meant': 'range-001 range-002 range-004',
  'skopeo compares with 0.0.0, which nobody means by a wildcard':
    'range-015 range-016 range-017 range-066 range-067 range-070 range-071 range-073 range-074 range-075 range-082 range-152 range-153',
  'skopeo takes what the wildcard excludes': 'range-101 range-165',
  'numbers before a release have no limit here': 'range-020',
}

test("skopeo's tags within ranges", context => {
  runVectors<RangeVector>(context, {
    file,
    checks: {
      range: ({ range, expected }) => {
        const isIn = parseSemverRange(range)
        if ('problem' in isIn) assert.ok('error' in expected, isIn.problem)
        else assert.deepEqual(tags.filter(isIn).sort().join(' '), 'tags' in expected && expected.tags)
      },
    },
    differences,
  })
})
