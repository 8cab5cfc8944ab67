import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { inspectOutputs, jsonOutput } from './inspect-outputs.ts'
import { digestFor, imageFor, platformFor, wholeInspection } from './inspection.fixture.ts'
import { inspectionJson } from './inspection-json.ts'

const file = join(import.meta.dirname, '../../../../../actions/inspect/inspection.schema.json')
const schema = JSON.parse(readFileSync(file, 'utf8'))
const isValid = new Ajv({ allErrors: true }).compile(schema)

/** Parses as whoever reads the file would, and checks it against the schema. */
function checked(text: string) {
  const value = JSON.parse(text)
  assert.equal(isValid(value), true, JSON.stringify(isValid.errors))
  return value
}

/** The paths of all keys of JSON, with `[]` for items and `*` for keys that are data. */
function keysOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap(item => keysOf(item, `${at}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => [`${at}.${key}`, ...keysOf(each, `${at}.${key}`)])
}

test('the JSON of a step is as its schema says, and a whole one has every field of the schema', () => {
  const json = checked(JSON.stringify(inspectionJson(wholeInspection())))
  const there = new Set(keysOf(json).map(path => path.split(/[.[]/).at(-1)))
  const named = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { properties, ...rest } = node as { properties?: object }
    for (const [key, each] of Object.entries(properties ?? {})) {
      named.add(key)
      visit(each)
    }
    for (const each of Object.values(rest)) visit(each)
  }
  visit(schema)
  const optional = [
    'tagNow',
    'artifactType',
    'configFault',
    'indexes',
    'index',
    'isMissing',
    'target',
    'omitted',
    'failure',
    'code',
    'message',
  ]
  assert.deepEqual(
    [...named].filter(key => !there.has(key) && !optional.includes(key)),
    [],
  )
  checked(JSON.stringify(inspectionJson({ images: [], notes: [] })))
  assert.ok(!isValid({ ...json, surprise: 1 }))
})

test('the image has what its first platform has, and the report every digest in full', () => {
  const [image] = checked(JSON.stringify(inspectionJson(wholeInspection()))).images
  assert.equal(image.config.User, '65532')
  assert.deepEqual(image.labels, image.platforms[0].labels)
  assert.equal(image.size, 30_000_000)
  assert.equal(image.ref, `ghcr.io/owner/app@${digestFor('ghcr.io/owner/app:1')}`)
  assert.equal(image.platforms[0].history[1].layer, undefined)
})

test('the outputs are those of the first image and its first platform', () => {
  const outputs = inspectOutputs(wholeInspection())
  const digest = digestFor('ghcr.io/owner/app:1')
  assert.deepEqual(
    { ...outputs, labels: JSON.parse(outputs.labels ?? '').plain, 'platform-digests': undefined },
    {
      digest,
      ref: `ghcr.io/owner/app@${digest}`,
      'media-type': 'application/vnd.oci.image.index.v1+json',
      kind: 'index',
      platforms: 'linux/amd64\nlinux/arm64',
      'platform-digests': undefined,
      'image-id': digestFor('config of linux/amd64'),
      size: '30000000',
      'unpacked-size': '90000000',
      layers: '1',
      created: '2026-10-01T12:00:00Z',
      labels: '1',
      tags: '1\nlatest\nold',
      'same-digest': '1\nlatest',
      'to-fetch': '30000000',
      changed: 'true',
      stale: 'true',
      base: `docker.io/library/alpine@${digestFor('alpine')}`,
      'size-change': '-2000000',
    },
  )
  const several = [...wholeInspection().images, ...wholeInspection().images]
  assert.equal(inspectOutputs({ images: several, notes: [] }).tags, '1\nlatest\nold')
  const empty = inspectOutputs({ images: [], notes: [] })
  assert.deepEqual(Object.keys(empty), Object.keys(outputs))
  assert.ok(Object.values(empty).every(value => value === ''))
})

test('outputs stay small: labels and JSON at 8 KB, tags at 100 lines, and what is left out is named', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`label-${at}`, 'x'.repeat(at)]))
  const platform = platformFor('linux/amd64', { config: { created: undefined, labels: many, raw: {} } })
  const tags = Array.from({ length: 5_000 }, (_, at) => ({ name: `v${at}` }))
  const list = { repository: 'r', total: 5_000, tags, hasDigests: false, invalid: 0, notes: [] }
  const inspection = { images: [imageFor('a.example/b:1', { platforms: [platform], tags: list })], notes: [] }
  const outputs = inspectOutputs(inspection)
  assert.ok(Buffer.byteLength(outputs.labels ?? '') <= 8_192)
  assert.equal(JSON.parse(outputs.labels ?? '')['label-3'], 'xxx')
  assert.equal(outputs.tags?.split('\n').length, 100)
  const cut = jsonOutput(inspectionJson(inspection))
  assert.ok(Buffer.byteLength(cut) <= 8_192)
  const json = checked(cut)
  assert.equal(json.images[0].digest, digestFor('a.example/b:1'))
  assert.ok(json.omitted.includes('labels'))
  const whole = { images: [imageFor('a.example/b:1')], notes: [] }
  assert.equal(jsonOutput(inspectionJson(whole)), JSON.stringify(inspectionJson(whole)))
})
