/** Templates and lists against Docker's own client, on an engine that serves what they print. */
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { isTallyError } from '@tallyman/core/errors'
import { GoNumber } from '@tallyman/core/template/go-values'
import { printRows } from '@tallyman/core/template/print-rows'
import type { RowKind, TemplateValue } from '@tallyman/core/template/rows'
import { parseTemplate } from '@tallyman/core/template/template'
import { type FakeEngine, startFakeEngine } from '@tallyman/testkit/engine/fake-engine'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import fc from 'fast-check'

const missing = peersMissing('docker')
const signs = [
  ...'abcXYZ019 .,:-_/"\'`<>&\\$%{}|',
  '\t',
  '\n',
  'é',
  'ß',
  '日',
  '한',
  'Ｆ',
  '👍',
  '👍🏽',
  'e\u0301',
  '🇩🇪',
  '→',
  '\u200b',
  '\u0007',
]
const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 })
const short = fc.string({ unit: fc.constantFrom(...'aB c,.日é<"0'), maxLength: 6 })

suite("what Docker's client prints", { skip: missing }, () => {
  const served: { images: unknown[]; history: unknown[] } = { images: [], history: [] }
  let engine: FakeEngine
  before(async () => {
    engine = await startFakeEngine({
      'GET /images/x/history': () => ({ kind: 'json', value: served.history }),
      'GET /images/v': () => ({ kind: 'json', value: served.images.shift() }),
    })
  })
  after(() => engine[Symbol.asyncDispose]())

  const docker = (...args: string[]) =>
    peer('docker', args, { env: { DOCKER_HOST: engine.host, TZ: 'UTC' } }).catch(
      (error: { readonly stdout?: string }) => {
        if (error.stdout === undefined) throw error
        return error.stdout
      },
    )

  test('any template prints what the client prints, for any value, and fails where the client does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 4, maxLength: 8 }), template, async (values, body) => {
        // The client reads an image without its structs' fields as plain JSON; `at` and the sign after it tell outputs apart.
        const whole = `{{.V.at}}\u001e${body}\u001f`
        served.images = values.map((each, at) => ({ V: { ...each, at: `${at}` } }))
        const images = served.images.map(rawValue)
        const output = await docker('image', 'inspect', '--format', whole, ...images.map((_, at) => `v${at}`))
        const printed = new Map(
          output.split('\u001f\n').map(part => part.split('\u001e', 2) as [string, string]),
        )
        for (const [at, image] of images.entries())
          assert.deepEqual(
            ours(() => parseTemplate(body).render(image)),
            printed.get(`${at}`),
            body,
          )
      }),
      { numRuns: 20 },
    )
  })

  test('any list prints in any table as the client prints it', async () => {
    const step = fc.record({
      Id: fc.constantFrom('<missing>', `sha256:${'0a'.repeat(32)}`),
      Created: fc.integer({ min: 1, max: 1_800_000_000 }),
      CreatedBy: text,
      Size: fc.nat({ max: 2 ** 40 }),
      Comment: text,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), listFormat, async (steps, format) => {
        served.history = steps
        const all = await docker('history', '--no-trunc', '--format', 'json', 'x')
        const rows = all
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
        const output = await docker('history', '--no-trunc', '--format', format, 'x')
        assert.equal(
          ours(() => printRows(rows, historyKind, { format, quiet: false })),
          output,
          format,
        )
      }),
      { numRuns: 10 },
    )
  })
})

const historyKind: RowKind = {
  name: 'step of the history',
  headers: {
    ID: 'IMAGE',
    CreatedSince: 'CREATED',
    CreatedAt: 'CREATED AT',
    CreatedBy: 'CREATED BY',
    Size: 'SIZE',
    Comment: 'COMMENT',
  },
  columns: ['ID', 'CreatedSince', 'CreatedBy', 'Size', 'Comment'],
  quiet: 'ID',
}

const cell = fc.constantFrom(
  '{{.ID}}',
  '{{.CreatedBy}}',
  '{{.Comment}}',
  '{{.Size}} {{.CreatedSince}}',
  '{{upper .Comment}}',
  '{{json .CreatedBy}}',
  '{{if eq .ID "<missing>"}}-{{else}}{{.CreatedAt}}{{end}}',
  '{{printf "%-12q|" .Comment}}',
  '{{range split .Comment ","}}{{.}};{{end}}',
  '日本 {{len .Comment}}',
  '{{title .CreatedBy}}',
  '',
)
const listFormat = fc
  .tuple(fc.constantFrom('table ', 'table', ''), fc.array(cell, { minLength: 1, maxLength: 5 }))
  .map(([start, cells]) => start + cells.join('\\t'))
  .filter(format => format !== '' && format !== 'table' && format.trim() !== 'table')

