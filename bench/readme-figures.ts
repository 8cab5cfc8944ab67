import type { Row } from './side-by-side.ts'

type Results = Readonly<Record<string, readonly Row[]>>

const contenders = ['tallyman', 'crane', 'oras', 'skopeo']
const images = { 'node-app': 'node-app, 108 MB in 16 layers', big: 'big, 1.2 GB in 5 layers' }
/** Tables of the results in the README's order: TLS first, since registries speak TLS. */
const tables = [
  { name: 'slow-tls', link: 'slow, TLS' },
  { name: 'pull-tls', link: 'loopback, TLS' },
  { name: 'slow', link: 'slow, plain HTTP', insteadOf: 'slow-tls' },
  { name: 'pull', link: 'loopback, plain HTTP' },
]
const [begin, end] = ['<!-- figures:begin -->', '<!-- figures:end -->']

/** Returns the README with the results' figures between its marks. */
export function withFigures(page: string, results: Results): string {
  const [from, to] = [page.indexOf(begin) + begin.length, page.indexOf(end)]
  return to < from ? page : `${page.slice(0, from)}\n${figures(results)}\n${page.slice(to)}`
}

function figures(results: Results): string {
  const rows = tables
    .filter(({ insteadOf }) => insteadOf === undefined || results[insteadOf] === undefined)
    .flatMap(({ name, link }) => Object.keys(images).map(image => pullRow(results[name] ?? [], image, link)))
  return `Whole processes in turn, the same image of a real registry to an OCI layout, seconds (median). The slow link gives each
connection 20 MB/s and each request 25 ms, as registries' CDNs cap connections; it is where ranges pay. On loopback the
Go clients start faster, which small images show. How and on what machine: [bench/RESULTS.md](bench/RESULTS.md).

| image | link | Tallyman | crane | oras | skopeo |
|---|---|---|---|---|---|
${rows.filter(row => row !== undefined).join('\n')}

${cacheSentence(results)}`
}

function pullRow(rows: readonly Row[], image: string, link: string): string | undefined {
  const wall = contenders.map(name =>
    rows.find(row => row.work === image && row.contender === name && row.runs > 0),
  )
  const shown = wall.map(row => (row ? seconds(row.wall) : ''))
  if (shown[0] === '') return undefined
  const fastest = Math.min(...shown.filter(Boolean).map(Number))
  const cells = shown.map(text => (text !== '' && Number(text) === fastest ? `**${text}**` : text))
  return `| ${[images[image as keyof typeof images], link, ...cells].join(' | ')} |`
}

function cacheSentence(results: Results): string {
  const isTls = results['cache-tls'] !== undefined
  const rows = results[isTls ? 'cache-tls' : 'cache'] ?? []
  const work = (verb: string) => `${verb} node-app${isTls ? ', +25 ms' : ''}`
  const wall = (verb: string, contender: string) =>
    seconds(rows.find(row => row.work === work(verb) && row.contender === contender)?.wall ?? Number.NaN)
  return `Saving node-app to the Actions cache takes ${wall('save', 'tallyman')} s and bringing it back, every byte verified, ${wall('restore', 'tallyman')} s; the Actions toolkit takes ${wall('save', 'toolkit, one tar')} and
${wall('restore', 'toolkit, one tar, unverified')} s for the same blobs in one tar, unverified (a local cache service${isTls ? ' over TLS, 25 ms added to each request' : ''}).`
}

function seconds(value: number): string {
  return value.toFixed(value < 4 ? 2 : 1)
}
