import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import { assertLinear, on } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { isTallyError } from '../errors.ts'
import { alignColumns } from './align-columns.ts'
import { displayWidth, ellipsis } from './display-width.ts'
import { goRfc3339, goTime } from './docker-words.ts'
import { formatFloat } from './go-number.ts'
import { goJson } from './go-text.ts'
import { GoMap, GoNil, GoSlice, GoStruct } from './go-values.ts'
import type { TemplateValue } from './rows.ts'
import { parseTemplate } from './template.ts'

const image = new GoStruct(
  'image',
  new Map<string, TemplateValue>([
    ['ID', 'sha256:0a'],
    ['Size', 1234],
    ['Labels', new GoMap('map[string]string', { b: '<2>', a: '1' }, '')],
    ['Volumes', new GoMap('map[string]struct {}', undefined, '')],
    ['Env', new GoSlice('[]string', ['A=b', 'C=d'])],
    ['Parent', new GoNil('*string')],
  ]),
  { members: [['Id', 'sha256:0a']] },
)
const render = (template: string) => parseTemplate(template).render(image)

function problemOf(template: string): string {
  try {
    return `printed ${render(template)}`
  } catch (error) {
    assert.ok(isTallyError(error, 'INPUT_INVALID'), String(error))
    return error.message
  }
}

test('a mistake is named with its place and what would be right', () => {
  const expected: Record<string, string> = {
    '{{.Foo}}': 'column 3: there is no field Foo; an image has ID, Size, Labels, Volumes, Env, Parent.',
    'a\n{{.ID.x}}': 'line 2, column 3: there is no field x: the value before it is string.',
    '{{.Parent.x}}': 'column 3: there is no field x: the value before it is nothing.',
    '{{.Labels.my-label}}':
      'column 13: "-" cannot follow directly; a name with other signs than letters, digits and _ is reached with index: {{index .Labels "my-label"}}.',
    '{{.ID': 'column 1: the action is not closed with }}.',
    '{{if .ID}}x': 'column 3: if has no end.',
    '{{end}}': 'column 3: end belongs to no if, range or with.',
    '{{index .Env 2}}': 'column 3: index: has no item 2: there are 2.',
    '{{upper .Size}}': 'column 3: upper: takes a string, not int.',
    '{{upper}}': 'column 3: upper takes 1 value, not 0.',
    '{{lt .Size "1"}}': 'column 3: lt: int and string cannot be compared.',
    '{{.ID .Size}}': 'column 3: only a function takes values.',
    '{{.ID | 3}}': 'column 9: only a function can follow |.',
    '{{$x}}': 'column 3: there is no variable $x.',
    '{{template "x"}}': 'column 3: template is not supported.',
    '{{..ID}}': 'column 4: a space is missing before .ID.',
    '{{break}}': 'column 3: break is outside a range.',
  }
  for (const [template, problem] of Object.entries(expected)) {
    const action = template.replace(/^a\n|x$/g, '')
    const said = problem.replace(/(?<=column \d+):/, `, ${action}:`)
    assert.equal(problemOf(template), `The template is wrong at ${said}`)
  }
  assert.match(
    problemOf('{{uper .ID}}'),
    /there is no function uper; there are and, eq, .*upper, urlquery\.$/,
  )
})

test('maps, slices and nil with a type print as in Go', () => {
  assert.equal(
    render('{{.Labels}} {{.Volumes}} {{.Env}} {{.Parent}}'),
    'map[a:1 b:<2>] map[] [A=b C=d] <nil>',
  )
  assert.equal(render('{{json .Labels}} {{json .Volumes}} {{json .Parent}}'), '{"a":"1","b":"<2>"} null null')
  assert.equal(
    render('{{.Labels.c}}|{{index .Labels "c"}}|{{if .Volumes}}some{{else}}none{{end}}'),
    '<no value>||none',
  )
  assert.equal(render('{{json .}}'), '{"Id":"sha256:0a"}')
})

