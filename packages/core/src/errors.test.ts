import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue, TallyError } from './errors.ts'

test('a failure has the hint of its code, or of its case where it carries one', () => {
  assert.equal(new TallyError('NOT_FOUND', 'Cannot read').hint, catalogue.NOT_FOUND)
  assert.equal(new TallyError('NOT_FOUND', 'Cannot read', { hint: 'Make it.' }).hint, 'Make it.')
})

test('the hint of a case goes with the failure into one that is made of it, unless that has another code or a case of its own', () => {
  const cause = new TallyError('NOT_FOUND', 'Cannot read', { hint: 'Make it.' })
  assert.equal(new TallyError('NOT_FOUND', 'Cannot push', { cause }).hint, 'Make it.')
  assert.equal(new TallyError('NOT_FOUND', 'Cannot push', { cause, hint: 'Pull it.' }).hint, 'Pull it.')
  assert.equal(new TallyError('DENIED', 'Cannot push', { cause }).hint, catalogue.DENIED)
})
