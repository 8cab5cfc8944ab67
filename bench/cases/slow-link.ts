import { join } from 'node:path'
import type { BenchCase } from '../bench-case.ts'
import { openLink } from '../link.ts'
import type { LinkOptions } from '../link-options.ts'
import { sideBySide } from '../side-by-side.ts'
import { ownPull, peerPulls } from './pull-contenders.ts'

const cdn = { rate: 20_000_000, delay: 25, redirect: true }
/** Peculiarities of networks and registries towards a client that opens several connections. */
const variants: Readonly<Record<string, Partial<LinkOptions>>> = {
  '': {},
  'at most 4 connections': { maxConnections: 4 },
  '429 above 8 blobs at once': { maxRequests: 8 },
  'ranges ignored': { ranges: 'ignored' },
  'ranges mishandled': { ranges: 'mishandled' },
}

/** Cold pulls over a link like that of a registry's CDN. */
export const slowLink: BenchCase = {
  name: 'slow',
  about:
    'Cold pull over a link of 20 MB/s a connection and 25 ms a request, blobs redirected to another origin',
  async *rows(bench) {
    const target = await bench.registry()
    for (const image of bench.images.filter(name => ['node-app', 'big'].includes(name)))
      for (const [variant, more] of Object.entries(image === 'big' ? { '': {} } : variants)) {
        await using link = await openLink({ target, ...cdn, ...more })
        const folder = join(bench.scratch, 'slow')
        const work = { host: link.host, image, folder }
        // On the variants crane gives up at the first 429, and no peer requests ranges: one stands for all.
        const peers = peerPulls(bench, work).filter(({ name }) => variant === '' || name === 'skopeo')
        const contenders = [ownPull(bench, work), ...peers]
        const runs = image === 'big' ? Math.min(bench.runs, 2) : bench.runs
        const title = variant === '' ? image : `${image}, ${variant}`
        yield* await sideBySide({
          title,
          own: 'tallyman',
          contenders,
          folder,
          runs,
          counted: { link, contenders },
        })
      }
  },
}
