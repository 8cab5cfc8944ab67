import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { TallyError } from '../../errors.ts'
import type { Edit } from '../../lock/pins/edit-text.ts'
import type { Finding } from '../../lock/pins/findings.ts'
import { rules } from '../../lock/pins/findings.ts'
import { findingAt } from './lock-result.fixture.ts'
import { actionPage } from './rule-guide.ts'
import { type SarifStory, sarifLog } from './sarif.ts'

const vectors = join(import.meta.dirname, '../../../../../test/vectors')
const {
  id: _id,
  $schema: _draft,
  ...schema
} = JSON.parse(readFileSync(join(vectors, 'sarif-schema-2.1.0.json'), 'utf8'))
// The schema is of draft 4, which differs from draft 7 in no keyword that it uses but `id`. One of its patterns is none with the flag `u`.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isValid = ajv.compile(schema)

const page = 'https://github.com/o/tallyman/blob/v1/actions/lock/README.md'

interface Region {
  startLine?: number
  startColumn?: number
  endLine?: number
  endColumn?: number
  charOffset?: number
  charLength?: number
  snippet?: { text: string }
}

interface Replacement {
  deletedRegion: Region
  insertedContent: { text: string }
}

interface Result {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations: {
    physicalLocation: { artifactLocation: { uri: string }; region: Region }
    logicalLocations: { fullyQualifiedName: string }[]
  }[]
  partialFingerprints: Record<string, string>
  fixes?: { artifactChanges: { artifactLocation: { uri: string }; replacements: Replacement[] }[] }[]
}

/** The only run of a log that is valid by the schema. */
function runOf(story: Partial<SarifStory>) {
  const text = sarifLog({ findings: [], textOf: () => undefined, page, ...story })
  const log = JSON.parse(text)
  assert.equal(isValid(log), true, JSON.stringify(isValid.errors, undefined, 2))
  const [run] = log.runs
  return { text, run, results: run.results as Result[] }
}

const dockerfile = 'FROM node:24 AS build\nRUN x\nFROM nginx:1.29\n'
const unpinned = findingAt(dockerfile, 'node:24', { file: 'Dockerfile' })

test('a log without findings is valid, has every rule and no result', () => {
  const { run, results } = runOf({ version: 'v1.2' })
  assert.deepEqual(results, [])
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id)
  assert.deepEqual(ids, Object.keys(rules))
  assert.equal(run.columnKind, 'utf16CodeUnits')
  assert.equal(run.tool.driver.version, '1.2')
  assert.equal(run.invocations[0].executionSuccessful, true)
  assert.equal(run.tool.driver.rules[0].helpUri, `${page}#tm001`)
  for (const { help, properties } of run.tool.driver.rules) {
    assert.ok(help.text && help.markdown)
    const isOfSecurity = properties.tags.includes('security')
    assert.equal(properties['security-severity'] !== undefined, isOfSecurity)
  }
})

test('findings of the gate are no failure of the run: GitHub takes the log', () => {
  const { run, results } = runOf({ findings: [unpinned] })
  assert.equal(run.invocations[0].executionSuccessful, true)
  assert.equal(results[0]?.level, 'error')
  assert.equal(run.tool.driver.rules[results[0]?.ruleIndex ?? -1].id, 'TM001')
})

test('a run that could not ask is unsuccessful, so that no upload closes alerts', () => {
  const failure = new TallyError('RATE_LIMITED', 'Cannot ask docker.io\nand more')
  const { run } = runOf({ failure })
  assert.equal(run.invocations[0].executionSuccessful, false)
  assert.match(
    run.invocations[0].toolExecutionNotifications[0].message.text,
    /^RATE_LIMITED: Cannot ask docker\.io\. Wait/,
  )
})

