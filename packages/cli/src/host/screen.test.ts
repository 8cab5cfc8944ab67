import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Terminal } from '@tallyman/testkit/step/terminal'
import fc from 'fast-check'
import { openScreen, type TerminalScreen, type TerminalStream } from './screen.ts'

const surroundings = { TERM: 'xterm' }

/** A terminal with the screen on it; `draw` draws once, as the timer does. */
function terminal(columns = 80, rows = 24) {
  const seen = new Terminal(columns, rows)
  const stream: TerminalStream & { writes: number } = {
    isTTY: true,
    get columns() {
      return seen.columns
    },
    get rows() {
      return seen.rows
    },
    writes: 0,
    write(text: string) {
      this.writes++
      seen.write(text)
    },
  }
  const screen = openScreen(stream, surroundings) as TerminalScreen
  return { seen, stream, screen }
}

test('lines are drawn below the log, drawn anew, and gone when they are done', t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { seen, screen } = terminal()
  screen.write('first\n')
  let state = '1 of 2'
  const shown = screen.show(() => [state, 'total'])
  t.mock.timers.tick(100)
  assert.equal(seen.text, 'first\n1 of 2\ntotal')
  screen.write('second\n')
  assert.equal(seen.text, 'first\nsecond\n1 of 2\ntotal')
  state = '2'
  t.mock.timers.tick(100)
  assert.equal(seen.text, 'first\nsecond\n2\ntotal')
  shown[Symbol.dispose]()
  screen.write('third\n')
  assert.equal(seen.text, 'first\nsecond\nthird')
  assert.deepEqual(seen.faults, [])
})

test('a screen is drawn at most ten times a second, and not at all while nothing changes', t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { stream, screen } = terminal()
  let count = 0
  using _ = screen.show(() => [`${Math.min(++count, 15)}`])
  t.mock.timers.tick(5_000)
  assert.equal(stream.writes, 15)
})

test('the lines of several kinds of work are shown together, and each goes when it is done', t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { seen, screen } = terminal(40, 4)
  const layers = screen.show(({ rows }) => ['a', 'b', 'c', 'd'].slice(0, rows - 1).concat('total'))
  const check = screen.show(() => ['checking'])
  t.mock.timers.tick(100)
  assert.equal(seen.text, 'a\ntotal\nchecking')
  layers[Symbol.dispose]()
  t.mock.timers.tick(100)
  assert.equal(seen.text, 'checking')
  check[Symbol.dispose]()
  assert.equal(seen.text, '')
})

test('text from outside cannot move the cursor, and wide characters are cut by the cells that they take', t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { seen, screen } = terminal(12)
  using _ = screen.show(() => ['\x1b[2J', '漢字漢字漢字漢字', 'café🐳🐳🐳🐳🐳'])
  t.mock.timers.tick(100)
  assert.deepEqual(seen.window.slice(0, 3), ['\\u001b[2J', '漢字漢字漢…', 'café🐳🐳🐳…'])
  assert.deepEqual(seen.faults, [])
})

test('nothing is drawn anew where lines cannot be, or should not be', () => {
  const stream = { isTTY: true, columns: 80, rows: 24, write: () => true }
  const refusals = [
    [{ ...stream, isTTY: false }, {}],
    [{ ...stream, isTTY: undefined }, {}],
    [{ ...stream, columns: 0 }, {}],
    [{ ...stream, rows: 0 }, {}],
    [stream, { CI: 'true' }],
    [stream, { NO_COLOR: '1' }],
    [stream, { TERM: 'dumb' }],
  ] as const
  for (const [each, env] of refusals) assert.equal(openScreen(each, { ...surroundings, ...env }), undefined)
  for (const env of [{ CI: 'false' }, { CI: '' }, { NO_COLOR: '' }])
    assert.ok(openScreen(stream, { ...surroundings, ...env }))
})

test('a terminal too small for a line is left alone', t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  for (const [columns, rows] of [
    [1, 24],
    [80, 1],
  ] as const) {
    const { seen, screen } = terminal(columns, rows)
    const shown = screen.show(() => ['one', 'two'])
    t.mock.timers.tick(500)
    shown[Symbol.dispose]()
    screen.write('x\n')
    assert.equal(seen.text, 'x')
  }
})

test('listeners on the process last only as long as something is shown', () => {
  const before = process.listenerCount('exit')
  const { screen } = terminal()
  for (let at = 0; at < 20; at++) screen.show(() => ['x'])[Symbol.dispose]()
  assert.equal(process.listenerCount('exit'), before)
})

const words = fc.string({ unit: fc.constantFrom('a', ' ', '漢', '🐳', 'é', '-'), maxLength: 60 })
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('log' as const), line: words }),
    fc.record({ kind: fc.constant('draw' as const), lines: fc.array(words, { maxLength: 14 }) }),
    fc.record({ kind: fc.constant('grow' as const), columns: fc.nat(20) }),
  ),
  { maxLength: 30 },
)

test('whatever is drawn, the log above it is whole, and nothing else is left at the end', t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 2, max: 12 }),
      (all, columns, rows) => {
        const { seen, screen } = terminal(columns, rows)
        const alone = new Terminal(columns, rows)
        let lines: readonly string[] = []
        const shown = screen.show(() => lines)
        for (const step of all) {
          if (step.kind === 'grow') seen.columns += step.columns
          else if (step.kind === 'draw') lines = step.lines
          else {
            alone.columns = seen.columns
            alone.write(`${step.line}\n`)
            screen.write(`${step.line}\n`)
          }
          t.mock.timers.tick(100)
          assert.ok(seen.text.startsWith(alone.text.trimEnd()))
        }
        shown[Symbol.dispose]()
        assert.equal(seen.text, alone.text)
        assert.deepEqual(seen.faults, [])
      },
    ),
  )
})
