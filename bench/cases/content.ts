import { join } from 'node:path'
import type { Bench, BenchCase } from '../bench-case.ts'
import { openLink } from '../link.ts'
import { ownPull, type PullWork } from '../pull-contenders.ts'
import { type Contender, sideBySide } from '../side-by-side.ts'

/** The cost that verifying the layers' contents adds to a pull. */
export const content: BenchCase = {
  name: 'content',
  about: 'What verifying the contents (diff_ids) adds to a cold pull, on loopback and over the slow link',
  async *rows(bench) {
    const target = await bench.registry()
    const folder = join(bench.scratch, 'content')
    for (const image of bench.images.filter(name => ['node-app', 'big'].includes(name))) {
      const near: PullWork = { host: target, image, folder }
      const contenders = [...ways(bench, near), inflateFloor(bench, near)]
      yield* await sideBySide({ title: image, own: 'tallyman', contenders, folder, runs: bench.runs })
      await using link = await openLink({ target, rate: 20_000_000, delay: 25, redirect: true })
      const far = ways(bench, { host: link.host, image, folder })
      const runs = image === 'big' ? Math.min(bench.runs, 3) : bench.runs
      yield* await sideBySide({
        title: `${image}, slow link`,
        own: 'tallyman',
        contenders: far,
        folder,
        runs,
      })
    }
  },
}

function ways(bench: Bench, work: PullWork): Contender[] {
  const both = ownPull(bench, work, { verify: 'distribution,content' })
  return [ownPull(bench, work), { ...both, name: 'tallyman, contents too' }]
}

/** Decompresses and hashes the same layers with gunzip and sha256sum, one process per core. */
function inflateFloor({ all, corpus }: Bench, { image }: PullWork): Contender {
  const layers = all[image]?.manifests.flatMap(manifest => manifest.layers ?? []) ?? []
  const files = layers.map(({ digest }) => join(corpus, image, 'blobs', digest.replace(':', '/')))
  const each = 'gunzip -c "$1" | sha256sum >/dev/null'
  const script = `printf '%s\\0' "$@" | xargs -0 -n1 -P"$(nproc)" sh -c '${each}' each`
  return { name: 'floor: gunzip, then sha256sum', command: 'sh', args: ['-c', script, 'floor', ...files] }
}
