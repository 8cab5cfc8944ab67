import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'

/** Tags, copies and pushes, each to a registry without any of the image. */
export const write: BenchCase = {
  name: 'write',
  about: 'Writing: a tag more, a copy to another registry, a push from an OCI layout',
  async *rows(bench) {
    yield* await retags(bench)
    for (const image of ['multi', 'big'].filter(each => bench.images.includes(each))) {
      yield* await copies(bench, image)
      yield* await pushes(bench, image)
    }
  },
}

function peersOf({ peers }: Bench) {
  return (name: string, ...args: readonly string[]) => ({ name, command: join(peers, name), args })
}

async function retags(bench: Bench): Promise<Row[]> {
  const host = await bench.registry()
  const folder = join(bench.scratch, 'write')
  const [image = ''] = bench.images
  const source = `${host}/${image}:v1`
  const script = join(bench.scratch, 'empty.js')
  await writeFile(script, '')
  const inputs = { source, tags: 'tallyman', 'on-conflict': 'move' }
  const contenders = [
    { name: 'tallyman', ...actionCommand('retag', inputs, { root: bench.root, folder }) },
    peersOf(bench)('crane', 'tag', source, 'crane'),
    { name: 'floor: empty Node script', command: process.execPath, args: [script] },
  ]
  return await sideBySide({
    title: 'retag',
    own: 'tallyman',
    contenders,
    folder,
    runs: Math.max(bench.runs, 15),
  })
}

async function copies(bench: Bench, image: string): Promise<Row[]> {
  const folder = join(bench.scratch, 'write')
  await using target = await startDockerRegistry()
  const [from, to] = [`${await bench.registry()}/${image}:v1`, `${target.host}/${image}:v1`]
  const peer = peersOf(bench)
  const contenders: Contender[] = [
    { name: 'tallyman', ...actionCommand('retag', { source: from, tags: to }, { root: bench.root, folder }) },
    peer('crane', 'copy', from, to),
    peer('oras', 'copy', '--from-plain-http', '--to-plain-http', from, to),
    peer('skopeo', ...plain, `docker://${from}`, `docker://${to}`),
  ]
  const prepared = contenders.map(each => ({ ...each, prepare: () => target.empty() }))
  return await sideBySide({
    title: `copy ${image}`,
    own: 'tallyman',
    contenders: prepared,
    folder,
    runs: bench.runs,
  })
}

const plain = ['copy', '-q', '--all', '--src-tls-verify=false', '--dest-tls-verify=false']

async function pushes(bench: Bench, image: string): Promise<Row[]> {
  const folder = join(bench.scratch, 'write')
  await using target = await startDockerRegistry()
  const [layout, to] = [join(bench.corpus, image), `${target.host}/${image}:v1`]
  const peer = peersOf(bench)
  const inputs = { source: `oci-layout=${layout}`, tags: to }
  const contenders: Contender[] = [
    { name: 'tallyman', ...actionCommand('push', inputs, { root: bench.root, folder }) },
    peer('crane', 'push', '--index', layout, to),
    peer('oras', 'copy', '--from-oci-layout', '--to-plain-http', `${layout}:v1`, to),
    peer('skopeo', 'copy', '-q', '--all', '--dest-tls-verify=false', `oci:${layout}:v1`, `docker://${to}`),
  ]
  const prepared = contenders.map(each => ({ ...each, prepare: () => target.empty() }))
  return await sideBySide({
    title: `push ${image}`,
    own: 'tallyman',
    contenders: prepared,
    folder,
    runs: bench.runs,
  })
}
