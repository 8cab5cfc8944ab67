import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isTallyError } from '../../errors.ts'
import { type LayerFile, mergeLayers } from './merge-layers.ts'

type Short = Partial<LayerFile> & { readonly path: string }

/** An entry of a layer; a path that ends with a slash is a folder. */
function entry(written: string | Short): LayerFile {
  const { path, ...rest } = typeof written === 'string' ? { path: written } : written
  const isFolder = path.endsWith('/')
  const type = isFolder ? 'folder' : 'file'
  const common = {
    type,
    mode: isFolder ? 0o755 : 0o644,
    uid: 0,
    gid: 0,
    size: isFolder ? 0 : 10,
    time: 0,
  } as const
  return { path: path.replace(/\/$/, ''), ...common, ...rest }
}

const merge = (...layers: (readonly (string | Short)[])[]) => mergeLayers(layers.map(each => each.map(entry)))
const link = (path: string, target: string): Short => ({ path, type: 'link', size: 0, target })
const symlink = (path: string, target: string): Short => ({ path, type: 'symlink', size: 0, target })

/** `path@layer` of each visible file. */
function seen(...layers: (readonly (string | Short)[])[]): string[] {
  return merge(...layers).files.map(({ path, layer }) => `${path}@${layer}`)
}

/** `path@layer how hiddenBy` of each hidden one. */
function hidden(...layers: (readonly (string | Short)[])[]): string[] {
  return merge(...layers).hidden.map(
    ({ path, layer, how, hiddenBy }) => `${path}@${layer} ${how} ${hiddenBy}`,
  )
}

test('a whiteout hides a file or a whole folder of lower layers, and is itself no file', () => {
  const layers = [
    ['a', 'd/', 'd/e', 'd/f/g'],
    ['.wh.a', '.wh.d'],
  ]
  assert.deepEqual(seen(...layers), [])
  assert.deepEqual(hidden(...layers), [
    'a@0 whiteout 1',
    'd@0 whiteout 1',
    'd/e@0 whiteout 1',
    'd/f/g@0 whiteout 1',
  ])
})

test('a whiteout never hides a file of its own layer, whichever comes first', () => {
  for (const upper of [
    ['.wh.d', 'd/x'],
    ['d/x', '.wh.d'],
  ])
    assert.deepEqual(seen(['d/', 'd/old'], upper), ['d@1', 'd/x@1'])
})

test('an opaque folder hides what lower layers have in it, and stays with what its layer has', () => {
  for (const upper of [
    ['d/.wh..wh..opq', 'd/new'],
    ['d/new', 'd/.wh..wh..opq'],
  ]) {
    assert.deepEqual(seen(['d/', 'd/old', 'x'], upper), ['d@0', 'd/new@1', 'x@0'])
    assert.deepEqual(hidden(['d/', 'd/old', 'x'], upper), ['d/old@0 opaque 1'])
  }
})

test('whiteouts of nothing, and files of aufs, do nothing', () => {
  assert.deepEqual(
    seen(['a'], ['.wh.b', 'c/.wh.d', '.wh.', '.wh..wh.plnk/', '.wh..wh.aufs', '.wh..wh.plnk/1.2']),
    ['a@0'],
  )
})

test('a folder and a file replace one another with all that was below', () => {
  assert.deepEqual(seen(['d/', 'd/e'], ['d']), ['d@1'])
  assert.deepEqual(hidden(['d/', 'd/e'], ['d']), ['d@0 replaced 1', 'd/e@0 replaced 1'])
  assert.deepEqual(seen(['d'], ['d/', 'd/e']), ['d@1', 'd/e@1'])
  assert.deepEqual(seen(['d'], ['d/e']), ['d@1', 'd/e@1'])
})

test('a folder that is written again keeps its files, takes the new mode, and hides nothing', () => {
  const { files, hidden } = merge(['d/', 'd/e'], [{ path: 'd/', mode: 0o700 }])
  assert.deepEqual(
    files.map(({ path, mode, layer }) => [path, mode, layer]),
    [
      ['d', 0o700, 1],
      ['d/e', 0o644, 0],
    ],
  )
  assert.deepEqual(hidden, [])
})

test('folders without an entry are there, and no layer wasted anything on them', () => {
  assert.deepEqual(seen(['a/b/c']), ['a@0', 'a/b@0', 'a/b/c@0'])
  assert.deepEqual(hidden(['a/b/c'], ['.wh.a']), ['a/b/c@0 whiteout 1'])
})

test('within a layer links lead on; a link of a lower layer is replaced by the folder that is needed', () => {
  assert.deepEqual(seen([symlink('lib', 'usr/lib'), 'lib/x', symlink('usr/lib64', '/lib'), 'usr/lib64/y']), [
    'lib@0',
    'usr@0',
    'usr/lib@0',
    'usr/lib/x@0',
    'usr/lib/y@0',
    'usr/lib64@0',
  ])
  assert.deepEqual(seen([symlink('lib', 'usr/lib'), 'usr/lib/x'], ['lib/y']), [
    'lib@1',
    'lib/y@1',
    'usr@0',
    'usr/lib@0',
    'usr/lib/x@0',
  ])
  assert.deepEqual(seen([symlink('up', '../../..'), 'up/x']), ['up@0', 'x@0'])
})