const leaf = fc.oneof(short, fc.boolean(), fc.constantFrom(null, 0, 1, -1, 1.5, 123_456_789, 1e30, 1e-7))
const value = fc.record({
  s: short,
  n: fc.constantFrom(0, 1, -7, 12_345_678_901_234, 2.5),
  b: fc.boolean(),
  z: fc.constant(null),
  l: fc.array(fc.oneof(leaf, fc.array(leaf, { maxLength: 2 })), { maxLength: 4 }),
  m: fc.dictionary(fc.constantFrom('a', 'k', 'é', 'z-y', '10', '9'), leaf),
})

const { expression } = fc.letrec<{ expression: string; nested: string; string: string }>(tie => {
  const nested = tie('nested')
  const string = tie('string')
  const call = (name: string, ...args: fc.Arbitrary<string>[]) =>
    fc.tuple(...args).map(words => `${name} ${words.join(' ')}`)
  const index = fc.constantFrom('0', '1', '2', '-1')
  const verbs = fc.constantFrom(
    '%s',
    '%v',
    '%d',
    '%q',
    '%x',
    '%5v|',
    '%-6v|',
    '%06d',
    '%.2f',
    '%t',
    '%T',
    '%[1]v %[1]v',
    '%c',
    '%z',
    '%',
  )
  return {
    string: fc.oneof(
      fc.constantFrom('.V.s', '$.V.s', '`raw`'),
      short.map(each => JSON.stringify(each)),
      call('upper', string).map(each => `(${each})`),
    ),
    nested: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.constantFrom(
        '.V.s',
        '.V.n',
        '.V.b',
        '.V.z',
        '.V.l',
        '.V.m',
        '.V.m.k',
        '1',
        '-2',
        '2.5',
        '1e6',
        "'x'",
        'true',
        '"a"',
      ),
      tie('expression').map(each => `(${each})`),
    ),
    expression: fc.oneof(
      nested,
      call('json', nested),
      call('len', nested),
      call('index .V.l', index),
      call('index .V.m', fc.constantFrom('"a"', '"k"', '"nope"')),
      call('slice', string, index, index),
      call('slice .V.l', index),
      call('split', string, fc.constantFrom('","', '""', '"a"')),
      call('title', string),
      call('lower', string),
      call('pad', string, fc.constantFrom('0', '2'), index),
      call('print', nested, nested, nested),
      call('println', nested, nested),
      call(
        'printf',
        verbs.map(verb => JSON.stringify(verb)),
        nested,
      ),
      call('printf "%v-%v"', nested, nested),
      call('html', string),
      call('urlquery', string),
      fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge').chain(name => call(name, nested, nested)),
      call('eq', string, string, string),
      fc.constantFrom('and', 'or').chain(name => call(name, nested, nested)),
      call('not', nested),
      fc
        .tuple(nested, fc.constantFrom('json', 'len', 'upper', 'printf "<%v>"', 'not', 'eq 1'))
        .map(each => each.join(' | ')),
    ),
  }
})
const template = fc
  .oneof(
    expression.map(each => `{{${each}}}`),
    fc
      .tuple(expression, expression)
      .map(([one, other]) => `a {{- ${one}}} {{/* no */ -}} b{{ ${other} -}} c`),
    fc
      .tuple(expression, expression)
      .map(([one, other]) => `{{if ${one}}}yes{{else if ${other}}}other{{else}}no{{end}}`),
    expression.map(each => `{{range ${each}}}[{{.}}]{{else}}none{{end}}`),
    expression.map(
      each =>
        `{{range $i, $x := .V.l}}{{if $i}},{{end}}{{$x}}{{${each}}}{{if eq $i 2}}{{break}}{{end}}{{end}}`,
    ),
    expression.map(
      each => `{{range $k, $x := .V.m}}{{$k}}={{json $x}};{{end}}{{with ${each}}}{{.}}{{else}}none{{end}}`,
    ),
    fc
      .tuple(expression, expression)
      .map(([one, other]) => `{{$x := ${one}}}{{if .V.b}}{{$x = ${other}}}{{end}}{{$x}}`),
  )
  .filter(each => !/truncate/.test(each))

/** The output; undefined where a template is refused. */
function ours(print: () => string): string | undefined {
  try {
    return print()
  } catch (error) {
    if (isTallyError(error, 'INPUT_INVALID')) return undefined
    throw error
  }
}

/** JSON as the client reads it without structs: numbers are text. */
function rawValue(json: unknown): TemplateValue {
  if (typeof json === 'number') return new GoNumber('json.Number', JSON.stringify(json))
  if (Array.isArray(json)) return json.map(rawValue)
  if (typeof json !== 'object' || json === null) return json as TemplateValue
  return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, rawValue(each)]))
}
