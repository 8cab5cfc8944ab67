import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Document, Scalar } from 'yaml'
import { parseYaml } from './parse-yaml.ts'

const word = fc.constantFrom(
  'a',
  ':1',
  '\n',
  '\n\n',
  ' ',
  '"',
  '\\',
  'é',
  '😀',
  "'",
  '#',
  ' #',
  '\t',
  '\u0085',
  'node:24',
)
const value = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(''))
const type = fc.constantFrom(
  Scalar.PLAIN,
  Scalar.QUOTE_DOUBLE,
  Scalar.QUOTE_SINGLE,
  Scalar.BLOCK_LITERAL,
  Scalar.BLOCK_FOLDED,
)

function written(text: string, type: Scalar.Type, lineWidth: number): string {
  const scalar = new Scalar(text)
  scalar.type = type
  return new Document({ before: 'node:24', k: { i: [scalar] }, behind: 1 }).toString({ lineWidth })
}

async function valueIn(text: string) {
  const tree = await parseYaml(text, 'a.yaml')
  const node = tree.items(tree.get(tree.get(tree.roots[0], 'k'), 'i'))[0]
  return { tree, node, value: tree.text(node) }
}

test('a part of a scalar is replaced at its span, in every way of writing it, and nothing else changes', async () => {
  let spans = 0
  const property = fc.asyncProperty(
    value,
    type,
    fc.constantFrom(0, 20),
    fc.boolean(),
    fc.nat(),
    async (said, type, width, isWindows, one) => {
      const source = written(said, type, width).replaceAll('\n', isWindows ? '\r\n' : '\n')
      const { tree, node, value = '' } = await valueIn(source)
      const words = [...value.matchAll(/[\w:]+/g)]
      const word = words[one % words.length]
      const [from, to] = [word?.index ?? 0, (word?.index ?? 0) + (word?.[0].length ?? 0)]
      const span = word && tree.span(node, from, to)
      if (!span) return
      assert.equal(source.slice(span.start, span.end), value.slice(from, to))
      const changed = await valueIn(`${source.slice(0, span.start)}zz${source.slice(span.end)}`)
      spans++
      assert.equal(changed.value, `${value.slice(0, from)}zz${value.slice(to)}`, source)
    },
  )
  await fc.assert(property, { numRuns: 1500 })
  assert.ok(spans > 200, `${spans} spans were replaced`)
})

const kept = [
  'node:24',
  "'node:24'",
  '"node:24"',
  '|-\n  node:24',
  '>\n  node:24\n',
  '!!str node:24',
  '&a node:24',
  '"\\tnode:24"',
  "'it''s node:24'",
]

for (const source of kept)
  test(`an image has its span in ${JSON.stringify(source)}`, async () => {
    const tree = await parseYaml(`k: ${source}`, 'a.yaml')
    const node = tree.get(tree.roots[0], 'k')
    const at = (tree.text(node) ?? '').indexOf('node')
    const span = tree.span(node, at, at + 'node:24'.length)
    assert.equal(span?.start, `k: ${source}`.indexOf('node'))
  })
