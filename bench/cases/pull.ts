import { join } from 'node:path'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Link, openLink } from '../link.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'
import { ownPull, type PullWork, peerPulls, pullFloor } from './pull-contenders.ts'

/** Cold pulls from a registry on loopback into OCI layouts. */
export const pull: BenchCase = {
  name: 'pull',
  about: 'Cold pull into an OCI layout, registry on loopback',
  async *rows(bench) {
    const host = await bench.registry()
    await using link = await openLink({ target: host })
    for (const image of bench.images) yield* await pulled(bench, { host, image, link })
  },
}

async function pulled(
  bench: Bench,
  { host, image, link }: { host: string; image: string; link: Link },
): Promise<Row[]> {
  const folder = join(bench.scratch, 'pull')
  const from = (host: string): Contender[] => {
    const work: PullWork = { host, image, folder }
    return [ownPull(bench, work), ...peerPulls(bench, work), pullFloor(bench, work)]
  }
  const counted = { link, contenders: from(link.host) }
  return sideBySide({
    title: image,
    own: 'tallyman',
    contenders: from(host),
    folder,
    runs: bench.runs,
    counted,
  })
}
