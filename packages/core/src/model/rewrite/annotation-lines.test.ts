import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idleAnnotations, parseAnnotationLine } from './annotation-lines.ts'

/** The levels, the key and the value of a line. */
function read(line: string): string {
  const { places, key, value } = parseAnnotationLine(line)
  const levels = places.map(({ level, platform }) =>
    platform ? `${level}[${platform.architecture}]` : level,
  )
  return `${levels.join('+')} ${key} ${value}`
}

test('a prefix that docker/metadata-action writes is a level', () => {
  assert.equal(read('manifest:a=b'), 'manifest a b')
  assert.equal(
    read('index:org.opencontainers.image.title=x:y=z'),
    'index org.opencontainers.image.title x:y=z',
  )
  assert.equal(read('manifest,index:a=b'), 'manifest+index a b')
  assert.equal(read('manifest[linux/amd64]:a=b'), 'manifest[amd64] a b')
  assert.equal(
    read('manifest-descriptor[linux/arm64/v8],index-descriptor:a=b'),
    'manifest-descriptor[arm64]+index-descriptor a b',
  )
})

test('any other colon is part of the key', () => {
  assert.equal(read('org.example:key=v'), 'manifest org.example:key v')
  assert.equal(read('com.example/x:y=z:1'), 'manifest com.example/x:y z:1')
  assert.equal(read('index:org.example:key=v'), 'index org.example:key v')
  assert.equal(read('indexes:key=v'), 'manifest indexes:key v')
  assert.equal(read('a=b:c'), 'manifest a b:c')
  assert.equal(read('a='), 'manifest a ')
  assert.equal(read('title=Tools for C # and F#'), 'manifest title Tools for C # and F#')
})

test('an unknown level, or one with nothing after it, is refused', () => {
  for (const line of ['manifests[linux/amd64]:a=b', 'manifest,idx:a=b', 'index:=b', '=b', 'index:a', ''])
    assert.throws(() => parseAnnotationLine(line), /expected \[manifest\|index/, line)
})

test('an annotation that applies to nothing is reported with the reason', () => {
  const amd64 = { os: 'linux', architecture: 'amd64' }
  const lines = ['a=b', 'index:a=b', 'manifest[linux/arm64]:a=b', 'manifest-descriptor[linux/arm64]:c=d'].map(
    parseAnnotationLine,
  )
  assert.deepEqual(idleAnnotations(lines, new Map([['manifest', [amd64]]]), 'image'), [
    'annotations: index:a has no effect: a single image is pushed, which has no index',
    'annotations: manifest[linux/arm64]:a has no effect: the image is for linux/amd64',
    'annotations: manifest-descriptor[linux/arm64]:c has no effect: a single image is pushed, which no index lists',
  ])
  const index = new Map([
    ['manifest', [amd64]] as const,
    ['index', []] as const,
    ['manifest-descriptor', [amd64]] as const,
  ])
  assert.deepEqual(idleAnnotations(lines, index, 'index'), [
    'annotations: manifest[linux/arm64]:a has no effect: the index is for linux/amd64',
    'annotations: manifest-descriptor[linux/arm64]:c has no effect: the index is for linux/amd64',
  ])
})
