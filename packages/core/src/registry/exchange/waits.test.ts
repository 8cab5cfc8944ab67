import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Waits } from './waits.ts'

test('a request that was just sent is shown without a time', () => {
  let time = 0
  const waits = new Waits(() => time)
  using _ = waits.begin('read a:1')
  time = 999
  assert.equal(waits.state, 'waiting for an answer: read a:1')
})

test('the request that has waited longest is named, and the others are counted', () => {
  let time = 0
  const waits = new Waits(() => time)
  assert.equal(waits.state, undefined)
  const first = waits.begin('read a:1')
  time = 4_000
  const second = waits.begin('read b:1')
  const third = waits.begin('read b:1')
  time = 6_000
  assert.equal(waits.state, 'waiting for an answer: read a:1, 6 s so far, and 2 other requests')
  first[Symbol.dispose]()
  assert.equal(waits.state, 'waiting for an answer: read b:1, 2 s so far, and 1 other request')
  second[Symbol.dispose]()
  third[Symbol.dispose]()
  assert.equal(waits.state, undefined)
})
