import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import fc from 'fast-check'
import { code, details, escapeMarkdown, table } from './markdown.ts'

test('references, digests and times stay readable in the source', () => {
  const digest = `sha256:${'0a'.repeat(32)}`
  for (const plain of [`localhost:5000/app@${digest}`, '12:30, 4.5 MB', 'a-b.c/d (e)', 'main'])
    assert.equal(escapeMarkdown(plain), plain)
  assert.equal(code(`ghcr.io/a_b/c:1.2@${digest}`), `\`ghcr.io/a_b/c:1.2@${digest}\``)
})

test('hostile text yields no HTML, link, image, emphasis, mention, list, heading or formula', () => {
  const cases: Record<string, RegExp> = {
    '<img src=x onerror=alert(1)>': /[<>]/,
    '![x](https://evil.example/x.png)': /[[\]]|:\//,
    '[x]: https://evil.example': /[[\]]|:\//,
    'https://evil.example WWW.evil.example': /:\/|www\./i,
    '**bold** _it_ ~~no~~ `code` $x$': /[*_~`$]/,
    '| a | b |': /\|/,
    '# heading': /^#/,
    '- item': /^-/,
    '+ item': /^\+/,
    '===': /^=/,
    '&lt;b&gt; &#64;': /&(?!amp;)/,
    'a\n\n# b\n::add-mask::x': /\n|::/,
    'x"y': /"/,
  }
  for (const [hostile, forbidden] of Object.entries(cases))
    assert.doesNotMatch(escapeMarkdown(hostile).replace(/&#\d+;|<\/?span>/g, '?'), forbidden, hostile)
})

test('mentions and issue numbers are broken by an element, since GitHub finds them in the rendered text', () => {
  assert.equal(
    escapeMarkdown('@octocat (@org/team) #1 a@b.example'),
    '<span>@</span>octocat (<span>@</span>org/team) <span>#</span>1 a<span>@</span>b.example',
  )
})

test('no text can end a code span or a table cell', () => {
  assert.equal(code('a`b|c'), '<code>a&#96;b&#124;c</code>')
  assert.equal(code(' a'), '<code> a</code>')
  assert.equal(code(''), '<code></code>')
  fc.assert(
    fc.property(anyText('`| \r\n<&'), hostile => {
      const span = code(hostile)
      assert.doesNotMatch(span, /[|\r\n]/)
      assert.match(span, /^(`[^`]+`|<code>[^`]*<\/code>)$/)
    }),
  )
})

test('any text escapes to one line without markup', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'<>&@#:/[]()!`*_~|$-+= \n\u202e\u001bw.a1') }),
      hostile => {
        const escaped = escapeMarkdown(hostile)
        assert.doesNotMatch(escaped.replace(/<span>[@#]<\/span>/g, ''), /[<>|`*_~$[\]\p{Cc}\p{Cf}]/u)
        assert.doesNotMatch(escaped, /:\/|^\s*[-+=#]/)
      },
    ),
  )
})

test('a table keeps its columns and counts the rows it leaves out', () => {
  const rows = [
    ['a', '1\n2'],
    ['b', '2'],
    ['c', '3'],
  ]
  assert.equal(
    table(['x', 'y'], rows, 2),
    '| x | y |\n| --- | --- |\n| a | 1 2 |\n| b | 2 |\n\n1 more row is in the report.',
  )
  assert.equal(table(['x'], []), '')
})

test('an empty body makes no collapsible section', () => {
  assert.equal(details('Blobs', ''), '')
  assert.equal(details('Blobs', 'x'), '<details><summary>Blobs</summary>\n\nx\n\n</details>')
})
