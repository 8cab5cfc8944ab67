import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestOf } from '../../model/digest.ts'
import { printRows } from '../../template/print-rows.ts'
import type { FoundRepository, TagList } from '../inspection.ts'
import { repositoryKind, repositoryRows } from './repository-rows.ts'
import { searchKind, searchRows } from './search-rows.ts'
import { tagKind, tagRows } from './tag-rows.ts'

const now = Date.parse('2026-03-01T12:00:00Z')
const [one, two] = [digestOf(Buffer.from('one')), digestOf(Buffer.from('two'))]
const list: TagList = {
  repository: 'ghcr.io/team/app',
  total: 9,
  hasDigests: true,
  invalid: 0,
  notes: [],
  tags: [
    {
      name: 'latest',
      digest: two,
      size: 3_456_789,
      pushed: '2026-02-15T12:00:00Z',
      platforms: ['linux/amd64', 'linux/arm64'],
    },
    { name: 'v1', digest: one, size: 1_000 },
    {
      name: 'v2',
      digest: two,
      size: 3_456_789,
      pushed: '2026-02-15T12:00:00Z',
      platforms: ['linux/amd64', 'linux/arm64'],
    },
    { name: 'gone' },
  ],
}

function tags(format: string, { quiet = false, noTrunc = false, lists = [list] } = {}): string {
  return printRows(tagRows(lists, { format, quiet, noTrunc, now }), tagKind(lists), { format, quiet })
}

test('the table of tags has one line for each digest, with all its tags', () => {
  assert.deepEqual(
    tags('')
      .split('\n')
      .map(line => line.trimEnd()),
    [
      'TAG          DIGEST                SIZE      PLATFORMS                  PUSHED',
      `latest, v2   ${two.slice(0, 19)}   3.5 MB    linux/amd64, linux/arm64   2 weeks ago`,
      `v1           ${one.slice(0, 19)}   1.0 kB`,
      'gone',
      '',
    ],
  )
  assert.match(tags('table', { noTrunc: true }), new RegExp(`latest, v2 +${two}`))
})

test('columns that nothing is known of are left out, and several repositories are named', () => {
  const bare = { ...list, tags: [{ name: 'a' }] }
  assert.deepEqual(tags('', { lists: [bare] }), 'TAG\na\n')
  assert.match(tags('', { lists: [bare, bare] }), /^REPOSITORY +TAG\nghcr\.io\/team\/app +a\n/)
})

test('templates, JSON and quiet have one line for each tag, in the order of the list', () => {
  assert.equal(tags('{{.Tag}} {{.Digest}}'), `latest ${two}\nv1 ${one}\nv2 ${two}\ngone \n`)
  assert.equal(tags('{{.Repository}}:{{.Tag}}={{.SameAs}}').split('\n')[2], 'ghcr.io/team/app:v2=latest')
  assert.equal(tags('', { quiet: true }), 'latest\nv1\nv2\ngone\n')
  const rows = tags('jsonl')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as { Tag: string; PushedAt: string })
  assert.deepEqual(rows.map(({ Tag, PushedAt }) => [Tag, PushedAt])[2], ['v2', '2026-02-15T12:00:00Z'])
  assert.throws(() => tags('{{.Name}}'), { code: 'INPUT_INVALID', message: /Tag/ })
})

test('repositories are listed by the names that can be pulled', () => {
  const catalogs = [{ registry: 'r.example:5000', repositories: ['app', 'team/x/base'], notes: [] }]
  const print = (format: string) =>
    printRows(repositoryRows(catalogs), repositoryKind, { format, quiet: false })
  assert.equal(print(''), 'REPOSITORY\nr.example:5000/app\nr.example:5000/team/x/base\n')
  assert.equal(print('{{.Namespace}}|{{.Name}}'), '|app\nteam/x|team/x/base\n')
})

const any: FoundRepository = { name: 'a', description: '', stars: 1, isOfficial: false, isAutomated: false }

function search(description: string, format: string): string {
  const result = { term: 'a', said: 'Docker Hub', repositories: [{ ...any, description }], notes: [] }
  return printRows(searchRows(result, { noTrunc: false, format }), searchKind, { format, quiet: false })
}

test('no description adds a line, a column, a runner command or a sign that steers a terminal', () => {
  const sign = fc.constantFrom(...'ab :#[\n\r\t\u001b\u0007\u202e\u200b\u2028é日', '::', '##[', '\u0085')
  const text = fc.array(sign, { maxLength: 60 }).map(signs => signs.join(''))
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('', 'table {{.Description}}', '{{.Description}}', 'jsonl', '{{json .}}'),
      (description, format) => {
        const shown = search(description, format)
        const isTable = format === '' || format.startsWith('table')
        assert.equal(shown.split('\n').length, isTable ? 3 : 2)
        // JSON escapes what ends a line, and is data otherwise.
        if (!format.includes('json'))
          assert.doesNotMatch(shown.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\u2028]|^\s*::|##\[/u)
      },
    ),
    { numRuns: 300 },
  )
})

test('is-automated of old templates is empty, as Docker answers it now, and is no part of JSON', () => {
  assert.equal(search('x', '{{.Name}}{{.IsAutomated}}'), 'a\n')
  assert.equal(search('x', 'jsonl'), '{"Description":"x","IsOfficial":"false","Name":"a","StarCount":"1"}\n')
})
