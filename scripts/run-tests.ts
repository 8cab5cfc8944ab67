import { spawn, spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bundle.ts'

/*
 * All that CI checks, in the order in which a fault shows soonest: types, lint, unit tests, tests on the bundles, the
 * bundles themselves. Ends with one line of totals.
 */

interface Totals {
  passed: number
  failed: number
  skipped: number
}

const totals: Totals = { passed: 0, failed: 0, skipped: 0 }
const suites = {
  unit: globSync(['packages/*/src/**/*.test.ts', 'actions/*/src/**/*.test.ts'], { cwd: root }),
  whole: globSync('test/**/*.test.ts', { cwd: root }),
}

check('types', 'tsc', ['-p', 'tsconfig.json'])
check('lint', 'biome', ['ci', '--diagnostic-level=error', '.'])
for (const [name, files] of Object.entries(suites)) await nodeTests(name, files.sort())
check('dist', 'node', ['scripts/check-dist.ts'])
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed > 0 ? 1 : 0

function check(name: string, command: string, args: readonly string[]): void {
  const began = performance.now()
  const program = join(root, 'node_modules', '.bin', command)
  const { status } = spawnSync(program, [...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  count(name, { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }, began)
}

async function nodeTests(name: string, files: readonly string[]): Promise<void> {
  const began = performance.now()
  const args = ['--test', '--test-reporter=spec', '--test-timeout=300000', ...files]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let tail = ''
  for await (const chunk of child.stdout) {
    const text = String(chunk)
    tail = (tail + text).slice(-4_000)
    process.stdout.write(text)
  }
  const code = child.exitCode ?? (await new Promise<number | null>(resolve => child.once('exit', resolve)))
  const figure = (word: string) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(tail)?.[1] ?? 0)
  const failed = figure('fail') + figure('cancelled')
  const counted = {
    passed: figure('pass'),
    failed: code === 0 ? failed : Math.max(1, failed),
    skipped: figure('skipped'),
  }
  count(name, counted, began)
}

function count(name: string, { passed, failed, skipped }: Totals, began: number): void {
  totals.passed += passed
  totals.failed += failed
  totals.skipped += skipped
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${name}: ${failed === 0 ? 'good' : 'FAULTS'}, ${seconds} s`)
}
