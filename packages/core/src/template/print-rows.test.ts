import assert from 'node:assert/strict'
import { test } from 'node:test'
import { humanSize } from './docker-words.ts'
import { printRows } from './print-rows.ts'

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
