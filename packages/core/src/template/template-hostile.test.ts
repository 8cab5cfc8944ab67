import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printRows } from './print-rows.ts'
import type { Row, RowKind } from './rows.ts'
import { parseTemplate } from './template.ts'

const long = 'x'.repeat(900_000)
const labels = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`key${at}`, 'value']))
const value = { Long: long, Other: `${long.slice(1)}y`, Labels: labels }

function render(template: string): string {
  return parseTemplate(template).render(value)
}

const isStopped = { code: 'INPUT_INVALID', message: /more than 1000000 steps are needed/ }

test('a range that ends at its first item costs one step, however long its list is', () => {
  assert.equal(render('{{range $i := 20000}}{{range $j := 1000000}}{{break}}{{end}}{{end}}'), '')
  assert.equal(render('{{range $i := 20000}}{{range $.Labels}}{{break}}{{end}}{{end}}'), '')
  assert.equal(render('{{range $i := 20000}}{{if $.Labels}}{{$x := len $.Labels}}{{end}}{{end}}'), '')
  assert.equal(
    render('{{range $i := 0}}x{{else}}none{{end}}{{range .Labels}}{{break}}{{else}}x{{end}}'),
    'none',
  )
})

test('a function that reads a long text costs steps by its length, whatever it answers', () => {
  for (const call of [
    'len .Long',
    'eq .Long .Other',
    'lt .Long .Other',
    'slice .Long 0 1',
    'truncate .Long 1',
    'index .Long 1',
    'split .Long ""',
    'printf "%.1s" .Long',
    'printf "%T" .Long',
  ])
    assert.throws(
      () => render(`{{range $i := 500000}}{{with $}}{{$x := ${call}}}{{end}}{{end}}`),
      isStopped,
      call,
    )
  const chain = '.a'.repeat(20_000)
  assert.throws(
    () => parseTemplate(`{{range $i := 900000}}{{$x := $${chain}}}{{end}}`).render(undefined),
    isStopped,
  )
})

test('no function makes a longer text than templates print, not even on the way', () => {
  const many = Array(15).fill('.Long').join(' ')
  const times = '%[1]s'.repeat(2_000)
  for (const call of [`print ${many}`, `println ${many}`, `printf "${times}" .Long`, `html ${many}`])
    assert.throws(() => render(`{{${call} | len}}`), {
      code: 'INPUT_INVALID',
      message: /would make more than 1000000 characters/,
    })
  assert.throws(() => render('{{join (split .Long "") "xx" | len}}'), { code: 'INPUT_INVALID' })
})

test('the rows of a list share their steps, so that long lists take no longer than one', () => {
  const kind: RowKind = { name: 'row', headers: { A: 'A' }, columns: ['A'], quiet: 'A' }
  const rows: Row[] = Array.from({ length: 100_000 }, () => ({ A: 'x' }))
  const print = (format: string) => printRows(rows, kind, { format, quiet: false })
  assert.throws(() => print('{{range 900000}}{{end}}'), {
    code: 'INPUT_INVALID',
    message: /more than 20000000 steps are needed/,
  })
  assert.equal(print('{{range 10}}{{end}}{{.A}}').length, 200_000)
})

test('no name leads to what JavaScript objects inherit', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    assert.throws(() => render(`{{.${name}}}`), { code: 'INPUT_INVALID', message: /there is no field/ })
    assert.equal(render(`{{index .Labels "${name}"}}`), '<no value>')
  }
})
