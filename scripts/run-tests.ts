import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { pathToFileURL } from 'node:url'

import { root } from './bundle.ts'

/*
 * Everything that CI checks, in the order in which faults show soonest: types, lint, tables, unit tests, bundles, tests
 * on the bundles. Ends with what was skipped and one line of totals.
 */

// Caches the compiled sources for the processes that import them, more than a hundred.
process.env.NODE_COMPILE_CACHE ??= join(root, 'build', 'compile-cache')

const tests = { passed: 0, failed: 0, skipped: 0 }
const skipped: string[] = []
// The linter also colours output to a pipe.
const colours = process.stdout.isTTY ? [] : ['--colors=off']

ownTemporaryFolder()
await check('types', bin('tsc'), ['-p', 'tsconfig.json'])
await check('lint', bin('biome'), ['ci', '--diagnostic-level=error', ...colours, '.'])
await check('docs', process.execPath, ['scripts/docs.ts', '--check'])
const groups = grouped(['packages/*/src/**/*.test.ts', 'actions/*/src/**/*.test.ts'])
// Node's default is one less than the number of cores, and some tests wait: all groups run at once.
await runTests('unit', groups, groups.length)
// It reads the sources and dist/, as the tests on the bundles do, and takes one core: it runs beside them.
const dist = check('dist', process.execPath, ['scripts/check-dist.ts'])
// Half of a test's time is waiting: for processes to start, engines to unpack, clocks.
const whole = longestFirst(globSync('test/**/*.test.ts', { cwd: root }))
await runTests('whole', whole, availableParallelism() + 1)
await dist
for (const line of skipped) console.log(`skipped: ${line}`)
console.log(`\n${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`)
process.exitCode = tests.failed > 0 ? 1 : 0

/**
 * Creates a temporary folder for everything that follows, so that leftovers of tests that fail or time out are removed
 * with it.
 */
function ownTemporaryFolder(): void {
  const lasting = tmpdir()
  // What is built once and kept stays where it is.
  process.env.PEERS_DIR ??= join(lasting, 'tallyman-peers')
  process.env.CORPUS_DIR ??= join(lasting, 'tallyman-corpus-small')
  const own = mkdtempSync(join(lasting, 'tallyman-tests-'))
  // Some tests run steps as another user.
  chmodSync(own, 0o755)
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = own
  process.once('exit', () => rmSync(own, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
}

/** Runs a program as one test that passes with exit status 0. Its output is printed in one piece, at its end. */
async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  const began = performance.now()
  const shell = process.platform === 'win32' && command !== process.execPath
  const child = spawn(command, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = await once(child, 'close')
  process.stdout.write(said)
  if (code === 0) tests.passed++
  else tests.failed++
  tell(name, code === 0, began)
}

async function runTests(name: string, files: string[], concurrency: number | true = true): Promise<void> {
  const began = performance.now()
  let failed = 0
  // Bounds tests that hang, on slow and busy machines.
  const events = run({ files, cwd: root, concurrency, timeout: 600_000 })
  events.on('test:pass', ({ skip, file, name: title }) => {
    if (skip === undefined || skip === false) return
    skipped.push(`${relative(root, file ?? '')}: ${title}: ${skip === true ? 'without a reason' : skip}`)
  })
  events.on('test:summary', ({ file, counts, success }) => {
    if (file !== undefined) return
    tests.passed += counts.passed
    failed += success ? 0 : Math.max(1, counts.tests - counts.passed - counts.skipped - counts.todo)
    tests.skipped += counts.skipped + counts.todo
  })
  for await (const text of events.compose(spec)) process.stdout.write(text)
  tests.failed += failed
  tell(name, failed === 0, began)
}

/**
 * Deals the files to a few modules that import them: a process for each of a hundred small files takes longer to start
 * than to run. There are more modules than cores, since some tests wait.
 */
function grouped(patterns: readonly string[]): string[] {
  const folder = join(root, 'build', 'unit')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = globSync(patterns, { cwd: root }).sort()
  const groups = Array.from({ length: 3 * availableParallelism() }, (_, at) => join(folder, `${at}.test.mjs`))
  groups.forEach((group, at) => {
    const own = files.filter((_, position) => position % groups.length === at)
    writeFileSync(
      group,
      own.map(file => `await import(${JSON.stringify(pathToFileURL(join(root, file)))})\n`).join(''),
    )
  })
  return groups
}

/** Slow files come first, so that none of them is alone at the end. */
function longestFirst(files: readonly string[]): string[] {
  const long = [
    'cache-hostile',
    'cache-faults',
    'prune-engines',
    'download-split',
    'engine-hand-over',
    'dockerfile-buildkit',
    'engine-steps',
    'cache-images',
    'download-bytes',
    'cache-azurite',
    'odd-images-judges',
    'dockerignore',
    'cache-routes',
    'prune-properties',
    'prune-at-once',
    'prune-scale',
    'prune-meanwhile',
    'tag-races',
    'outside-text',
    'compose-elsewhere',
    'checkout-links',
    'write-registries',
    'engine-labels',
    'image-platforms',
    'real-corpus',
    'real-engines',
  ]
  const rank = (file: string) => {
    const at = long.indexOf(basename(file, '.test.ts'))
    return at < 0 ? long.length : at
  }
  return [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

function bin(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}

function tell(name: string, good: boolean, began: number): void {
  console.log(`${name}: ${good ? 'good' : 'FAULTS'}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
