/** The files of images as containers of real engines have them. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import type { TarEntryOfTests } from '@tallyman/testkit/bytes/tar-entries'
import { engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
import { image, type Layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import fc from 'fast-check'
import { anyLayers, filesOf, layerOf, listed, onDisk, unpackable } from './files-peers.fixture.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tallyman-files-engines-'))
after(() => rmSync(scratch, { recursive: true, force: true }))
let count = 0

/**
 * Layers that every engine loads, and alike: no path below a file or link of the same layer, hard links to its files alone, and whiteouts
 * only in folders of lower layers (engines make the folder otherwise) and of nothing that their own layer has.
 */
function loadable(layers: readonly (readonly TarEntryOfTests[])[]): TarEntryOfTests[][] {
  /** Folders that have an entry in a lower layer, and are still there. */
  let below = new Set([''])
  return layers.map(entries => {
    const kept = unpackable([entries]).flat()
    const own = kept.map(({ path }) => path).filter(path => !path.includes('.wh.'))
    const marks = kept.filter(({ path }) => {
      const [, folder = '', gone = ''] = /^(?:(.*)\/)?\.wh\.([^/]*)$/.exec(path) ?? []
      const isOfOwn =
        gone !== '.wh..opq' && own.some(each => `${each}/`.startsWith(`${folder && `${folder}/`}${gone}/`))
      return !path.includes('.wh.') || (below.has(folder) && !isOfOwn)
    })
    for (const { path, type } of marks) {
      const folder = path.replace(/\.wh\.\.wh\.\.opq$/, '')
      const gone = folder === path ? `${path.replace(/(^|\/)\.wh\./, '$1')}/` : folder
      const isGone = (each: string) => (folder === path ? `${each}/` : each).startsWith(gone)
      if (type !== 'folder') below = new Set([...below].filter(each => !isGone(each)))
      else below.add(path)
    }
    return marks
  })
}

/** The files of these layers in a container that never ran, below the paths of the tests; undefined if the engine refuses the layers. */
async function exportedByEngine(host: string, layers: readonly Layer[]): Promise<string[] | undefined> {
  const folder = join(scratch, String(count++))
  const name = `files:${count}`
  await writeLayoutFolder(folder, { latest: image({ layers }) })
  await peer('skopeo', [
    '--insecure-policy',
    'copy',
    `oci:${folder}:latest`,
    `docker-archive:${folder}.tar:${name}`,
  ])
  const docker = (...args: string[]) => peer('docker', ['-H', host, ...args])
  const loaded = await docker('load', '-i', `${folder}.tar`)
    .then(() => docker('create', '--network=none', name))
    .catch((error: Error) => error)
  // Such as a path below a file or a circle of links of a lower layer, on the containerd store.
  if (loaded instanceof Error && /not a directory|too many links/.test(loaded.message)) return undefined
  assert.ok(typeof loaded === 'string', loaded as Error)
  const container = loaded.trim()
  await docker('export', '-o', `${folder}.tar`, container)
  await docker('rm', container)
  const root = join(scratch, `${count}-root`)
  mkdirSync(root)
  execFileSync('tar', ['-xpf', `${folder}.tar`, '-C', root, '--exclude=./dev/*'])
  const lines = onDisk(root).filter(line => /^[abc][ /]/.test(line))
  for (const path of [folder, `${folder}.tar`, root]) rmSync(path, { recursive: true })
  return lines.map(withoutFolderModes).sort()
}

/** The engines differ in the mode of a folder that an upper layer has no entry for, but files in. */
function withoutFolderModes(line: string): string {
  return line.replace(/^(\S+ folder) .*/, '$1')
}

for (const variant of ['classic', 'containerd'] as const)
  test(`any layers give the files that a container has on ${variant} engines`, async t => {
    const missing = engineUnavailable(variant) ?? peersMissing('docker', 'skopeo')
    if (isLeftOut(t, missing)) return
    await using engine = await startEngine(variant)
    let compared = 0
    const property = fc.asyncProperty(anyLayers.map(loadable), async entries => {
      const layers = entries.map(layerOf)
      const theirs = await exportedByEngine(engine.host, layers)
      if (theirs === undefined) return
      compared += 1
      assert.deepEqual((await filesOf(layers)).map(listed).map(withoutFolderModes).sort(), theirs)
    })
    // Each try takes a second: a failure is shown as it was found.
    const numRuns = Number(process.env.FILES_RUNS ?? 6)
    const seed = process.env.FILES_RUNS === undefined ? 42 : Date.now()
    await fc.assert(property, { numRuns, seed, endOnFailure: true })
    t.diagnostic(`${compared} of ${numRuns} were loaded`)
    assert.ok(compared >= numRuns / 3)
  })