test('links that lead in a circle are refused', () => {
  const layers = [[symlink('a', 'b'), symlink('b', 'a'), 'a/x']]
  assert.throws(
    () => merge(...layers),
    (error: unknown) => isTallyError(error, 'ARCHIVE_INVALID'),
  )
})

test('a file with two names counts once, and is wasted only when both are hidden', () => {
  const lower = [{ path: 'a', size: 100 }, link('b', 'a')]
  const both = merge(lower)
  assert.deepEqual([both.bytes, both.wastedBytes], [100, 0])
  assert.deepEqual(
    both.files.map(({ path, type, size }) => [path, type, size]),
    [
      ['a', 'file', 100],
      ['b', 'link', 100],
    ],
  )
  const one = merge(lower, ['.wh.a'])
  assert.deepEqual([one.bytes, one.wastedBytes, one.hidden.length], [100, 0, 1])
  const none = merge(lower, ['.wh.a', '.wh.b'])
  assert.deepEqual([none.bytes, none.wastedBytes, none.hidden.length], [0, 100, 2])
  assert.equal(merge(lower, [link('c', '/a')], ['.wh.a', '.wh.b']).bytes, 100)
  assert.equal(merge([link('c', 'nowhere')]).bytes, 0)
})

test('the mode, owner and time of a hard link become those of all names, as in an engine', () => {
  const { files } = merge(['a', { ...link('b', 'a'), mode: 0o4755 }])
  assert.deepEqual(
    files.map(({ mode }) => mode),
    [0o4755, 0o4755],
  )
})

test('a file written twice in one layer is wasted once', () => {
  const { bytes, wastedBytes, hidden } = merge([
    { path: 'a', size: 3 },
    { path: 'a', size: 5 },
  ])
  assert.deepEqual([bytes, wastedBytes, hidden.length], [5, 3, 1])
})

test('a filter limits lists and totals, not what hides what', () => {
  const layers = [['a/x', 'b/x'], ['.wh.a']].map(each => each.map(entry))
  const { files, hidden, bytes, wastedBytes } = mergeLayers(layers, path => path.startsWith('a/'))
  assert.deepEqual([files.length, hidden.length, bytes, wastedBytes], [0, 1, 0, 10])
})

/** A container's view by rules on whole paths: slow, without links, and nothing shared with the code under test. */
function naive(layers: readonly (readonly LayerFile[])[]): string[] {
  let view = new Map<string, string>()
  for (const [at, entries] of layers.entries()) {
    const base = (path: string) => path.slice(path.lastIndexOf('/') + 1)
    const parent = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const gone = (path: string) =>
      entries.some(({ path: mark }) => {
        if (base(mark) === '.wh..wh..opq') return parent(mark) === '' || path.startsWith(`${parent(mark)}/`)
        if (!base(mark).startsWith('.wh.')) return false
        const target = [parent(mark), base(mark).slice(4)].filter(part => part !== '').join('/')
        return path === target || path.startsWith(`${target}/`)
      })
    view = new Map([...view].filter(([path]) => !gone(path)))
    for (const { path, type } of entries) {
      if (base(path).startsWith('.wh.')) continue
      for (let up = parent(path); up !== ''; up = parent(up))
        if (!view.get(up)?.startsWith('folder')) view.set(up, `folder@${at}`)
      if (type !== 'folder')
        for (const below of [...view.keys()]) if (below.startsWith(`${path}/`)) view.delete(below)
      view.set(path, `${type}@${at}`)
    }
  }
  return [...view].map(([path, what]) => `${path} ${what}`).sort()
}

const part = fc.constantFrom('a', 'b', 'c')
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'))
const layerEntry: fc.Arbitrary<LayerFile> = fc
  .tuple(path, fc.constantFrom('file', 'folder', 'whiteout', 'opaque'), fc.nat(100))
  .map(([path, what, size]) => {
    if (what === 'folder') return entry(`${path}/`)
    if (what === 'opaque') return entry(`${path}/.wh..wh..opq`)
    return entry({ path: what === 'whiteout' ? path.replace(/([^/]+)$/, '.wh.$1') : path, size })
  })
const layersOfEntries = fc.array(fc.array(layerEntry, { maxLength: 6 }), { maxLength: 4 })

test('any layers give the view of the naive model, and every byte is seen or wasted', () => {
  fc.assert(
    fc.property(layersOfEntries, layers => {
      const { files, hidden, bytes, wastedBytes } = mergeLayers(layers)
      assert.deepEqual(files.map(({ path, type, layer }) => `${path} ${type}@${layer}`).sort(), naive(layers))
      const isContent = ({ path, type }: LayerFile) => type === 'file' && !/(^|\/)\.wh\.[^/]*$/.test(path)
      const written = layers.flat().filter(isContent)
      assert.equal(
        bytes + wastedBytes,
        written.reduce((total, { size }) => total + size, 0),
      )
      assert.equal(files.filter(isContent).length + hidden.filter(isContent).length, written.length)
      for (const each of hidden) assert.ok(each.hiddenBy >= each.layer)
    }),
    { numRuns: 600 },
  )
})
