import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printable, printableLines, printableUrl, withoutCommands } from './printable.ts'

test('IPv6 addresses stay readable, in brackets and as words', () => {
  for (const text of [
    '[::1]:5000/team/app:v1',
    'Cannot reach [fe80::1]:5000: connect ECONNREFUSED ::1:5000',
    'resolve [2001:db8::2]/app',
  ])
    assert.equal(printable(text), text)
  assert.equal(printableUrl('http://[::1]:5000/v2/?token=secret'), 'http://[::1]:5000/v2/')
})

test('printable text stays as it is when it becomes part of another message, and a lone colon is no command', () => {
  assert.equal(printable('FROM node : 24'), 'FROM node : 24')
  const signs = fc.constantFrom(...'::[]# \n\tae1.\u200b')
  fc.assert(
    fc.property(fc.string({ unit: signs }), text => {
      const shown = printable(text)
      assert.equal(printable(shown), shown)
      assert.equal(printable(`Cannot read "${shown}"`), `Cannot read "${shown}"`)
    }),
  )
})

test('no runner command begins in printable text, in brackets or after a blank either', () => {
  assert.equal(printable('[a::b::c:]'), '[a:\\u200b:b:\\u200b:c:]')
  assert.equal(printable('::1'), ':\\u200b:1')
  assert.equal(printable('x ::add::mask'), 'x :\\u200b:add:\\u200b:mask')
  const signs = fc.constantFrom(...'::[]# \n\tae1.')
  fc.assert(
    fc.property(fc.string({ unit: signs }), text => {
      const shown = printable(text)
      assert.doesNotMatch(shown, /^\s*::/m)
      assert.doesNotMatch(shown, /##\[/)
      assert.equal(
        shown.replaceAll('\\u200b', '').replaceAll('\\u005b', '['),
        text.replaceAll('\n', '\\n').replaceAll('\t', '\\t'),
      )
    }),
  )
})

test('lines of a result begin no command where one is read, and steer no terminal anywhere', () => {
  const shown = printableLines('a\tb\n \u001b[31m::add-mask::x\n##vso[task]y ##[error]z\u202e')
  assert.equal(shown, 'a\tb\n \\u001b[31m::add-mask::x\n##vso[task]y ##[error]z\\u202e')
  assert.equal(
    withoutCommands('::add::x\n\t::y a::b\n##vso[t]##[e]'),
    ':\\u200b:add::x\n\t:\\u200b:y a::b\n##vso\\u005bt]##\\u005be]',
  )
})
