import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutSummary } from './runner-host.ts'

test('a summary that fits is left unchanged', () => {
  assert.equal(cutSummary('x\n', 999_998), 'x\n')
})

test('a summary that does not fit is cut at the end of a line and says so', () => {
  const cut = cutSummary('ééééé\n'.repeat(100_000), 0)
  assert.ok(Buffer.byteLength(cut) <= 1_000_000)
  assert.match(cut, /ééééé\n\n\(The rest is left out: a step summary holds 1 MB\.\)\n$/)
  assert.equal(cut.includes('\ufffd'), false)
})

test('a single endless line is left out, and a full summary is not extended', () => {
  assert.equal(
    cutSummary('x'.repeat(2_000_000), 0),
    '\n\n(The rest is left out: a step summary holds 1 MB.)\n',
  )
  assert.equal(cutSummary('x\n', 1_000_000), '')
})
