import { join } from 'node:path'
import { image, layer } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { actionCommand } from '../action-command.ts'
import type { BenchCase } from '../bench-case.ts'
import { openLink } from '../link.ts'
import { sideBySide } from '../side-by-side.ts'

const layerBytes = 64 * 1024
const sharing = 40

/** The growth of time, memory and requests with the number of layers, and with images that share layers. */
export const scale: BenchCase = {
  name: 'scale',
  about: 'Scale: images of 10, 100 and 1,000 layers of 64 KiB, and 40 images that share 20 layers',
  async *rows(bench) {
    await using registry = await startRegistry()
    await using link = await openLink({ target: registry.host })
    const folder = join(bench.scratch, 'scale')
    const pulled = (title: string, references: readonly string[]) => {
      const from = (host: string) => {
        const images = references.map(each => `${host}/${each}`).join('\n')
        const inputs = { images, verify: 'distribution,content', platforms: 'all' }
        return [
          { name: 'tallyman', ...actionCommand('pull-with-digest', inputs, { root: bench.root, folder }) },
        ]
      }
      const counted = { link, contenders: from(link.host) }
      return sideBySide({
        title,
        own: 'tallyman',
        contenders: from(registry.host),
        folder,
        runs: bench.runs,
        counted,
      })
    }
    for (const count of [10, 100, 1000]) {
      const built = image({ layers: seeded(`of ${count}`, count) })
      await registry.add(built, { repository: 'scale', tag: `layers-${count}` })
      yield* await pulled(`${count} layers`, [`scale:layers-${count}@${built.root.digest}`])
    }
    const base = seeded('base', 20)
    const images = Array.from({ length: sharing }, (_, at) => image({ layers: [...base, `own ${at}`] }))
    for (const [at, built] of images.entries())
      await registry.add(built, { repository: 'shared', tag: `v${at}` })
    yield* await pulled(
      `${sharing} images on ${base.length} shared layers`,
      images.map(({ root }, at) => `shared:v${at}@${root.digest}`),
    )
  },
}

function seeded(seed: string, count: number) {
  return Array.from({ length: count }, (_, at) => layer({ seed: `${seed} ${at}`, size: layerBytes }))
}
