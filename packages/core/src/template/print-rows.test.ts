import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { humanSize } from './docker-words.ts'
import { formatFloat } from './go-number.ts'
import { GoStruct } from './go-values.ts'
import { printRows } from './print-rows.ts'
import { parseTemplate } from './template.ts'

const kind = {
  name: 'image of the engine',
  headers: { ID: 'IMAGE ID', Repository: 'REPOSITORY', Tag: 'TAG', CreatedSince: 'CREATED', Size: 'SIZE' },
  columns: ['Repository', 'Tag', 'ID', '{{if .CreatedSince}}{{.CreatedSince}}{{else}}N/A{{end}}', 'Size'],
  quiet: 'ID',
}
const rows = [
  { ID: 'abab', Repository: 'app', Tag: '1', CreatedSince: '3 years ago', Size: humanSize(12_250) },
  { ID: 'ef', Repository: 'b/日本', Tag: '<none>', CreatedSince: '', Size: humanSize(999_900) },
]
const print = (format: string, quiet = false) => printRows(rows, kind, { format, quiet })

test('a list is a table with columns at least ten wide, counted in cells of the terminal', () => {
  assert.equal(
    print(''),
    `REPOSITORY   TAG       IMAGE ID   CREATED       SIZE
app          1         abab       3 years ago   12.2kB
b/日本       <none>    ef         N/A           1e+03kB
`,
  )
})

test('a table of a template has the headers of its fields, whatever its functions do to the rows', () => {
  assert.equal(
    print('table {{upper .Repository}}\\t{{.Tag}}:{{truncate .ID 2}}'),
    `REPOSITORY   TAG:IMAGE ID
APP          1:ab
B/日本       <none>:ef
`,
  )
})

test('each row is a line of a template or of JSON, which escapes what HTML would read', () => {
  assert.equal(print('{{.ID}}\\t{{.Tag}}'), 'abab\t1\nef\t<none>\n')
  assert.equal(print('', true), 'abab\nef\n')
  const json = String.raw`{"CreatedSince":"","ID":"ef","Repository":"b/日本","Size":"1e+03kB","Tag":"\u003cnone\u003e"}`
  assert.equal(print('json').split('\n')[1], json)
  assert.equal(print('{{json .}}'), print('json'))
  assert.equal(print('{{json .Tag}}'), '"1"\n"<none>"\n')
})

test('a list without rows is its headers; a field that no row has is named with those there are', () => {
  assert.equal(
    printRows([], kind, { format: 'table {{.ID}}\\t{{.Foo}}', quiet: false }),
    'IMAGE ID   <no value>\n',
  )
  assert.throws(() => print('{{.Foo}}'), {
    code: 'INPUT_INVALID',
    message:
      'The template is wrong at column 3, {{.Foo}}: there is no field Foo; an image of the engine has ID, Repository, Tag, CreatedSince, Size.',
  })
  assert.throws(() => print('tree'), { code: 'INPUT_INVALID' })
})

test('a field is made only where the format names it, and once it is, as if the row had it', () => {
  const made: string[] = []
  const maker = (name: string) => (row: { readonly at: number }) => {
    made.push(name)
    return `${name}${row.at}`
  }
  const lazy = { name: 'row', headers: { A: 'A', B: 'B' }, columns: ['A'], quiet: 'A' }
  const fields = { A: maker('a'), B: maker('b') }
  const printed = (format: string) =>
    printRows([{ at: 1 }, { at: 2 }], { ...lazy, fields }, { format, quiet: false })
  assert.equal(printed('{{.B}}'), 'b1\nb2\n')
  assert.deepEqual(made, ['b', 'b'])
  assert.equal(printed('{{json .}}'), '{"A":"a1","B":"b1"}\n{"A":"a2","B":"b2"}\n')
  assert.equal(printed('{{.}}'), '{a1 b1}\n{a2 b2}\n')
  assert.throws(() => printed('{{.C}}'), { code: 'INPUT_INVALID', message: /no field C; a row has A, B/ })
})

test('a template of texts and fields alone prints what it prints within a condition', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined))
  fc.assert(
    fc.property(value, value, fc.constantFrom('', ' and ', '\n'), (a, b, between) => {
      const row = new GoStruct(
        'row',
        new Map([
          ['A', a],
          ['B', b],
        ]),
        { members: [] },
      )
      const plain = `{{.A}}${between}{{.B}}.`
      const whole = parseTemplate(`{{if true}}${plain}{{end}}`).render(row)
      assert.equal(parseTemplate(plain).render(row), whole)
    }),
  )
})

test('a number of few digits is rounded by all of its own, and a half goes to the even digit', () => {
  assert.deepEqual(
    [1.125, 1.375, 2.5, 3.5, 9.995].map(each => formatFloat(each, 'g', 3)),
    ['1.12', '1.38', '2.5', '3.5', '9.99'],
  )
  assert.deepEqual(
    [2.5, 3.5].map(each => formatFloat(each, 'g', 1)),
    ['2', '4'],
  )
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1e15, noNaN: true }),
      fc.integer({ min: 1, max: 6 }),
      (value, digits) => {
        const [, beyond = ''] = new RegExp(`^.{${digits + 1}}(.*)e`).exec(value.toExponential(100)) ?? []
        fc.pre(!/^5?0*$/.test(beyond.replace('.', '')))
        assert.equal(Number(formatFloat(value, 'g', digits)), Number(value.toPrecision(digits)))
      },
    ),
  )
})
