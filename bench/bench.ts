import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { corpusImages, pushCorpus } from '@tallyman/testkit/images/corpus'
import { makeCertificates } from '@tallyman/testkit/peers/certificates'
import { type DockerRegistry, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import type { Bench } from './bench-case.ts'
import { benchCases } from './bench-cases.ts'
import { ensureCorpus, ensurePeers } from './measured-run.ts'
import { withFigures } from './readme-figures.ts'
import { resultsPage, tableHead, tableLine } from './results-page.ts'
import type { Row } from './side-by-side.ts'

/*
 * Measures whole processes on the same work, in turn: `npm run bench -- --cases pull,slow --images node-app --runs 7`.
 * `--against DIST` compares another bundle, named `before`, in the case `versions`. `--list` or `--help` names the cases; `--write` writes the
 * tables to bench/RESULTS.md, bench/results.json and the README.
 */

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    images: { type: 'string', default: 'debian-base,node-app,many,multi,big' },
    runs: { type: 'string', default: '7' },
    peers: { type: 'string', default: join(tmpdir(), 'tallyman-peers') },
    against: { type: 'string' },
    corpus: { type: 'string', default: join(tmpdir(), 'tallyman-corpus') },
    write: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const asked = values.cases?.split(',') ?? benchCases.map(({ name }) => name)
const chosen = benchCases.filter(({ name }) => asked.includes(name))
const unknown = asked.filter(name => !benchCases.some(each => each.name === name))

if (values.list || values.help) for (const { name, about } of benchCases) console.log(`${name}: ${about}`)
else if (unknown.length === 0) await run()
else {
  console.error(`There is no case "${unknown.join('", "')}", expected some of those that --list names`)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const root = join(import.meta.dirname, '..')
  await Promise.all([ensurePeers(values.peers), ensureCorpus(values.corpus)])
  const scratch = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  await using resources = new AsyncDisposableStack()
  resources.defer(() => rm(scratch, { recursive: true, force: true }))
  const certificates = await makeCertificates(join(scratch, 'certificates'))
  let registry: Promise<DockerRegistry> | undefined
  const start = async () => {
    const started = resources.use(await startDockerRegistry())
    await pushCorpus(values.corpus, started.host, bench.images)
    return started
  }
  const plain = () => {
    registry ??= start()
    return registry
  }
  let tlsRegistry: Promise<DockerRegistry> | undefined
  const startTls = async () => {
    const { data } = await plain()
    return resources.use(await startDockerRegistry({ data, certificates }))
  }
  const bench: Bench = {
    root,
    scratch,
    corpus: values.corpus,
    runs: Number(values.runs),
    peers: join(values.peers, 'bin'),
    all: await corpusImages(values.corpus),
    images: values.images.split(','),
    ...(values.against !== undefined && { against: resolve(values.against) }),
    certificates,
    registry: async () => (await plain()).host,
    tlsRegistry: async () => {
      tlsRegistry ??= startTls()
      return (await tlsRegistry).host
    },
  }
  const results = new Map<string, Row[]>()
  for (const each of chosen) {
    console.log(`\n## ${each.about}\n`)
    const rows: Row[] = []
    for await (const row of each.rows(bench)) {
      if (rows.length === 0) console.log(tableHead)
      console.log(tableLine(row))
      rows.push(row)
    }
    results.set(each.name, rows)
  }
  if (values.write) await write(root, results)
}

/** Writes the results; cases that did not run keep their last ones. */
async function write(root: string, results: ReadonlyMap<string, readonly Row[]>): Promise<void> {
  const file = join(root, 'bench', 'results.json')
  const before = existsSync(file) ? (await import(file, { with: { type: 'json' } })).default : {}
  const all: Record<string, Row[]> = { ...before, ...Object.fromEntries(results) }
  await writeFile(file, `${JSON.stringify(all, undefined, 1)}\n`)
  await writeFile(join(root, 'bench', 'RESULTS.md'), resultsPage(all))
  const readme = join(root, 'README.md')
  await writeFile(readme, withFigures(await readFile(readme, 'utf8'), all))
}
