import { join } from 'node:path'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Link, openLink } from '../link.ts'
import { ownPull, type PullWork, peerPulls, pullFloor } from '../pull-contenders.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'

/** Cold pulls from a registry on loopback into OCI layouts, over TLS, which registries speak. */
export const pullTls: BenchCase = {
  name: 'pull-tls',
  about: 'Cold pull into an OCI layout, registry on loopback over TLS',
  async *rows(bench) {
    const [target, host] = [await bench.registry(), await bench.tlsRegistry()]
    const { caPath: ca, server } = bench.certificates
    await using link = await openLink({ target, tls: server })
    for (const image of bench.images) yield* await pulled(bench, { host, image, link, ca })
  },
}

/** The same over plain HTTP, which public registries do not offer. */
export const pull: BenchCase = {
  name: 'pull',
  about: 'Cold pull into an OCI layout, registry on loopback over plain HTTP',
  async *rows(bench) {
    const host = await bench.registry()
    await using link = await openLink({ target: host })
    for (const image of bench.images) yield* await pulled(bench, { host, image, link })
  },
}

async function pulled(
  bench: Bench,
  { host, image, link, ca }: { host: string; image: string; link: Link; ca?: string },
): Promise<Row[]> {
  const folder = join(bench.scratch, 'pull')
  const from = (host: string): Contender[] => {
    const work: PullWork = { host, image, folder, ca }
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
