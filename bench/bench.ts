import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { corpusImages, pushCorpus } from '@tallyman/testkit/corpus'
import { startDockerRegistry } from '@tallyman/testkit/real-registry'
import { type Contender, contenders } from './contenders.ts'

/*
 * Whole processes side by side, in turn, on the same images of one real registry: medians, and ratios to the fastest
 * peer. `npm run bench -- --images node-app,many --links loopback,slow --runs 7`
 */

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    images: { type: 'string', default: 'debian-base,node-app,many,multi,big' },
    links: { type: 'string', default: 'loopback,slow' },
    runs: { type: 'string', default: '7' },
    peers: { type: 'string', default: join(tmpdir(), 'tallyman-peers', 'bin') },
    corpus: { type: 'string', default: join(tmpdir(), 'tallyman-corpus') },
  },
})

interface Run {
  readonly wall: number
  readonly cpu: number
}

if (!existsSync(join(values.corpus, 'corpus.json')) || !existsSync(values.peers)) {
  throw new Error(
    `expected a corpus in ${values.corpus} and the peers in ${values.peers}; name them with --corpus and --peers`,
  )
}

await using registry = await startDockerRegistry()
const images = values.images.split(',')
await pushCorpus(values.corpus, registry.host, images)
const corpus = await corpusImages(values.corpus)
const slowPort = 20_000 + Math.floor(Math.random() * 10_000)
const link = spawn(process.execPath, [
  join(import.meta.dirname, 'slow-link.ts'),
  String(slowPort),
  registry.host.split(':')[1] ?? '',
])
await sleep(500)

console.log(
  '| image | link | contender | wall, median (min) s | CPU, median s | to the fastest peer |\n|---|---|---|---|---|---|',
)
for (const name of values.links.split(',')) {
  for (const image of images) table(image, name)
}
link.kill()

function table(image: string, name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-bench-'))
  const host = name === 'slow' ? `127.0.0.1:${slowPort}` : registry.host
  const all = contenders({ host, image, digest: corpus[image]?.digest ?? '', folder }, root, values.peers)
  const runs = new Map<string, Run[]>(all.map(each => [each.name, []]))
  for (let i = 0; i <= Number(values.runs); i++) {
    for (const contender of all) {
      const run = once(contender, folder)
      // The first round warms the page cache.
      if (i > 0) runs.get(contender.name)?.push(run)
    }
  }
  rmSync(folder, { recursive: true })
  const fastest = Math.min(...all.slice(1).map(each => median(runs.get(each.name), 'wall')))
  for (const each of all)
    console.log(row(image, name, { name: each.name, runs: runs.get(each.name) ?? [], fastest }))
}

function once({ command, args, env }: Contender, folder: string): Run {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  execFileSync('sync')
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S', command, ...args], {
    env: { PATH: process.env.PATH, HOME: folder, ...env },
  })
  const wall = (performance.now() - began) / 1000
  if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}`)
  const [user = 0, system = 0] = (String(stderr).trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { wall, cpu: user + system }
}

function row(
  image: string,
  name: string,
  { name: who, runs, fastest }: { name: string; runs: readonly Run[]; fastest: number },
): string {
  const wall = median(runs, 'wall')
  const least = Math.min(...runs.map(run => run.wall))
  return `| ${image} | ${name} | ${who} | ${wall.toFixed(3)} (${least.toFixed(3)}) | ${median(runs, 'cpu').toFixed(2)} | ${(wall / fastest).toFixed(2)} |`
}

function median(runs: readonly Run[] | undefined, field: keyof Run): number {
  const sorted = (runs ?? []).map(run => run[field]).sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
