import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileCommands } from '@tallyman/testkit/step/file-commands'
import fc from 'fast-check'
import { fileCommand } from './runner-protocol.ts'

test('values of any text are read back from the file unchanged', () => {
  // The reader turns CRLF within a value into LF, as files on Windows have it.
  const value = fc.string({ unit: fc.constantFrom(...'a=<%\n\t é', '<<', 'EOF\n', '\nb=c\n', 'end_') })
  fc.assert(
    fc.property(value, value, (first, second) => {
      const written = fileCommand('first', first) + fileCommand('second', second)
      assert.deepEqual(readFileCommands(written), { first, second })
    }),
  )
})

test('no two values share a delimiter', () => {
  assert.notEqual(fileCommand('a', ''), fileCommand('a', ''))
})
