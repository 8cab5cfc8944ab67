import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue, TallyError } from './errors.ts'

test('a failure has its own hint, else that of its code', () => {
  assert.equal(new TallyError('NOT_FOUND', 'Cannot read').hint, catalogue.NOT_FOUND)
  assert.equal(new TallyError('NOT_FOUND', 'Cannot read', { hint: 'Make it.' }).hint, 'Make it.')
})

test("a failure inherits its cause's hint, unless it has another code or a hint of its own", () => {
  const cause = new TallyError('NOT_FOUND', 'Cannot read', { hint: 'Make it.' })
  assert.equal(new TallyError('NOT_FOUND', 'Cannot push', { cause }).hint, 'Make it.')
  assert.equal(new TallyError('NOT_FOUND', 'Cannot push', { cause, hint: 'Pull it.' }).hint, 'Pull it.')
  assert.equal(new TallyError('DENIED', 'Cannot push', { cause }).hint, catalogue.DENIED)
})
