import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue } from './errors.ts'
import { exitCodeOf, exitCodeOfShortfall, exitCodes } from './exit-codes.ts'

test('every error has an exit code that is told of, and none is that of success', () => {
  assert.deepEqual(Object.keys(exitCodeOf).sort(), Object.keys(catalogue).sort())
  for (const [error, code] of Object.entries({ ...exitCodeOf, ...exitCodeOfShortfall })) {
    assert.ok(code in exitCodes, error)
    assert.notEqual(code, 0, error)
  }
})

test('every exit code is used', () => {
  const used = new Set<number>([...Object.values(exitCodeOf), ...Object.values(exitCodeOfShortfall), 0, 143])
  assert.deepEqual(Object.keys(exitCodes).map(Number).sort(), [...used].sort())
})
