import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textGlob } from './text-glob.ts'

test('a glob matches what the same regular expression matches, whatever glob and text', () => {
  const sign = fc.constantFrom('a', 'b', '/', '\n', '*', '?', '\\')
  const text = fc.array(sign, { maxLength: 12 }).map(signs => signs.join(''))
  fc.assert(
    fc.property(text, text, (glob, value) => {
      const source = Array.from(glob.matchAll(/\\[\s\S]|[\s\S]/g), ([part]) => {
        if (part === '*') return '[\\s\\S]*'
        return part === '?'
          ? '[\\s\\S]'
          : `\\u${part
              .charCodeAt(part.length - 1)
              .toString(16)
              .padStart(4, '0')}`
      })
      assert.equal(textGlob(glob)(value), new RegExp(`^${source.join('')}$`).test(value), `${glob} ${value}`)
    }),
    { numRuns: 3_000 },
  )
})

test('a text of 4 MB is matched at once, however many stars the glob has', { timeout: 60_000 }, () => {
  const text = 'a'.repeat(4_000_000)
  for (const glob of [`${'*a'.repeat(120)}*b`, `${'?*'.repeat(120)}b`, `${'*'.repeat(250)}b`])
    assert.equal(textGlob(glob)(text), false)
  assert.equal(textGlob('*a*a*')(text), true)
})
