import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits, type Edit } from './edit-text.ts'

const file = 'Dockerfile'

/** Ranges of a text that do not meet, in any order. */
const editsOfText = fc
  .record({
    text: fc.string({ unit: 'grapheme', maxLength: 60 }),
    cuts: fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 8 }),
    words: fc.array(fc.string({ maxLength: 5 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ text, cuts, words }) => {
    const sorted = cuts.filter(cut => cut <= text.length).sort((a, b) => a - b)
    const edits: Edit[] = []
    for (let at = 0; at + 1 < sorted.length; at += 2)
      edits.push({ file, start: sorted[at] ?? 0, end: sorted[at + 1] ?? 0, text: words[at / 2] ?? '' })
    return { text, edits }
  })

test('edits in any order change their ranges and nothing else', () => {
  fc.assert(
    fc.property(editsOfText, ({ text, edits }) => {
      let expected = text
      for (const { start, end, text: word } of edits.toReversed())
        expected = expected.slice(0, start) + word + expected.slice(end)
      assert.equal(applyEdits(text, edits), expected)
      assert.equal(applyEdits(text, edits.toReversed()), expected)
    }),
  )
})

test('edits that meet, or that leave the text, are one error', () => {
  const edit = (start: number, end: number): Edit => ({ file, start, end, text: 'x' })
  for (const edits of [[edit(0, 3), edit(2, 4)], [edit(1, 1), edit(1, 1)], [edit(0, 9)], [edit(3, 2)]])
    assert.throws(() => applyEdits('abcdef', edits), {
      code: 'INTERNAL',
      message: /"Dockerfile": two edits meet/,
    })
  assert.equal(applyEdits('abcdef', [edit(0, 2), edit(2, 2)]), 'xxcdef')
})
