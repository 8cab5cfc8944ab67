import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutStart, cutToWidth, displayWidth, padToWidth } from './display-width.ts'

test('wide characters and emoji take two cells, marks none', () => {
  const widths = {
    'node:24': 7,
    漢字: 4,
    ｆｕｌｌ: 8,
    한국: 4,
    'cafe\u0301': 4,
    '🐳': 2,
    '🇩🇪': 4,
    '❤\ufe0f': 2,
    '…': 1,
  }
  for (const [text, width] of Object.entries(widths)) assert.equal(displayWidth(text), width, text)
})

test('text is cut by cells, never within a character, and marks stay with theirs', () => {
  assert.equal(cutToWidth('漢字漢字', 8), '漢字漢字')
  assert.equal(cutToWidth('漢字漢字', 7), '漢字漢…')
  assert.equal(cutToWidth('漢字漢字', 6), '漢字…')
  assert.equal(cutToWidth('cafe\u0301s', 5), 'cafe\u0301s')
  assert.equal(cutToWidth('cafe\u0301sx', 5), 'cafe\u0301…')
  assert.equal(cutStart('registry.example/app:v1', 8), '…/app:v1')
  assert.equal(cutStart('xe\u0301a', 2), '…a')
  assert.equal(padToWidth('漢', 4), '漢  ')
})

test('whatever is cut, it fits, and text that fits is left as it is', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(text, fc.nat(50), (each, cells) => {
      for (const cut of [cutToWidth, cutStart]) {
        const kept = cut(each, cells)
        assert.ok(displayWidth(kept) <= cells)
        if (displayWidth(each) <= cells) assert.equal(kept, each)
      }
    }),
  )
})
