import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bar, percent } from './bars.ts'
import { anyText, layerFor, platformFor } from './inspected.fixture.ts'
import { layerBar } from './layer-bar.ts'

test('a bar grows with its share, and the smallest part still shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (part, rest) => {
      const drawn = bar(part, part + rest)
      assert.match(drawn, /^(?:▇{1,20}|▏)$/)
      assert.ok(bar(part + rest, part + rest).length >= drawn.length)
      assert.match(percent(part, part + rest), /^(?:&lt;1|&gt;99|\d{1,3}) %$/)
    }),
  )
  assert.deepEqual(
    [bar(0, 10), bar(5, 10), percent(999, 1000), percent(1, 1000)],
    ['', '▇'.repeat(10), '&gt;99 %', '&lt;1 %'],
  )
})

test('the bar of an image has a row for each layer, lowest first, and sums up the smallest of many', () => {
  const sizes = [30, 10, 60].map((size, at) => layerFor(`l${at}`, size * 1_000_000, `RUN step ${at}`))
  const lines = layerBar(platformFor('linux/amd64', sizes)).split('\n')
  assert.equal(lines[0], '| Layer | Size | Share | Instruction | Digest |')
  assert.match(
    lines[2] ?? '',
    /^\| 1 \| 30\.0&nbsp;MB \| ▇{6}&nbsp;30&nbsp;% \| `RUN step 0` \| `sha256:\w{12}` \|$/,
  )
  assert.match(lines[4] ?? '', /^\| 3 \| 60\.0&nbsp;MB \| ▇{12}&nbsp;60&nbsp;% \|/)
  const many = Array.from({ length: 60 }, (_, at) => layerFor(`m${at}`, (at + 1) * 1000))
  const rows = layerBar(platformFor('linux/amd64', many)).split('\n')
  assert.equal(rows.length, 2 + 20 + 1)
  assert.match(rows.at(-1) ?? '', /40 smaller layers/)
})

test('no instruction ends a row of the bar or becomes HTML', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), texts => {
      const layers = texts.map((text, at) => layerFor(`h${at}`, 10, text, { sharedWith: [text] }))
      const lines = layerBar(platformFor('linux/amd64', layers)).split('\n')
      assert.equal(lines.length, 2 + texts.length)
      for (const line of lines.slice(2)) {
        assert.equal(line.replaceAll(/`[^`]*`/g, '').split('|').length, 8, line)
        assert.doesNotMatch(line.replaceAll(/`[^`]*`/g, ''), /<(?!\/?(?:code|span)>)/)
      }
    }),
  )
})
