import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { corpusImages, pushCorpus } from '@tallyman/testkit/images/corpus'
import { startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import type { Bench } from './bench-case.ts'
import { benchCases } from './cases/index.ts'
import { ensureCorpus, ensurePeers } from './measured-run.ts'
import { resultsPage, tableHead, tableLine } from './results-page.ts'
import type { Row } from './side-by-side.ts'

/*
 * Whole processes side by side, in turn, on the same work: `npm run bench -- --cases pull,slow --images node-app --runs 7`.
 * `--list` names the cases; `--write` puts the tables into bench/RESULTS.md and bench/results.json.
 */

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    images: { type: 'string', default: 'debian-base,node-app,many,multi,big' },
    runs: { type: 'string', default: '7' },
    peers: { type: 'string', default: join(tmpdir(), 'tallyman-peers') },
    corpus: { type: 'string', default: join(tmpdir(), 'tallyman-corpus') },
    write: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})
const chosen = benchCases.filter(({ name }) => values.cases?.split(',').includes(name) ?? true)

if (values.list) for (const { name, about } of benchCases) console.log(`${name}: ${about}`)
else await run()

async function run(): Promise<void> {
  const root = join(import.meta.dirname, '..')
  await Promise.all([ensurePeers(values.peers), ensureCorpus(values.corpus)])
  const scratch = await mkdtemp(join(tmpdir(), 'tallyman-bench-'))
  await using resources = new AsyncDisposableStack()
  resources.defer(() => rm(scratch, { recursive: true, force: true }))
  let registry: Promise<string> | undefined
  const start = async () => {
    const { host } = resources.use(await startDockerRegistry())
    await pushCorpus(values.corpus, host, bench.images)
    return host
  }
  const bench: Bench = {
    root,
    scratch,
    corpus: values.corpus,
    runs: Number(values.runs),
    peers: join(values.peers, 'bin'),
    all: await corpusImages(values.corpus),
    images: values.images.split(','),
    registry: () => {
      registry ??= start()
      return registry
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

/** Cases that were not run keep their last results. */
async function write(root: string, results: ReadonlyMap<string, readonly Row[]>): Promise<void> {
  const file = join(root, 'bench', 'results.json')
  const before = existsSync(file) ? (await import(file, { with: { type: 'json' } })).default : {}
  const all: Record<string, Row[]> = { ...before, ...Object.fromEntries(results) }
  await writeFile(file, `${JSON.stringify(all, undefined, 1)}\n`)
  await writeFile(join(root, 'bench', 'RESULTS.md'), resultsPage(all))
}
