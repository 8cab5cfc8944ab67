import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actionCommand } from '../action-command.ts'
import type { Bench, BenchCase } from '../bench-case.ts'
import { ownPull } from '../pull-contenders.ts'
import { type Contender, type Row, sideBySide } from '../side-by-side.ts'

/** The command and the action that installs it, beside an empty script, other clients and the action's own pull. */
export const command: BenchCase = {
  name: 'command',
  about: 'The command: its start, a digest, a cold pull beside the same by the action; setup',
  async *rows(bench) {
    yield* await measured(bench, 'version', [tallyman(bench, 'version'), empty])
    yield* await digests(bench)
    for (const image of bench.images) yield* await pulls(bench, image)
    yield* await setups(bench)
  },
}

const empty: Contender = { name: 'empty script', command: process.execPath, args: ['-e', '0'] }
const floor: Contender = { ...empty, name: 'floor: empty script' }

/** At least 15 runs: all but the pulls take a fraction of a second. */
function measured(bench: Bench, title: string, contenders: readonly Contender[]): Promise<Row[]> {
  const runs = Math.max(bench.runs, 15)
  return sideBySide({ title, own: 'tallyman', contenders, folder: folderOf(bench), runs })
}

function folderOf({ scratch }: Bench): string {
  return join(scratch, 'command')
}

/** The command with these words, in a shell of its own home. */
function tallyman(bench: Bench, ...words: readonly string[]): Contender {
  const { root, dist = join(root, 'dist') } = bench
  const folder = folderOf(bench)
  const env = { HOME: folder, TMPDIR: folder, XDG_CACHE_HOME: join(bench.scratch, 'command-cache') }
  return {
    name: `tallyman ${words[0]}`,
    command: process.execPath,
    args: [join(dist, 'tallyman.js'), ...words],
    env,
  }
}

async function digests(bench: Bench): Promise<Row[]> {
  const [image = ''] = bench.images
  const name = `${await bench.registry()}/${image}:v1`
  const peer = (program: string, ...args: readonly string[]): Contender => ({
    name: `${program} ${args[0]}`,
    command: join(bench.peers, program),
    args,
  })
  const skopeo = ['inspect', '--no-tags', '--tls-verify=false', '--format', '{{.Digest}}', `docker://${name}`]
  return measured(bench, 'digest of a tag', [
    tallyman(bench, 'digest', name),
    peer('crane', 'digest', name),
    peer('skopeo', ...skopeo),
    floor,
  ])
}

/** The share in the last column of the command is that of the action's time, the bar being 1.05. */
async function pulls(bench: Bench, image: string): Promise<Row[]> {
  const folder = folderOf(bench)
  const work = { host: await bench.registry(), image, folder }
  const pin = `${work.host}/${image}:v1@${bench.all[image]?.digest ?? ''}`
  const store = join(folder, 'store')
  const options = [
    '--verify=distribution',
    '--platforms=all',
    `--to=oci-layout=${join(folder, 'layout')}`,
    `--store=${store}`,
  ]
  const contenders = [
    tallyman(bench, 'pull', pin, ...options),
    { ...ownPull(bench, work, { store }), name: 'action pull-with-digest' },
  ]
  return sideBySide({
    title: `pull of ${image}`,
    own: 'tallyman',
    contenders,
    folder,
    runs: Math.max(bench.runs, 9),
  })
}

/** A first job on a machine copies the command into the tool cache; a second one only writes the shim. */
async function setups(bench: Bench): Promise<Row[]> {
  const [folder, kept] = [folderOf(bench), join(bench.scratch, 'command-tools')]
  const place = { root: bench.root, folder, ...(bench.dist ? { dist: bench.dist } : {}) }
  const files = { GITHUB_PATH: join(folder, 'path'), GITHUB_ENV: join(folder, 'env') }
  const job = (name: string, tools: string): Contender => ({
    ...actionCommand('setup', {}, { ...place, env: { ...files, RUNNER_TOOL_CACHE: tools } }),
    name,
    prepare: async () => {
      await mkdir(tools, { recursive: true })
      for (const file of Object.values(files)) await writeFile(file, '')
    },
  })
  return measured(bench, 'setup', [
    job('tallyman: second job on a machine', kept),
    job('tallyman: first job on a machine', join(folder, 'tools')),
    empty,
  ])
}
