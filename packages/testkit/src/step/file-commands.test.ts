import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileCommands } from './file-commands.ts'

test("pairs and blocks are read in the file's order", () => {
  const text = 'a=1=2\nb<<END\ntwo\n\nlines=x\nEND\nc<<X\nX\na=3\n'
  assert.deepEqual(readFileCommands(text), { a: '3', b: 'two\n\nlines=x', c: '' })
})

test('input that the runner would refuse throws', () => {
  assert.throws(() => readFileCommands('no sign'), /expected name=value/)
  assert.throws(() => readFileCommands('a<<END\nvalue'), /no line "END"/)
})
