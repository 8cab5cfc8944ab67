import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { image, layer } from '@tallyman/testkit/images/images'
import { pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { actionCommand } from '../action-command.ts'
import type { BenchCase } from '../bench-case.ts'
import { type Contender, sideBySide } from '../side-by-side.ts'

const count = 20
/** Bytes of a layer that all images share, and of one that each has alone. */
const sizes = { shared: 20_000_000, own: 2_000_000 }

/** Twenty images in as many repositories, to an empty registry and to one that has them. */
export const mirror: BenchCase = {
  name: 'mirror',
  about: `Mirroring: ${count} images on a shared layer, from a list`,
  async *rows(bench) {
    const folder = join(bench.scratch, 'mirror')
    await using source = await startDockerRegistry()
    await using target = await startDockerRegistry()
    const shared = layer({ seed: 'shared', size: sizes.shared })
    const lines: string[] = []
    for (let at = 0; at < count; at++) {
      const own = layer({ seed: `own ${at}`, size: sizes.own })
      const built = image({ layers: [shared, own] })
      await pushImage({ origin: source.origin, repository: `team/app${at}`, tag: '1' }, built)
      lines.push(`    team/app${at}: ["1"]`)
    }
    const list = join(bench.scratch, 'mirror.yaml')
    await writeFile(list, `${source.host}:\n  tls-verify: false\n  images:\n${lines.join('\n')}\n`)
    const sync = ['sync', '--all', '--src', 'yaml', '--dest', 'docker', '--dest-tls-verify=false']
    const inputs = { list, to: `${target.host}/mirror` }
    const contenders: Contender[] = [
      { name: 'tallyman', ...actionCommand('mirror', inputs, { root: bench.root, folder }) },
      { name: 'skopeo', command: 'skopeo', args: [...sync, list, `${target.host}/mirror`] },
    ]
    const script = join(bench.scratch, 'empty.js')
    await writeFile(script, '')
    const floor = { name: 'floor: empty Node script', command: process.execPath, args: [script] }
    const { runs } = bench
    const empty = contenders.map(each => ({ ...each, prepare: () => target.empty() }))
    yield* await sideBySide({
      title: 'mirror to an empty registry',
      own: 'tallyman',
      contenders: empty,
      folder,
      runs,
    })
    yield* await sideBySide({
      title: 'mirror again',
      own: 'tallyman',
      contenders: [...contenders, floor],
      folder,
      runs,
    })
  },
}