test('regions count UTF-16 code units, lines by CRLF and LF, and no byte order mark', () => {
  const text = '\ufeffimage: a # é\r\nx: 😀 image: b\r\n  image: c'
  const findings = ['a', 'b', 'c'].map(name =>
    findingAt(text, `image: ${name}`, { file: 'k.yaml', where: name }),
  )
  const regions = runOf({ findings, textOf: () => text }).results.map(({ locations: [at] }) =>
    withoutSnippet(at?.physicalLocation.region),
  )
  assert.deepEqual(regions, [
    { startLine: 1, startColumn: 1, endLine: 1, endColumn: 9, charOffset: 0, charLength: 8 },
    // Behind a surrogate pair, readers disagree on what a character is.
    { startLine: 2, startColumn: 7, endLine: 2, endColumn: 15 },
    { startLine: 3, startColumn: 3, endLine: 3, endColumn: 11 },
  ])
})

function withoutSnippet({ snippet: _, ...region }: Region = {}): Region {
  return region
}

test('a result quotes the reference, unless it is too long for one', () => {
  const quoted = (text: string) =>
    runOf({ findings: [findingAt(text, text, { file: 'f' })], textOf: () => text }).results[0]?.locations[0]
      ?.physicalLocation.region.snippet?.text
  assert.equal(quoted('node:24'), 'node:24')
  assert.equal(quoted('x'.repeat(301)), undefined)
})

test('a finding about a whole line, and one in a file whose text is unknown, have the line that was found', () => {
  const { start: _start, end: _end, ...whole } = { ...unpinned, line: 3 }
  const regions = (textOf: SarifStory['textOf'], finding: Finding) =>
    runOf({ findings: [finding], textOf }).results[0]?.locations[0]?.physicalLocation.region
  assert.deepEqual(
    regions(() => dockerfile, whole),
    { startLine: 3 },
  )
  assert.deepEqual(
    regions(() => undefined, whole),
    { startLine: 3 },
  )
  assert.deepEqual(
    regions(() => undefined, unpinned),
    { startLine: 1, startColumn: 6 },
  )
})

test('a fingerprint survives moved lines and new digests; two rules at a place differ only by rule', () => {
  const prints = (...findings: Finding[]) =>
    runOf({ findings }).results.map(result => result.partialFingerprints['tallyman/v1'])
  const moved = { ...unpinned, line: 9, start: 99, end: 120, message: 'node:24 now has another digest' }
  assert.deepEqual(prints(unpinned), prints(moved))
  const [one, other] = prints(unpinned, { ...unpinned, rule: 'TM008' })
  assert.equal(one, other)
  const [first, second] = prints(unpinned, moved)
  assert.notEqual(first, second)
  for (const change of [{ kind: 'compose' }, { file: 'x' }, { where: 'FROM of stage 2' }, { image: 'x' }])
    assert.notDeepEqual(prints({ ...unpinned, ...change }), prints(unpinned))
})

test('paths are percent-encoded below %SRCROOT%, and hostile text begins no link', () => {
  const hostile = {
    ...unpinned,
    file: 'a b/größe:#?%20.yaml',
    message: 'x [click](https://evil.example) \ud800',
    where: 'jobs.a\nb.container',
  }
  const [result] = runOf({ findings: [hostile] }).results
  assert.equal(
    result?.locations[0]?.physicalLocation.artifactLocation.uri,
    'a%20b/gr%C3%B6%C3%9Fe%3A%23%3F%2520.yaml',
  )
  assert.equal(result?.message.text, 'node: x [click] (https://evil.example) \ufffd')
  assert.equal(result?.locations[0]?.logicalLocations[0]?.fullyQualifiedName, 'jobs.a\\nb.container')
})

test('beyond 5,000 results the least severe are left out, and a notification says how many', () => {
  const findings = Array.from({ length: 5_003 }, (_, at): Finding => {
    const severity = at < 2 ? 'notice' : at < 5 ? 'warning' : 'error'
    return { ...unpinned, severity, where: `FROM of stage ${at}` }
  })
  const { run, results } = runOf({ findings })
  assert.equal(results.length, 5_000)
  assert.equal(results.filter(({ level }) => level === 'note').length, 0)
  assert.equal(results.filter(({ level }) => level === 'warning').length, 2)
  assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /^3 findings of 5003 left out/)
})

