import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { withEntry, withoutEntries } from './config-edit.ts'

const path = 'config.json'
const entry = { auth: 'dTpw' }

const key = fc.constantFrom('ghcr.io', 'https://index.docker.io/v1/', 'a"b\\', '__proto__', '1', 'é\n')
const auths = fc.option(fc.dictionary(key, fc.jsonValue({ maxDepth: 2 })))
const indent = fc.constantFrom(undefined, '\t', 2)
const config = fc
  .record({
    rest: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })),
    auths,
    isFirst: fc.boolean(),
    indent,
  })
  .map(({ rest, auths, isFirst, indent }) => {
    const { auths: _, ...others } = rest
    const both = isFirst ? { auths, ...others } : { ...others, auths }
    return JSON.stringify(auths === null ? others : both, undefined, indent)
  })

/** As own properties, whatever their names: `__proto__` is a key like any other. */
const members = (text: string) => new Map(Object.entries(JSON.parse(text) as Record<string, unknown>))
const inner = (text: string) => new Map(Object.entries(Object(members(text).get('auths')) as object))

test('a set entry is there, and all else means what it meant', () => {
  fc.assert(
    fc.property(config, key, (text, name) => {
      const after = withEntry({ text, path }, name, entry)
      assert.deepEqual(inner(after), new Map([...inner(text), [name, entry]]))
      const [before, now] = [members(text), members(after)]
      for (const each of [before, now]) each.delete('auths')
      assert.deepEqual(now, before)
    }),
  )
})

test('a set entry changes no byte in front of auths or behind it', () => {
  fc.assert(
    fc.property(config, key, (text, name) => {
      const first = withEntry({ text, path }, name, entry)
      const second = withEntry({ text: first, path }, name, { auth: 'eHl6' })
      assert.equal(second, first.replace(/dTpw(?!.*dTpw)/s, 'eHl6'))
    }),
  )
})

test('removed entries are gone, and what was set and removed leaves the same meaning', () => {
  fc.assert(
    fc.property(config, key, (text, name) => {
      const { text: after, keys } = withoutEntries({ text, path }, each => each === name)
      assert.deepEqual(keys, inner(text).has(name) ? [name] : [])
      const left = inner(text)
      left.delete(name)
      assert.deepEqual(inner(after), left)
      const none = withoutEntries({ text, path }, () => true)
      assert.equal(inner(none.text).size, 0)
    }),
  )
})

test('numbers, spaces and unknown fields stay as they were written', () => {
  const text =
    '{ "psFormat" : 12345678901234567890.10,\r\n  "auths":{"a":{ "auth":"eA==" , "x":1e2 }},"z":[ 1 ]}\n'
  const after = withEntry({ text, path }, 'b', entry)
  assert.equal(after.replace(/,\n\t\t"b": \{\n\t\t\t"auth": "dTpw"\n\t\t\}/, ''), text)
})

test('a new file has the form that Docker writes', () => {
  const text = withEntry({ text: '', path }, 'ghcr.io', entry)
  assert.equal(text, `${JSON.stringify({ auths: { 'ghcr.io': entry } }, undefined, '\t')}`)
  assert.equal(withoutEntries({ text: '', path }, () => true).text, '')
})

test('a config that readers could understand differently is not changed, and not quoted', () => {
  const texts = {
    '{"auths":{},"auths":{"hunter2":{}}}': /"auths" twice/,
    '{"auths":{"b":{"auth":"hunter2"},"b":{}}}': /"b" twice/,
    '{"auths":["hunter2"]}': /not an object/,
    '["hunter2"]': /not an object/,
    '{"hunter2"': /not JSON/,
  }
  for (const [text, message] of Object.entries(texts))
    assert.throws(
      () => withEntry({ text, path }, 'b', entry),
      error => {
        assert.match(String(error), message)
        assert.doesNotMatch(JSON.stringify(error) + String(error), /hunter2/)
        return true
      },
    )
})
