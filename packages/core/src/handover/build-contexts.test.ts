import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '../model/digest.ts'
import { parseReference } from '../model/reference.ts'
import { bakeFile, buildContexts, formatBuildContexts } from './build-contexts.ts'

const one = digestOf(Buffer.from('one'))
const two = digestOf(Buffer.from('two'))

function image(written: string, digest = one, layout?: string) {
  return { written, reference: parseReference(written), digest, ...(layout === undefined ? {} : { layout }) }
}

test('an image has a line for each spelling in a FROM line', () => {
  const location = `docker-image://docker.io/library/alpine@${one}`
  assert.equal(
    formatBuildContexts(buildContexts([image(`alpine:3.20@${one}`)])),
    [
      `alpine:3.20=${location}`,
      `alpine:3.20@${one}=${location}`,
      `docker.io/library/alpine:3.20=${location}`,
      `docker.io/library/alpine:3.20@${one}=${location}`,
    ].join('\n'),
  )
})

test('the spelling that the user wrote is one of them', () => {
  assert.ok(buildContexts([image('index.docker.io/alpine:3.20')]).has('index.docker.io/alpine:3.20'))
  assert.deepEqual(
    [...buildContexts([image('ghcr.io/a/b:1')]).keys()],
    ['ghcr.io/a/b:1', `ghcr.io/a/b:1@${one}`],
  )
})

test('latest is found without its tag, and a digest without tag has no tag names', () => {
  const names = [...buildContexts([image('redis')]).keys()].filter(name => !name.includes('@'))
  assert.deepEqual(names, [
    'docker.io/library/redis',
    'docker.io/library/redis:latest',
    'redis',
    'redis:latest',
  ])
  const byDigest = [...buildContexts([image(`redis@${one}`)]).keys()]
  assert.deepEqual(byDigest, [`docker.io/library/redis@${one}`, `redis@${one}`])
})

test('a build takes the context of a stage’s name for the stage, so only the digest names such an image', () => {
  const stages = new Set(['redis', 'library/redis', 'tool'])
  const names = (written: string) => [...buildContexts([image(written)], stages).keys()]
  const byDigest = [`docker.io/library/redis:latest@${one}`, `redis:latest@${one}`]
  assert.deepEqual(names('redis'), byDigest)
  assert.deepEqual(names('index.docker.io/redis:latest'), byDigest)
  assert.ok(names('redis:8').includes('redis:8'))
  assert.ok(names('ghcr.io/a/tool').includes('ghcr.io/a/tool'))
})

test('other spellings of an image are names too', () => {
  const also = { ...image('docker.io/redis:8'), spellings: ['registry-1.docker.io/library/redis:8'] }
  assert.ok(buildContexts([also]).has('registry-1.docker.io/library/redis:8'))
})

test('a layout is named with tag and digest', () => {
  const contexts = buildContexts([
    image('ghcr.io/a/b:1', one, 'out/layout'),
    image(`ghcr.io/a/c@${two}`, two, './x y'),
  ])
  assert.equal(contexts.get('ghcr.io/a/b:1'), `oci-layout://out/layout:1@${one}`)
  assert.equal(contexts.get(`ghcr.io/a/c@${two}`), `oci-layout://./x y:latest@${two}`)
})

test('a layout path that Buildx would split is refused', () => {
  for (const layout of ['C:\\out', 'a@b', 'a,b', 'a"b', 'a#b', 'a\nb=evil', '', ' a', 'a\u2028b'])
    assert.throws(() => buildContexts([image('a', one, layout)]), { code: 'INPUT_INVALID' }, layout)
})

test('the order and repetition of images do not matter; a spelling with two meanings is left out', () => {
  const both = [image(`alpine:3.20@${one}`), image('ghcr.io/a/b:1', two)]
  const text = formatBuildContexts(buildContexts(both))
  assert.equal(formatBuildContexts(buildContexts([...both.toReversed(), ...both])), text)
  const unclear = buildContexts([image(`alpine:3.20@${one}`, one), image(`alpine:3.20@${two}`, two)])
  assert.ok(
    !unclear.has('alpine:3.20') && unclear.has(`alpine:3.20@${one}`) && unclear.has(`alpine:3.20@${two}`),
  )
})

test('no images give no lines', () => {
  assert.equal(formatBuildContexts(buildContexts([])), '')
})

test('the bake file has the same contexts in a target to inherit, its templates escaped', () => {
  const contexts = buildContexts([image('ghcr.io/a/b:1'), image('alpine:3', two, `out/\${x}%{y}$z`)])
  const text = bakeFile(contexts)
  assert.equal(text, bakeFile(contexts))
  const read = JSON.parse(text, (_, value) =>
    typeof value === 'string' ? value.replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{') : value,
  )
  assert.deepEqual(read, { target: { 'docker-image-pins': { contexts: Object.fromEntries(contexts) } } })
  assert.match(text, /out\/\$\$\{x\}%%\{y\}\$z/)
})

test('an image in the engine is named as its builder finds it, and a layout takes precedence', () => {
  const inEngine = 'ghcr.io/o/app:1'
  const locations = (layout?: string) =>
    new Set(buildContexts([{ ...image(`ghcr.io/o/app:1@${one}`), inEngine, layout }]).values())
  assert.deepEqual([...locations()], ['docker-image://ghcr.io/o/app:1'])
  assert.deepEqual([...locations('out')], [`oci-layout://out:1@${one}`])
})
