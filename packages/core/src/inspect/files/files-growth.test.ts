import { test } from 'node:test'
import { assertLinear, type Growth, type WorkOf } from '@tallyman/testkit/bytes/growth'
import { LayerTar } from '../../content/tar/layer-tar.ts'
import { encodeTarHeader } from '../../content/tar/tar-header.ts'
import { compareTrees } from './compare-trees.ts'
import { type LayerFile, mergeLayers, mergeUpperLayers } from './merge-layers.ts'

function entry(path: string, type: LayerFile['type'] = 'file', target?: string): LayerFile {
  const common = { path, type, mode: 0o644, uid: 0, gid: 0, size: 1, time: 0 }
  return target === undefined ? common : { ...common, target }
}

const many = (count: number, make: (at: number) => LayerFile) =>
  Array.from({ length: count }, (_, at) => make(at))

const merging =
  (layersOf: (size: number) => LayerFile[][]): WorkOf =>
  size => {
    const layers = layersOf(size)
    return () => mergeLayers(layers)
  }

/** Layers of each kind that someone could make on purpose. */
const families: Readonly<Record<string, readonly [WorkOf, Growth]>> = {
  'files of one folder, then whiteouts of each': [
    merging(size => [many(size, at => entry(`d/${at}`)), many(size, at => entry(`d/.wh.${at}`))]),
    { size: 5_000 },
  ],
  'one file written again and again': [merging(size => [many(size, () => entry('a/b'))]), { size: 10_000 }],
  'an opaque folder again and again': [
    merging(size => [many(size, at => entry(`d/${at}`)), many(size, () => entry('d/.wh..wh..opq'))]),
    { size: 5_000 },
  ],
  'names of one file': [
    merging(size => [[entry('a'), ...many(size, at => entry(`l${at}`, 'link', 'a'))]]),
    { size: 5_000 },
  ],
  'paths through links': [
    merging(size => [
      [
        entry('a/to', 'symlink', '../b'),
        entry('b/to', 'symlink', '/c'),
        ...many(size, at => entry(`a/to/to/${at}`)),
      ],
    ]),
    { size: 3_000 },
  ],
  'folders and files in turn': [
    merging(size => many(size, at => entry('a', at % 2 ? 'file' : 'folder')).map(each => [each])),
    { size: 5_000 },
  ],
  'a comparison of files above unread layers': [
    size => {
      const [before, after] = [0, 1].map(turn =>
        mergeUpperLayers(
          [many(size, at => entry(`d/${turn}-${at}`)), many(size, at => entry(`.wh.${at}`))],
          1,
        ),
      )
      return () => before && after && compareTrees(before, after, { isBaseKnown: false })
    },
    { size: 3_000 },
  ],
  'a tar of headers in small pieces': [
    size => {
      const bytes = Buffer.concat(
        many(size, () => entry('')).map((_, at) =>
          encodeTarHeader({ name: `f${at}`, size: 0, type: 'file' }),
        ),
      )
      return () => {
        const tar = new LayerTar(() => undefined)
        for (let at = 0; at < bytes.length; at += 100) tar.write(bytes.subarray(at, at + 100))
      }
    },
    { size: 1_000 },
  ],
}

for (const [name, [workOf, growth]] of Object.entries(families))
  test(`${name} take linear time`, () => assertLinear(name, workOf, growth))
