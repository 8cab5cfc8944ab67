import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isTallyError } from '../errors.ts'
import { ellipsis } from './display-width.ts'
import { goRfc3339, goTime, humanDuration, humanSize, type ZoneOffset } from './docker-words.ts'
import { GoNumber } from './go-values.ts'
import { printRows } from './print-rows.ts'
import type { RowKind, TemplateValue } from './rows.ts'
import { parseTemplate } from './template.ts'

/** The text that Docker's client printed, or the fault that it named. */
interface Printed {
  readonly output?: string
  readonly error?: string
}

interface TemplateVectors {
  readonly values: readonly unknown[]
  readonly cases: readonly (Printed & { readonly value: number; readonly template: string })[]
  readonly tables: readonly {
    readonly command: 'docker image ls' | 'docker history'
    readonly rows: readonly Readonly<Record<string, string>>[]
    readonly cases: readonly (Printed & { readonly format: string; readonly quiet?: boolean })[]
  }[]
  readonly sizes: readonly (readonly [bytes: number, three: string, four: string])[]
  readonly ages: readonly (readonly [seconds: number, words: string])[]
  readonly times: readonly {
    readonly zone: ZoneOffset
    readonly cases: readonly (readonly [seconds: number, time: string, rfc3339: string])[]
  }[]
  readonly cuts: readonly (readonly [text: string, cut: string])[]
}

const path = new URL('../../../../test/vectors/templates.json', import.meta.url)
const vectors = JSON.parse(readFileSync(path, 'utf8')) as TemplateVectors

const rareVerb = 'floats have no hexadecimal, binary or # form'

/** Templates and formats that we answer otherwise on purpose, with the reason. */
const differing = new Map([
  ['{{$x := println}}{{if true}}{{$x = printf "%#q" 1e20}}{{$z := 1}}{{end}}{{$x}}', rareVerb],
  ['<{{json (printf "% x" -0.5)}}|{{printf "%v" .V.f}}>', rareVerb],
  ['{{with printf "%b" 2.5}}{{.}}{{else}}none{{end}}', rareVerb],
  ['{{.}}', "the client's own structs are not part of its contract"],
])

const kinds: Readonly<Record<string, RowKind>> = {
  'docker image ls': {
    name: 'image of the engine',
    headers: {
      ID: 'IMAGE ID',
      Repository: 'REPOSITORY',
      Tag: 'TAG',
      Digest: 'DIGEST',
      CreatedSince: 'CREATED',
      CreatedAt: 'CREATED AT',
      Size: 'SIZE',
      Containers: 'CONTAINERS',
      SharedSize: 'SHARED SIZE',
      UniqueSize: 'UNIQUE SIZE',
      VirtualSize: 'SIZE',
    },
    columns: ['Repository', 'Tag', 'ID', 'CreatedSince', 'Size'],
    quiet: 'ID',
  },
  'docker history': {
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
  },
}

test("templates print what Docker's client prints, and fail where it does", () => {
  assert.ok(vectors.cases.length >= 400, `${vectors.cases.length} templates`)
  const unlike = vectors.cases.filter(({ value, template, output }) => {
    const ours = printed(() => parseTemplate(template).render(rawValue({ V: vectors.values[value] })))
    return (ours === output) === differing.has(template)
  })
  assert.deepEqual(unlike, [])
})

for (const { command, rows, cases } of vectors.tables)
  test(`lists print as ${command} prints them, in every format`, () => {
    const kind = kinds[command] as RowKind
    for (const { format, quiet = false, output } of cases) {
      const ours = printed(() => printRows(rows, kind, { format, quiet }))
      if (differing.has(format)) assert.notEqual(ours, output)
      else assert.equal(ours, output, format)
    }
  })

test("sizes, ages, times and cut texts are in Docker's words", () => {
  assert.deepEqual(
    vectors.sizes.map(([bytes]) => [bytes, humanSize(bytes), humanSize(bytes, 4)]),
    vectors.sizes,
  )
  assert.deepEqual(
    vectors.ages.map(([seconds]) => [seconds, `${humanDuration(seconds * 1000)} ago`]),
    vectors.ages,
  )
  for (const { zone, cases } of vectors.times)
    assert.deepEqual(
      cases.map(([seconds]) => [seconds, goTime(seconds, zone), goRfc3339(seconds, zone)]),
      cases,
    )
  assert.deepEqual(
    vectors.cuts.map(([text]) => [text, ellipsis(text.replaceAll('\t', ' '), 45)]),
    vectors.cuts,
  )
})

/** The output; undefined where a template is refused. */
function printed(print: () => string): string | undefined {
  try {
    return print()
  } catch (error) {
    if (isTallyError(error, 'INPUT_INVALID')) return undefined
    throw error
  }
}

/** JSON as Docker's client reads it where its structs lack a field: numbers are text. */
function rawValue(value: unknown): TemplateValue {
  if (typeof value === 'number') return new GoNumber('json.Number', JSON.stringify(value))
  if (Array.isArray(value)) return value.map(rawValue)
  if (typeof value !== 'object' || value === null) return value as TemplateValue
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rawValue(each)]))
}
