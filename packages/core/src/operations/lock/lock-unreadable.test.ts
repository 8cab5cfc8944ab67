import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockSummary } from '../../reports/lock/lock-summary.ts'
import { runLock } from './lock.fixture.ts'

test('a place that cannot be read has its column, a lead the path of what leads to the file', async () => {
  const { result } = await runLock({
    'compose.yaml': `services:\n  a:\n    image: "app:\${V}"\n  b:\n    build: ./missing\n`,
    '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    container: \${{ inputs.image }}\n    steps: []\n`,
  })
  assert.deepEqual(
    result.findings.map(({ rule, file, line, column, where }) => [rule, file, line, column, where]),
    [
      ['TM005', '.github/workflows/ci.yml', 4, 16, 'jobs.a.container'],
      ['TM005', 'compose.yaml', 3, 12, 'services.a.image'],
      ['TM005', 'compose.yaml', 5, 12, 'services.b.build'],
    ],
  )
})

test('a document that is no YAML has the column of its fault', async () => {
  const { result } = await runLock({ 'compose.yaml': 'services:\n  a: {image: b: c}\n' })
  assert.deepEqual(
    result.findings.map(({ line, column, message }) => [line, message.includes(`(column ${column})`)])[0],
    [2, true],
  )
})

test('a fault of a whole file is not said to be at the file', async () => {
  const { result } = await runLock({ Dockerfile: 'RUN true\n', 'compose.yaml': 'services: {a: [}\n' })
  assert.deepEqual([...new Set(result.findings.map(({ file }) => file))], ['Dockerfile', 'compose.yaml'])
  assert.doesNotMatch(lockSummary({ result, now: 0 }), /<br>at /)
})
