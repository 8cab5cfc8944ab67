import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { relative } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { root } from './bundle.ts'
import { type Coverage, coverageTable } from './coverage-table.ts'

/** How tests are run. */
interface Running {
  /** The number of concurrent files. */
  readonly atOnce: number
  /** Whether the coverage of the core is measured, and printed by folder. */
  readonly isCounted?: boolean
}

/** The number of slowest files to print. */
const slowest = 12

/** Runs tests and programs one after another, and sums up their results. */
export class TestTotals {
  #passed = 0
  #failed = 0
  #skippedCount = 0
  readonly #skipped: string[] = []

  /** Runs a program as one test that passes with exit status 0. Its output is printed in one piece, at its end. */
  async program(name: string, command: string, args: readonly string[]): Promise<void> {
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
    if (code === 0) this.#passed++
    else this.#failed++
    tell(name, code === 0, began)
  }

  /** Runs each test file in a process, prints its output, and lists the slowest files. */
  async tests(name: string, files: readonly string[], { atOnce, isCounted = false }: Running): Promise<void> {
    const began = performance.now()
    const times = new Map<string, number>()
    let failed = 0
    let coverage: Coverage | undefined
    const events = run({
      files: [...files],
      cwd: root,
      concurrency: atOnce,
      // Bounds tests that hang, on slow and busy machines.
      timeout: 600_000,
      execArgv: ['--import', new URL('./test-hooks.ts', import.meta.url).href],
      ...(isCounted && {
        coverage: true,
        coverageIncludeGlobs: ['packages/core/src/**/*.ts'],
        coverageExcludeGlobs: ['**/*.test.ts', '**/*.fixture.ts'],
      }),
    })
    this.#keepSkips(events)
    for (const event of ['test:pass', 'test:fail'] as const)
      events.on(event, ({ file = '', nesting, details }) => {
        if (nesting === 0) times.set(file, (times.get(file) ?? 0) + details.duration_ms)
      })
    events.on('test:summary', ({ file, counts, success }) => {
      if (file !== undefined) return
      this.#passed += counts.passed
      failed += success ? 0 : Math.max(1, counts.tests - counts.passed - counts.skipped - counts.todo)
      this.#skippedCount += counts.skipped + counts.todo
    })
    events.on('test:coverage', ({ summary }) => {
      coverage = summary
    })
    for await (const text of events.compose(spec)) process.stdout.write(text)
    this.#failed += failed
    if (coverage !== undefined) console.log(coverageTable(coverage))
    tellSlowest(name, times)
    tell(name, failed === 0, began)
  }

  #keepSkips(events: ReturnType<typeof run>): void {
    events.on('test:pass', ({ skip, file, name: title }) => {
      if (skip === undefined || skip === false) return
      const reason = skip === true ? 'without a reason' : skip
      this.#skipped.push(`${relative(root, file ?? '')}: ${title}: ${reason}`)
    })
  }

  /** Prints why tests were skipped, and the totals. Returns whether nothing failed. */
  sum(): boolean {
    for (const line of this.#skipped) console.log(`skipped: ${line}`)
    console.log(`\n${this.#passed} passed, ${this.#failed} failed, ${this.#skippedCount} skipped`)
    return this.#failed === 0
  }
}

function tellSlowest(name: string, times: ReadonlyMap<string, number>): void {
  const longest = [...times].sort(([, a], [, b]) => b - a).slice(0, slowest)
  const told = longest.map(([file, ms]) => `${relative(root, file)} ${(ms / 1000).toFixed(1)}`)
  console.log(`${name}: seconds of the slowest files: ${told.join(', ')}`)
}

function tell(name: string, good: boolean, began: number): void {
  console.log(`${name}: ${good ? 'good' : 'FAULTS'}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
