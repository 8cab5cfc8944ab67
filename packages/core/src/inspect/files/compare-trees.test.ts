import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digestOf } from '../../model/digest.ts'
import type { FileDifference } from '../comparison.ts'
import { compareTrees } from './compare-trees.ts'
import { type LayerFile, mergeUpperLayers } from './merge-layers.ts'

type Layers = readonly (readonly LayerFile[])[]

function file(path: string, content = '', more: Partial<LayerFile> = {}): LayerFile {
  const common = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: content.length, time: 0 } as const
  return { path, ...common, digest: digestOf(Buffer.from(content)), ...more }
}

function folder(path: string, mode = 0o755): LayerFile {
  return { path, type: 'folder', mode, uid: 0, gid: 0, size: 0, time: 0 }
}

const compare = (before: Layers, after: Layers, base: Layers = []) =>
  compareTrees(mergeUpperLayers([...base, ...before], 0), mergeUpperLayers([...base, ...after], 0), {
    isBaseKnown: true,
  })

/** As `compare`, by the layers above the base alone. */
const compareAbove = (before: Layers, after: Layers) =>
  compareTrees(mergeUpperLayers(before, 1), mergeUpperLayers(after, 1), { isBaseKnown: false })

const lines = (changes: readonly FileDifference[]) =>
  changes.map(({ how, path, isOverShared }) => `${how} ${path}${isOverShared ? ' over shared' : ''}`)

test('files that are added, changed and removed are named by path', () => {
  const changes = compare(
    [[file('a', 'x'), file('b'), file('same', 's')]],
    [[file('a', 'y'), file('c'), file('same', 's')]],
  )
  assert.deepEqual(lines(changes), ['changed a', 'removed b', 'added c'])
})

test('contents count, not times or sizes; mode, owner, target and capabilities count', () => {
  assert.deepEqual(compare([[file('a', 'same', { time: 1 })]], [[file('a', 'same', { time: 2 })]]), [])
  for (const more of [
    { digest: digestOf(Buffer.from('other')) },
    { mode: 0o4755 },
    { uid: 7 },
    { attributes: { 'security.capability': 'AQ==' } },
  ])
    assert.deepEqual(lines(compare([[file('a', 'text')]], [[file('a', 'text', more)]])), ['changed a'])
  const link = (target: string): LayerFile => ({ ...folder('l', 0o777), type: 'symlink', target })
  assert.deepEqual(lines(compare([[link('a')]], [[link('b')]])), ['changed l'])
})

test('a hard link and a copy of the same content are the same', () => {
  const twin: LayerFile = { ...folder('b', 0o644), type: 'link', target: 'a' }
  assert.deepEqual(compare([[file('a', 'x'), twin]], [[file('a', 'x'), file('b', 'x')]]), [])
})

test('above unread layers, what these may have too is marked, and folders over them are passed over', () => {
  const changes = compareAbove([[folder('etc'), file('etc/old')]], [[folder('usr'), file('usr/new')]])
  assert.deepEqual(lines(changes), ['removed etc/old over shared', 'added usr/new over shared'])
  assert.deepEqual(lines(compareAbove([[file('a', 'x')]], [[file('a', 'y')]])), ['changed a'])
})

test('above unread layers, a whiteout is a removal of its path, and an opaque folder one of all in it', () => {
  const whiteouts = [file('d/.wh.x'), file('e/.wh..wh..opq'), file('.wh.gone')]
  const changes = compareAbove([[]], [whiteouts])
  assert.deepEqual(lines(changes), ['removed d/x', 'removed e/', 'removed gone'])
  assert.deepEqual(lines(compareAbove([whiteouts], [[]])), ['added d/x', 'added e/', 'added gone'])
  assert.deepEqual(compareAbove([whiteouts], [whiteouts]), [])
  assert.deepEqual(lines(compareAbove([[]], [[file('.wh.d'), file('d/.wh.x')]])), ['removed d'])
})

const part = fc.constantFrom('a', 'b', 'c')
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'))
const entry = fc.oneof(
  fc.tuple(path, fc.constantFrom('x', 'y')).map(([path, content]) => file(path, content)),
  path.map(each => folder(each)),
  path.map(each => file(each.replace(/([^/]+)$/, '.wh.$1'))),
  path.map(each => file(`${each}/.wh..wh..opq`)),
)
const layers = fc.array(fc.array(entry, { maxLength: 5 }), { maxLength: 2 })

test('an image equals itself, and turning the comparison round turns its words round', () => {
  const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
  fc.assert(
    fc.property(layers, layers, (before, after) => {
      assert.deepEqual(compare(before, before), [])
      assert.deepEqual(compareAbove(before, before), [])
      for (const by of [compare, compareAbove]) {
        const back = by(after, before).map(({ how, ...rest }) => ({ how: turned[how], ...rest }))
        assert.deepEqual(lines(back).sort(), lines(by(before, after)).sort())
      }
    }),
    { numRuns: 200 },
  )
})

test('without the shared layers, no change of a file is missed, and unmarked ones are as with them', () => {
  fc.assert(
    fc.property(layers, layers, layers, (base, before, after) => {
      const exact = new Map(compare(before, after, base).map(change => [change.path, change]))
      const above = compareAbove(before, after)
      const named = above.map(({ path }) => path)
      for (const { path, before, after } of exact.values()) {
        if (before?.type === 'folder' || after?.type === 'folder') continue
        const isNamed = named.some(each => each === path || path.startsWith(`${each.replace(/\/$/, '')}/`))
        assert.ok(isNamed, `${path} is missed`)
      }
      for (const { path, how, before, after, isOverShared } of above)
        if ((before || after) && !isOverShared && (before ?? after)?.type !== 'folder')
          assert.equal(exact.get(path)?.how, how, path)
    }),
    { numRuns: 500 },
  )
})