test('a log stays below 10 MB', () => {
  const where = 'x'.repeat(4_000)
  const findings = Array.from({ length: 4_900 }, (_, at) => ({
    ...unpinned,
    where: `${at} ${where}`,
    file: `${'deep/'.repeat(600)}${at}`,
  }))
  const { text, run, results } = runOf({ findings })
  assert.ok(Buffer.byteLength(text) <= 10_000_000)
  assert.ok(results.length > 1_000 && results.length < findings.length)
  assert.equal(run.invocations[0].toolExecutionNotifications.length, 1)
})

/** Applies the first fix of each result, as a reader of the log would: by lines and columns, or by characters. */
function fixed(text: string, results: readonly Result[], by: 'lines' | 'characters'): string {
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const lineStarts = [mark, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = (line = 0, column = 0) => (lineStarts[line - 1] ?? Number.NaN) + column - 1
  const range = (region: Region): [number, number] => {
    if (by === 'lines')
      return [offset(region.startLine, region.startColumn), offset(region.endLine, region.endColumn)]
    const start = (region.charOffset ?? Number.NaN) + mark
    return [start, start + (region.charLength ?? Number.NaN)]
  }
  const changes = results.flatMap(({ fixes = [] }) => fixes[0]?.artifactChanges ?? [])
  const replacements = changes.flatMap(change => change.replacements)
  return applied(
    text,
    replacements.map(({ deletedRegion, insertedContent }) => {
      const [start, end] = range(deletedRegion)
      return { file: '', start, end, text: insertedContent.text }
    }),
  )
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((kept, { start, end, text }) => kept.slice(0, start) + text + kept.slice(end), text)
}

test('applying the fixes gives the bytes of the edits', () => {
  const text = fc
    .tuple(fc.constantFrom('', '\ufeff'), anyText('\n\r\t imageé😀'))
    .map(parts => parts.join('').replaceAll(/(?!^)\ufeff/g, ''))
  const cuts = fc.array(fc.tuple(fc.nat(60), fc.nat(10), fc.string()), { maxLength: 6 })
  fc.assert(
    fc.property(text, cuts, (content, places) => {
      const mark = content.startsWith('\ufeff') ? 1 : 0
      let from = mark
      const edits = places.flatMap(([gap, length, inserted]): Edit[] => {
        const start = from + gap + 1
        if (start + length > content.length) return []
        from = start + length
        return [{ file: 'f', start, end: from, text: inserted }]
      })
      const findings = edits.map(edit => ({ ...unpinned, ...edit, fix: [edit] }))
      const { results } = runOf({ findings, textOf: () => content })
      assert.equal(fixed(content, results, 'lines'), applied(content, edits))
      if (!/[\ud800-\udfff]/.test(content))
        assert.equal(fixed(content, results, 'characters'), applied(content, edits))
    }),
  )
})

test('a fix in several files changes each of them, also one whose text is unknown', () => {
  const fix = [
    { file: 'Dockerfile', start: 12, end: 12, text: '@sha256:x' },
    { file: 'other', start: 3, end: 5, text: 'y' },
  ]
  const textOf = (file: string) => (file === 'Dockerfile' ? dockerfile : undefined)
  const [result] = runOf({ findings: [{ ...unpinned, fix }], textOf }).results
  assert.deepEqual(
    result?.fixes?.[0]?.artifactChanges.map(({ artifactLocation: { uri }, replacements: [each] }) => [
      uri,
      each?.deletedRegion.charOffset,
      each?.deletedRegion.startLine,
    ]),
    [
      ['Dockerfile', 12, 1],
      ['other', 3, undefined],
    ],
  )
})

test('the page is that of the repository and commit that the step was taken from', () => {
  const env = { GITHUB_ACTION_REPOSITORY: 'o/tallyman', GITHUB_ACTION_REF: 'release/1' }
  assert.equal(actionPage(env), 'https://github.com/o/tallyman/blob/release/1/actions/lock/README.md')
  assert.equal(
    actionPage({ ...env, GITHUB_SERVER_URL: 'https://ghe.example' }),
    'https://ghe.example/o/tallyman/blob/release/1/actions/lock/README.md',
  )
  for (const odd of [
    {},
    { GITHUB_ACTION_REPOSITORY: 'a b/c' },
    { ...env, GITHUB_SERVER_URL: 'javascript:x' },
  ])
    assert.equal(actionPage(odd), undefined)
})
