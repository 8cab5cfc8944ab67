import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LayerFile, mergeLayers } from './merge-layers.ts'

function entry(path: string, type: LayerFile['type'] = 'file', target?: string): LayerFile {
  const common = { path, type, mode: 0o644, uid: 0, gid: 0, size: 1, time: 0 }
  return target === undefined ? common : { ...common, target }
}

const isRefused = (state: RegExp) => ({ code: 'CONTENT_TOO_LARGE', message: state })

test('a path of a million folders is refused, since each of them would be listed with its whole path', () => {
  assert.throws(
    () => mergeLayers([[entry(`${'a/'.repeat(500_000)}file`)]]),
    isRefused(/paths of over 268435456 characters/),
  )
  assert.equal(mergeLayers([[entry(`${'a/'.repeat(2_000)}file`)]]).files.length, 2_001)
})

test('a link with a target of a megabyte costs by its length, however often a path leads through it', () => {
  const layer = [entry('to', 'symlink', 'a/../'.repeat(200_000))]
  for (let at = 0; at < 20_000; at++) layer.push(entry(`to/${at}`))
  assert.throws(() => mergeLayers([layer]), isRefused(/lead through too many folders/))
})
