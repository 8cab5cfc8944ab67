import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { headersFrom } from '../../http/http-headers.ts'
import { RegistryWarnings } from './warnings.ts'

/** The warnings shown for header lines, which arrive as the bytes of their UTF-8. */
function shown(...lines: string[]): string[] {
  const raw = lines.flatMap(line => ['Warning', Buffer.from(line).toString('latin1')])
  return new RegistryWarnings('reg.example').fresh(headersFrom(raw))
}

test('a warning is shown with the host that sent it', () => {
  assert.deepEqual(shown('299 - "Your token expires in 30 days."'), [
    'reg.example warns: Your token expires in 30 days.',
  ])
})

test('each text is shown once, from one header line or several', () => {
  const warnings = new RegistryWarnings('reg.example')
  const fresh = (line: string) => warnings.fresh(headersFrom(['warning', line]))
  assert.deepEqual(fresh('299 - "one", 299 - "two", 299 - "one"'), [
    'reg.example warns: one',
    'reg.example warns: two',
  ])
  assert.deepEqual(fresh('299 - "two"'), [])
  assert.deepEqual(fresh('299 - "three"'), ['reg.example warns: three'])
  assert.deepEqual(shown('299 - "one"', '299 - "one"', '299 - "two"').length, 2)
})

test('quotes and commas within a text belong to it', () => {
  assert.deepEqual(shown('299 - "say \\"hello\\", \\\\ and go"'), [
    'reg.example warns: say "hello", \\ and go',
  ])
})

test('a form that the specification does not have is not a warning', () => {
  const others = [
    '',
    '199 - "stale"',
    '299 proxy "text"',
    '299 - text',
    '299 - "open',
    '1299 - "x"',
    '299 - "a" "Wed, 21 Oct 2015 07:28:00 GMT"',
  ]
  for (const line of others) assert.deepEqual(shown(line), [], line)
})

test('warnings are parsed as another client parses them', async () => {
  const file = new URL('../../../../../test/vectors/challenge.json', import.meta.url)
  const { registryWarningHeader } = JSON.parse(await readFile(file, 'utf8')) as {
    registryWarningHeader: { cases: readonly { header: string; expected: string }[] }
  }
  for (const { header, expected } of registryWarningHeader.cases)
    assert.deepEqual(shown(header), expected === '' ? [] : [`reg.example warns: ${expected}`], header)
})

test('a hostile warning stays on one line and is not a runner command', () => {
  const [line = ''] = shown('299 - "[31m\t::add-mask::x ##[error] \u202e \u009b"')
  assert.doesNotMatch(line, /[\p{Cc}\p{Cf}]|::|##\[/u)
})

test('a registry cannot fill the log with warnings', () => {
  const many = Array.from({ length: 100 }, (_, at) => `299 - "${at}"`)
  assert.equal(shown(...many).length, 20)
  assert.ok((shown(`299 - "${'x'.repeat(10_000)}"`)[0]?.length ?? 0) < 300)
})
