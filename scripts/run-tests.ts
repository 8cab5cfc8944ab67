import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './bundle.ts'
import { grouped, testsOf, unitTests, wholeTests } from './test-files.ts'
import { TestTotals } from './test-totals.ts'

/*
 * Without arguments: everything that CI checks, in the order in which faults appear soonest: types, lint, tables, unit tests, bundle,
 * tests on the bundle. `unit`: only the unit tests. `coverage`: the unit tests, with the share of the core that they ran.
 * `fast FOLDER`: the tests of one folder, for quick feedback while working on it. Ends with the skipped tests and one line of
 * totals.
 */

// Caches the compiled sources for the processes that import them, more than a hundred.
process.env.NODE_COMPILE_CACHE ??= join(root, 'build', 'compile-cache')

const totals = new TestTotals()
// Half of the time of tests on the bundle is waiting: for processes to start, engines to unpack, clocks.
const wholeAtOnce = availableParallelism() + 1

const [mode = 'all', folder = ''] = process.argv.slice(2)
const modes: Readonly<Record<string, () => Promise<void>>> = {
  all: everything,
  unit: () => unit(unitTests()),
  coverage: () => unit(unitTests(), true),
  fast,
}
ownTemporaryFolder()
const chosen = modes[mode] ?? (() => refuse(`There is no way "${mode}" to run the tests`))
await chosen()
if (!totals.sum()) process.exitCode = 1

async function everything(): Promise<void> {
  // The linter also colours output to a pipe.
  const colours = process.stdout.isTTY ? [] : ['--colors=off']
  await totals.program('types', bin('tsc'), ['-p', 'tsconfig.json'])
  await totals.program('lint', bin('biome'), ['ci', '--diagnostic-level=error', ...colours, '.'])
  await totals.program('docs', process.execPath, ['scripts/docs.ts', '--check'])
  await unit(unitTests())
  // The check reads the sources and dist/, as the tests on the bundle do, and takes one core, so it runs at the same time.
  const dist = totals.program('dist', process.execPath, ['scripts/check-dist.ts'])
  await totals.tests('whole', wholeTests(), { atOnce: wholeAtOnce })
  await dist
}

async function fast(): Promise<void> {
  const { unit: units, whole } = testsOf(folder)
  if (folder === '' || units.length + whole.length === 0)
    return refuse(`There are no tests for "${folder}", expected a folder such as cache or registry/download`)
  if (units.length > 0) await unit(units)
  if (whole.length > 0) await totals.tests('whole, on dist/ as it is', whole, { atOnce: wholeAtOnce })
}

async function unit(files: readonly string[], isCounted = false): Promise<void> {
  const groups = grouped(files)
  // Some tests wait, so all groups run at once; Node's default is one less than the number of cores.
  await totals.tests('unit', groups, { atOnce: groups.length, isCounted })
}

async function refuse(why: string): Promise<void> {
  console.log(why)
  process.exitCode = 1
}

/**
 * Creates a temporary folder for everything that follows, so that leftovers of tests that fail or time out are removed
 * with it.
 */
function ownTemporaryFolder(): void {
  const lasting = tmpdir()
  // Peers and corpus are built once and kept outside.
  process.env.PEERS_DIR ??= join(lasting, 'tallyman-peers')
  process.env.CORPUS_DIR ??= join(lasting, 'tallyman-corpus-small')
  const own = mkdtempSync(join(lasting, 'tallyman-tests-'))
  // Some tests run steps as another user.
  chmodSync(own, 0o755)
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = own
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
}

function bin(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}