test('a template cannot print or compute without end', () => {
  const repeated = (depth: number) => `${'{{range 1000}}'.repeat(depth)}x{{.}}${'{{end}}'.repeat(depth)}`
  assert.match(problemOf(repeated(3)), /it prints more than 1000000 characters/)
  assert.match(
    problemOf(`${'{{range 1000}}'.repeat(3)}{{$x := 1}}${'{{end}}'.repeat(3)}`),
    /more than 1000000 steps/,
  )
  assert.match(problemOf('{{range 2000000000}}{{end}}'), /more than 1000000 steps/)
  assert.match(problemOf('{{pad .ID 2000000 0}}'), /pad: adds up to 1000000 spaces/)
  assert.match(problemOf(`{{${'('.repeat(200)}.ID${')'.repeat(200)}}}`), /more than 100 levels are nested/)
  assert.match(problemOf('x'.repeat(70_000)), /up to 65536 characters/)
  assert.match(problemOf('{{printf "%10001d" 1}}'), /printf: takes widths and precisions up to 10000/)
})

test('any text parses to a template or a refusal', () => {
  const pieces = [
    '{{',
    '}}',
    '{{-',
    '-}}',
    '{{/*',
    '*/',
    '"',
    '`',
    "'",
    '(',
    ')',
    '|',
    '.',
    '$',
    'range',
    'if',
    'end',
    'else',
    ' ',
    '.ID',
    ':=',
    '1',
    '\\',
  ]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), anyText('{}".'))), parts => {
      problemOf(parts.join(''))
    }),
    { numRuns: 500 },
  )
})

for (const piece of ['{{', '{{ ', '{{"', '{{(', '{{- ', ' \n', '{{if 1}}', '{{/*', '{{1|', '\t{{- -}}'])
  test(`a template of ${JSON.stringify(piece)} again and again is parsed in linear time`, () =>
    assertLinear(piece, on(problemOf, piece), { size: 15_000 }))

test('json reads back as the value that was given, and never contains what HTML would read when it is asked not to', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }), value => {
      const text = goJson(value as TemplateValue, true)
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
      assert.doesNotMatch(text, /[<>&\u2028\u2029]/)
    }),
  )
})

test('a number with all its digits reads back; one with fewer is the nearest', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 1, max: 17 }),
      (value, digits) => {
        for (const verb of ['e', 'f', 'g'] as const) assert.equal(Number(formatFloat(value, verb)), value)
        const rounded = Number(formatFloat(value, 'g', digits))
        const other = Number(value.toPrecision(digits))
        // JavaScript rounds a half up, Go to the even digit.
        assert.ok(Math.abs(rounded - value) <= Math.abs(other - value), `${value} ${digits}`)
      },
    ),
  )
})

test('the cells of a column begin at the same place of the terminal, ten or more apart', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '日', '👍🏽', ' ', 'e\u0301'), maxLength: 15 })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), rows => {
      const lines = alignColumns(rows.map(row => row.join('\t')).join('\n')).split('\n')
      const widest = (place: 0 | 1) => Math.max(10, ...rows.map(row => displayWidth(row[place]) + 3))
      for (const [at, row] of rows.entries())
        assert.equal(displayWidth(lines[at] ?? ''), widest(0) + widest(1) + displayWidth(row[2]))
    }),
  )
})

test('a template says which fields it names', () => {
  const { fields } = parseTemplate('{{if .SBOM}}{{.Manifest.Digest}}{{end}}{{index . "Image"}}')
  assert.deepEqual([...fields], ['SBOM', 'Manifest', 'Digest'])
})

test('a time is shown by the clock of its zone', () => {
  const zone = { seconds: -12_600, name: '-0330' }
  assert.equal(goTime(1_700_000_000, zone), '2023-11-14 18:43:20 -0330 -0330')
  assert.equal(goRfc3339(1_700_000_000, zone), '2023-11-14T18:43:20-03:30')
})

test('a cut text is not wider than it may be, and a beginning of the whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '日', '👍', ' ') }),
      fc.integer({ min: 2, max: 20 }),
      (text, cells) => {
        const cut = ellipsis(text, cells)
        assert.ok(displayWidth(cut) <= cells)
        assert.ok(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1))))
      },
    ),
  )
})
