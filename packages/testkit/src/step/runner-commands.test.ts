import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutput } from './runner-commands.ts'

test('commands are read with their properties, unescaped', () => {
  const { commands } = readOutput(
    '  ::error file=a%2Cb.ts,line=3::50%25%0Anext: %3A\ntext ::error::no\n::group::Pull',
  )
  assert.deepEqual(commands, [
    { name: 'error', properties: { file: 'a,b.ts', line: '3' }, message: '50%\nnext: %3A' },
    { name: 'group', properties: {}, message: 'Pull' },
  ])
})

test('a command may also begin after a lone carriage return', () => {
  assert.equal(readOutput('a\r::set-output name=x::y').commands[0]?.name, 'set-output')
})

test("a mask hides its value, and each of the value's lines, from its own line on", () => {
  const { log, masks } = readOutput('early pear\n::add-mask::apple%0Apear\nan apple, a pear, a fig', ['fig'])
  assert.deepEqual(masks, ['apple\npear', 'apple', 'pear'])
  assert.equal(log.split('\n').at(-1), 'an ***, a ***, a ***')
  assert.match(log, /^early pear\n/)
  assert.doesNotMatch(log, /apple/)
})

test('stop-commands silences commands until its token', () => {
  const { commands } = readOutput('::stop-commands::tok\n::error::no\n::tok::\n::error::yes')
  assert.deepEqual(
    commands.map(each => each.message),
    ['tok', 'yes'],
  )
})
