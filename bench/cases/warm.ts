import { join } from 'node:path'
import type { BenchCase } from '../bench-case.ts'
import { openLink } from '../link.ts'
import { measuredRun } from '../measured-run.ts'
import { ownPull } from '../pull-contenders.ts'
import { sideBySide } from '../side-by-side.ts'

/** Pulls of images that the store already has. */
export const warm: BenchCase = {
  name: 'warm',
  about: 'Warm pull: the store holds the image, the pin is known',
  async *rows(bench) {
    const host = await bench.registry()
    await using link = await openLink({ target: host })
    for (const image of bench.images) {
      const folder = join(bench.scratch, 'warm')
      const pull = (host: string) => ownPull(bench, { host, image, folder }, { to: 'store' })
      const warmed = (host: string) => ({ ...pull(host), prepare: () => measuredRun(pull(host)) })
      // The counted run starts once the store is warm.
      const counted = {
        link,
        contenders: [
          { ...warmed(link.host), prepare: () => link.counted(() => measuredRun(pull(link.host))) },
        ],
      }
      yield* await sideBySide({
        title: image,
        own: 'tallyman',
        contenders: [warmed(host)],
        folder,
        runs: bench.runs,
        counted,
      })
    }
  },
}
