import assert from 'node:assert/strict'
import { test } from 'node:test'
import { displayWidth } from '@tallyman/core/text/display-width'
import fc from 'fast-check'
import { inOptionWords, wrappedLine } from './message-text.ts'

const inputs = new Set(['on-conflict', 'offline', 'filters', 'concurrency'])

test('inputs that a message names become options, and other words in backticks stay', () => {
  const said = (text: string) => inOptionWords(text, inputs)
  assert.equal(said('set `on-conflict: move`'), 'set `--on-conflict move`')
  assert.equal(said('with `offline: true` or `offline: false`'), 'with `--offline` or `--no-offline`')
  assert.equal(said('`filters: path=usr/bin/**`'), "`--filters 'path=usr/bin/**'`")
  assert.equal(said('see `offline` and `docker login`'), 'see `--offline` and `docker login`')
})

test('the lines of a refused call name options, and a message about files keeps its words', () => {
  const message = 'Cannot read an input:\nconcurrency: "0", expected a number\nfile: is no option'
  assert.equal(
    inOptionWords(message, inputs),
    'Cannot read an option:\n--concurrency: "0", expected a number\nfile: is no option',
  )
  assert.equal(inOptionWords('Cannot read 3 inputs:', inputs), 'Cannot read 3 options:')
  assert.equal(inOptionWords(message, new Set()), message)
})

test('a message about steps of a workflow is about the command', () => {
  const said = (text: string) => inOptionWords(text, inputs)
  assert.equal(
    said('Pull the images by an earlier step with the same `concurrency`.'),
    'Pull the images first, with the same `--concurrency`.',
  )
  assert.equal(
    said('Cannot save a:1, expected an earlier step to pull it'),
    'Cannot save a:1, expected an earlier pull',
  )
  assert.equal(said('this step has no cache token'), 'there is no cache token here')
  assert.equal(said('Correct the inputs named above;'), 'Correct what is named above;')
})

test('a wrapped line keeps its words in order, none wider than the terminal unless a word alone is', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '漢', '-', '…'), minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 20, max: 60 }),
      (words, width) => {
        const lines = wrappedLine(words.join(' '), width)
        assert.deepEqual(lines.join(' ').split(/ +/), words)
        for (const line of lines) assert.ok(displayWidth(line) <= width || !line.trim().includes(' '), line)
      },
    ),
  )
})

test('styles take no cells, and a terminal without a width wraps nothing', () => {
  const line = '\u001b[31merror\u001b[0m: a message of forty-two cells in all'
  assert.deepEqual(wrappedLine(line, 42), [line])
  assert.deepEqual(wrappedLine(line, undefined), [line])
})
