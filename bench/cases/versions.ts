import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { openLink } from '../link.ts'
import { type Command, measuredRun } from '../measured-run.ts'
import { authority, ownPull, type PullWork, trusting } from '../pull-contenders.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'
import { cdn } from './slow-link.ts'

/** Our bundle compared with that of `--against`; "to the fastest peer" is our time as a share of its time. */
export const versions: BenchCase = {
  name: 'versions',
  about: 'This bundle beside the one before',
  async *rows(bench) {
    if (bench.against === undefined) return console.log('Left out: `--against DIST` names no bundle.')
    const { caPath: ca, server } = bench.certificates
    const [plain, tls] = [await bench.registry(), await bench.tlsRegistry()]
    await using link = await openLink({ target: plain, ...cdn, tls: server })
    const pulls = [
      { title: 'node-app, slow link, TLS', image: 'node-app', host: link.host, ca },
      { title: 'big, loopback, TLS', image: 'big', host: tls, ca },
      { title: 'node-app, loopback, TLS', image: 'node-app', host: tls, ca },
      { title: 'big, loopback, plain HTTP', image: 'big', host: plain },
      { title: 'node-app, loopback, plain HTTP', image: 'node-app', host: plain },
    ].filter(({ image }) => bench.images.includes(image))
    for (const { title, ...work } of pulls)
      yield* await compared(bench, title, step => pulled(bench, work, step))
    yield* starts(bench, { host: tls, ca })
  },
}

/** A bundle's name among the contenders, and its folder if it is not ours. */
interface Version {
  readonly name: string
  readonly dist?: string
}

async function compared(
  bench: Bench,
  title: string,
  step: (version: Version) => Contender,
  more: readonly Contender[] = [],
): Promise<Row[]> {
  const versions: Version[] = [{ name: 'tallyman' }, { name: 'before', dist: bench.against ?? '' }]
  const contenders = [...versions.map(step), ...more]
  return await sideBySide({ title, own: 'tallyman', contenders, folder: folderOf(bench), runs: bench.runs })
}

function folderOf({ scratch }: Bench): string {
  return join(scratch, 'versions')
}

function pulled(bench: Bench, work: Omit<PullWork, 'folder'>, { name, dist }: Version): Contender {
  const own = ownPull({ ...bench, ...(dist !== undefined && { dist }) }, { ...work, folder: folderOf(bench) })
  return { ...own, name }
}

/** Steps that consist almost only of their start, compared with an empty script: one request over HTTPS, none, and refused inputs. */
async function* starts(bench: Bench, { host, ca }: { host: string; ca: string }): AsyncIterable<Row> {
  const [image = ''] = bench.images
  const script = join(bench.scratch, 'empty.js')
  await writeFile(script, '')
  const empty = { name: 'floor: empty Node script', command: process.execPath, args: [script] }
  const action = (inputs: Record<string, string>, { dist }: Version): Command =>
    actionCommand('pull-with-digest', inputs, {
      root: bench.root,
      folder: folderOf(bench),
      env: trusting(ca),
      ...(dist !== undefined && { dist }),
    })
  const given = { to: 'store', ...authority(host, ca) }
  const pinned = {
    images: `${host}/${image}:v1@${bench.all[image]?.digest}`,
    ...given,
    'verify-tag': 'false',
  }
  const tagged = { images: `${host}/${image}:v1`, ...given, 'require-digest': 'false' }
  const warm = (inputs: Record<string, string>) => (version: Version) => ({
    ...action(inputs, version),
    name: version.name,
    prepare: () => measuredRun(action(pinned, version)),
  })
  yield* await compared(bench, 'one question over HTTPS', warm(tagged), [empty])
  yield* await compared(bench, 'warm, nothing asked', warm(pinned), [empty])
  const refused = (version: Version) => ({
    ...action({ images: '', offline: 'maybe' }, version),
    name: version.name,
  })
  yield* await compared(bench, 'inputs refused', version => ({ ...refused(version), status: 1 }), [empty])
}
