import { join } from 'node:path'
import type { Bench, BenchCase } from '../bench-case.ts'
import { openLink } from '../link.ts'
import type { LinkOptions } from '../link-options.ts'
import { ownPull, peerPulls } from '../pull-contenders.ts'
import { type Row, sideBySide } from '../side-by-side.ts'

/** A link like that to a registry's CDN. */
export const cdn = { rate: 20_000_000, delay: 25, redirect: true }
/** Behaviour of networks and registries that affects a client with several connections. */
const variants: Readonly<Record<string, Partial<LinkOptions>>> = {
  '': {},
  'at most 4 connections': { maxConnections: 4 },
  '429 above 8 blobs at once': { maxRequests: 8 },
  'ranges ignored': { ranges: 'ignored' },
  'ranges mishandled': { ranges: 'mishandled' },
}

/** Cold pulls over TLS and a link like that to a registry's CDN. */
export const slowLinkTls: BenchCase = {
  name: 'slow-tls',
  about:
    'Cold pull over TLS and a link of 20 MB/s a connection and 25 ms a request, blobs redirected to another origin',
  async *rows(bench) {
    for (const image of farImages(bench)) yield* await far(bench, { image, variant: '', isTls: true })
  },
}

/** The same over plain HTTP, and with the variants above. */
export const slowLink: BenchCase = {
  name: 'slow',
  about:
    'Cold pull over plain HTTP and a link of 20 MB/s a connection and 25 ms a request, blobs redirected to another origin',
  async *rows(bench) {
    for (const image of farImages(bench))
      for (const variant of image === 'big' ? [''] : Object.keys(variants))
        yield* await far(bench, { image, variant, isTls: false })
  },
}

function farImages({ images }: Bench): string[] {
  return images.filter(name => ['node-app', 'big'].includes(name))
}

async function far(
  bench: Bench,
  { image, variant, isTls }: { image: string; variant: string; isTls: boolean },
): Promise<Row[]> {
  const { caPath, server } = bench.certificates
  const tls = isTls ? { tls: server } : {}
  await using link = await openLink({ target: await bench.registry(), ...cdn, ...variants[variant], ...tls })
  const folder = join(bench.scratch, 'slow')
  const work = { host: link.host, image, folder, ca: isTls ? caPath : undefined }
  // One peer suffices for the variants: crane gives up at the first 429, and no peer requests ranges.
  const peers = peerPulls(bench, work).filter(({ name }) => variant === '' || name === 'skopeo')
  const contenders = [ownPull(bench, work), ...peers]
  return await sideBySide({
    title: variant === '' ? image : `${image}, ${variant}`,
    own: 'tallyman',
    contenders,
    folder,
    runs: image === 'big' ? Math.min(bench.runs, 2) : bench.runs,
    counted: { link, contenders },
  })
}
