import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import * as yaml from 'yaml'
import { plainDocuments } from './plain-yaml.ts'
import { LineStarts } from './scalar-spans.ts'

/** What `YamlTree` and the scanners read of a node. The end of a block collection is that of its last value. */
function seen(node: unknown): unknown {
  if (!yaml.isNode(node)) return 'none'
  const [start, end] = node.range ?? []
  const about = [node.tag, node.anchor, start]
  if (yaml.isScalar(node)) return [...about, end, node.type, typeof node.value, node.value, writtenOf(node)]
  if (!yaml.isCollection(node)) return about
  const items = yaml.isMap(node)
    ? node.items.map(({ key, value }) => [seen(key), seen(value)])
    : (node.items as unknown[]).map(seen)
  return [...about, yaml.isMap(node), node.flow === true, node.flow === true && end, items]
}

/** The source of what is no text. */
function writtenOf({ value, source }: yaml.Scalar): unknown {
  return typeof value === 'string' ? '' : source
}

function byLibrary(text: string) {
  const lines = new yaml.LineCounter()
  const composer = new yaml.Composer({ logLevel: 'silent', uniqueKeys: false })
  const documents: yaml.Document.Parsed[] = []
  for (const token of new yaml.Parser(lines.addNewLine).parse(text))
    documents.push(...(composer.next(token) as Iterable<yaml.Document.Parsed>))
  return { documents: [...documents, ...(composer.end() as Iterable<yaml.Document.Parsed>)], lines }
}

/** Compares both readings. Returns false for a text that only the library reads. */
function isReadAlike(text: string): boolean {
  const plain = plainDocuments(text)
  if (!plain) return false
  const { documents, lines } = byLibrary(text)
  assert.deepEqual(
    documents.flatMap(({ errors }) => errors.map(({ message }) => message)),
    [],
    JSON.stringify(text),
  )
  assert.deepEqual(
    plain.map(seen),
    documents.map(({ contents }) => seen(contents)),
    JSON.stringify(text),
  )
  const own = new LineStarts(text)
  assert.deepEqual(own.lineStarts, lines.lineStarts)
  for (const offset of [0, text.length >> 1, text.length])
    assert.deepEqual(own.linePos(offset), lines.linePos(offset))
  return true
}

const words = [
  'a',
  'x:y',
  'a/b.c',
  'null',
  '~',
  '1',
  '1.50',
  '-1',
  '0x1',
  '1e3',
  '.5',
  '.',
  'true',
  'é',
  'x# y',
  '-x',
]
const indicators = [
  ': ',
  ':',
  '- ',
  '-',
  '# ',
  ' # c',
  '|',
  '|-',
  '|+',
  '>',
  '&a ',
  '*a',
  '!t ',
  '? ',
  '%',
  '@',
  '<<: ',
]
const quotes = ['"', "'", '"x y"', "'q'", '"\\n"', "''", '"a": ']
const brackets = [
  '[',
  ']',
  '{',
  '}',
  ',',
  '[a, b]',
  '{a: b}',
  '{}',
  '[]',
  '{"a": 1}',
  '[a: b]',
  '[[a], "b"]',
  '{a}',
]
const breaks = [
  '\n',
  '\n\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '\n---\n',
  '---',
  '...',
  '\r\n',
  '\t',
  '\0',
  '\u2028',
  '\ufeff',
]
const lines = [
  'key: ',
  'key:',
  'x: y\n',
  'x:\n',
  '- x\n',
  '- a: b\n',
  'a: |\n  t\n',
  'a: |\n  t\n\n\n  u\n',
  '# c\n',
  '  ',
  ' ',
]
const fragment = fc.constantFrom(...words, ...indicators, ...quotes, ...brackets, ...breaks, ...lines)

test('what is read without the library is what the library reads, without a fault', () => {
  const text = fc.array(fragment, { maxLength: 14 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(text, each => void isReadAlike(each)),
    { numRuns: 3000 },
  )
})

/** YAML as people write it, with a part replaced. */
const root = join(import.meta.dirname, '../../../../..')
const files = ['test/lock/corpus', '.github', 'actions']
  .flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name =>
      join(root, folder, name),
    ),
  )
  .filter(path => /\.ya?ml$/.test(path))
  .map(path => readFileSync(path, 'utf8'))

test('most files are read without the library, and damaged ones as the library reads them', () => {
  const read = files.filter(isReadAlike).length
  assert.ok(read > files.length * 0.6, `${read} of ${files.length}`)
  const damaged = fc
    .record({
      file: fc.constantFrom(...files),
      from: fc.nat(),
      size: fc.nat(300),
      at: fc.nat(),
      part: fragment,
    })
    .map(({ file, from, size, at, part }) => {
      const start = file.lastIndexOf('\n', from % file.length) + 1
      const text = file.slice(start, start + size)
      const place = at % (text.length + 1)
      return text.slice(0, place) + part + text.slice(place + (at % 3))
    })
  fc.assert(
    fc.property(damaged, each => void isReadAlike(each)),
    { numRuns: 3000 },
  )
})

const repeatedParts = ['a: b\n', '- a\n', '\n', ' ', '# c\n', 'b  c', 'k: |\n  b\n\n', '[c], ', '- - ', '-']
const surroundings = [
  ['', ''],
  ['a: x', 'y\n'],
  ['a: |\n  x', '\nb: c\n'],
  ['a: [', ']\n'],
] as const

for (const part of repeatedParts)
  test(`plain YAML that repeats ${JSON.stringify(part)} is read in linear time`, async () => {
    for (const [before, behind] of surroundings) {
      const workOf = (size: number) => {
        const text = `${before}${part.repeat(size)}${behind}`
        return () => plainDocuments(text)
      }
      await assertLinear(`${before}${part}${behind}`, workOf, { size: 20_000 })
    }
  })
